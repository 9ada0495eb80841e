import { readFigureOptions } from "../../figure_options.ts";
import { type Figure, figure } from "../../figure.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { barsTable } from "./bars_table.ts";
import { barPanels, type Bars, barsInWords, barsOf, barsRange } from "./bars.ts";

/** How {@linkcode plotBars} draws. */
export interface PlotBarsOptions {
  /** What the bars are called; for those given without a name. By default their numbers, from 0. */
  names?: readonly string[];
  /** From where to where bars can reach; by default 0 and all of them. */
  domain?: Interval;
  /** What the lengths are, above the bars. */
  label?: string;
  /** The colour of the bars, such as `nl.colorOf("softmax")`; by default that of the panel's or bar's own name. */
  color?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default all numbers. */
  alt?: string;
}

/**
 * Bars with their names and numbers, such as the probabilities of classes; several groups of bars, named by the keys of
 * an object, stand beside each other on the same axis.
 *
 * @param values Numbers by name, a list of numbers, or an object of several of these.
 * @throws {TypeError} If something is not a number.
 * @throws {RangeError} If there is nothing to draw, or an option is unknown.
 *
 * @example Three probabilities
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const figure = nl.plotBars(nl.softmax([2, 1, 0.1]), { names: ["cat", "dog", "bird"] });
 * assertEquals(figure.alt, "Bars: cat 0.659, dog 0.242, bird 0.0986.");
 * ```
 *
 * @example Two functions of the same logits
 * ```ts
 * import * as nl from "nonlinear";
 *
 * const logits = [2, 1, 0.1];
 * nl.plotBars({ softmax: nl.softmax(logits), sigmoid: nl.sigmoid(logits) });
 * ```
 */
export function plotBars(
  values: Bars | Readonly<Record<string, Bars>>,
  options: PlotBarsOptions = {},
): Figure {
  options = readFigureOptions("plotBars", options, [
    "names",
    "domain",
    "label",
    "color",
    "title",
    "alt",
  ]);
  const series = barsOf("plotBars", values, options.names);
  const range = options.domain
    ? checkedInterval("plotBars", "domain", options.domain)
    : barsRange(series);
  return figure(() => barPanels(series, range, options), {
    title: options.title,
    alt: options.alt ?? barsInWords(series),
    table: barsTable(series),
  });
}
