import * as nl from "nonlinear";
import { type Block, type Engine, Matrix } from "../../lib/engine/mod.ts";
import { binaryAccuracy } from "../../lib/training/metrics/accuracy.ts";
import type { MeanMeasure } from "../../lib/training/metrics/metric.ts";

/** Rows and columns. */
export type Shape = readonly [rows: number, cols: number];
/** What is called on an engine. */
export type Routine = (engine: Engine, inputs: Block[], outputs: Block[]) => void;

/** A routine of an engine, with matrices for it. */
export interface Case {
  readonly what: string;
  /** Shapes of what goes in and what comes out, for a layer of `units` units on `rows` rows of `inputs` numbers. */
  readonly shapes: (rows: number, inputs: number, units: number) => readonly [Shape[], Shape[]];
  readonly routine: Routine;
  /** What each input must be like. */
  readonly prepare?: (inputs: Matrix[]) => Matrix[];
}

const squares = (x: Matrix) => x.map((value) => value * value);
const shares = (x: Matrix) => nl.softmax(x) as Matrix;
const adam = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, step: 3 };

/** Everything that engines compute of matrices. */
export const CASES: readonly Case[] = [
  {
    what: "dense",
    shapes: (rows, inputs, units) => [[[rows, inputs], [inputs, units], [1, units]], [[
      rows,
      units,
    ]]],
    routine: (engine, [x, w, b], [z]) => engine.dense(x, w, b, z),
  },
  {
    what: "dense without biases",
    shapes: (rows, inputs, units) => [[[rows, inputs], [inputs, units]], [[rows, units]]],
    routine: (engine, [x, w], [z]) => engine.dense(x, w, null, z),
  },
  {
    what: "the gradients of dense",
    shapes: (rows, inputs, units) => [[[rows, inputs], [rows, units]], [[inputs, units], [
      1,
      units,
    ]]],
    routine: (engine, [x, dz], [dw, db]) => engine.denseGradients(x, dz, dw, db),
  },
  {
    what: "the gradient of dense's input",
    shapes: (rows, inputs, units) => [[[rows, units], [inputs, units]], [[rows, inputs]]],
    routine: (engine, [dz, w], [dx]) => engine.denseInputGradient(dz, w, dx),
  },
  ...[
    nl.softmax,
    nl.softmin,
    nl.logSoftmax,
    nl.sparsemax,
    nl.glu,
    nl.reglu,
    nl.geglu,
    nl.swiglu,
    ownSoftmax(),
  ].map((f): Case => ({
    what: `${f.name}${f.routine ? "" : " of the user's own"} and its gradient`,
    shapes: (rows, _, units) => {
      const inputs = f.halves ? 2 * units : units;
      return [[[rows, inputs], [rows, units]], [[rows, units], [rows, inputs]]];
    },
    routine: (engine, [z, da], [a, dz]) => {
      engine.activateRows(f, z, a);
      engine.activateRowsGradient(f, z, a, da, dz);
    },
    prepare: ([z, da]) => [z.map((value) => 9 * value), da],
  })),
  {
    what: "cross-entropy from logits",
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1], [rows, units]]],
    routine: (engine, [z, t], [losses, dz]) =>
      engine.crossEntropyFromLogits(z, t, losses, dz, 0.5, 0),
    prepare: ([z, t]) => [z.map((value) => 20 * value), shares(t)],
  },
  {
    what: "cross-entropy from probabilities",
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1], [rows, units]]],
    routine: (engine, [p, t], [losses, dp]) =>
      engine.crossEntropyFromProbabilities(p, t, losses, dp, 0.5, 0),
    prepare: ([p, t]) => [shares(p), shares(t)],
  },
  {
    what: "cross-entropy from logits with smoothed targets",
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1], [rows, units]]],
    routine: (engine, [z, t], [losses, dz]) =>
      engine.crossEntropyFromLogits(z, t, losses, dz, 0.5, 0.3),
    prepare: ([z, t]) => [z.map((value) => 20 * value), shares(t)],
  },
  {
    what: "cross-entropy from probabilities with smoothed targets",
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1], [rows, units]]],
    routine: (engine, [p, t], [losses, dp]) =>
      engine.crossEntropyFromProbabilities(p, t, losses, dp, 0.5, 0.3),
    prepare: ([p, t]) => [shares(p), shares(t)],
  },
  ...comparisons().map(({ loss, fromLogits, prepare }): Case => ({
    what: `${loss.name}${fromLogits ? " from logits" : ""} and its gradient`,
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1], [rows, units]]],
    routine: (engine, [outputs, targets], [losses, gradient]) =>
      loss.rows(engine, { outputs, targets, losses, gradient, scale: 0.5 }, fromLogits),
    prepare,
  })),
  ...[false, true].map((fromLogits): Case => ({
    what: `binary accuracy${fromLogits ? " of logits" : ""}`,
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1]]],
    routine: (engine, [outputs, targets], [values]) =>
      (binaryAccuracy().measureFor(1) as MeanMeasure)
        .rows(engine, outputs, targets, values, fromLogits),
  })),
  {
    what: "matches",
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, 1]]],
    routine: (engine, [outputs, targets], [matches]) =>
      engine.countMatches(outputs, targets, matches),
    prepare: (inputs) => inputs.map((matrix) => matrix.map((value) => Math.round(2 * value))),
  },
  {
    what: "Adam",
    shapes: (_, inputs, units) => [Array(4).fill([inputs, units]), Array(3).fill([inputs, units])],
    routine: (engine, [w, g, m, v], outputs) => {
      engine.adam(w, g, m, v, adam);
      [w, m, v].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, m, v]) => [w, g, m, squares(v)],
  },
  ...[false, true].map((nesterov): Case => ({
    what: `gradient descent with momentum${nesterov ? ", looking ahead" : ""}`,
    shapes: (_, inputs, units) => [Array(3).fill([inputs, units]), Array(2).fill([inputs, units])],
    routine: (engine, [w, g, v], outputs) => {
      engine.sgd(w, g, v, { learningRate: 0.1, momentum: 0.9, nesterov });
      [w, v].forEach((block, i) => engine.copy(block, outputs[i]));
    },
  })),
  {
    what: "gradient descent",
    shapes: (_, inputs, units) => [Array(2).fill([inputs, units]), [[inputs, units]]],
    routine: (engine, [w, g], [out]) => {
      engine.sgd(w, g, null, { learningRate: 0.1, momentum: 0, nesterov: false });
      engine.copy(w, out);
    },
  },
  ...[[false, false], [true, false], [false, true], [true, true]].map((
    [mean, momentum],
  ): Case => ({
    what: `RMSprop${mean ? ", centred" : ""}${momentum ? ", with momentum" : ""}`,
    shapes: (_, inputs, units) => [Array(5).fill([inputs, units]), Array(4).fill([inputs, units])],
    routine: (engine, [w, g, v, m, last], outputs) => {
      const settings = {
        learningRate: 0.01,
        rho: 0.9,
        momentum: momentum ? 0.5 : 0,
        epsilon: 0.01,
      };
      engine.rmsprop(w, g, v, mean ? m : null, momentum ? last : null, settings);
      [w, v, m, last].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, v, m, last]) => [w, g, squares(v), m, last],
  })),
  {
    what: "Adagrad",
    shapes: (_, inputs, units) => [Array(3).fill([inputs, units]), Array(2).fill([inputs, units])],
    routine: (engine, [w, g, sum], outputs) => {
      engine.adagrad(w, g, sum, { learningRate: 0.1, epsilon: 0.01 });
      [w, sum].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, sum]) => [w, g, squares(sum)],
  },
  {
    what: "AMSGrad",
    shapes: (_, inputs, units) => [Array(5).fill([inputs, units]), Array(4).fill([inputs, units])],
    routine: (engine, [w, g, m, v, largest], outputs) => {
      engine.adam(w, g, m, v, { ...adam, epsilon: 0.01 }, largest);
      [w, m, v, largest].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, m, v, largest]) => [w, g, m, squares(v), squares(largest)],
  },
  {
    what: "Nadam",
    shapes: (_, inputs, units) => [Array(4).fill([inputs, units]), Array(3).fill([inputs, units])],
    routine: (engine, [w, g, m, v], outputs) => {
      const { beta1, beta2 } = adam;
      const rates = { alongMoment: 0.02, alongGradient: 0.01, correction: 3 };
      engine.nadam(w, g, m, v, { ...rates, beta1, beta2, epsilon: 0.01 });
      [w, m, v].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, m, v]) => [w, g, m, squares(v)],
  },
  {
    what: "Adamax",
    shapes: (_, inputs, units) => [Array(4).fill([inputs, units]), Array(3).fill([inputs, units])],
    routine: (engine, [w, g, m, u], outputs) => {
      engine.adamax(w, g, m, u, { ...adam, beta2: 0.9, epsilon: 0.01 });
      [w, m, u].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, m, u]) => [w, g, m, squares(u)],
  },
  {
    what: "Adadelta",
    shapes: (_, inputs, units) => [Array(4).fill([inputs, units]), Array(3).fill([inputs, units])],
    routine: (engine, [w, g, v, moves], outputs) => {
      engine.adadelta(w, g, v, moves, { learningRate: 0.1, rho: 0.9, epsilon: 0.01 });
      [w, v, moves].forEach((block, i) => engine.copy(block, outputs[i]));
    },
    prepare: ([w, g, v, moves]) => [w, g, squares(v), squares(moves)],
  },
  {
    what: "rows times their factors",
    shapes: (rows, inputs, units) => [[[rows, inputs], [inputs, units], [rows, 1]], [[
      rows,
      units,
    ], [units, 1]]],
    routine: (engine, [x, w, factors], [z, sums]) => {
      engine.dense(x, w, null, z);
      engine.scaleRows(z, factors);
      // As the gradients of weights are: of the same numbers in another layout.
      engine.denseGradients(z, factors, sums, null);
    },
  },
  {
    what: "a norm of several blocks, and what is clipped to it",
    shapes: (_, inputs, units) => [[[inputs, units], [1, units]], [[1, 1], [inputs, units], [
      1,
      units,
    ]]],
    routine: (engine, [g, b], [norm, first, second]) => {
      engine.norm([g, b], norm);
      engine.clipNorm(g, norm, 0.5);
      engine.clipNorm(b, norm, 1e6);
      engine.copy(g, first);
      engine.copy(b, second);
    },
  },
  {
    what: "numbers between limits",
    shapes: (_, inputs, units) => [[[inputs, units]], [[inputs, units]]],
    routine: (engine, [g], [out]) => {
      engine.clipValue(g, 0.25);
      engine.copy(g, out);
    },
  },
  {
    what: "weight decay",
    shapes: (_, inputs, units) => [[[inputs, units]], [[inputs, units]]],
    routine: (engine, [w], [out]) => {
      engine.decay(w, 0.01);
      engine.copy(w, out);
    },
  },
  {
    what: "the penalty on weights, and its gradient",
    shapes: (_, inputs, units) => [Array(2).fill([inputs, units]), [[inputs, 1], [inputs, units]]],
    routine: (engine, [w, g], [sums, out]) => {
      engine.penalty(w, { l1: 0.3, l2: 0.7 }, sums);
      engine.addPenaltyGradient(w, { l1: 0.3, l2: 0.7 }, g);
      engine.copy(g, out);
    },
  },
  ...[false, true].map((shared): Case => ({
    what: `ReLU with ${shared ? "one learned slope" : "learned slopes"}, and its gradients`,
    shapes: (rows, _, units) => {
      const slopes: Shape = [1, shared ? 1 : units], whole: Shape = [rows, units];
      return [[whole, slopes, whole], [whole, whole, slopes]];
    },
    routine: (engine, [z, slopes, da], [a, dz, ds]) => {
      engine.prelu(z, slopes, a);
      engine.preluGradient(z, slopes, da, dz);
      engine.slopesGradient(z, da, ds);
    },
  })),
  {
    what: "the sum of three",
    shapes: (rows, _, units) => [Array(3).fill([rows, units]), [[rows, units]]],
    routine: (engine, inputs, [sum]) => engine.add(inputs, sum),
  },
  {
    what: "the sum of two gradients of weights",
    shapes: (rows, inputs, units) => [
      [[rows, inputs], [rows, units], [rows, inputs], [rows, units]],
      [[inputs, units], [1, units]],
    ],
    routine: (engine, [x1, dz1, x2, dz2], [dw, db]) => {
      const { cols: inputs } = x1, { cols: units } = dz1;
      const weights = [1, 2].map(() => engine.allocate(inputs, units));
      const biases = [1, 2].map(() => engine.allocate(1, units));
      engine.denseGradients(x1, dz1, weights[0], biases[0]);
      engine.denseGradients(x2, dz2, weights[1], biases[1]);
      engine.add(weights, dw);
      engine.add(biases, db);
    },
  },
  {
    what: "columns side by side, and apart again",
    shapes: (rows, inputs, units) => [
      [[rows, inputs], [rows, units], [rows, 3]],
      [[rows, inputs + units + 3], [rows, inputs], [rows, 3]],
    ],
    routine: (engine, inputs, [joined, first, last]) => {
      engine.concatenate(inputs, joined);
      engine.split(joined, inputs.map(({ cols }) => cols), [first, null, last]);
    },
  },
  {
    what: "a random mask, and what it leaves,",
    shapes: (rows, _, units) => [[[rows, units]], [[rows, units], [rows, units]]],
    routine: (engine, [x], [mask, out]) => {
      engine.drawMask(mask, 0.3, { seed: 4e9, step: 3e9, place: 7 });
      engine.applyMask(x, mask, { scale: 1.5, shift: 0.25, dropped: -2 }, out);
    },
  },
  ...[
    nl.relu,
    nl.leakyRelu.with({ alpha: 0.1 }),
    nl.sigmoid,
    nl.tanh,
    nl.linear,
    nl.defineActivation({
      name: "relu",
      f: (x) => x * Math.abs(x),
      derivative: (x) => 2 * Math.abs(x),
    }),
  ].map((f, i): Case => ({
    what: `${f.name}${i === 5 ? " of the user's own" : ""} and its gradient`,
    shapes: (rows, _, units) => [[[rows, units], [rows, units]], [[rows, units], [rows, units]]],
    routine: (engine, [z, da], [a, dz]) => {
      engine.activate(f, z, a);
      engine.activateGradient(f, z, da, dz);
    },
    prepare: ([z, da]) => [z.map((value) => 9 * value), da],
  })),
];

/** A function that only shares its name with one of the engine's routines. */
function ownSoftmax(): nl.VectorActivation {
  return nl.defineVectorActivation({
    name: "softmax",
    f: (x) => Array.from(x, (xi) => 2 * xi),
    jacobian: (x) => Array.from(x, (_, i) => Array.from(x, (_, j) => i === j ? 2 : 0)),
    formula: "2x",
    range: [-Infinity, Infinity],
  });
}

/** The losses that go number by number, with outputs and targets that suit them. */
function comparisons() {
  const { binaryCrossentropy } = nl.losses;
  const any = (inputs: Matrix[]) => inputs.map((matrix) => matrix.map((value) => 3 * value));
  const binary = ([x, t]: Matrix[]) => [
    x.map((value) => 30 * value),
    t.map((value) => Math.round(Math.abs(value))),
  ];
  const chances = ([p, t]: Matrix[]) => [p.map((value) => 0.5 + 0.4 * value), binary([t, t])[1]];
  const positive = (inputs: Matrix[]) =>
    inputs.map((matrix) => matrix.map((x) => Math.abs(x) + 0.1));
  const logits = true;
  return [
    ...[
      nl.losses.meanSquaredError(),
      nl.losses.meanAbsoluteError(),
      nl.losses.huber({ delta: 0.7 }),
      nl.losses.logCosh(),
      nl.losses.squaredHinge(),
      nl.losses.categoricalHinge(),
      nl.losses.cosineSimilarity(),
    ].map((loss) => ({ loss, fromLogits: false, prepare: any })),
    { loss: nl.losses.meanSquaredLogarithmicError(), fromLogits: false, prepare: positive },
    { loss: nl.losses.poisson(), fromLogits: false, prepare: positive },
    { loss: nl.losses.klDivergence(), fromLogits: false, prepare: chances },
    { loss: binaryCrossentropy(), fromLogits: false, prepare: chances },
    { loss: binaryCrossentropy(), fromLogits: logits, prepare: binary },
    { loss: binaryCrossentropy({ labelSmoothing: 0.2 }), fromLogits: logits, prepare: binary },
  ];
}
