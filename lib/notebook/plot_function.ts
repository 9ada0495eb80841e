import { shown } from "../options/mod.ts";

/** What can be drawn as a graph: any function from a number to a number, as most activations are. */
export type Plottable = (x: number) => number;

/** A function of one number, ready to be drawn. */
export interface PlotFunction {
  name: string;
  /** The name the function itself has, which decides its colour. */
  family: string;
  f: (x: number) => number;
  derivative?: (x: number) => number;
  /** Whether a derivative is asked for that f does not bring along. */
  needsDerivative: boolean;
}

/** Gives each function a name and, where asked for, a derivative; refuses what is not a function of one number. */
export function plotFunctions(
  functions: Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  derivative: boolean | undefined,
): PlotFunction[] {
  const named: [name: string, f: Plottable][] = typeof functions === "function"
    ? [[nameOf(functions), functions]]
    : Array.isArray(functions)
    ? functions.map((f) => [nameOf(f), f])
    : typeof functions === "object"
    ? Object.entries(functions ?? {})
    : [["f", functions]];
  if (named.length === 0) {
    throw new RangeError(
      "plot: expected a function or a list of functions but found none; give it one, like nl.plot(nl.relu).",
    );
  }
  return unique(named).map(([name, f]) => {
    if (typeof f !== "function") {
      throw new TypeError(
        `plot: expected a function of x but found ${shown(f)}; ${
          f === undefined
            ? "is its name spelt right?"
            : "write nl.plot(nl.relu), not nl.plot(nl.relu(x))."
        }`,
      );
    }
    if ("kind" in f && f.kind === "vector") {
      throw new TypeError(
        `plot: expected a function of one number but found ${name}, which takes a whole vector; ` +
          `draw one of its outputs, like nl.plot((x) => nl.${name}([x, 0])[0]).`,
      );
    }
    const own = "derivative" in f ? f.derivative as (x: number) => number : undefined;
    const wanted = derivative ?? (named.length === 1 && own !== undefined);
    return {
      name,
      family: f.name || name,
      f: checked(name, f as (x: number) => number),
      derivative: wanted && own ? checked(`${name}.derivative`, own) : undefined,
      needsDerivative: wanted && !own,
    };
  });
}

/** The name under which a function was declared, with its parameters if it has been given other ones. */
function nameOf(f: unknown): string {
  if (typeof f !== "function") return "f";
  const params = "params" in f ? Object.entries(f.params as Record<string, number>) : [];
  const values = params.map(([key, value]) => `${greek[key] ?? key} = ${value}`).join(", ");
  return (f.name || "f") + (values ? ` (${values})` : "");
}

const greek: Record<string, string> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  lambda: "λ",
  theta: "θ",
};

/** Parameters are told only where names alone do not tell functions apart; after that they are numbered. */
function unique<T>(named: [name: string, f: T][]): [name: string, f: T][] {
  const short = named.map(([name]) => name.replace(/ \(.*\)$/, ""));
  const names = named.map(([name], i) =>
    short.filter((other) => other === short[i]).length > 1 ? name : short[i]
  );
  return named.map(([, f], i) => {
    const same = names.flatMap((name, j) => name === names[i] ? [j] : []);
    return [same.length > 1 ? `${names[i]} ${same.indexOf(i) + 1}` : names[i], f];
  });
}

/** Calls f with one number only, and insists on a number. */
function checked(name: string, f: (x: number) => number): (x: number) => number {
  return (x) => {
    const y: unknown = f(x);
    if (typeof y === "number") return y;
    throw new TypeError(
      `plot: expected ${name}(${x}) to be a number but found ${
        y === undefined ? "undefined; does the function return its value?" : shown(y) + "."
      }`,
    );
  };
}

/** The symmetric difference, which is far nearer to f′ than a picture shows; not a number across one of f's jumps. */
export function numericDerivative(
  f: (x: number) => number,
  jumps: readonly number[],
): (x: number) => number {
  return (x) => {
    const h = 1e-6 * Math.max(1, Math.abs(x));
    const broken = jumps.some((jump) => Math.abs(jump - x) <= 2 * h);
    return broken ? NaN : (f(x + h) - f(x - h)) / (2 * h);
  };
}
