import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import { linear, sigmoid, softmax, softplus } from "../../../lib/activations/mod.ts";
import { losses } from "../../../lib/training/mod.ts";

const RIGHT = {
  species: ["softmax", "categoricalCrossentropy"],
  tags: ["sigmoid", "binaryCrossentropy"],
  temperature: ["linear", "meanSquaredError"],
  calls: ["softplus", "poisson"],
};

const PASS: [style: string, change: Record<string, unknown>][] = [
  ["the names of the lesson", {}],
  ["labels instead of one-hot rows", { species: ["softmax", "sparseCategoricalCrossentropy"] }],
  ["Keras's names", { species: ["Softmax", "categorical_crossentropy"], tags: ["sigmoid", "bce"] }],
  ["the mean absolute error", { temperature: ["linear", "mae"] }],
  ["Huber's loss", { temperature: ["linear", "huber"] }],
  ["an exponential for counts", { calls: ["exponential", "poisson"] }],
  ["functions instead of names", {
    species: [softmax, "categoricalCrossentropy"],
    tags: [sigmoid, "binaryCrossentropy"],
    temperature: [linear, "meanSquaredError"],
    calls: [softplus, "poisson"],
  }],
  ["losses instead of names", { temperature: ["linear", losses.huber()] }],
  ["more than was asked for", { spam: ["sigmoid", "binaryCrossentropy"] }],
];

for (const [style, change] of PASS) {
  Deno.test(`check("output and loss") passes ${style}`, async () => {
    const { text } = await check("output and loss", { ...RIGHT, ...change });
    assertStringIncludes(text, "PASSED Output and loss for four tasks.");
  });
}

const cce = "categoricalCrossentropy", bce = "binaryCrossentropy", mse = "meanSquaredError";

const WRONG: [what: string, change: Record<string, unknown>, words: string][] = [
  ["sigmoids for one of several", { species: ["sigmoid", bce] }, "all outputs sum to 1"],
  ["relu for one of several", { species: ["relu", cce] }, "probabilities that sum to 1"],
  ["a loss of yes and no for one of several", { species: ["softmax", bce] }, "one of several"],
  ["squares for probabilities", { species: ["softmax", mse] }, "is a cross-entropy"],
  ["softmax for several tags", { tags: ["softmax", bce] }, "a dog on a beach"],
  ["a linear output for tags", { tags: ["linear", bce] }, "a yes or no of its own"],
  ["one of several for tags", { tags: ["sigmoid", cce] }, "each output is a yes or no"],
  ["relu for temperatures", { temperature: ["relu", mse] }, "on a frosty day"],
  ["sigmoid for temperatures", { temperature: ["sigmoid", mse] }, "between 0 and 1"],
  ["tanh for temperatures", { temperature: ["tanh", mse] }, "between −1 and 1"],
  ["poisson for temperatures", { temperature: ["linear", "poisson"] }, "which may be negative"],
  ["probabilities for temperatures", { temperature: ["linear", bce] }, "How far off"],
  ["relu for counts", { calls: ["relu", "poisson"] }, "may die"],
  ["a linear output for counts", { calls: ["linear", "poisson"] }, "four of five"],
  ["sigmoid for counts", { calls: ["sigmoid", "poisson"] }, "40 people may call"],
  ["squares for counts", { calls: ["softplus", mse] }, "counts scatter more"],
  ["probabilities for counts", { calls: ["softplus", cce] }, "the mean of a count"],
  ["the two swapped", { tags: [bce, "sigmoid"] }, "Swap the two."],
  ["a misspelt activation", { tags: ["sigmod", bce] }, 'Did you mean "sigmoid"?'],
  ["a misspelt loss", { tags: ["sigmoid", "binaryCrossentopy"] }, 'Did you mean "binaryC'],
  ["the activation alone", { tags: ["sigmoid"] }, "another length"],
  ["a text", { tags: "sigmoid" }, "answer.tags is not a list"],
  ["a missing task", { tags: undefined }, "answer.tags"],
];

for (const [what, change, words] of WRONG) {
  Deno.test(`check("output and loss") has an answer to ${what}`, async () => {
    const { text } = await check("output and loss", { ...RIGHT, ...change });
    assertStringIncludes(text, "NOT YET");
    assertStringIncludes(text, words);
  });
}

Deno.test('check("output and loss") says what is still to be done', async () => {
  const stub = { species: todo, tags: todo, temperature: todo, calls: todo };
  assertStringIncludes((await check("output and loss", stub)).text, "NOT STARTED");
  const { text } = await check("output and loss", { ...RIGHT, calls: todo });
  assertStringIncludes(text, "answer.calls is still to be done");
});
