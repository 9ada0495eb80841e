import { assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { compile } from "../../lib/training/compile.ts";

const { dense, activation, softmax, dropout, add, concatenate, leakyReLU, prelu } = nl.layers;
const categorical = nl.losses.categoricalCrossentropy({ fromLogits: true });
const sparse = nl.losses.sparseCategoricalCrossentropy({ fromLogits: true });
const binary = nl.losses.binaryCrossentropy({ fromLogits: true });

/** A function of one's own between 0 and 1, with and without saying so; and one that is not. */
const step = (x: number) => 0.5 + Math.atan(x) / Math.PI;
const stated = nl.defineActivation({ name: "stated", f: step, range: [0, 1] });
const unstated = nl.defineActivation({ name: "unstated", f: step });
const bent = nl.defineActivation({ name: "bent", f: (x) => x + Math.sin(x) });
const shares = nl.defineVectorActivation({
  name: "shares",
  f: (x) => nl.softmax.vector(x),
  jacobian: (x) => nl.softmax.derivative(x),
  formula: "f",
  range: [0, 1],
});

/** A dense layer of so many units behind two inputs, and further layers. */
const chain = (units: number, f: string | nl.Activation, ...more: nl.Layer[]) => () =>
  nl.sequential({ layers: [dense({ units, activation: f, inputShape: [2] }), ...more], seed: 1 });

/** Two dense layers behind two inputs, joined. */
const joined = (join: nl.Layer, f: string, g: string) => () => {
  const x = nl.input({ shape: [2] });
  const parts = [f, g].map((activation) => dense({ units: 2, activation }).apply(x));
  return nl.model({ inputs: x, outputs: join.apply(parts), seed: 1 });
};

/** A model with an output for each of these. */
const outputs = (...of: [units: number, f: string][]) => () => {
  const x = nl.input({ shape: [2] });
  const each = of.map(([units, activation]) => dense({ units, activation }).apply(x));
  return nl.model({ inputs: x, outputs: each, seed: 1 }) as unknown as nl.Model;
};

type Case = [
  make: () => nl.Model,
  loss: nl.CompileOptions["loss"],
  verdict: "fine" | "noted" | "refused",
  message?: string,
  metrics?: nl.CompileOptions["metrics"],
];

const CASES: Case[] = [
  [chain(3, "softmax"), "categoricalCrossentropy", "fine"],
  [chain(3, "softmax"), "sparseCategoricalCrossentropy", "fine"],
  [chain(1, "sigmoid"), "binaryCrossentropy", "fine"],
  [chain(3, "sigmoid"), "binaryCrossentropy", "fine"],
  [chain(3, "linear"), categorical, "fine"],
  [chain(3, "linear"), sparse, "fine"],
  [chain(1, "linear"), binary, "fine"],
  [chain(3, "linear", softmax()), "sparseCategoricalCrossentropy", "fine"],
  [chain(3, "linear", activation({ activation: "softmax" })), "categoricalCrossentropy", "fine"],
  [chain(1, "linear", activation({ activation: "sigmoid" })), "binaryCrossentropy", "fine"],
  [chain(3, "softmax", activation({ activation: "linear" })), "categoricalCrossentropy", "fine"],
  [chain(3, "softmin"), "categoricalCrossentropy", "fine"],
  [chain(3, "sparsemax"), "sparseCategoricalCrossentropy", "fine"],
  [chain(3, shares), "categoricalCrossentropy", "fine"],
  [chain(3, "logSoftmax"), categorical, "fine"],
  [chain(3, "leakyRelu"), sparse, "fine"],
  [chain(3, "softmax"), "meanSquaredError", "fine"],
  [chain(1, "sigmoid"), "mse", "fine", "", ["accuracy"]],
  [chain(1, "linear"), "mse", "fine", "", ["mae"]],
  [chain(1, "tanh"), "huber", "fine"],
  [chain(1, "softplus"), "poisson", "fine"],
  [chain(1, "exponential"), "poisson", "fine"],
  [chain(3, "linear", prelu()), categorical, "fine"],
  [joined(concatenate(), "sigmoid", "sigmoid"), "binaryCrossentropy", "fine"],
  [joined(concatenate(), "linear", "linear"), categorical, "fine"],
  [outputs([3, "softmax"], [1, "sigmoid"], [1, "linear"]), [
    "sparseCategoricalCrossentropy",
    "binaryCrossentropy",
    "mse",
  ], "fine"],
  [
    chain(3, "sigmoid"),
    "categoricalCrossentropy",
    "noted",
    'categoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of sigmoid by their sum; use "softmax" for one right class, or binaryCrossentropy for several.',
  ],
  [
    chain(3, "hardSigmoid"),
    "sparseCategoricalCrossentropy",
    "noted",
    'sparseCategoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of hardSigmoid by their sum; use "softmax" for one right class, or binaryCrossentropy for several.',
  ],
  [
    chain(1, "hardSigmoid"),
    "binaryCrossentropy",
    "noted",
    'binaryCrossentropy learns nothing from outputs of hardSigmoid where they are exactly 0 or 1, or flat; "sigmoid" never is.',
  ],
  [
    chain(1, stated),
    "binaryCrossentropy",
    "noted",
    'binaryCrossentropy learns nothing from outputs of stated where they are exactly 0 or 1, or flat; "sigmoid" never is.',
  ],
  [
    chain(1, unstated),
    "binaryCrossentropy",
    "noted",
    'binaryCrossentropy learns nothing from outputs of unstated where they are exactly 0 or 1, or flat; "sigmoid" never is.',
  ],
  [
    chain(3, stated),
    "categoricalCrossentropy",
    "noted",
    'categoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of stated by their sum; use "softmax" for one right class, or binaryCrossentropy for several.',
  ],
  [
    chain(10, "softmax"),
    "binaryCrossentropy",
    "noted",
    'binaryCrossentropy takes each of the 10 outputs of softmax for a question of its own; for one right class use categoricalCrossentropy, for several "sigmoid".',
  ],
  [
    chain(3, "softmax", activation({ activation: "relu" })),
    "categoricalCrossentropy",
    "noted",
    'categoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of relu by their sum; use "softmax" for one right class, or binaryCrossentropy for several.',
  ],
  [chain(3, "softmax", dropout({ rate: 0.1 })), "categoricalCrossentropy", "fine"],
  [
    joined(concatenate(), "softmax", "softmax"),
    "categoricalCrossentropy",
    "noted",
    'categoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of softmax by their sum; use "softmax" for one right class, or binaryCrossentropy for several.',
  ],
  [
    joined(concatenate(), "sigmoid", "hardSigmoid"),
    "binaryCrossentropy",
    "noted",
    'binaryCrossentropy learns nothing from outputs of hardSigmoid where they are exactly 0 or 1, or flat; "sigmoid" never is.',
  ],
  [
    chain(3, "softmax"),
    categorical,
    "noted",
    'fromLogits: true says that softmax is still to come, but "dense" has applied it; categoricalCrossentropy looks at the logits before it either way: leave fromLogits out.',
  ],
  [
    chain(3, "linear", softmax()),
    sparse,
    "noted",
    'fromLogits: true says that softmax is still to come, but "softmax" has applied it; sparseCategoricalCrossentropy looks at the logits before it either way: leave fromLogits out.',
  ],
  [
    chain(1, "sigmoid"),
    binary,
    "noted",
    'fromLogits: true says that sigmoid is still to come, but "dense" has applied it; binaryCrossentropy looks at the logits before it either way: leave fromLogits out.',
  ],
  [
    chain(3, "relu"),
    categorical,
    "noted",
    "the logits of categoricalCrossentropy are outputs of relu, which go from 0 up without limit, so that the network cannot be sure of everything; leave that activation out.",
  ],
  [
    chain(1, "tanh"),
    binary,
    "noted",
    "the logits of binaryCrossentropy are outputs of tanh, which go from −1 to 1, so that the network cannot be sure of everything; leave that activation out.",
  ],
  [
    chain(3, "softplus"),
    sparse,
    "noted",
    "the logits of sparseCategoricalCrossentropy are outputs of softplus, which go from 0 up without limit, so that the network cannot be sure of everything; leave that activation out.",
  ],
  [
    chain(1, "linear"),
    "poisson",
    "noted",
    'poisson takes the logarithm of the outputs, which can be negative here; close with "softplus" or "exponential".',
  ],
  [
    chain(1, "linear"),
    "mse",
    "noted",
    '"accuracy" counts right classes, but meanSquaredError is a loss for numbers; for classes use a cross-entropy, for numbers the metric "mae".',
    ["accuracy"],
  ],
  [
    chain(3, "linear"),
    "mae",
    "noted",
    '"acc" counts right classes, but meanAbsoluteError is a loss for numbers; for classes use a cross-entropy, for numbers the metric "mae".',
    ["acc"],
  ],
  [
    outputs([3, "sigmoid"], [1, "hardSigmoid"]),
    { dense: "categoricalCrossentropy", dense_1: "binaryCrossentropy" },
    "noted",
    'dense: categoricalCrossentropy expects rows that sum to 1, as softmax makes them, and divides those of sigmoid by their sum; use "softmax" for one right class, or binaryCrossentropy for several.\ndense_1: binaryCrossentropy learns nothing from outputs of hardSigmoid where they are exactly 0 or 1, or flat; "sigmoid" never is.',
  ],
  [
    chain(3, "linear"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found the outputs of "dense", which can be any number; give it activation: "softmax", or tell the loss that they are logits: nl.losses.categoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(3, "linear"),
    "sparseCategoricalCrossentropy",
    "refused",
    'compile: expected probabilities for sparseCategoricalCrossentropy but found the outputs of "dense", which can be any number; give it activation: "softmax", or tell the loss that they are logits: nl.losses.sparseCategoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(1, "linear"),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found the outputs of "dense", which can be any number; give it activation: "sigmoid", or tell the loss that they are logits: nl.losses.binaryCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(3, "relu"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of relu, which go from 0 up without limit; use activation: "softmax" instead.',
  ],
  [
    chain(3, "tanh"),
    "sparseCategoricalCrossentropy",
    "refused",
    'compile: expected probabilities for sparseCategoricalCrossentropy but found outputs of tanh, which go from −1 to 1; use activation: "softmax" instead.',
  ],
  [
    chain(1, "relu"),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of relu, which go from 0 up without limit; use activation: "sigmoid" instead.',
  ],
  [
    chain(1, "tanh"),
    "bce",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of tanh, which go from −1 to 1; use activation: "sigmoid" instead.',
  ],
  [
    chain(3, "softplus"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of softplus, which go from 0 up without limit; use activation: "softmax" instead.',
  ],
  [
    chain(3, "exponential"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of exponential, which go from 0 up without limit; use activation: "softmax" instead.',
  ],
  [
    chain(1, "relu6"),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of relu6, which go from 0 to 6; use activation: "sigmoid" instead.',
  ],
  [
    chain(1, "gelu"),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of gelu, which go from −0.17 up without limit; use activation: "sigmoid" instead.',
  ],
  [
    chain(1, bent),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of bent, which can be any number; use activation: "sigmoid" instead.',
  ],
  [
    chain(3, "logSoftmax"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of logSoftmax, which are never positive; close with "softmax": the loss looks at the logits before it, so that no digits are lost.',
  ],
  [
    chain(1, "logSigmoid"),
    "binaryCrossentropy",
    "refused",
    'compile: expected probabilities for binaryCrossentropy but found outputs of logSigmoid, which are never positive; close with "sigmoid": the loss looks at the logits before it, so that no digits are lost.',
  ],
  [
    chain(3, "linear", leakyReLU()),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of leakyRelu, which can be any number; use activation: "softmax" instead.',
  ],
  [
    chain(3, "linear", prelu()),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found the outputs of "p_re_lu", which can be any number; add nl.layers.activation({ activation: "softmax" }), or tell the loss that they are logits: nl.losses.categoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(3, "linear", dropout({ rate: 0.1 })),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found the outputs of "dense", which can be any number; give it activation: "softmax", or tell the loss that they are logits: nl.losses.categoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(
      3,
      "softmax",
      activation({ activation: "tanh" }),
      activation({ activation: "exponential" }),
    ),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of exponential, which go from 1 to 2.14; use activation: "softmax" instead.',
  ],
  [
    joined(concatenate(), "linear", "linear"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found the outputs of "dense" and "dense_1", which can be any number; add nl.layers.activation({ activation: "softmax" }), or tell the loss that they are logits: nl.losses.categoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    joined(concatenate(), "softmax", "relu"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found outputs of softmax and relu, which go from 0 up without limit; use activation: "softmax" instead.',
  ],
  [
    joined(add(), "softmax", "softmax"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected probabilities for categoricalCrossentropy but found the outputs of "add", which go from 0 to 2; add nl.layers.activation({ activation: "softmax" }), or tell the loss that they are logits: nl.losses.categoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    joined(add(), "linear", "linear"),
    "sparseCategoricalCrossentropy",
    "refused",
    'compile: expected probabilities for sparseCategoricalCrossentropy but found the outputs of "add", which can be any number; add nl.layers.activation({ activation: "softmax" }), or tell the loss that they are logits: nl.losses.sparseCategoricalCrossentropy({ fromLogits: true }).',
  ],
  [
    chain(3, "sigmoid"),
    categorical,
    "refused",
    'compile: expected logits for categoricalCrossentropy({ fromLogits: true }) but found outputs of sigmoid, which go from 0 to 1; leave the activation out, or close with "softmax" and leave fromLogits out.',
  ],
  [
    chain(3, "softmax"),
    binary,
    "refused",
    'compile: expected logits for binaryCrossentropy({ fromLogits: true }) but found outputs of softmax, which go from 0 to 1; leave the activation out, or close with "sigmoid" and leave fromLogits out.',
  ],
  [
    chain(3, "sparsemax"),
    sparse,
    "refused",
    'compile: expected logits for sparseCategoricalCrossentropy({ fromLogits: true }) but found outputs of sparsemax, which go from 0 to 1; leave the activation out, or close with "softmax" and leave fromLogits out.',
  ],
  [
    chain(1, "hardSigmoid"),
    binary,
    "refused",
    'compile: expected logits for binaryCrossentropy({ fromLogits: true }) but found outputs of hardSigmoid, which go from 0 to 1; leave the activation out, or close with "sigmoid" and leave fromLogits out.',
  ],
  [
    joined(concatenate(), "softmax", "softmax"),
    categorical,
    "refused",
    'compile: expected logits for categoricalCrossentropy({ fromLogits: true }) but found outputs of softmax, which go from 0 to 1; leave the activation out, or close with "softmax" and leave fromLogits out.',
  ],
  [
    chain(1, "softmax"),
    "binaryCrossentropy",
    "refused",
    'compile: expected "dense" to have 2 units or more for softmax, which makes 1 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    chain(1, "softmax"),
    "sparseCategoricalCrossentropy",
    "refused",
    'compile: expected "dense" to have 2 units or more for softmax, which makes 1 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    chain(1, "softmax"),
    "mse",
    "refused",
    'compile: expected "dense" to have 2 units or more for softmax, which makes 1 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    chain(1, "linear", softmax()),
    "binaryCrossentropy",
    "refused",
    'compile: expected "softmax" to have 2 units or more for softmax, which makes 1 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    chain(1, "logSoftmax"),
    "mse",
    "refused",
    'compile: expected "dense" to have 2 units or more for logSoftmax, which makes 0 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    chain(1, "sigmoid"),
    "categoricalCrossentropy",
    "refused",
    'compile: expected a network with at least 2 outputs for categoricalCrossentropy, one for each class, but found 1; for yes or no use one output with activation: "sigmoid" and the loss binaryCrossentropy.',
  ],
  [
    outputs([3, "softmax"], [1, "softmax"]),
    "mse",
    "refused",
    'compile: expected "dense_1" to have 2 units or more for softmax, which makes 1 of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.',
  ],
  [
    outputs([3, "softmax"], [3, "linear"]),
    "sparseCategoricalCrossentropy",
    "refused",
    'compile: expected probabilities for sparseCategoricalCrossentropy but found the outputs of "dense_1", which can be any number; give it activation: "softmax", or tell the loss that they are logits: nl.losses.sparseCategoricalCrossentropy({ fromLogits: true }).',
  ],
];

/** The layers of a model and its losses, as a title. */
function titleOf({ layers }: nl.Model, loss: Case[1]): string {
  const shown = layers.map(({ className, activation }) =>
    className + (activation ? ` ${activation.name}` : "")
  );
  const name = (one: string | nl.Loss) =>
    typeof one === "string" ? one : one.name + (one.fromLogits ? " from logits" : "");
  const isOne = typeof loss === "string" || "rows" in loss;
  const losses = isOne ? [loss as string | nl.Loss] : Object.values(loss);
  return `${shown.join(" → ")} with ${losses.map(name).join(" and ")}`;
}

CASES.forEach(([make, loss, verdict, message = "", metrics], i) => {
  const model = make(), options = { optimizer: "sgd", loss, metrics };
  Deno.test(`${i + 1}. ${titleOf(model, loss)} is ${verdict}`, () => {
    if (verdict === "refused") {
      const { message: found } = assertThrows(() => model.compile(options), RangeError);
      return assertEquals(found, message);
    }
    const { notes } = compile(model, options);
    assertEquals([verdict, notes.join("\n")], [notes.length > 0 ? "noted" : "fine", message]);
  });
});

Deno.test("an output without a loss is named, with the way to leave it out", () => {
  const x = nl.input({ shape: [2] });
  const [a, b] = ["a", "b"].map((name) => nl.layers.dense({ units: 1, name }).apply(x));
  const model = nl.model({ inputs: x, outputs: [a, b] });
  for (const loss of [{ a: "mse" }, ["mse", null] as never]) {
    assertThrows(
      () => model.compile({ optimizer: "sgd", loss }),
      RangeError,
      "expected a loss for each output (a, b) but found none for b; what is not to count gets lossWeights { b: 0 }.",
    );
  }
});
