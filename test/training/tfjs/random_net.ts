import { type Dealer, dealerOf } from "./dealer.ts";
import { type Extra, EXTRAS, WEIGHTABLE } from "./extras.ts";
import { LOSSES, lossKind, randomGoal } from "./goals.ts";
import type { DataForm, Goal, Net } from "./net.ts";
import { Growing } from "./growing.ts";
import { ACTIVATIONS, MERGES, randomInner, SINGLE_LAYERS } from "./random_layers.ts";
import { randomOptimizer } from "./random_optimizer.ts";
import { randomTraining } from "./random_training.ts";

/** Shapes of inputs: a single number, a few, or pictures that are to be flattened. */
const SHAPES = [[1], [2], [3], [4], [6], [4, 5], [3, 2, 2], [28, 28]];

/** Net number `number`: the same each time, whichever others are made. */
export function randomNet(number: number): Net {
  const dealer = dealerOf(number);
  const extra = dealer.dealt("extra", EXTRAS), { loss, form } = lossAndForm(dealer, extra);
  const grown = form === "graph" ? graph(dealer, extra, loss) : chain(dealer, extra, loss);
  const { layers, places, inputs, outputs, goals } = grown;
  const data = dealer.dealt<DataForm>("data", ["matrix", "nested", "flat", "tensor", "byName"]);
  return {
    number,
    form,
    inputs,
    layers,
    places,
    outputs,
    goals,
    data,
    frozen: extra === "frozen" ? frozen(dealer, layers) : [],
    optimizer: randomOptimizer(dealer, {
      normalizes: Object.values(layers).some(({ kind }) => kind === "batchNormalization"),
      wide: Object.values(inputs).some((shape) => shape.length === 2 && shape[0] === 28),
      steep: Math.max(...goals.map(({ loss }) => lossKind(loss).steep ?? 1)),
    }),
    training: randomTraining(dealer, extra, { layers, goals }),
  };
}

/** Which loss, and in which way the network is made; what is special about it may leave no choice. */
function lossAndForm(dealer: Dealer, extra: Extra) {
  const all = LOSSES.map(({ loss }) => loss);
  const loss = extra === "lossWeights" || extra === "sampleWeight"
    ? dealer.dealt("weightable", WEIGHTABLE)
    : extra === "classWeight"
    ? dealer.anyOf([
      "binaryCrossentropy",
      "categoricalCrossentropy",
      "sparseCategoricalCrossentropy",
    ])
    : dealer.dealt("loss", all);
  const form = extra === "twins" || extra === "lossWeights"
    ? "graph"
    : dealer.dealt("form", ["list", "add", "graph", "graph"] as const);
  return { loss, form };
}

/** Layers in a row. */
function chain(dealer: Dealer, extra: Extra, loss: string): Growing {
  const growing = new Growing(dealer, choicesOf(extra));
  let last = growing.input("x", dealer.dealt("shape", SHAPES));
  const kind = feature(dealer);
  const featured = kind === "thresholdedReLU" ? 0 : dealer.integer(3);
  for (let i = 0; i < 3; i++) {
    if (i === featured) last = growing.single(kind, last, activation(dealer));
    else if (i === (featured + 1) % 3 || dealer.chance(0.5)) last = growing.dense(last);
  }
  if (extra === "inner") last = inner(dealer, growing, [last])[0];
  if (extra === "dropout") last = growing.dropout(last);
  growing.output(last, randomGoal(dealer, lossKind(loss), { byClass: extra === "classWeight" }));
  return growing;
}

/** Layers applied to one another, with two outputs in some. */
function graph(dealer: Dealer, extra: Extra, loss: string): Growing {
  const growing = new Growing(dealer, choicesOf(extra));
  const shape = dealer.dealt("shape", SHAPES);
  growing.input("left", shape);
  if (extra === "twins") {
    growing.input("right", shape);
    inner(dealer, growing, growing.flatTensors());
  } else if (dealer.chance(0.6)) {
    growing.input("right", dealer.anyOf(SHAPES.slice(0, -1)));
  }
  if (extra === "inner") inner(dealer, growing, [dealer.anyOf(growing.flatTensors())]);
  const some = () => dealer.anyOf(growing.flatTensors());
  for (let i = 0; i < 2; i++) growing.dense(some());
  growing.single(feature(dealer), some(), activation(dealer));
  for (let i = dealer.integer(2); i >= 0; i--) {
    growing.merge(i === 0 ? dealer.dealt("merge", MERGES) : dealer.anyOf(MERGES));
  }
  if (extra === "dropout") growing.dropout(some());
  const several = extra === "lossWeights" ||
    dealer.chance(0.5) && !["classWeight", "sampleWeight"].includes(extra);
  const last = growing.joined();
  const kind = lossKind(loss);
  const goal = randomGoal(dealer, kind, { byClass: extra === "classWeight" });
  growing.output(last, weighted(dealer, extra, goal));
  if (several) {
    const other = extra === "lossWeights" ? dealer.anyOf(WEIGHTABLE) : dealer.anyOf(LOSSES).loss;
    growing.output(some(), weighted(dealer, extra, randomGoal(dealer, lossKind(other))));
  }
  return growing;
}

function weighted<G extends Goal>(dealer: Dealer, extra: Extra, goal: G): G {
  return extra === "lossWeights" ? { ...goal, lossWeight: dealer.anyOf([0.25, 0.5, 2]) } : goal;
}

const choicesOf = (extra: Extra) => ({
  regularized: extra === "regularized",
  trained: extra !== "dropout",
});
const feature = (dealer: Dealer) => dealer.dealt("layer", SINGLE_LAYERS);
const activation = (dealer: Dealer) => dealer.dealt("activation", ACTIVATIONS);

/** A model as a layer, applied to each of these tensors. */
function inner(dealer: Dealer, growing: Growing, tensors: readonly string[]): string[] {
  const model = randomInner(dealer, "inner", growing.width(tensors[0]), 2 + dealer.integer(3));
  return growing.model("inner", model, tensors);
}

/** One or two of the layers with weights, but not the output, and no batchNormalization: see quirks.ts. */
function frozen(dealer: Dealer, layers: Net["layers"]): string[] {
  const able = Object.entries(layers).filter(([name, { kind }]) =>
    ["dense", "prelu", "model", "layerNormalization"].includes(kind) && !/^(output|top)/.test(name)
  ).map(([name]) => name);
  return [...new Set(able.length > 0 ? [dealer.anyOf(able), dealer.anyOf(able)] : [])];
}
