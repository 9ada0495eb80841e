import { gradientFlow, type LayerTrace, trace } from "../../analysis/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import { layers } from "../../network/mod.ts";
import { type Model, sequential } from "../../training/mod.ts";
import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";
import { mean } from "./statistics.ts";

/** What gives the sizes of all layers; wrong ones are made of what they do with one layer. */
type Sizes = (model: Model, x: Matrix, y: Matrix) => unknown;

/** Exercise 5, first part: how large the gradients of each layer are. */
export const gradientSizes: Checker = {
  name: "gradient sizes",
  exercise: "Exercise 5",
  title: "The size of the gradient in each layer",
  hints: [
    "`layers.map(…)` makes a list of sizes out of a list of layers. `nl.trace(model, x, y).layers` has an entry " +
    "for each layer.",
    "Its `preActivationGradient` is a Matrix, and the `data` of that is the list of its numbers. Root mean " +
    "square, from right to left: square each number, take the mean, take the root.",
    "For one layer: `data.reduce((sum, g) => sum + g * g, 0)` adds up the squares; divide by `data.length`, and " +
    "take the root.",
  ],
  answer: aFunction({
    like: (model: Model, x: Matrix, y: Matrix) =>
      gradientFlow(model, x, y).map(({ gradient }) => gradient),
    cases: {
      "a layer of one unit": networkOf([1], "linear"),
      "two layers of tanh": networkOf([3, 1], "tanh"),
      "four layers of relu": networkOf([5, 4, 3, 2], "relu"),
      "five layers of sigmoid": networkOf([6, 6, 6, 6, 1], "sigmoid"),
    },
    mistakes: [
      ofEach("preActivationGradient", (data) => mean(data.map(Math.abs)), {
        says: "That is the mean size |g|: the root mean square squares first.",
      }),
      ofEach("preActivationGradient", mean, {
        says: "In a mean, positive and negative gradients cancel: square them first.",
      }),
      ofEach("preActivationGradient", (data) => mean(data.map((g) => g * g)), {
        says: "The root is missing: that is the mean square.",
      }),
      ofEach("preActivationGradient", (data) => Math.sqrt(data.length) * rootMeanSquare(data), {
        says:
          "That is the norm, the root of the sum, which grows with the number of units and examples: " +
          "divide the sum by how many numbers there are.",
      }),
      ofEach("preActivationGradient", (data) => Math.max(...data.map(Math.abs)), {
        says: "That is the largest gradient: one number says little about all the others.",
      }),
      ofEach("preActivationGradient", (data) => data.reduce((sum, g) => sum + g * g, 0), {
        says: "That is the sum of the squares: divide it by how many there are, and take the root.",
      }),
      ofEach(
        "preActivationGradient",
        (data) => rootMeanSquare(data) * Math.sqrt(data.length / (data.length - 1)),
        { says: "Divide by all of them, not by one less: nothing is estimated here." },
      ),
      ofEach("preActivationGradient", (data) => rootMeanSquare(data.map((g) => g - mean(data))), {
        says: "That is the spread about the mean: do not subtract the mean first.",
      }),
      ofEach("preActivationGradient", (data) => Math.log10(rootMeanSquare(data)), {
        says: "Right but for the scale: leave out the logarithm.",
      }),
      ofEach("outputGradient", rootMeanSquare, {
        says:
          "That is the gradient at the layer's output, before f′ has come in: take preActivationGradient.",
      }),
      ofEach("output", rootMeanSquare, {
        says: "Those are the outputs, on their way forward: take preActivationGradient.",
      }),
      ofEach("preActivation", rootMeanSquare, {
        says: "Those are the weighted sums themselves: take their gradient, preActivationGradient.",
      }),
      {
        like: (model: Model, x: Matrix, y: Matrix) =>
          trace(model, x, y).layers.map(({ weights }) =>
            rootMeanSquare([...weights[0].gradient!.data])
          ),
        says: "That is the gradient of the weights: take preActivationGradient.",
      },
      ofRows((rows) => rows[0], "That is the first example alone: take all rows."),
      ofRows(
        (rows) => rows.map(([first]) => first),
        "That is the first unit of each layer alone: take all columns.",
      ),
      ofSizes(
        (sizes) => mean(sizes),
        "That is one number for all: return a list with one for each layer.",
      ),
      {
        like: (model: Model, x: Matrix, y: Matrix) => gradientFlow(model, x, y),
        says: "Those are objects with all that is known of a layer: of each take its gradient.",
      },
      {
        like: (model: Model, x: Matrix, y: Matrix) =>
          trace(model, x, y).layers.map((layer) => [...layer.preActivationGradient!.data]),
        says:
          "Those are all gradients, not a list of sizes: make one number of those of each layer.",
      },
      {
        like: (model: Model, x: Matrix, y: Matrix) => sizesOf(model, x, y).reverse(),
        says: "The order is reversed: the first number is that of the layer next to the input.",
      },
      {
        like: (model: Model, x: Matrix, y: Matrix) => sizesOf(model, x, y).slice(0, -1),
        says: "The last layer is missing: take all that nl.trace gives.",
      },
    ],
  }),
};

/** A function that does something with the numbers of each layer. */
function ofEach(
  part: "output" | "outputGradient" | "preActivation" | "preActivationGradient",
  size: (data: number[]) => number,
  { says }: { says: string },
): { like: Sizes; says: string } {
  const sizeOf = (layer: LayerTrace) => size([...layer[part]!.data]);
  return { like: (model, x, y) => trace(model, x, y).layers.map(sizeOf), says };
}

/** A function that looks only at some of a layer's gradients, which has a row for each example. */
function ofRows(some: (rows: number[][]) => number[], says: string): { like: Sizes; says: string } {
  const like: Sizes = (model, x, y) =>
    trace(model, x, y).layers.map((layer) =>
      rootMeanSquare(some(layer.preActivationGradient!.toArray()))
    );
  return { like, says };
}

/** A function that makes something of the right sizes. */
function ofSizes(make: (sizes: number[]) => unknown, says: string): { like: Sizes; says: string } {
  return { like: (model, x, y) => make(sizesOf(model, x, y)), says };
}

function sizesOf(model: Model, x: Matrix, y: Matrix): number[] {
  return gradientFlow(model, x, y).map(({ gradient }) => gradient);
}

/**
 * A compiled network, examples and answers, anew for each call. The answers are in the millions, so that no gradient is
 * so small that every small number would pass for it.
 */
function networkOf(widths: readonly number[], activation: string): () => readonly unknown[] {
  return () => {
    const model = sequential({
      layers: widths.map((units, i) =>
        layers.dense({ units, activation, ...(i === 0 ? { inputShape: [2] } : {}) })
      ),
      seed: 1,
    });
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const x = new Matrix(12, 2).map((_, i) => Math.sin(i * i));
    const y = new Matrix(12, widths[widths.length - 1]).map((_, i) => 1e6 * Math.cos(3 * i));
    return [model, x, y];
  };
}

function rootMeanSquare(data: readonly number[]): number {
  return Math.sqrt(mean(data.map((value) => value * value)));
}
