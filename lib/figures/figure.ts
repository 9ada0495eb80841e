import { customInspect } from "../host/mod.ts";
import type { Panel } from "./drawing/panel.ts";
import { readPanels } from "./drawing/read_panels.ts";
import {
  type Displayable,
  isDisplayable,
  jupyterDisplay,
  type MimeBundle,
} from "../kernel/show.ts";
import { escapeHtml } from "../kernel/escape_html.ts";
import { checkFunction, shown } from "../options/mod.ts";
import { SCHEME_OF_PAGE } from "./drawing/theme.ts";
import { readFigureOptions } from "./figure_options.ts";
import { type Draw, type Drawn, drawPanels } from "./draw_panels.ts";
import { rowWidth, type Size, svgImage } from "./drawing/svg.ts";

/** What goes with a drawing. */
export interface FigureOptions {
  /** What is seen, in words: for screen readers, and wherever pictures cannot be drawn. */
  alt: string;
  /** A heading above the drawing. */
  title?: string;
  /** The numbers behind the drawing, folded below it. */
  table?: Displayable;
}

/** What a figure is besides its drawing. */
export interface FigureData {
  /** What is seen, in words. */
  alt: string;
  /** The numbers behind the drawing, folded below it. */
  table?: Displayable;
  /** The curves and axes of its panels. */
  panels?: () => readonly Panel[];
}

/** A picture with its words. It is drawn when it is shown, and only once. */
export class Figure implements Displayable {
  /** What is seen, in words. */
  readonly alt: string;
  /** The numbers behind it, if it has any. */
  readonly table: Displayable | undefined;
  readonly #panels: (() => readonly Panel[]) | undefined;
  readonly #draw: () => Promise<Drawn>;
  #drawn: Promise<Drawn> | undefined;

  /** A picture that `draw` makes when it is shown; `panels` gives the data it draws. */
  constructor(
    draw: () => Promise<Drawn>,
    { alt, table, panels }: FigureData,
  ) {
    this.alt = alt;
    this.#draw = draw;
    this.table = table;
    this.#panels = panels;
  }

  /** The picture with its size in pixels. */
  async drawing(): Promise<{ svg: string; size: Size }> {
    return await this.#picture();
  }

  /** The whole picture as an SVG document, to be saved or looked at. */
  async svg(): Promise<string> {
    return (await this.#picture()).svg;
  }

  /**
   * What the panels with two axes of numbers show: the data itself where the figure carries it, else what can be read
   * back from the drawing, in which each facet is a panel.
   */
  async panels(): Promise<readonly Panel[]> {
    if (this.#panels) return this.#panels();
    const { plots = [] } = await this.#picture();
    return plots.flatMap(([plot, heading]) => readPanels(plot, heading));
  }

  /** The picture as it stands in a notebook: an image, and below it the folded table of numbers if it has one. */
  async html(): Promise<string> {
    return await this.picture() + await this.numbers() + SCHEME_OF_PAGE;
  }

  /** The image, or several of them that stand beside each other where there is room. */
  protected async picture(): Promise<string> {
    const { svg, size, pieces = [], title, head } = await this.#picture();
    if (pieces.length === 0) return svgImage(svg, this.alt, size);
    const pictures = pieces.map(({ svg, size, heading }, i) => {
      const name = heading || `panel ${i + 1} of ${pieces.length}`;
      return svgImage(svg, i === 0 && !head ? this.alt : name, size);
    });
    const heading = head
      ? svgImage(head.svg, this.alt, head.size)
      : title
      ? `<div style="margin:4px 12px"><b>${escapeHtml(title)}</b></div>`
      : "";
    return heading +
      `<div style="display:flex;flex-wrap:wrap;max-width:${rowWidth}px">${pictures.join("")}</div>`;
  }

  /** The folded table of numbers; nothing if there is none. */
  protected async numbers(): Promise<string> {
    const table = (await this.table?.[jupyterDisplay]())?.["text/html"];
    return table
      ? `<details style="margin:2px 0 6px"><summary>the numbers</summary>${table}</details>`
      : "";
  }

  /** How Jupyter shows it. */
  async [jupyterDisplay](): Promise<MimeBundle> {
    return { "text/html": await this.html(), "text/plain": this.alt };
  }

  /** What `console.log` prints: the picture in words. */
  [customInspect](): string {
    return this.alt;
  }

  #picture(): Promise<Drawn> {
    return this.#drawn ??= this.#draw();
  }
}

/**
 * A figure drawn with Observable Plot in the style of the course: 560 pixels wide, 14-pixel text, in the colours of the theme.
 *
 * @param draw Gets Plot and returns its options, a list of options for panels side by side, or a list of such rows.
 * @throws {TypeError} If `draw` is not a function, or an option has another type.
 * @throws {RangeError} If there is no alt text.
 *
 * @example Any marks of Plot
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.figure(
 *   (Plot) => ({ marks: [Plot.line([[0, 0], [1, 1], [2, 4]])] }),
 *   { alt: "A line that rises faster and faster." },
 * );
 * assertStringIncludes(await figure.html(), "<img alt=");
 * ```
 */
export function figure(draw: Draw, options: FigureOptions): Figure {
  checkFunction("figure", "draw", draw);
  options = readFigureOptions("figure", options, ["alt", "title", "table"]);
  const { alt, title, table } = options;
  if (table !== undefined && !isDisplayable(table)) {
    throw new TypeError(
      `figure: expected table to be something to show, such as nl.table makes, but found ${
        shown(table)
      }.`,
    );
  }
  return dataFigure(draw, { alt, title, table });
}

/** A {@linkcode figure} that may carry the data it draws. */
export function dataFigure(
  draw: Draw,
  { alt, title, table, panels }: FigureOptions & FigureData,
): Figure {
  if (!alt?.trim()) {
    throw new RangeError("figure: expected an alt text, a sentence that says what is seen.");
  }
  return new Figure(() => drawPanels(draw, title), { alt, table, panels });
}
