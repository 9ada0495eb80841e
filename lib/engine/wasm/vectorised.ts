import type { Elementwise } from "../engine.ts";
import * as activations from "../shared/activations.ts";

/** The engine's own version of an activation function. */
export interface Vectorised {
  readonly number: number;
  /** How long a number takes, in nanoseconds, for activation and gradient alike. */
  readonly cost: number;
  readonly params: readonly number[];
}

type Params = Readonly<Record<string, number | boolean>>;
type Entry = readonly [number: number, cost: number, params?: (given: Params) => unknown[]];

/** The activation functions that are vectorised, by the names of their routines. */
const VECTORISED: Readonly<Record<string, Entry>> = {
  linear: [activations.LINEAR, 0.2],
  relu: [
    activations.GENERAL_RELU,
    2,
    (p) => [p.negativeSlope, single(p.threshold), single(p.maxValue)],
  ],
  leakyRelu: [activations.LEAKY_RELU, 0.2, (p) => [p.alpha]],
  prelu: [activations.PRELU, 0.2, (p) => [p.alpha]],
  rrelu: [activations.LEAKY_RELU, 0.2, (p) => [(Number(p.lower) + Number(p.upper)) / 2]],
  sigmoid: [activations.SIGMOID, 2],
  tanh: [activations.TANH, 3],
  relu6: [activations.RELU6, 0.3],
  threshold: [activations.THRESHOLD, 0.3, (p) => [p.threshold, p.value]],
  thresholdedRelu: [activations.THRESHOLD, 0.3, (p) => [p.theta, 0]],
  hardTanh: [activations.HARD_TANH, 0.3, (p) => [p.min, p.max]],
  hardSigmoid: [activations.HARD_SIGMOID, 1, () => [3]],
  sparseSigmoid: [activations.HARD_SIGMOID, 1, () => [1]],
  hardSilu: [activations.HARD_SILU, 1],
  softShrink: [activations.SOFT_SHRINK, 0.4, (p) => [p.threshold]],
  hardShrink: [activations.HARD_SHRINK, 0.3, (p) => [p.threshold]],
  sparsePlus: [activations.SPARSE_PLUS, 0.4],
  squaredRelu: [activations.SQUARED_RELU, 0.3],
  starRelu: [activations.STAR_RELU, 2, (p) => [p.scale, p.bias]],
  softsign: [activations.SOFTSIGN, 1],
  elu: [activations.ELU, 4, (p) => [p.alpha]],
  celu: [activations.CELU, 5, (p) => [p.alpha]],
  selu: [activations.SELU, 4],
  xielu: [activations.XIELU, 4, (p) => [p.alphaP, p.alphaN, p.beta]],
  exponential: [activations.EXPONENTIAL, 4],
  silu: [activations.SILU, 5, (p) => [p.beta]],
  quickGelu: [activations.SILU, 5, () => [1.702]],
  gelu: [activations.GELU, 8],
  mish: [activations.MISH, 6],
  telu: [activations.TELU, 10],
  softplus: [activations.SOFTPLUS, 7, (p) => [p.beta]],
  logSigmoid: [activations.LOG_SIGMOID, 7],
  squareplus: [activations.SQUAREPLUS, 4, (p) => [p.b]],
  tanhShrink: [activations.TANH_SHRINK, 7],
  sine: [activations.SINE, 8, (p) => [p.omega]],
  snake: [activations.SNAKE, 8, (p) => [p.alpha]],
};

/** A place on the axis as the numbers of a matrix know it: in float32, whatever the routine computes in. */
function single(place: unknown): number {
  return Math.fround(Number(place));
}

/** ReLU in its plain form. */
const PLAIN_RELU: Entry = [activations.RELU, 0.2];

/** GELU in its tanh form. */
const APPROXIMATE_GELU: Entry = [activations.APPROXIMATE_GELU, 6];

const known = new WeakMap<Elementwise, Vectorised | null>();

/** The engine's own version of `f`; null for a function that it only has as code. */
export function vectorised(f: Elementwise): Vectorised | null {
  const found = known.get(f);
  if (found !== undefined) return found;
  const entry = entryOf(f);
  const own = entry === undefined
    ? null
    : { number: entry[0], cost: entry[1], params: (entry[2]?.(f.params) ?? []).map(Number) };
  known.set(f, own);
  return own;
}

function entryOf({ routine, params }: Elementwise): Entry | undefined {
  if (routine === undefined) return undefined;
  if (routine === "gelu" && params.approximate) return APPROXIMATE_GELU;
  const isPlain = params.negativeSlope === 0 && params.threshold === 0 &&
    params.maxValue === Infinity;
  return routine === "relu" && isPlain ? PLAIN_RELU : VECTORISED[routine];
}
