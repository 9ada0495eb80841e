import { ACTIVATIONS, MERGES, SINGLE_LAYERS } from "./random_layers.ts";
import { LOSSES } from "./goals.ts";
import { allLayers, isMade, type Net } from "./net.ts";
import { OPTIMIZERS } from "./random_optimizer.ts";

/** What nets are to have among them. */
export interface Feature {
  readonly name: string;
  readonly isIn: (net: Net) => boolean;
  /** How many of 300 nets have it at least. */
  readonly least: number;
}

const options = (net: Net, name: string) =>
  allLayers(net).flatMap(([, { options }]) => options[name] ?? []);
const makers = (net: Net, name: string) =>
  options(net, name).map((value) => isMade(value) ? value.make : value);
const has = (net: Net, kind: string) =>
  Object.values(net.layers).some((layer) => layer.kind === kind);
const each = (names: Iterable<string>, least: number, isIn: (net: Net, name: string) => boolean) =>
  [...new Set(names)].map((name) => ({ name, least, isIn: (net: Net) => isIn(net, name) }));
const training = <K extends keyof Net["training"]>(
  key: K,
  values: Net["training"][K][],
  least = 10,
) =>
  each(values as string[], least, (net, value) => net.training[key] === value)
    .map((feature) => ({ ...feature, name: `${key} ${feature.name}` }));

const INITIALIZERS = ["truncatedNormal", "varianceScaling", "orthogonal"];
const REGULARIZERS = ["l1", "l2", "l1l2"];
const METRICS = [
  "acc",
  "accuracy",
  "binaryAccuracy",
  "categoricalAccuracy",
  "categoricalCrossentropy",
  "sparseCategoricalCrossentropy",
  "mse",
  "mae",
  "mape",
  "cosine",
  "cosineProximity",
  "r2Score",
  "binaryCrossentropy",
  "sparseCategoricalAccuracy",
  "meanSquaredError",
];

/** All that both libraries have. */
export const FEATURES: readonly Feature[] = [
  ...each(["list", "add", "graph"], 40, (net, form) => net.form === form),
  ...each(["matrix", "nested", "flat", "tensor", "byName"], 30, (net, data) => net.data === data),
  ...each(
    LOSSES.map(({ loss }) => loss),
    8,
    (net, name) => net.goals.some(({ loss }) => loss === name),
  ),
  ...each(
    OPTIMIZERS.map(({ kind }) => kind),
    12,
    (net, kind) => net.optimizer.kind === kind && net.training.how !== "not at all",
  ),
  ...each(METRICS, 4, (net, metric) => net.goals.some(({ metrics }) => metrics.includes(metric))),
  ...each(
    ACTIVATIONS.filter((name) => name !== "linear"),
    15,
    (net, name) => options(net, "activation").includes(name),
  ),
  ...each([...SINGLE_LAYERS, ...MERGES, "flatten"], 15, has),
  ...each(["dropout", "alphaDropout"], 5, has),
  ...each(INITIALIZERS, 10, (net, name) => makers(net, "kernelInitializer").includes(name)),
  ...each(REGULARIZERS, 5, (net, name) => makers(net, "kernelRegularizer").includes(name)),
  ...training("how", ["fit", "trainOnBatch", "not at all"]),
  ...training("validation", ["split", "data"]),
  ...training("callbacks", ["functions", "instance", "earlyStopping", "stopTraining"]),
  { name: "models as layers", least: 25, isIn: (net) => has(net, "model") },
  {
    name: "a model applied twice",
    least: 10,
    isIn: ({ places }) => places.filter(({ layer }) => layer === "inner").length > 1,
  },
  { name: "several outputs", least: 25, isIn: ({ outputs }) => outputs.length > 1 },
  { name: "several inputs", least: 25, isIn: ({ inputs }) => Object.keys(inputs).length > 1 },
  {
    name: "pictures of 28 × 28",
    least: 15,
    isIn: ({ inputs }) => Object.values(inputs).some((shape) => String(shape) === "28,28"),
  },
  {
    name: "flat inputs",
    least: 8,
    isIn: ({ inputs, data }) =>
      data === "flat" && Object.values(inputs).some((shape) => String(shape) === "1"),
  },
  {
    name: "right answers n × 1",
    least: 10,
    isIn: ({ goals }) => goals.some(({ form }) => form === "column"),
  },
  {
    name: "right answers in a list",
    least: 10,
    isIn: ({ goals }) => goals.some(({ form }) => form === "list"),
  },
  { name: "inputs and answers by name", least: 15, isIn: isByName },
  { name: "classWeight", least: 15, isIn: ({ training }) => training.classWeight !== undefined },
  { name: "sampleWeight", least: 15, isIn: ({ training }) => training.sampleWeight !== undefined },
  {
    name: "lossWeights",
    least: 15,
    isIn: ({ goals }) => goals.some(({ lossWeight }) => lossWeight !== undefined),
  },
  { name: "frozen layers", least: 25, isIn: ({ frozen }) => frozen.length > 0 },
];

function isByName({ data, form, outputs }: Net): boolean {
  return data === "byName" && form === "graph" && outputs.length > 0;
}
