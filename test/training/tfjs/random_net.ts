import { type RandomStream, randomStream } from "../../../lib/engine/mod.ts";

/** A layer of either library: they have the same names, which is what is tried here. */
// deno-lint-ignore no-explicit-any -- the types of the two libraries have nothing in common but their names
type Any = any;

/** What is asked of a library: `nl` has it, and `tf`. */
export interface Library {
  readonly layers: Record<string, (options?: Any) => Any>;
  input(options: { shape: number[]; name: string }): Any;
  model(options: { inputs: Any; outputs: Any }): Any;
  sequential(options: { layers: Any[]; name: string }): Any;
}

/** What a net is trained for: the loss of each output, in the words that both libraries have, and the optimizer. */
export interface Goal {
  readonly losses: readonly Loss[];
  readonly optimizer: Optimizer;
  readonly classWeight?: Readonly<Record<number, number>>;
}

/** A loss, and what the right answers are that it takes. */
export interface Loss {
  readonly name: string;
  readonly answers: "numbers" | "shares" | "classes" | "signs" | "counts";
  /** What the last layer makes of its numbers. */
  readonly activation: string;
}

/** An optimizer by the name and the options that it has here. */
export interface Optimizer {
  readonly name: "sgd" | "momentum" | "rmsprop" | "adagrad" | "adadelta" | "adam" | "adamax";
  readonly options: Readonly<Record<string, number | boolean>>;
}

const ACTIVATIONS = [
  "linear",
  "relu",
  "relu6",
  "elu",
  "selu",
  "sigmoid",
  "softplus",
  "softsign",
  "tanh",
  "swish",
  "mish",
  "gelu",
];

const LOSSES: readonly Loss[] = [
  { name: "meanSquaredError", answers: "numbers", activation: "linear" },
  { name: "meanAbsoluteError", answers: "numbers", activation: "linear" },
  { name: "meanAbsolutePercentageError", answers: "counts", activation: "linear" },
  { name: "meanSquaredLogarithmicError", answers: "counts", activation: "softplus" },
  { name: "poisson", answers: "counts", activation: "softplus" },
  { name: "hinge", answers: "signs", activation: "tanh" },
  { name: "squaredHinge", answers: "signs", activation: "tanh" },
  { name: "categoricalHinge", answers: "shares", activation: "linear" },
  { name: "kullbackLeiblerDivergence", answers: "shares", activation: "softmax" },
  { name: "categoricalCrossentropy", answers: "shares", activation: "softmax" },
  { name: "sparseCategoricalCrossentropy", answers: "classes", activation: "softmax" },
  { name: "binaryCrossentropy", answers: "shares", activation: "sigmoid" },
];

const OPTIMIZERS: readonly Optimizer[] = [
  { name: "sgd", options: { learningRate: 0.05 } },
  { name: "momentum", options: { learningRate: 0.02, momentum: 0.9 } },
  { name: "momentum", options: { learningRate: 0.02, momentum: 0.8, nesterov: true } },
  { name: "rmsprop", options: { learningRate: 0.01, rho: 0.8, momentum: 0.5 } },
  { name: "rmsprop", options: { learningRate: 0.01, rho: 0.9, centered: true } },
  { name: "adagrad", options: { learningRate: 0.05, initialAccumulatorValue: 0.1 } },
  { name: "adadelta", options: { learningRate: 1, rho: 0.9 } },
  { name: "adam", options: { learningRate: 0.01, beta1: 0.8, beta2: 0.99 } },
  { name: "adamax", options: { learningRate: 0.01 } },
];

/** The goal of net number `seed`. */
export function goalOf(seed: number): Goal {
  const random = randomStream(seed, 1);
  const optimizer = anyOf(random, OPTIMIZERS);
  const losses = Array.from({ length: 1 + random.integer(2) }, () => anyOf(random, LOSSES));
  const isOfClasses = losses.length === 1 && losses[0].name === "sparseCategoricalCrossentropy";
  return { losses, optimizer, classWeight: isOfClasses ? { 0: 1, 1: 2.5, 2: 0.5 } : undefined };
}

/** How many numbers each output has. */
export const OUTPUTS = 3;
/** How many numbers each input has; the second is a picture. */
export const INPUTS: readonly (readonly number[])[] = [[4], [2, 3]];

/** Net number `seed` in the library's layers: up to 8 of them, grown at random from two inputs. */
export function randomNet(library: Library, seed: number): Any {
  const random = randomStream(seed), { layers } = library;
  const any = <T>(list: readonly T[]) => anyOf(random, list);
  let count = 0;
  const name = (kind: string) => `${kind}_${seed}_${count++}`;
  const inputs = INPUTS.map((shape) => library.input({ shape: [...shape], name: name("input") }));
  const tensors: { tensor: Any; units: number }[] = [{ tensor: inputs[0], units: 4 }];
  const place = (layer: Any, from: Any, units: number) =>
    tensors.push({ tensor: layer.apply(from), units });
  place(layers.flatten({ name: name("flatten") }), inputs[1], 6);

  const kinds: ((x: Any, units: number) => void)[] = [
    (x) => {
      const units = 3 + random.integer(3);
      place(
        layers.dense({
          units,
          activation: any(ACTIVATIONS),
          useBias: any([true, false]),
          name: name("dense"),
        }),
        x,
        units,
      );
    },
    (x, units) =>
      place(
        layers.activation({ activation: any(ACTIVATIONS), name: name("activation") }),
        x,
        units,
      ),
    (x, units) =>
      place(layers.leakyReLU({ alpha: any([0.1, 0.3]), name: name("leaky") }), x, units),
    (x, units) => place(layers.elu({ name: name("elu") }), x, units),
    (x, units) => place(layers.prelu({ name: name("prelu") }), x, units),
    (x, units) => place(layers.reLU({ maxValue: any([1, 6]), name: name("relu") }), x, units),
    (x, units) =>
      place(layers.thresholdedReLU({ theta: 0.3, name: name("thresholded") }), x, units),
    (x, units) => place(layers.softmax({ name: name("softmax") }), x, units),
    (x, units) => place(layers.dropout({ rate: 0, name: name("dropout") }), x, units),
    (x, units) => {
      const options = { momentum: any([0.9, 0.99]), epsilon: 0.01, name: name("batch") };
      place(layers.batchNormalization(options), x, units);
    },
    (x, units) =>
      place(layers.layerNormalization({ epsilon: 0.01, name: name("layer") }), x, units),
    (x, units) => {
      const frozen = layers.dense({ units: 4, activation: any(ACTIVATIONS), name: name("frozen") });
      place(frozen, x, 4);
      frozen.trainable = false;
      void units;
    },
    (x, units) => {
      const inner = library.sequential({
        layers: [
          layers.dense({
            units: 3,
            activation: any(ACTIVATIONS),
            inputShape: [units],
            name: name("inner"),
          }),
          layers.dense({ units: 4, name: name("inner") }),
        ],
        name: name("model"),
      });
      place(inner, x, 4);
      if (any([true, false])) place(inner, any(ofUnits(units)).tensor, 4);
    },
    (x, units) => {
      const other = any(others(x));
      place(
        layers.concatenate({ name: name("concatenate") }),
        [x, other.tensor],
        units + other.units,
      );
    },
    (x, units) => {
      const fitting = others(x).filter((other) => other.units === units);
      if (fitting.length === 0) return;
      const merge = any(["add", "multiply", "average", "maximum", "minimum"]);
      place(layers[merge]({ name: name(merge) }), [x, any(fitting).tensor], units);
    },
  ];
  const ofUnits = (wanted: number) => tensors.filter(({ units }) => units === wanted);
  // TensorFlow.js loses a tensor that a layer takes twice.
  const others = (x: Any) => tensors.filter(({ tensor }) => tensor !== x);
  const size = 2 + random.integer(6);
  for (let i = 0; i < size; i++) {
    const { tensor, units } = any(tensors.slice(-3));
    any(kinds)(tensor, units);
  }
  const ends = new Set([...tensors.slice(0, 2), ...tensors.slice(-3)].map(({ tensor }) => tensor));
  const together = layers.concatenate({ name: name("together") }).apply([...ends]);
  const outputs = goalOf(seed).losses.map(({ activation }) =>
    layers.dense({ units: OUTPUTS, activation, name: name("output") }).apply(together)
  );
  return library.model({ inputs, outputs: outputs.length > 1 ? outputs : outputs[0] });
}

function anyOf<T>(random: RandomStream, list: readonly T[]): T {
  return list[random.integer(list.length)];
}
