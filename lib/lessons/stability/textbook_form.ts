import type { Interval } from "../../figures/drawing/plane.ts";

/** A formula as textbooks have it, and where it stops being right in float64. */
export interface TextbookForm {
  /** What both forms compute: f or f′ of x, or the first output for a vector, "f₁([x, 0])". */
  what: string;
  /** The textbook's form in LaTeX. */
  formula: string;
  /** That form, written down as it stands. */
  textbook: (x: number) => number;
  /** The library's own form is f, or f′, or the first output of the vector that x is made part of. */
  stable: "f" | "f′" | ((x: number) => readonly number[]);
  /** The x drawn; with `power` the exponents of the x drawn, so that x is `power`·10^t. */
  domain: Interval;
  power?: 1 | -1;
  /** The x in the table. */
  at: readonly number[];
  /** In a sentence or two what goes wrong. */
  why: string;
  /** What the library computes instead, in LaTeX. */
  instead: string;
}

/** A textbook form and the library's own of the same function, both ready to be called. */
export interface TwoForms extends TextbookForm {
  /** The library's form. */
  own: (x: number) => number;
}
