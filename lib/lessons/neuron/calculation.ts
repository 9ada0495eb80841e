import type { Interval } from "../../figures/drawing/plane.ts";
import { formatNumber } from "../../figures/drawing/text.ts";

/** A neuron's numbers, ready to be drawn. */
export interface Neuron {
  inputs: number[];
  name: string;
  f: (x: number) => number;
  /** The weighted sums for which the graph of f is drawn. */
  domain: Interval;
  title?: string;
}

/** What the reader may change. */
export interface Values {
  w: readonly number[];
  b: number;
}

/** What the neuron adds up. */
export function sumOf(inputs: readonly number[], { w, b }: Values): number {
  return inputs.reduce((sum, x, i) => sum + w[i] * x, 0) + b;
}

/** The calculation as a line of text: "z = 0.5 × 2 + (−1) × 3 + 1 = −1, relu(z) = 0". */
export function calculation(
  { inputs, name, f }: Pick<Neuron, "inputs" | "name" | "f">,
  values: Values,
): string {
  const text = (value: number) =>
    value < 0 ? `(${formatNumber(value, 3)})` : formatNumber(value, 3);
  const terms = inputs.map((x, i) => `${text(values.w[i])} × ${text(x)}`);
  const z = sumOf(inputs, values);
  return `z = ${[...terms, text(values.b)].join(" + ")} = ${
    formatNumber(tidy(z), 3)
  }, ${name}(z) = ${formatNumber(f(tidy(z)), 3)}`;
}

/** Without rounding errors: 0.1 + 0.2 − 0.3 is 0. */
export function tidy(value: number): number {
  return Number(value.toFixed(12));
}
