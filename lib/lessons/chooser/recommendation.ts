import type { Displayable } from "../../kernel/show.ts";
import { shown } from "../../options/mod.ts";
import { type Choice, chooser } from "./chooser.ts";

/** What the output layer applies, and the loss that goes with it. */
const OUTPUT: readonly Choice[] = [
  output("yes or no", "sigmoid", "binaryCrossentropy", "a probability", "03-sigmoid"),
  output("one of several", "softmax", "categoricalCrossentropy", "they sum to 1", "06-softmax"),
  output(
    "several that may all be true",
    "sigmoid",
    "binaryCrossentropy",
    "a probability each",
    "03-sigmoid",
  ),
  output("any number", "linear", "meanSquaredError", "it can be any number", "10-choosing"),
  output(
    "a count: 0, 1, 2, …",
    "softplus",
    "poisson",
    "always positive, never without a slope",
    "10-choosing",
  ),
];

const FEW = "up to ten layers", DEEP = "more than ten", LOOP = "one layer, used again and again";
const FINE = "nothing", SLOW = "the loss hardly falls", DEAD = "units die", NAN = "the loss is NaN";

/** What hidden layers apply; the first row that fits is the answer. */
const HIDDEN: readonly Choice[] = [
  hidden(FEW, FINE, "relu", "heNormal", "–", "02-relu"),
  hidden(
    FEW,
    SLOW,
    "relu",
    "heNormal",
    "inputs around 0 to 1, another learning rate",
    "02-relu",
  ),
  hidden(FEW, NAN, "relu", "heNormal", "a lower learning rate, smaller inputs", "02-relu"),
  hidden([FEW, DEEP], DEAD, "leakyRelu or elu", "heNormal", "a lower rate", "05-leaky-relu"),
  hidden(DEEP, FINE, "leakyRelu or elu", "heNormal", "–", "08-advanced-activations"),
  hidden(
    DEEP,
    SLOW,
    "elu, or selu with lecunNormal",
    "heNormal",
    "another learning rate; sums around layers",
    "07-building-models",
  ),
  hidden(
    DEEP,
    NAN,
    "leakyRelu",
    "heNormal",
    "a lower learning rate; selu takes lecunNormal only",
    "08-advanced-activations",
  ),
  hidden(LOOP, SLOW, "tanh", "glorotUniform", "another learning rate", "04-tanh"),
  hidden(LOOP, NAN, "tanh", "glorotUniform", "lower the learning rate", "04-tanh"),
  hidden(LOOP, "any", "tanh", "glorotUniform", "–", "04-tanh"),
];

/**
 * The advice of the course, as questions: which activation the output layer takes, and with which loss; or which the
 * hidden layers take, how their weights start, and what to try before another function.
 *
 * @param layers "output" or "hidden".
 * @throws {RangeError} If it is neither.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(Deno.inspect(nl.recommendation("output")), "softmax");
 * ```
 */
export function recommendation(layers: "output" | "hidden"): Displayable {
  if (layers === "output") return chooser(OUTPUT, { ask: { task: "What is predicted?" } });
  if (layers === "hidden") {
    return chooser(HIDDEN, {
      ask: { depth: "How many hidden layers?", problem: "What goes wrong?" },
    });
  }
  throw new RangeError(
    `recommendation: expected "output" or "hidden" but found ${shown(layers)}.`,
  );
}

function output(task: string, f: string, loss: string, why: string, lesson: string): Choice {
  return { task, "Output layer": f, Loss: loss, Why: why, Read: link(lesson) };
}

function hidden(
  depth: string | string[],
  problem: string,
  f: string,
  weights: string,
  first: string,
  lesson: string,
): Choice {
  return {
    depth,
    problem,
    "Try first": first,
    "Hidden layers": f,
    "First weights": weights,
    Read: link(lesson),
  };
}

function link(lesson: string): string {
  return `[${lesson.slice(0, 2)}](${lesson}.ipynb)`;
}
