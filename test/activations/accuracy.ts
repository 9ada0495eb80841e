/**
 * How exact the activation functions are, measured at the points of test/goldens/activations.json.
 *
 * Run as a program it prints the worst error of each function: deno run test/activations/accuracy.ts
 *
 * @module
 */
import * as nl from "nonlinear";
// Reference: mpmath 1.4.1, by test/goldens/activations.py.
import values from "../goldens/activations.json" with { type: "json" };

/** A function at its points, each as "x f f′ c c′", as test/goldens/activations.py explains. */
export interface Golden {
  name: string;
  params: nl.Params;
  points: string[];
}

/** All functions, those with other parameters on their own. */
export const goldens = values as unknown as Golden[];

/** What a function is called in messages. */
export function title({ name, params }: Golden): string {
  const changed = Object.entries(params).map(([key, value]) => `${key} ${value}`).join(", ");
  return changed === "" ? name : `${name} (${changed})`;
}

/** The function a golden is about, undefined if the catalogue has none of that name. */
export function functionOf({ name, params }: Golden): nl.ScalarActivation | undefined {
  const found: nl.Activation | undefined = (nl.activations as Record<string, nl.Activation>)[name];
  return found?.kind === "scalar" ? found.with(params) : undefined;
}

/** The largest error of f or f′, in ulp × (1 + condition number), and where it is. */
export interface Worst {
  error: number;
  where: string;
}

/** The largest errors of f and of f′ over the points. */
export function worstOf(f: nl.ScalarActivation, points: string[]): { f: Worst; derivative: Worst } {
  const worst = { f: { error: 0, where: "" }, derivative: { error: 0, where: "" } };
  for (const point of points) {
    const [x, ...rest] = point.split(" ");
    const [value, slope, condition, slopeCondition] = rest.map(Number);
    const measure = (key: "f" | "derivative", expected: number, condition: number) => {
      const actual = key === "f" ? f(Number(x)) : f.derivative(Number(x));
      const error = errorOf(actual, expected, condition);
      if (error <= worst[key].error) return;
      worst[key] = { error, where: `at ${x} it is ${actual} but should be ${expected}` };
    };
    measure("f", value, condition);
    // Where f has a corner, f′ is a choice.
    if (rest[1] !== "?") measure("derivative", slope, slopeCondition);
  }
  return worst;
}

/** The error in ulp × (1 + condition): a factor of that is lost already when x is rounded. */
export function errorOf(actual: number, expected: number, condition: number): number {
  if (actual === expected || Number.isNaN(actual) && Number.isNaN(expected)) return 0;
  if (!Number.isFinite(actual) || !Number.isFinite(expected)) return Infinity;
  return Math.abs(actual - expected) / (ulp(expected) * (1 + condition));
}

/** The distance of two neighbouring doubles at x. */
function ulp(x: number): number {
  const [bits] = new BigUint64Array(Float64Array.of(Math.abs(x)).buffer);
  return 2 ** (Math.max(1, Number(bits >> 52n)) - 1075);
}

if (import.meta.main) {
  for (const golden of goldens) {
    const f = functionOf(golden);
    if (f === undefined) continue;
    const { f: value, derivative } = worstOf(f, golden.points);
    console.log(`${title(golden)}: f ${value.error.toFixed(2)}, f′ ${derivative.error.toFixed(2)}`);
  }
}
