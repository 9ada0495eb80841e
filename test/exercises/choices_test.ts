import { assertEquals } from "@std/assert";
import { activations } from "../../lib/activations/mod.ts";
import { findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { losses } from "../../lib/training/mod.ts";

// Where an answer is a choice among few, all of them are tried.

const passes = async (name: string, answer: unknown) =>
  (await judge(findChecker(name) as Checker, answer)).status === "passed";

const READING = {
  neverNegative: ["relu", "sigmoid", "softmax"],
  bounded: ["sigmoid", "tanh", "softmax"],
  turnsBack: ["gelu"],
};
const FUNCTIONS = ["relu", "leakyRelu", "elu", "selu", "gelu", "sigmoid", "tanh", "softmax"];

for (const [key, right] of Object.entries(READING)) {
  Deno.test(`of all sets of functions one is ${key}`, async () => {
    for (let set = 0; set < 2 ** FUNCTIONS.length; set++) {
      const names = FUNCTIONS.filter((_, i) => set & 2 ** i);
      const isRight = names.length === right.length && right.every((name) => names.includes(name));
      assertEquals(
        await passes("reading curves", { ...READING, [key]: names }),
        isRight,
        `${names}`,
      );
    }
  });
}

const CHOICES = {
  species: ["softmax", "categoricalCrossentropy"],
  tags: ["sigmoid", "binaryCrossentropy"],
  temperature: ["linear", "meanSquaredError"],
  calls: ["softplus", "poisson"],
};
/** By task: all pairs that pass. */
const SUITABLE = {
  species: pairs(["softmax"], ["categoricalCrossentropy", "sparseCategoricalCrossentropy"]),
  tags: pairs(["sigmoid"], ["binaryCrossentropy"]),
  temperature: pairs(["linear"], ["huber", "logCosh", "meanAbsoluteError", "meanSquaredError"]),
  calls: pairs(["exponential", "softplus", "squareplus"], ["poisson"]),
};

for (const [task, suitable] of Object.entries(SUITABLE)) {
  Deno.test(`of all outputs and losses few suit ${task}`, async () => {
    const found: string[] = [];
    for (const pair of pairs(Object.keys(activations), Object.keys(losses))) {
      if (await passes("output and loss", { ...CHOICES, [task]: pair.split(" ") })) {
        found.push(pair);
      }
    }
    assertEquals(found.sort(), suitable.sort());
  });
}

function pairs(outputs: readonly string[], losses: readonly string[]): string[] {
  return outputs.flatMap((output) => losses.map((loss) => `${output} ${loss}`));
}
