import { gradientFlow } from "../../analysis/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import { initializers, layers } from "../../network/mod.ts";
import { sequential } from "../../training/mod.ts";
import { call, type Callable } from "../call.ts";
import { usualCause } from "../cause.ts";
import type { Checker } from "../checker.ts";
import { that } from "../expect/mod.ts";
import { callInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { mean } from "./statistics.ts";

const WIDTHS = [64, 32, 96];
const DEPTH = 20;
const SEEDS = [1, 2, 3, 4, 5];
/** How far from that of the right weights the factor of a layer may be: it grows as they do. */
const SLACK = 0.01;

/** Exercise 5, second part: the weights that keep the gradients of relu as they are. */
export const goodStart: Checker = {
  name: "good start",
  exercise: "Exercise 5",
  title: "Weights that let gradients through",
  hints: [
    "A sum of n numbers, each with the variance v, has the variance n · v: the spread grows with the root of n.",
    "So weights with the variance 1 / n would keep a linear network's numbers as they are. But relu lets only " +
    "half of them through.",
    "To make up for that half the variance has to be twice as large: 2 / n. The standard deviation is the root " +
    "of the variance.",
  ],
  answer: that((stddev) => {
    if (typeof stddev !== "function") {
      return new NotYet("answer is not a function.", {
        expected: "a function of the number of inputs of a unit",
        found: inWords(stddev),
        cause: typeof stddev === "number"
          ? "One number cannot be right for every width: give the function."
          : usualCause(0, stddev),
      });
    }
    for (const width of WIDTHS) checkWidth(stddev as Callable, width);
  }),
};

function checkWidth(stddev: Callable, width: number): void {
  const [ofInput, ofLayer] = [2, width].map((fanIn) => deviationOf(stddev, fanIn));
  // The same random weights, as large as they should be: what is left is not chance.
  const chance = growth(width, right(2), right(width));
  const factor = growth(width, ofInput, ofLayer) / chance;
  if (Math.abs(factor - 1) <= SLACK) return;
  const inRange = factor > 0 && factor < Infinity;
  const explodes = inRange ? factor > 1 : ofLayer > 1;
  throw new NotYet(
    `Gradients ${explodes ? "explode" : "fade"} on their way back through ${DEPTH} layers.`,
    {
      input: `layers of ${width} units, ${callInWords("stddev", [width])} = ${inWords(ofLayer)}`,
      expected: "gradients as large in the first layer as in the last, apart from chance",
      found: inRange
        ? `${short(factor)} times as large after each layer, ${
          short(factor ** (DEPTH - 1))
        } times after all`
        : `numbers too ${explodes ? "large" : "small"} for float32`,
      cause: causeOf(stddev),
    },
  );
}

function short(value: number): string {
  return inWords(Number(value.toPrecision(2)));
}

const right = (n: number) => Math.sqrt(2 / n);

/** Which well-known start this is, if it is that for every width. */
function causeOf(stddev: Callable): string | undefined {
  const is = (start: (n: number) => number) =>
    WIDTHS.every((n) => Math.abs(deviationOf(stddev, n) - start(n)) <= 1e-6 * start(n));
  if (is((n) => 2 / n)) return "That is the variance; the standard deviation is its root.";
  if (is((n) => 1 / n)) {
    return "The variance of 1 / n, without a root, would be right for no function.";
  }
  if (is((n) => 1 / Math.sqrt(n))) {
    return "That is right for a network without activation (and is Glorot's start in layers of equal " +
      "width); relu lets only half of the numbers through.";
  }
  if (is((n) => Math.sqrt(n / 2)) || is(Math.sqrt) || is((n) => Math.sqrt(2 * n))) {
    return "The fraction is upside down: the more inputs, the smaller the weights.";
  }
  if (is((n) => 2 / Math.sqrt(n))) return "The 2 belongs under the root.";
  if (is((n) => Math.sqrt(2) / n)) {
    return "n belongs under the root, too: of 2 / n the root is taken.";
  }
  if (is((n) => 1 / Math.sqrt(2 * n))) {
    return "The 2 stands below the line: it belongs above, 2 / n.";
  }
  if (is((n) => Math.sqrt(2 / (n - 1)))) {
    return "n, not n − 1: every input adds to the sum, and nothing is estimated here.";
  }
  if (is((n) => Math.sqrt(6 / n)) || is((n) => Math.sqrt(3 / n))) {
    return "That is the limit of a uniform distribution, √3 times its standard deviation: here the deviation is asked for.";
  }
  if (
    [1, 2].some((places) =>
      WIDTHS.every((n) => deviationOf(stddev, n) === Number(right(n).toFixed(places)))
    )
  ) {
    return "It is rounded, and over twenty layers that adds up: return the number as it is.";
  }
  const ratio = deviationOf(stddev, WIDTHS[0]) / right(WIDTHS[0]);
  if (is((n) => ratio * right(n))) {
    return `It is ${short(ratio)} times what it should be for every width.`;
  }
  const first = deviationOf(stddev, WIDTHS[0]);
  if (is(() => first)) return "It is the same for every width: the more inputs, the smaller.";
  return undefined;
}

function deviationOf(stddev: Callable, fanIn: number): number {
  const found = call(stddev, [fanIn], "stddev");
  if (typeof found === "number" && found > 0 && found < Infinity) return found;
  throw new NotYet("stddev gives no standard deviation.", {
    input: callInWords("stddev", [fanIn]),
    expected: "a number above 0",
    found: inWords(found),
    cause: typeof found === "number" && found <= 0
      ? (found < 0 ? "A standard deviation is never negative: leave out the minus." : undefined)
      : usualCause(1, found, [fanIn]),
  });
}

/** What was measured already: most answers are well-known starts. */
const measured = new Map<string, number>();

/** How many times as large a gradient is once it has gone back through a layer. */
function growth(...setting: [width: number, ofInput: number, ofLayer: number]): number {
  const key = setting.join();
  const known = measured.get(key) ?? measureGrowth(...setting);
  measured.set(key, known);
  return known;
}

/** The geometric mean over layers and seeds. */
function measureGrowth(width: number, ofInput: number, ofLayer: number): number {
  const x = new Matrix(50, 2).map((_, i) => Math.sin(i * i));
  const y = new Matrix(50, 1).map((_, i) => i % 2);
  const logs = SEEDS.map((seed) => {
    const dense = (stddev: number, inputs?: [number]) =>
      layers.dense({
        units: width,
        activation: "relu",
        kernelInitializer: initializers.randomNormal({ stddev }),
        ...(inputs && { inputShape: inputs }),
      });
    const hidden = Array.from({ length: DEPTH - 1 }, () => dense(ofLayer));
    const model = sequential({
      layers: [dense(ofInput, [2]), ...hidden, layers.dense({ units: 1, activation: "sigmoid" })],
      seed,
    });
    model.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
    const flow = gradientFlow(model, x, y);
    return Math.log(flow[0].gradient / flow[DEPTH - 1].gradient) / (DEPTH - 1);
  });
  return Math.exp(mean(logs));
}
