/**
 * The functions of the catalogue by their kind, and some of them with other parameters.
 *
 * @module
 */
import * as nl from "nonlinear";

/** Every scalar function of the catalogue. */
export const scalars: nl.ScalarActivation[] = Object.values(nl.activations).filter(
  nl.isScalarActivation,
);

/** Every function of vectors in the catalogue. */
export const vectors: nl.VectorActivation[] = Object.values(nl.activations).filter(
  (f) => f.kind === "vector",
);

const VARIANTS: readonly (readonly [name: string, params: nl.Params])[] = [
  ["relu", { negativeSlope: 0.1, maxValue: 6, threshold: 1 }],
  ["relu", { negativeSlope: -0.5, threshold: -2 }],
  ["relu", { threshold: -2, maxValue: 0 }],
  ["relu", { negativeSlope: 0.1 }],
  ["relu", { negativeSlope: 1 }],
  ["relu", { negativeSlope: -1 }],
  ["relu", { negativeSlope: 1, maxValue: 3 }],
  ["relu", { negativeSlope: 0.5, maxValue: 3 }],
  ["relu", { maxValue: 6 }],
  ["relu", { threshold: 2, maxValue: 2 }],
  ["relu", { threshold: 2 }],
  ["relu", { threshold: 2, negativeSlope: 0.5 }],
  ["leakyRelu", { alpha: 0 }],
  ["leakyRelu", { alpha: 1 }],
  ["leakyRelu", { alpha: 1.5 }],
  ["leakyRelu", { alpha: -1 }],
  ["prelu", { alpha: 0 }],
  ["prelu", { alpha: 1 }],
  ["prelu", { alpha: -1 }],
  ["rrelu", { lower: 0, upper: 0 }],
  ["rrelu", { lower: 0.5, upper: 1.5 }],
  ["rrelu", { lower: -3, upper: 1 }],
  ["threshold", { threshold: 1, value: -2 }],
  ["threshold", { threshold: -1, value: 2 }],
  ["threshold", { threshold: -1, value: -1 }],
  ["rrelu", { lower: -3, upper: -1 }],
  ["thresholdedRelu", { theta: 0 }],
  ["thresholdedRelu", { theta: 4 }],
  ["hardTanh", { min: 0, max: 2 }],
  ["hardTanh", { min: 0, max: 6 }],
  ["hardTanh", { min: -3, max: 3 }],
  ["softShrink", { threshold: 0 }],
  ["softShrink", { threshold: 2 }],
  ["hardShrink", { threshold: 0 }],
  ["hardShrink", { threshold: 2 }],
  ["starRelu", { scale: 2, bias: 1 }],
  ["starRelu", { scale: 0 }],
  ["starRelu", { scale: -1 }],
  ["elu", { alpha: -1 }],
  ["elu", { alpha: 0 }],
  ["elu", { alpha: 2 }],
  ["elu", { alpha: 0.5 }],
  ["celu", { alpha: 2 }],
  ["celu", { alpha: 0.5 }],
  ["gelu", { approximate: true }],
  ["silu", { beta: 0 }],
  ["silu", { beta: 0.5 }],
  ["silu", { beta: 2 }],
  ["softplus", { beta: 3 }],
  ["squareplus", { b: 0 }],
  ["squareplus", { b: 1 }],
  ["snake", { alpha: 2 }],
  ["sine", { omega: 2 }],
  ["xielu", { beta: 0 }],
  ["xielu", { alphaN: 0.5 }],
  ["xielu", { alphaN: 0.5, alphaP: 2, beta: 1 }],
  ["xielu", { beta: 0.1 }],
];

/** A function that is not in the catalogue has no variants. */
const withOthers = VARIANTS.flatMap(([name, params]) =>
  scalars.filter((f) => f.name === name).map((f) => f.with(params))
);

/** Every scalar function of the catalogue, and variants of them. */
export const functions: nl.ScalarActivation[] = [...scalars, ...withOthers];

/** What a function is called in the names of tests. */
export function title(f: nl.ScalarActivation): string {
  const usual = scalars.find(({ name }) => name === f.name)!.params;
  const changed = Object.entries(f.params).filter(([key, value]) => usual[key] !== value);
  return [f.name, ...changed.map(([key, value]) => `${key} ${value}`)].join(" ");
}

/** Prints which functions (or kinks) have no reference values yet, and what makes them: optional, but not forgotten. */
export function noteMissing(what: string, names: readonly string[], script: string): void {
  if (names.length === 0) return;
  console.log(
    `no ${what} yet for ${
      names.join(", ")
    }: add a case to test/goldens/${script}, then deno task goldens NAME`,
  );
}
