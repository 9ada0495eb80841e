import type { Params } from "./params.ts";

/** Two ends: the least and the greatest value, or what the function comes near to. */
export type Range = readonly [least: number, greatest: number];

/** A library whose names and defaults are known here. */
export type Library = "Keras" | "TensorFlow" | "PyTorch" | "JAX" | "TensorFlow.js";

/** What a library calls a function, and what it takes where nothing is said. */
export interface Spelling {
  readonly library: Library;
  /** As it is written there, such as "keras.activations.leaky_relu". */
  readonly name: string;
  /** The defaults it takes, such as "α = 0.2"; left out where there is nothing to take. */
  readonly defaults?: string;
}

/** Where a function was first described. */
export interface Reference {
  readonly title: string;
  /** All of them, or the first and "et al.". */
  readonly authors: string;
  readonly year: number;
  /** Where it can be read. */
  readonly link?: string;
}

/** A place where f is smallest or largest. */
export interface Extremum {
  readonly kind: "minimum" | "maximum";
  readonly x: number;
  readonly y: number;
}

/** What is taken for f′ where f has a corner or jumps: a choice, for it has none there. */
export interface KinkChoice {
  /** Where the kink is; for a function of vectors in the number that is gated or cut off. */
  readonly x: number;
  /** f′(x) here, which is TensorFlow's choice where TensorFlow has the function. */
  readonly ours: number;
  /** What others take, as far as it differs, such as `{ JAX: "1" }`. */
  readonly others?: Readonly<Partial<Record<Library, string>>>;
}

/** Whether f rises everywhere, never falls, falls everywhere, or none of these; of a vector, fᵢ as xᵢ rises. */
export type Monotonicity = "increasing" | "nondecreasing" | "decreasing" | "not monotonic";

/** All derivatives exist, or only the first, or f has corners, or it jumps. */
export type Smoothness = "smooth" | "continuous slope" | "corners" | "jumps";

/** What a card tells about a function, beside what it computes. */
export interface About {
  /** In one sentence, what it does. */
  readonly summary: string;
  /** f′, or the Jacobian, in LaTeX. */
  readonly derivativeFormula: string;
  readonly monotonicity: Monotonicity;
  readonly smoothness: Smoothness;
  /** The symmetry about 0, if it has one: odd is f(−x) = −f(x), even is f(−x) = f(x). */
  readonly symmetry?: "odd" | "even";
  /** The places where f is smallest or largest, for the default parameters. */
  readonly extrema?: readonly Extremum[];
  /** For each kink of the default parameters, what is taken for f′ there. */
  readonly atKinks?: readonly KinkChoice[];
  /** What a number costs, in words, such as "one comparison" or "one exponential and one division". */
  readonly cost: string;
  /** First the paper that introduced it. */
  readonly references: readonly Reference[];
  /** What speaks for it, in a line. */
  readonly pros: string;
  /** What speaks against it, in a line. */
  readonly cons: string;
  /** What the libraries call it, and which defaults they take. */
  readonly defaults: readonly Spelling[];
}

/** What is known about an activation function, whatever it is applied to; one of your own may know less. */
export interface Facts<P extends Params = Params> extends Partial<About> {
  /** The name in the catalogue, in camelCase. */
  readonly name: string;
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** Between which two values f lies. */
  readonly range: Range;
  /** The x at which f has a corner or jumps, so that f′ jumps. */
  readonly kinks: readonly number[];
  /** The parameters in use. */
  readonly params: P;
}

/** The names of all that {@linkcode About} holds. */
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

/** What `definition` tells about the function. */
export function aboutOf(definition: Partial<About>): Partial<About> {
  return Object.fromEntries(ABOUT.map((key) => [key, definition[key]]));
}
