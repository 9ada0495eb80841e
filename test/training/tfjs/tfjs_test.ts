/**
 * The same nets, grown at random, in this library and in TensorFlow.js Layers: one text builds both. They begin with the
 * same weights, and predict, learn and measure the same. `NONLINEAR_NETS=300` tries so many.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import {
  goalOf,
  INPUTS,
  type Library,
  type Loss,
  type Optimizer,
  OUTPUTS,
  randomNet,
} from "./random_net.ts";

const ROWS = 10;
const TOLERANCE = 1e-4;
const nets = Number(Deno.env.get("NONLINEAR_NETS") ?? 30);

/** Numbers that look like chance and are the same in both libraries. */
const wave = (count: number, phase: number) =>
  Float32Array.from(
    { length: count },
    (_, i) => Math.sin(0.3 + 1.7 * phase + 1.3 * i + 0.01 * i * i),
  );

const rowsOf = (numbers: Float32Array, cols: number) =>
  Array.from({ length: ROWS }, (_, i) => [...numbers.subarray(i * cols, (i + 1) * cols)]);

const examples = INPUTS.map((shape, i) => {
  const cols = shape.reduce((product, size) => product * size, 1);
  return { shape, cols, rows: rowsOf(wave(ROWS * cols, i), cols) };
});

/** The right answers for a loss: a row an example. */
function answersOf({ answers }: Loss, phase: number): number[][] {
  const rows = rowsOf(wave(ROWS * OUTPUTS, 5 + phase), OUTPUTS);
  switch (answers) {
    case "numbers":
      return rows;
    case "counts":
      return rows.map((row) => row.map((value) => Math.round(3 + 2 * value)));
    case "signs":
      return rows.map((row) => row.map((value) => value > 0 ? 1 : -1));
    case "classes":
      return rows.map((_, i) => [i * i % OUTPUTS]);
    case "shares":
      return rows.map((_, i) =>
        Array.from({ length: OUTPUTS }, (_, j) => Number(j === i * i % OUTPUTS))
      );
  }
}

/** The optimizer of TensorFlow.js with these options. */
function theirs({ name, options }: Optimizer): tf.Optimizer {
  const { learningRate, rho, momentum, nesterov, centered, beta1, beta2, initialAccumulatorValue } =
    options as Record<string, number> & { nesterov: boolean; centered: boolean };
  const epsilon = 1e-7;
  switch (name) {
    case "sgd":
      return tf.train.sgd(learningRate);
    case "momentum":
      return tf.train.momentum(learningRate, momentum, nesterov);
    case "rmsprop":
      return tf.train.rmsprop(learningRate, rho, momentum ?? 0, epsilon, centered ?? false);
    case "adagrad":
      return tf.train.adagrad(learningRate, initialAccumulatorValue);
    case "adadelta":
      return tf.train.adadelta(learningRate, rho, epsilon);
    case "adam":
      return tf.train.adam(learningRate, beta1, beta2, epsilon);
    case "adamax":
      return tf.train.adamax(learningRate, 0.9, 0.999, epsilon);
  }
}

const ours = ({ name, options }: Optimizer) =>
  nl.optimizers[name === "momentum" ? "sgd" : name](options);

/** What a net comes to, as plain numbers by name. */
type Numbers = Record<string, number[]>;

const SETTINGS = { epochs: 3, batchSize: 4, shuffle: false, verbose: 0 } as const;

async function oursOf(seed: number, model: nl.AnyModel): Promise<Numbers> {
  const { losses, optimizer, classWeight } = goalOf(seed);
  const x = examples.map(({ rows }) => rows);
  const answers = losses.map(answersOf), y = answers.length > 1 ? answers : answers[0];
  model.compile({ optimizer: ours(optimizer), loss: losses.map(({ name }) => name) });
  const predicted = () => [model.predict(x)].flat().flatMap((matrix) => [...matrix.data]);
  const before = predicted();
  const { history } = await model.fit(x, y, { ...SETTINGS, classWeight });
  const { loss } = await model.evaluate(x, y, { verbose: 0 });
  return { before, loss: history.loss, after: predicted(), evaluated: [loss] };
}

async function theirsOf(seed: number, model: tf.LayersModel): Promise<Numbers> {
  const { losses, optimizer, classWeight } = goalOf(seed);
  const x = examples.map(({ rows, shape }) => tf.tensor(rows.flat(), [ROWS, ...shape]));
  const answers = losses.map((loss, i) => tf.tensor2d(answersOf(loss, i)));
  const y = answers.length > 1 ? answers : answers[0];
  model.compile({ optimizer: theirs(optimizer), loss: losses.map(({ name }) => name) });
  const predicted = () =>
    [model.predict(x)].flat().flatMap((tensor) => [...(tensor as tf.Tensor).dataSync()]);
  const before = predicted();
  const { history } = await model.fit(x, y, { ...SETTINGS, classWeight });
  const evaluated = [model.evaluate(x, y, { batchSize: 32 })].flat()[0] as tf.Tensor;
  return {
    before,
    loss: history.loss.map(Number),
    after: predicted(),
    evaluated: [...evaluated.dataSync()],
  };
}

/** Gives the layers of both nets that multiply their inputs the same first weights; those of the rest begin alike. */
function startAlike(mine: nl.AnyModel, other: tf.LayersModel): void {
  let phase = 0;
  for (const layer of other.layers) {
    const inner = (layer as unknown as { layers?: tf.layers.Layer[] }).layers;
    for (const each of inner ?? [layer]) {
      if (!/^(dense|frozen|inner|output|prelu)_/.test(each.name)) continue;
      const shapes = each.getWeights().map(({ shape }) => shape);
      const weights = shapes.map((shape) => {
        const count = shape.reduce((product, size) => product * size, 1);
        return wave(count, phase++).map((value) => 0.6 * value);
      });
      each.setWeights(weights.map((data, i) => tf.tensor(data, shapes[i])));
      const owner = inner === undefined
        ? mine
        : mine.getLayer(layer.name) as unknown as nl.AnyModel;
      owner.getLayer(each.name).setWeights(weights.map((data, i) => {
        const cols = shapes[i].at(-1)!;
        return new nl.Matrix(data.length / cols, cols, data);
      }));
    }
  }
}

Deno.test(`${nets} random nets predict, learn and measure as in TensorFlow.js`, async (t) => {
  await tf.setBackend("cpu");
  for (let seed = 0; seed < nets; seed++) {
    await t.step(`net ${seed}`, async () => {
      const mine = randomNet(nl as unknown as Library, seed) as nl.AnyModel;
      const other = randomNet(tf as unknown as Library, seed) as tf.LayersModel;
      startAlike(mine, other);
      const found = await oursOf(seed, mine);
      tf.engine().startScope();
      const expected = await theirsOf(seed, other);
      tf.engine().endScope();
      for (const [key, numbers] of Object.entries(expected)) {
        assertEquals(found[key].length, numbers.length, key);
        found[key].forEach((value, i) =>
          assert(
            Math.abs(value - numbers[i]) <= TOLERANCE * Math.max(1, Math.abs(numbers[i])),
            `${key}: ${value} at ${i}, TensorFlow.js ${numbers[i]}`,
          )
        );
      }
    });
  }
});
