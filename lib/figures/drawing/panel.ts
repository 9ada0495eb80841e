import type { Interval, Point } from "./plane.ts";

/** What a panel of a figure shows, in the numbers of its axes, not in pixels. */
export interface Panel {
  /** The heading above the axes; empty if there is none. */
  readonly heading: string;
  /** From where to where the x axis goes. */
  readonly x: Interval;
  /** From where to where the y axis goes. */
  readonly y: Interval;
  /** The axes whose numbers grow to the left or downwards. */
  readonly reversed?: readonly ("x" | "y")[];
  /** The lines, each in one or more pieces. */
  readonly curves: readonly DrawnCurve[];
  /** What is written in a drawing whose curves do not know their names, and where; also the numbers of the axes. */
  readonly texts: readonly { readonly text: string; readonly at: Point }[];
  /** Where straight lines from top to bottom stand, such as the zero line. */
  readonly verticals: readonly number[];
  /** Where straight lines from left to right stand. */
  readonly horizontals: readonly number[];
}

/** One line of a panel. */
export interface DrawnCurve {
  /** What it is called; missing where a drawing was read, in which names are texts like any other. */
  readonly name?: string;
  /** Its points, in one or more pieces. */
  readonly pieces: readonly (readonly Point[])[];
  /** Whether it is dashed, as derivatives are. */
  readonly dashed: boolean;
}
