import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import { build, freeze, oneOrAll, perOutput, start } from "./build.ts";
import { dataOf, rowsOf, type Table } from "./data.ts";
import { measuresWhole, type Net, type Numbers, type Result } from "./net.ts";
import { Recorder } from "./recorder.ts";

// deno-lint-ignore no-explicit-any -- names and options are those of a description
type Any = any;

/** What the net comes to in this library. */
export async function inOurs(net: Net): Promise<Result> {
  const model = build<nl.Model<nl.Matrix | nl.Matrix[]>>(nl, net);
  freeze(model, net);
  model.setWeights(model.weights.map(({ name, shape }) => start(net, name, shape)));
  const { goals, training: { how, callbacks } } = net;
  model.compile({
    optimizer: optimizerOf(net),
    loss: perOutput(net, goals.map(({ loss }) => lossOf(loss))) as nl.LossOption,
    metrics: perOutput(net, goals.map(({ metrics }) => metrics)) as nl.MetricOption[],
    ...(goals.some(({ lossWeight }) => lossWeight !== undefined) &&
      { lossWeights: goals.map(({ lossWeight = 1 }) => lossWeight) }),
  });
  const numbers: Numbers = new Map();
  const recorder = new Recorder(model, callbacks === "stopTraining" ? 1 : Infinity);
  predictions(net, model, "at first", numbers);
  if (how === "fit") await fit(net, model, recorder, numbers);
  if (how === "trainOnBatch") await trainOnBatch(net, model, numbers);
  model.weights.forEach(({ name }, i) =>
    numbers.set(`weights ${name}`, model.getWeights()[i].data)
  );
  await evaluate(net, model, numbers);
  predictions(net, model, "at last", numbers);
  return { numbers, events: recorder.events };
}

async function fit(net: Net, model: nl.AnyModel, recorder: Recorder, numbers: Numbers) {
  const { rows, batchSize, epochs, validation, callbacks, classWeight, sampleWeight } =
    net.training;
  const { x, y } = examples(net, "train", rows), other = examples(net, "validation", 7);
  const { history } = await model.fit(x, y, {
    batchSize,
    epochs,
    shuffle: false,
    verbose: 0,
    classWeight,
    sampleWeight,
    ...(validation === "split" && { validationSplit: 0.25 }),
    ...(validation === "data" && { validationData: [other.x, other.y] }),
    ...(callbacks !== "none" && { callbacks: callbacksOf(callbacks, recorder) }),
  });
  for (const [key, values] of Object.entries(history)) numbers.set(`fit ${shortName(key)}`, values);
  for (const key of Object.keys(recorder.batches[0] ?? {})) {
    numbers.set(`after each batch ${shortName(key)}`, recorder.batches.map((logs) => logs[key]));
  }
}

function callbacksOf(kind: Net["training"]["callbacks"], recorder: Recorder) {
  const functions = recorder.functions();
  if (kind === "earlyStopping") {
    return [
      functions,
      nl.callbacks.earlyStopping({ monitor: "loss", patience: 0, minDelta: 0.02 }),
    ];
  }
  if (kind !== "instance") return functions;
  class Recording {
    onTrainBegin = functions.onTrainBegin;
    onTrainEnd = functions.onTrainEnd;
    onEpochBegin = functions.onEpochBegin;
    onEpochEnd = functions.onEpochEnd;
    onBatchBegin = functions.onBatchBegin;
    onBatchEnd = functions.onBatchEnd;
  }
  return new Recording();
}

async function trainOnBatch(net: Net, model: nl.AnyModel, numbers: Numbers) {
  const { rows, batchSize } = net.training, logs: nl.Logs[] = [];
  for (let start = 0; start < rows; start += batchSize) {
    const { x, y } = examples(net, "train", rows, start, Math.min(rows, start + batchSize));
    logs.push(await model.trainOnBatch(x, y));
  }
  for (const key of Object.keys(logs[0])) {
    numbers.set(`trainOnBatch ${shortName(key)}`, logs.map((each) => each[key]));
  }
}

async function evaluate(net: Net, model: nl.AnyModel, numbers: Numbers) {
  const { rows, sampleWeight } = net.training, { x, y } = examples(net, "train", rows);
  const logs = await model.evaluate(x, y, {
    batchSize: sampleWeight || measuresWhole(net) ? rows : 5,
    verbose: 0,
    sampleWeight,
  });
  for (const [key, value] of Object.entries(logs)) {
    numbers.set(`evaluate ${shortName(key)}`, [value]);
  }
}

function predictions(net: Net, model: nl.AnyModel, when: string, numbers: Numbers) {
  const { x } = examples(net, "train", net.training.rows);
  [model.predict(x)].flat().forEach((matrix, i) =>
    numbers.set(`predictions ${when}: ${net.outputs[i]}`, matrix.dataSync())
  );
}

/** Examples and right answers, as they are handed over. */
function examples(net: Net, which: "train" | "validation", rows: number, start = 0, end = rows) {
  const { x, y } = dataOf(net, which, rows);
  const handed = (table: Table) => inForm(net.data, rowsOf(table, start, end));
  const inputs = Object.values(x).map(handed), answers = y.map(handed);
  if (net.data !== "byName" || net.form !== "graph") {
    return { x: oneOrAll(inputs) as Any, y: oneOrAll(answers) as Any };
  }
  return {
    x: Object.fromEntries(Object.keys(x).map((name, i) => [name, inputs[i]])),
    y: Object.fromEntries(net.outputs.map((name, i) => [name, answers[i]])),
  };
}

function inForm(form: Net["data"], { shape, data }: Table): unknown {
  const single = data.length === shape[0];
  if (form === "tensor") return tf.tensor(data, [...shape]);
  if (form === "flat" && single) return data;
  if (form === "matrix" && shape.length > 1) {
    return new nl.Matrix(shape[0], data.length / shape[0], data);
  }
  return nested(shape, [...data]);
}

/** Numbers in arrays that are nested as deep as there are sizes. */
function nested([size, ...sizes]: readonly number[], numbers: readonly number[]): unknown {
  if (sizes.length === 0) return numbers;
  const each = numbers.length / size;
  return Array.from(
    { length: size },
    (_, i) => nested(sizes, numbers.slice(i * each, (i + 1) * each)),
  );
}

function lossOf(name: string): nl.LossOption {
  switch (name) {
    case "huberLoss":
      return "huber";
    case "softmaxCrossEntropy":
      return nl.losses.categoricalCrossentropy({ fromLogits: true });
    case "sigmoidCrossEntropy":
      return nl.losses.binaryCrossentropy({ fromLogits: true });
    default:
      return name;
  }
}

function optimizerOf({ optimizer: { kind, options } }: Net): nl.Optimizer {
  switch (kind) {
    case "momentum":
      return nl.optimizers.sgd(options);
    case "nesterov":
      return nl.optimizers.sgd({ ...options, nesterov: true });
    case "centered":
      return nl.optimizers.rmsprop({ ...options, centered: true });
    default:
      return (nl.optimizers as Any)[kind](options);
  }
}

/** TensorFlow.js's name of an accuracy. */
export function shortName(key: string): string {
  return key.replace(/(^|_)accuracy$/, "$1acc");
}
