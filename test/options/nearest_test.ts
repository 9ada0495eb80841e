import { assertEquals } from "@std/assert";
import { didYouMean, nearest } from "../../lib/options/mod.ts";

const OPTIONS = [
  "learningRate",
  "momentum",
  "epochs",
  "batchSize",
  "validationSplit",
  "units",
  "inputShape",
  "kernelInitializer",
  "verbose",
  "beta1",
];

/** What somebody writes, and which of {@linkcode OPTIONS} it may mean. */
const MEANT: [name: string, why: string, meant: string | undefined][] = [
  ["epoch", "a letter less", "epochs"],
  ["units ", "a space more", "units"],
  ["batchSzie", "letters in another order", "batchSize"],
  ["learningRte", "a letter less", "learningRate"],
  ["batch_size", "another spelling", "batchSize"],
  ["lr", "PyTorch's name", "learningRate"],
  ["n_epochs", "scikit-learn's name", "epochs"],
  ["input_dim", "an older name of Keras", "inputShape"],
  ["outFeatures", "PyTorch's name", "units"],
  ["kernel", "its beginning", "kernelInitializer"],
  ["validation", "its beginning", "validationSplit"],
  ["be", "too little of it", undefined],
  ["classWeight", "something else", undefined],
  ["unitless", "something else", undefined],
  ["validationFreq", "of two words another second", undefined],
  ["weightInitializer", "PyTorch's word for kernel", "kernelInitializer"],
  ["kernelInitialiser", "British spelling", "kernelInitializer"],
  ["validatoinSplt", "two slips", "validationSplit"],
  ["foo", "something else", undefined],
  ["__proto__", "something else", undefined],
  ["constructor", "something else", undefined],
  ["", "nothing", undefined],
];

for (const [name, why, meant] of MEANT) {
  Deno.test(`${JSON.stringify(name)}, ${why}, ${meant ? `means ${meant}` : "means none"}`, () => {
    assertEquals(nearest(name, OPTIONS), meant);
  });
}

Deno.test("what other libraries call an option is advice only where we have the option", () => {
  assertEquals(nearest("lr", ["units", "rate"]), undefined);
  assertEquals(didYouMean("lr", ["units", "rate"]), ".");
  assertEquals(didYouMean("lr", ["learningRate"]), '; did you mean "learningRate"?');
});

Deno.test("names of other libraries for initializers, losses and optimizers lead to ours", () => {
  const known = [
    "glorotUniform",
    "heNormal",
    "categoricalCrossentropy",
    "binaryCrossentropy",
    "sgd",
  ];
  const words = ["xavier_uniform", "kaiming_normal", "cross_entropy", "CrossEntropy", "momentum"];
  assertEquals(words.map((word) => nearest(word, known)), [
    "glorotUniform",
    "heNormal",
    "categoricalCrossentropy",
    "categoricalCrossentropy",
    "sgd",
  ]);
});

Deno.test("of names that are equally near, the one that is nearer as it is written", () => {
  assertEquals(nearest("dens_1", ["dense", "dense_1"]), "dense_1");
});

Deno.test("the same letters in another order come before few changes", () => {
  assertEquals(nearest("rleu", ["elu", "relu"]), "relu");
});

Deno.test("what is no text, and what is longer than any name, means none", () => {
  assertEquals(nearest(3, OPTIONS), undefined);
  assertEquals(nearest("u".repeat(100_000), ["u".repeat(100_001)]), undefined);
});
