import { isPlain, itemsOf, reading, shown } from "../../options/mod.ts";
import { formatNumber } from "../drawing/text.ts";

/** What can be drawn as a graph: any function from a number to a number, as most activations are. */
export type Plottable = (x: number) => number;

/** A function of one number, ready to be drawn. */
export interface PlotFunction {
  name: string;
  /** The name the function itself has, which decides its colour. */
  family: string;
  f: (x: number) => number;
  derivative?: (x: number) => number;
  /** Whether a derivative is asked for that f does not have. */
  needsDerivative: boolean;
}

/** Gives each function a name and, where asked for, a derivative; refuses what is not a function of one number. */
export function plotFunctions(
  functions: Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  derivative: boolean | undefined,
  caller = "plot",
): PlotFunction[] {
  const named = namedFunctions(functions, caller);
  if (named.length === 0) {
    throw new RangeError(
      `${caller}: expected a function or a list of functions but found none; give it one, like nl.${caller}(nl.relu).`,
    );
  }
  return named.map(([name, f]) => {
    if (typeof f !== "function" || shown(f) === "a class") {
      throw new TypeError(
        `${caller}: expected a function of x but found ${shown(f)}; ${advice(caller, f)}`,
      );
    }
    if ("kind" in f && f.kind === "vector") {
      throw new TypeError(
        `${caller}: expected a function of one number but found ${name}, which takes a whole vector; ` +
          `draw one of its outputs, like nl.${caller}((x) => nl.${name}([x, 0])[0]).`,
      );
    }
    const own = "derivative" in f ? f.derivative as (x: number) => number : undefined;
    const wanted = derivative ?? (named.length === 1 && own !== undefined);
    return {
      name,
      family: f.name || name,
      f: checked(caller, name, f as (x: number) => number),
      derivative: wanted && own ? checked(caller, `${name}.derivative`, own) : undefined,
      needsDerivative: wanted && !own,
    };
  });
}

/** What may be wrong where there is no function. */
function advice(caller: string, found: unknown): string {
  if (caller === "plotWithSliders") return "does make return a function of x?";
  if (caller === "neuron" || caller === "backpropagation") return "write activation: nl.relu.";
  return found === undefined
    ? "is its name spelt right?"
    : `write nl.${caller}(nl.relu), not nl.${caller}(nl.relu(x)).`;
}

type Named = [name: string, f: Plottable];

/** More would not be told apart. */
const MOST_FUNCTIONS = 100;

function namedFunctions(functions: unknown, caller: string): Named[] {
  if (typeof functions === "function") return [[nameOf(functions), functions as Plottable]];
  const what = "the functions";
  if (reading(caller, what, () => Array.isArray(functions))) {
    const list = itemsOf(caller, what, functions, { most: MOST_FUNCTIONS }) as Plottable[];
    return unique(list.map((f) => [nameOf(f), f]));
  }
  if (!isPlain(functions)) return [["f", functions as Plottable]];
  const entries = reading(caller, what, () => Object.entries(functions)) as Named[];
  if (entries.length <= MOST_FUNCTIONS) return entries;
  throw new RangeError(
    `${caller}: expected at most ${MOST_FUNCTIONS} functions but found ${entries.length}.`,
  );
}

/** The name under which a function was declared. */
function nameOf(f: unknown): string {
  return typeof f === "function" && f.name || "f";
}

function paramsOf(f: unknown): Record<string, unknown> {
  return typeof f === "function" && "params" in f ? f.params as Record<string, unknown> : {};
}

/** A parameter and its value as they stand in a name or a table: "α = 0.1". */
export function parameterText(key: string, value: unknown): string {
  return `${Object.hasOwn(greek, key) ? greek[key] : key} = ${
    typeof value === "number" ? formatNumber(value) : value
  }`;
}

const greek: Record<string, string> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  lambda: "λ",
  theta: "θ",
};

/** Functions of one name are labelled with the parameters in which they differ; after that they are numbered. */
function unique(named: Named[]): Named[] {
  const names = named.map(([name, f]) => {
    const namesakes = named.filter(([other]) => other === name).map(([, f]) => paramsOf(f));
    const texts = Object.entries(paramsOf(f))
      .filter(([key, value]) => namesakes.some((params) => params[key] !== value))
      .map(([key, value]) => parameterText(key, value));
    return texts.length > 0 ? `${name} (${texts.join(", ")})` : name;
  });
  return named.map(([, f], i) => {
    const same = names.flatMap((name, j) => name === names[i] ? [j] : []);
    return [same.length > 1 ? `${names[i]} ${same.indexOf(i) + 1}` : names[i], f];
  });
}

/** Calls f with one number only, and insists on a number. */
function checked(
  caller: string,
  name: string,
  f: (x: number) => number,
): (x: number) => number {
  return (x) => {
    const y: unknown = f(x);
    if (typeof y === "number") return y;
    throw new TypeError(
      `${caller}: expected ${name}(${x}) to be a number but found ${
        y === undefined ? "undefined; does the function return its value?" : shown(y) + "."
      }`,
    );
  };
}

/** The symmetric difference, closer to f′ than a picture can show; NaN across one of f's jumps. */
export function drawnDerivative(
  f: (x: number) => number,
  jumps: readonly number[],
): (x: number) => number {
  const step = differenceStep(f);
  return (x) => {
    const h = step * Math.max(1, Math.abs(x));
    const broken = jumps.some((jump) => Math.abs(jump - x) <= 2 * h);
    return broken ? NaN : (f(x + h) - f(x - h)) / (2 * h);
  };
}

/** How far apart, for x of size 1, the places of a difference are: farther where f computes in float32, as a network does. */
export function differenceStep(f: (x: number) => number): number {
  const values = [-3.1, -0.7, 0.3, 1.9].map(f).filter((value) => value !== 0);
  const coarse = values.length > 0 && values.every((value) => Object.is(Math.fround(value), value));
  return coarse ? 3e-4 : 1e-6;
}
