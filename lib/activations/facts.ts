import { closestMatch } from "leven";
import type { Params } from "./params.ts";

/** The least and the greatest value, or the limits that the function approaches. */
export type Range = readonly [least: number, greatest: number];

/** A library whose names and defaults are known here. */
export type Library = "Keras" | "TensorFlow" | "PyTorch" | "JAX" | "TensorFlow.js";

/** What a library calls a function, and its defaults. */
export interface Spelling {
  /** The library. */
  readonly library: Library;
  /** As it is written there, such as "keras.activations.leaky_relu". */
  readonly name: string;
  /** Its defaults, such as "α = 0.2"; left out where it has no parameters. */
  readonly defaults?: string;
}

/** A paper about a function. */
export interface Reference {
  /** The title of the paper. */
  readonly title: string;
  /** All of them, or the first and "et al.". */
  readonly authors: string;
  /** The year it came out. */
  readonly year: number;
  /** Where it can be read. */
  readonly link?: string;
}

/** A place where f is smallest or largest. */
export interface Extremum {
  /** Which of the two it is. */
  readonly kind: "minimum" | "maximum";
  /** The place. */
  readonly x: number;
  /** f(x) there. */
  readonly y: number;
}

/** The value used for f′ where f has a corner or jumps: a choice, because there is no derivative there. */
export interface KinkChoice {
  /** Where the kink is; for a function of vectors, the value of the gate or of the number that is cut off. */
  readonly x: number;
  /** f′(x) here, which is TensorFlow's choice where TensorFlow has the function. */
  readonly ours: number;
  /** What other libraries use, where that differs, such as `{ JAX: "1" }`. */
  readonly others?: Readonly<Partial<Record<Library, string>>>;
}

/** Whether f rises everywhere, never falls, falls everywhere, never rises, or none of these; of a vector, fᵢ as xᵢ rises. */
export type Monotonicity =
  | "increasing"
  | "nondecreasing"
  | "decreasing"
  | "nonincreasing"
  | "not monotonic";

/** All derivatives exist, or only the first, or f has corners, or it jumps. */
export type Smoothness = "smooth" | "continuous slope" | "corners" | "jumps";

/** What a card says about a function besides what it computes. */
export interface About {
  /** In one sentence, what it does. */
  readonly summary: string;
  /** f′, or the Jacobian, in LaTeX. */
  readonly derivativeFormula: string;
  /** Whether f rises everywhere. */
  readonly monotonicity: Monotonicity;
  /** Whether f has corners or jumps. */
  readonly smoothness: Smoothness;
  /** The symmetry about 0, if it has one: odd is f(−x) = −f(x), even is f(−x) = f(x). */
  readonly symmetry?: "odd" | "even";
  /** The places where f is smallest or largest. */
  readonly extrema?: readonly Extremum[];
  /** For kinks, the value used for f′ there and what other libraries use. */
  readonly atKinks?: readonly KinkChoice[];
  /** The cost of one number, in words, such as "one comparison" or "one exponential and one division". */
  readonly cost: string;
  /** First the paper that introduced it. */
  readonly references: readonly Reference[];
  /** Its main advantages, in one line. */
  readonly pros: string;
  /** Its main drawbacks, in one line. */
  readonly cons: string;
  /** What the libraries call it, and their defaults. */
  readonly defaults: readonly Spelling[];
}

/** The same of a function with parameters: each fact, or how it follows from them; a text that does not hold is empty. */
export type AboutWith<P extends Params> = {
  readonly [K in keyof About]: About[K] | ((params: P) => About[K]);
};

/** The facts of an activation function of either kind; one of your own may have fewer. */
export interface Facts<P extends Params = Params> extends Partial<About> {
  /** The name in the catalogue, in camelCase. */
  readonly name: string;
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** The values that f lies between. */
  readonly range: Range;
  /** The x at which f has a corner or jumps, so that f′ jumps. */
  readonly kinks: readonly number[];
  /** The parameters in use. */
  readonly params: P;
}

/** The names of all properties of {@linkcode About}. */
const ABOUT = [
  "summary",
  "derivativeFormula",
  "monotonicity",
  "smoothness",
  "symmetry",
  "extrema",
  "atKinks",
  "cost",
  "references",
  "pros",
  "cons",
  "defaults",
] as const satisfies readonly (keyof About)[];

/**
 * Refuses properties of a definition that do not exist: a misspelt `derivative` would silently be a numeric one.
 *
 * @throws {RangeError} If there is one; the message gives the nearest.
 */
export function checkProperties(
  caller: string,
  definition: object,
  others: readonly string[],
): void {
  const known = [...others, ...ABOUT];
  const unknown = Object.keys(definition).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw new RangeError(
    `${caller}: expected properties among ${known.join(", ")} but found "${unknown}"; ` +
      `did you mean "${closestMatch(unknown, known)}"?`,
  );
}

/** The facts that a definition gives about the function with these parameters. */
export function aboutOf<P extends Params>(
  definition: Partial<AboutWith<P>>,
  params: P,
): Partial<About> {
  return Object.fromEntries(ABOUT.map((key) => {
    const fact = definition[key];
    return [key, typeof fact === "function" ? fact(params) : fact];
  }));
}
