import { checkFunction, isA, shown } from "../../options/mod.ts";
import { readFigureOptions } from "../figure_options.ts";
import { Figure } from "../figure.ts";
import { SliderFigure } from "./slider_figure.ts";
import { combinations, firstOf, type Sliders, slidersOf } from "./sliders.ts";

/** How {@linkcode withSliders} shows a figure. */
export interface WithSlidersOptions {
  /** The values shown first; by default the middle of from … to, or the first of several. */
  start?: Readonly<Record<string, number>>;
}

/** Fewer than where lines alone move: these drawings take longer to make. */
const STEPS = [40, 10];

/**
 * Any figure with one or two numbers that the reader changes by sliders. It is made for every choice of values
 * in advance: it works without a kernel, after reloading and in exported pages, and with the keyboard.
 *
 * The figures are to have the same axes, so that only what changes moves: give them a domain and a range.
 *
 * @param make Gets the values of the sliders in their order, and returns a figure.
 * @param sliders From which value to which each slider goes, or three and more values of it.
 * @throws {RangeError} If there are no sliders or more than two, or the figures have different sizes.
 * @throws {TypeError} If `make` returns something else than a figure.
 *
 * @example How fast a gradient fades, layer by layer
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.withSliders((factor) => {
 *   const gradients = Array.from({ length: 10 }, (_, i) => factor ** (10 - i));
 *   return nl.plotByLayer({ gradient: gradients }, { range: [0, 1] });
 * }, { factor: [0.1, 1] });
 * ```
 */
export function withSliders(
  make: (...values: number[]) => Figure,
  sliders: Sliders,
  options: WithSlidersOptions = {},
): Figure {
  options = readFigureOptions("withSliders", options, ["start"]);
  checkFunction("withSliders", "make", make);
  const all = slidersOf("withSliders", sliders, options.start, 2, STEPS);
  const figures = combinations(all).map((values) => {
    const figure: unknown = make(...values);
    if (isA(figure, Figure)) return figure;
    throw new TypeError(
      `withSliders: expected a figure, such as nl.plot(nl.relu), but found ${shown(figure)}.`,
    );
  });
  const first = figures[firstOf(all)];
  return new SliderFigure(
    async () => {
      const drawn = await Promise.all(figures.map((figure) => figure.drawing()));
      const [{ size }] = drawn;
      const other = drawn.find(({ size: { width, height } }) =>
        width !== size.width || height !== size.height
      );
      if (other) {
        throw new RangeError(
          `withSliders: expected figures of one size but found ${size.width} × ${size.height} and ` +
            `${other.size.width} × ${other.size.height}; give them a domain and a range.`,
        );
      }
      return drawn.map(({ svg }) => ({ svg, size }));
    },
    all,
    first.alt,
    first.table,
  );
}
