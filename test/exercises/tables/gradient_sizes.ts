import * as nl from "nonlinear";
import type { Table } from "./table.ts";

type Sizes = (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => unknown;

const mean = (data: readonly number[]) => data.reduce((sum, value) => sum + value, 0) / data.length;
const rms = (data: readonly number[]) => Math.sqrt(mean(data.map((value) => value ** 2)));

type Part = "output" | "outputGradient" | "preActivation" | "preActivationGradient";
/** Some size of some part of each layer. */
const sizes =
  (size: (data: number[]) => number, part: Part = "preActivationGradient") =>
  (...args: [nl.Model, nl.Matrix, nl.Matrix]): number[] =>
    nl.trace(...args).layers.map((layer) => size([...layer[part]!.data]));
const right = sizes(rms);

/** Answers to "gradient sizes". */
export const gradientSizes: Table<Sizes> = {
  right: {
    "map and reduce": right,
    "loops over rows"(model, x, y) {
      const sizes: number[] = [];
      for (const layer of nl.trace(model, x, y).layers) {
        let sum = 0, count = 0;
        for (const row of layer.preActivationGradient!.toArray()) {
          for (const g of row) {
            sum += g ** 2;
            count += 1;
          }
        }
        sizes.push(Math.sqrt(sum / count));
      }
      return sizes;
    },
    "a loop with an index": (model, x, y) => {
      const { layers } = nl.trace(model, x, y), sizes = [];
      for (let i = 0; i < layers.length; i++) {
        sizes[i] = rms([...layers[i].preActivationGradient!.data]);
      }
      return sizes;
    },
    "Math.hypot": sizes((data) => Math.hypot(...data) / Math.sqrt(data.length)),
    "the library": (model, x, y) => nl.gradientFlow(model, x, y).map(({ gradient }) => gradient),
    "a typed array": (model, x, y) => Float64Array.from(right(model, x, y)),
    "float32": (model, x, y) => Float32Array.from(right(model, x, y)),
    "rows and columns": (model, x, y) =>
      nl.trace(model, x, y).layers.map(({ preActivationGradient: g }) =>
        Math.sqrt(g!.data.reduce((sum, each) => sum + each * each, 0) / (g!.rows * g!.cols))
      ),
    "a power of a half": sizes((data) => mean(data.map((g) => g * g)) ** 0.5),
    "flat rows": (model, x, y) =>
      nl.trace(model, x, y).layers.map((layer) =>
        rms(layer.preActivationGradient!.toArray().flat())
      ),
    "a generator": function* (model, x, y) {
      for (const layer of nl.trace(model, x, y).layers) {
        yield rms([...layer.preActivationGradient!.data]);
      }
    },
    "map of a matrix": (model, x, y) =>
      nl.trace(model, x, y).layers.map(({ preActivationGradient: g }) =>
        Math.sqrt(mean([...g!.map((value) => value * value).data]))
      ),
    "a running mean": sizes((data) =>
      Math.sqrt(data.reduce((sofar, g, i) => sofar + (g * g - sofar) / (i + 1), 0))
    ),
    "the variance and the mean": sizes((data) => {
      const middle = mean(data);
      return Math.sqrt(mean(data.map((g) => (g - middle) ** 2)) + middle ** 2);
    }),
    "a class": (model, x, y) => {
      class Layer {
        constructor(readonly data: number[]) {}
        get size() {
          return rms(this.data);
        }
      }
      return nl.trace(model, x, y).layers.map((layer) =>
        new Layer([...layer.preActivationGradient!.data]).size
      );
    },
    "the norm of means": sizes((data) =>
      Math.sqrt(data.map((g) => g * g / data.length).reduce((a, b) => a + b))
    ),
  },
  wrong: {
    "undefined": [undefined, "answer is not a function"],
    "the sizes themselves": [[0.1, 0.2], "Give the function itself"],
    "no return": [(model, x, y) => void right(model, x, y), "needs the word return"],
    "no answers given on": [
      (model, x) =>
        nl.trace(model, x).layers.map(({ preActivationGradient }) =>
          rms([...preActivationGradient!.data])
        ),
      "throws an error",
      "is every argument passed on",
    ],
    "a promise": [
      (model, x, y) => Promise.resolve(right(model, x, y)),
      "A promise is not a value yet",
    ],
    "mean sizes": [sizes((data) => mean(data.map(Math.abs))), "the root mean square squares first"],
    "means": [sizes(mean), "positive and negative gradients cancel"],
    "mean squares": [sizes((data) => rms(data) ** 2), "The root is missing"],
    "norms": [sizes((data) => Math.hypot(...data)), "That is the norm"],
    "squared norms": [sizes((data) => Math.hypot(...data) ** 2), "the sum of the squares"],
    "the largest": [
      sizes((data) => Math.max(...data.map(Math.abs))),
      "That is the largest gradient",
    ],
    "the median": [
      sizes((data) => data.map(Math.abs).sort((a, b) => a - b)[Math.floor(data.length / 2)]),
      "is not right in the case",
    ],
    "roots of each": [
      sizes((data) => mean(data.map((g) => Math.sqrt(Math.abs(g))))),
      "is not right in the case",
    ],
    "n − 1": [
      sizes((data) => Math.sqrt(data.reduce((sum, g) => sum + g * g, 0) / (data.length - 1))),
      "by all of them, not by one less",
    ],
    "the deviation": [
      sizes((data) => rms(data.map((g) => g - mean(data)))),
      "That is the spread about the mean",
    ],
    "outputs' gradients": [sizes(rms, "outputGradient"), "before f′ has come in"],
    "outputs": [sizes(rms, "output"), "Those are the outputs, on their way forward"],
    "sums": [sizes(rms, "preActivation"), "take their gradient"],
    "weights' gradients": [
      (model, x, y) => nl.gradientFlow(model, x, y).map(({ weightGradient }) => weightGradient),
      "That is the gradient of the weights",
    ],
    "a reversed order": [
      (model, x, y) => right(model, x, y).reverse(),
      "the first number is that of the layer next to the input",
    ],
    "hidden layers only": [
      (model, x, y) => right(model, x, y).slice(0, -1),
      "The last layer is missing",
    ],
    "the first layer left out": [
      (model, x, y) => right(model, x, y).slice(1),
      "does the loop start at 1?",
    ],
    "the first example only": [
      (model, x, y) =>
        nl.trace(model, x, y).layers.map((layer) => rms(layer.preActivationGradient!.toArray()[0])),
      "That is the first example alone",
    ],
    "the first unit only": [
      (model, x, y) =>
        nl.trace(model, x, y).layers.map((layer) =>
          rms(layer.preActivationGradient!.toArray().map(([first]) => first))
        ),
      "That is the first unit of each layer alone",
    ],
    "one number": [
      (model, x, y) => mean(right(model, x, y)),
      "return a list with one for each layer",
    ],
    "lists for each layer": [
      (model, x, y) =>
        nl.trace(model, x, y).layers.map((layer) => [...layer.preActivationGradient!.data]),
      "not a list of sizes",
    ],
    "objects": [
      (model, x, y) => nl.gradientFlow(model, x, y),
      "take its gradient",
    ],
    "relative sizes": [
      (model, x, y) => right(model, x, y).map((size, _, all) => size / all[0]),
      "is not right in the case",
    ],
    "logarithms": [(model, x, y) => right(model, x, y).map(Math.log10), "leave out the logarithm"],
    "answers that are changed": [(model, x, y) => {
      y.data.fill(0);
      return right(model, x, y);
    }, "changes what it is given"],
    "numbers as text": [
      (model, x, y) => right(model, x, y).map((size) => size.toFixed(3)),
      "leave out the quotes",
    ],
    "NaN": [sizes(() => NaN), "NaN"],
    "zeros": [sizes(() => 0), "is not right in the case"],
    "an endless generator": [function* () {
      while (true) yield 1;
    }, "more than 1 item; does it end?"],
  },
};
