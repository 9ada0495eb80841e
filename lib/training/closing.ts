import { type Activation, isScalarActivation, type Range } from "../activations/mod.ts";
import type { SymbolicTensor } from "../network/mod.ts";

/** What the numbers of an output, or of a part of it, come out of. */
export interface Closing {
  /** The function that they come out of; null if there is none. */
  readonly activation: Activation | null;
  /** The place behind it. */
  readonly tensor: SymbolicTensor;
  /** Between which numbers they lie. */
  readonly range: Range;
}

const ANY: Range = [-Infinity, Infinity];

/** What closes a network at an output: one function for all of it, or one for each part where layers are put side by side. */
export function closingsOf(tensor: SymbolicTensor): readonly Closing[] {
  const { sourceLayer: { activation, className }, inputs } = tensor;
  if (activation && activation.routine !== "linear") {
    // A dense layer computes sums first, which can be any number.
    const from = className === "Dense" ? ANY : hull(closingsOf(inputs[0]));
    return [{ activation, tensor, range: rangeFrom(activation, from) }];
  }
  switch (className) {
    case "Activation":
    case "Dropout":
    case "AlphaDropout":
      return closingsOf(inputs[0]);
    case "Concatenate":
      return inputs.flatMap(closingsOf);
    case "Add": {
      const range = sumOf(inputs.map((input) => hull(closingsOf(input))));
      return [{ activation: null, tensor, range }];
    }
    case "Average":
      return averaged(tensor, inputs.flatMap(closingsOf));
    case "Maximum":
    case "Minimum":
      return inputs.flatMap(closingsOf);
    case "Multiply":
      return multiplied(tensor, inputs.flatMap(closingsOf));
    default:
      return [{ activation: null, tensor, range: ANY }];
  }
}

/** Between which numbers the outputs of all parts lie. */
export function hull(closings: readonly Closing[]): Range {
  return [
    Math.min(...closings.map(({ range }) => range[0])),
    Math.max(...closings.map(({ range }) => range[1])),
  ];
}

/** Between which numbers f lies if x lies between these. */
function rangeFrom(f: Activation, [least, most]: Range): Range {
  if (!isScalarActivation(f)) return f.range;
  const rises = f.monotonicity === "increasing" || f.monotonicity === "nondecreasing";
  if (rises && Number.isFinite(least) && Number.isFinite(most)) {
    return [f.scalar(least), f.scalar(most)];
  }
  const isUnstated = f.range[0] === -Infinity && f.range[1] === Infinity;
  return f.routine === undefined && isUnstated ? foundRange(f.scalar) : f.range;
}

/** From 0 to 1, if a function of somebody's own that states no range gives nothing else at many places; else any number. */
function foundRange(f: (x: number) => number): Range {
  for (let exponent = -3; exponent <= 3; exponent += 0.25) {
    for (const x of [-(10 ** exponent), 10 ** exponent]) {
      const value = f(x);
      if (!(value >= 0 && value <= 1)) return ANY;
    }
  }
  return [0, 1];
}

function sumOf(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}

/** The mean of what ends in one function of rows, such as softmax, is like its outputs: rows that sum to 1 still do. */
function averaged(tensor: SymbolicTensor, closings: readonly Closing[]): readonly Closing[] {
  const [{ activation }] = closings;
  const isOne = activation?.kind === "vector" &&
    closings.every((closing) => closing.activation === activation);
  return isOne ? [{ activation, tensor, range: hull(closings) }] : closings;
}

/** The product of numbers from 0 to 1 is one. */
function multiplied(tensor: SymbolicTensor, closings: readonly Closing[]): readonly Closing[] {
  const [least, most] = hull(closings);
  if (least >= 0 && most <= 1) return closings;
  return [{ activation: null, tensor, range: least >= 0 ? [0, Infinity] : ANY }];
}
