import type { Elementwise } from "../engine.ts";

/** The engine's own version of an activation function. */
export interface Vectorised {
  /** Its number in ../assembly/activations.ts. */
  readonly number: number;
  /** How long a number takes, in nanoseconds, for activation and gradient alike. */
  readonly cost: number;
  readonly params: readonly number[];
}

type Params = Readonly<Record<string, number | boolean>>;
type Entry = readonly [number: number, cost: number, params?: (given: Params) => unknown[]];

/** The activation functions that are vectorised, by the names of their routines. */
const VECTORISED: Readonly<Record<string, Entry>> = {
  linear: [0, 0.2],
  relu: [5, 2, (p) => [p.negativeSlope, p.threshold, p.maxValue]],
  leakyRelu: [2, 0.2, (p) => [p.alpha]],
  prelu: [33, 0.2, (p) => [p.alpha]],
  rrelu: [2, 0.2, (p) => [(Number(p.lower) + Number(p.upper)) / 2]],
  sigmoid: [3, 2],
  tanh: [4, 3],
  relu6: [31, 0.3],
  threshold: [6, 0.3, (p) => [p.threshold, p.value]],
  thresholdedRelu: [6, 0.3, (p) => [p.theta, 0]],
  hardTanh: [7, 0.3, (p) => [p.min, p.max]],
  hardSigmoid: [8, 1, () => [3]],
  sparseSigmoid: [8, 1, () => [1]],
  hardSilu: [9, 1],
  softShrink: [10, 0.4, (p) => [p.threshold]],
  hardShrink: [11, 0.3, (p) => [p.threshold]],
  sparsePlus: [12, 0.4],
  squaredRelu: [13, 0.3],
  starRelu: [32, 2, (p) => [p.scale, p.bias]],
  softsign: [14, 1],
  elu: [15, 4, (p) => [p.alpha]],
  celu: [16, 5, (p) => [p.alpha]],
  selu: [17, 4],
  xielu: [18, 4, (p) => [p.alphaP, p.alphaN, p.beta]],
  exponential: [19, 4],
  silu: [20, 5, (p) => [p.beta]],
  quickGelu: [20, 5, () => [1.702]],
  gelu: [21, 8],
  mish: [23, 6],
  telu: [24, 10],
  softplus: [25, 7, (p) => [p.beta]],
  logSigmoid: [26, 7],
  squareplus: [27, 4, (p) => [p.b]],
  tanhShrink: [28, 7],
  sine: [29, 8, (p) => [p.omega]],
  snake: [30, 8, (p) => [p.alpha]],
};

/** ReLU in its plain form. */
const PLAIN_RELU: Entry = [1, 0.2];

/** GELU in its tanh form. */
const APPROXIMATE_GELU: Entry = [22, 6];

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
