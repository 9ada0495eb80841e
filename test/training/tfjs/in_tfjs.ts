import * as tf from "@tensorflow/tfjs";
import { build, freeze, oneOrAll, perOutput, start } from "./build.ts";
import { dataOf, rowsOf, type Table } from "./data.ts";
import { type Goal, measuresWhole, type Net, type Numbers, type Result } from "./net.ts";
import { optimizerOf } from "./optimizers.ts";
import { Recorder } from "./recorder.ts";

// deno-lint-ignore no-explicit-any -- names and options are those of a description
type Any = any;

/** A loss as a function of tensors. */
type LossFunction = (targets: tf.Tensor, outputs: tf.Tensor) => tf.Tensor;

/** What the net comes to in TensorFlow.js; what its own quirks would make different is put right: see quirks.ts. */
export async function inTfjs(net: Net): Promise<Result> {
  await tf.setBackend("cpu");
  tf.engine().startScope();
  try {
    return await run(net);
  } finally {
    tf.engine().endScope();
    tf.disposeVariables();
  }
}

async function run(net: Net): Promise<Result> {
  const model = build<tf.LayersModel>(tf, net);
  freeze(model, net);
  for (const weight of model.weights) {
    weight.write(start(net, weight.originalName, weight.shape));
  }
  const { goals, training } = net;
  model.compile({
    optimizer: optimizerOf(net),
    loss: perOutput(net, goals.map((goal) => lossOf(goal, training.sampleWeight))) as Any,
    metrics: metricsOf(net) as Any,
  });
  const numbers: Numbers = new Map();
  const recorder = new Recorder(model, training.callbacks === "stopTraining" ? 1 : Infinity);
  predictions(net, model, "at first", numbers);
  if (training.how === "fit") await fit(net, model, recorder, numbers);
  if (training.how === "trainOnBatch") await trainOnBatch(net, model, numbers);
  for (const weight of model.weights) {
    numbers.set(`weights ${weight.originalName}`, weight.read().dataSync());
  }
  evaluate(net, model, numbers);
  predictions(net, model, "at last", numbers);
  return { numbers, events: recorder.events };
}

async function fit(net: Net, model: tf.LayersModel, recorder: Recorder, numbers: Numbers) {
  const { rows, batchSize, epochs, validation, callbacks, classWeight } = net.training;
  const { x, y } = examples(net, "train", rows), other = examples(net, "validation", 7);
  const penalties: number[] = [];
  const measuring = new tf.CustomCallback({
    onEpochEnd: () => void penalties.push(penalty(model)),
  });
  const { history } = await model.fit(x, y, {
    batchSize,
    epochs,
    shuffle: false,
    verbose: 0,
    yieldEvery: "never",
    classWeight,
    ...(validation === "split" && { validationSplit: 0.25 }),
    ...(validation === "data" && { validationData: [other.x, other.y] as Any }),
    callbacks: [measuring, ...callbacksOf(callbacks, recorder)] as Any,
  });
  for (const [key, values] of Object.entries(history as Record<string, number[]>)) {
    const added = key === "val_loss" ? penalties : null;
    numbers.set(
      `fit ${key}`,
      values.map((value, i) => value / factor(net, key) + (added?.[i] ?? 0)),
    );
  }
  recordBatches(net, recorder, numbers);
}

function callbacksOf(kind: Net["training"]["callbacks"], recorder: Recorder) {
  if (kind === "none") return [];
  const functions = new tf.CustomCallback(recorder.functions() as Any);
  return kind === "earlyStopping"
    ? [functions, tf.callbacks.earlyStopping({ monitor: "loss", patience: 0, minDelta: 0.02 })]
    : [functions];
}

/** A batch's own numbers, as means over the epoch so far. */
function recordBatches(net: Net, { batches }: Recorder, numbers: Numbers) {
  for (const key of Object.keys(batches[0] ?? {})) {
    if (key === "batch" || key === "size") continue;
    let sum = 0, rows = 0;
    const means = batches.map((logs) => {
      if (logs.batch === 0) sum = rows = 0;
      sum += logs.size * logs[key];
      rows += logs.size;
      return sum / rows / factor(net, key);
    });
    numbers.set(`after each batch ${key}`, means);
  }
}

async function trainOnBatch(net: Net, model: tf.LayersModel, numbers: Numbers) {
  const { rows, batchSize } = net.training, logs: number[][] = [];
  for (let start = 0; start < rows; start += batchSize) {
    const { x, y } = examples(net, "train", rows, start, Math.min(rows, start + batchSize));
    logs.push([await model.trainOnBatch(x, y)].flat());
  }
  model.metricsNames.forEach((key, i) =>
    numbers.set(`trainOnBatch ${key}`, logs.map((each) => each[i] / factor(net, key)))
  );
}

/** For several outputs, the sums of the first losses stand in front of the numbers that the names are for. */
function evaluate(net: Net, model: tf.LayersModel, numbers: Numbers) {
  const { rows, sampleWeight } = net.training, { x, y } = examples(net, "train", rows);
  const results = [
    model.evaluate(x, y, { batchSize: sampleWeight || measuresWhole(net) ? rows : 5 }),
  ].flat()
    .map((scalar) => scalar.dataSync()[0]);
  const sums = results.splice(0, net.outputs.length);
  [sums.at(-1)! + penalty(model), ...results].forEach((value, i) => {
    const key = model.metricsNames[i];
    numbers.set(`evaluate ${key}`, [value / factor(net, key)]);
  });
}

/** What the size of the weights adds to the loss. */
function penalty(model: tf.LayersModel): number {
  return model.calculateLosses().reduce((sum, each) => sum + each.dataSync()[0], 0);
}

function predictions(net: Net, model: tf.LayersModel, when: string, numbers: Numbers) {
  const { list } = examples(net, "train", net.training.rows);
  [model.predict(list)].flat().forEach((tensor, i) =>
    numbers.set(`predictions ${when}: ${net.outputs[i]}`, tensor.dataSync())
  );
}

/** Examples and right answers as tensors: by name, where that is the form; `predict` takes lists only. */
function examples(net: Net, which: "train" | "validation", rows: number, start = 0, end = rows) {
  const { x, y } = dataOf(net, which, rows);
  const handed = (table: Table) => {
    const { shape, data } = rowsOf(table, start, end);
    return tf.tensor(data, [...shape]);
  };
  const inputs = Object.values(x).map(handed), answers = y.map(handed);
  const list = { x: oneOrAll(inputs) as Any, y: oneOrAll(answers) as Any };
  if (net.data !== "byName" || net.form !== "graph") return { ...list, list: list.x };
  return {
    x: Object.fromEntries(Object.keys(x).map((name, i) => [name, inputs[i]])) as Any,
    y: Object.fromEntries(net.outputs.map((name, i) => [name, answers[i]])) as Any,
    list: list.x,
  };
}

/** The name of a loss, or a function of tensors where it is one of tf.losses, or is weighted. */
function lossOf(
  { loss, lossWeight }: Goal,
  sampleWeight?: readonly number[],
): string | LossFunction {
  const ofTensors = (tf.losses as Any)[loss];
  if (["huberLoss", "softmaxCrossEntropy", "sigmoidCrossEntropy"].includes(loss)) return ofTensors;
  if (lossWeight === undefined && sampleWeight === undefined) return loss;
  const ofRows = (tf.metrics as Any)[loss] as LossFunction;
  const weights = sampleWeight ? tf.keep(tf.tensor1d([...sampleWeight])) : lossWeight!;
  return (targets, outputs) => ofRows(targets, outputs).mul(weights);
}

/** Metrics that TensorFlow.js knows by a string; the others are functions of tf.metrics. */
const BY_STRING = [
  "acc",
  "accuracy",
  "binaryAccuracy",
  "categoricalAccuracy",
  "categoricalCrossentropy",
  "sparseCategoricalCrossentropy",
  "mse",
  "mae",
  "MAE",
  "mape",
  "MAPE",
  "cosine",
];

function metricsOf({ outputs, goals }: Net) {
  const ofGoal = ({ metrics }: Goal) =>
    metrics.map((name) => BY_STRING.includes(name) ? name : (tf.metrics as Any)[name]);
  return goals.length === 1
    ? ofGoal(goals[0])
    : Object.fromEntries(outputs.map((name, i) => [name, ofGoal(goals[i])]));
}

/** What a number of the logs is too large by: the loss of an output is weighted here, and the cosine a loss. */
function factor({ outputs, goals }: Net, key: string): number {
  const i = outputs.findIndex((name) => key === `${name}_loss`);
  if (goals.length > 1 && i >= 0) return goals[i].lossWeight ?? 1;
  return /(^|_)cosine(Proximity)?$/.test(key) ? -1 : 1;
}
