import { customInspect } from "../host/mod.ts";
import type * as Plot from "@observablehq/plot";
import type { Panel } from "./drawing/panel.ts";
import { type PlotElement, readPanels } from "./drawing/read_panels.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../kernel/show.ts";
import { escapeHtml } from "../kernel/escape_html.ts";
import { panelWidth } from "./drawing/panel_frames.ts";
import { SCHEME_OF_PAGE } from "./drawing/theme.ts";
import {
  plotPanel,
  rowWidth,
  type Size,
  svgDocument,
  svgImage,
  svgText,
  svgTitle,
} from "./drawing/svg.ts";

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

/** What Observable Plot makes a plot from: marks, scales, sizes. */
export type PlotOptions = NonNullable<Parameters<(typeof Plot)["plot"]>[0]>;

/** One thing, several that stand side by side, or rows of them. */
export type InRows<T> = T | T[] | T[][];

/** Makes the options of one Plot, of several that stand side by side, or of rows; gets Observable Plot's functions. */
export type Draw = (plot: typeof Plot) => InRows<PlotOptions> | Promise<InRows<PlotOptions>>;

/** A drawing of its own, and what it is called. */
export interface Piece {
  svg: string;
  size: Size;
  heading: string;
}

/** A finished drawing. */
export interface Drawn {
  svg: string;
  size: Size;
  /** The same as several drawings that stand beside each other where there is room, else below each other. */
  pieces?: readonly Piece[];
  /** The heading over all pieces. */
  title?: string;
  /** The panels made by Plot, with their headings. */
  plots?: readonly [plot: PlotElement, heading: string][];
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
    const { svg, size, pieces = [], title } = await this.#picture();
    if (pieces.length === 0) return svgImage(svg, this.alt, size);
    const pictures = pieces.map(({ svg, size, heading }, i) =>
      svgImage(svg, i === 0 ? this.alt : heading || `panel ${i + 1} of ${pieces.length}`, size)
    );
    const heading = title ? `<div style="margin:4px 12px"><b>${escapeHtml(title)}</b></div>` : "";
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
export function figure(draw: Draw, { alt, title, table }: FigureOptions): Figure {
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
  return new Figure(async () => {
    const { plot, document } = await drawingTools();
    const parts = [svgTitle(title)];
    const plots: [PlotElement, string][] = [];
    const pieces: Piece[] = [];
    let [right, bottom] = [0, title ? 30 : 0];
    for (const panels of rowsOf(await draw(plot))) {
      let [left, lowest] = [0, bottom];
      for (const panel of panels) {
        const heading = String(panel.title ?? "");
        const plotted = plot.plot({
          width: panelWidth(panels.length),
          height: 400,
          marginTop: 30,
          marginLeft: 50,
          marginBottom: 40,
          ...panel,
          title: undefined,
          style: {},
          document,
        });
        // With a legend or a caption Plot returns an HTML figure: only its plot is drawn here.
        const isBare = plotted.tagName.toLowerCase() === "svg";
        const svg = isBare ? plotted : [...plotted.querySelectorAll("svg")].at(-1)!;
        plots.push([plotted as unknown as PlotElement, heading]);
        const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
        const drawn = (x: number, y: number) => plotPanel(svg, x, y) + panelHeading(heading, x, y);
        parts.push(drawn(left, bottom));
        pieces.push({
          svg: svgDocument(drawn(0, 0), { width, height }),
          size: { width, height },
          heading,
        });
        left += width;
        lowest = Math.max(lowest, bottom + height);
      }
      [right, bottom] = [Math.max(right, left), lowest];
    }
    const size = { width: Math.round(right), height: Math.round(bottom) };
    const svg = svgDocument(parts.join(""), size);
    return { svg, size, plots, ...(pieces.length > 1 ? { pieces, title } : {}) };
  }, { alt, table, panels });
}

function rowsOf(drawn: InRows<PlotOptions>): PlotOptions[][] {
  if (!Array.isArray(drawn)) return [[drawn]];
  return Array.isArray(drawn[0]) ? drawn as PlotOptions[][] : [drawn as PlotOptions[]];
}

/** The heading of one panel, in the room above its axes. */
function panelHeading(text: string, left: number, top: number): string {
  return text ? svgText(text, { x: left + 12, y: top + 18, bold: true }) : "";
}

let loaded: Promise<{ plot: typeof Plot; document: Document }> | undefined;

/** Plot and a document to draw in, loaded when the first figure is drawn: together they take a quarter of a second. */
export function drawingTools(): Promise<{ plot: typeof Plot; document: Document }> {
  return loaded ??= Promise.all([import("@observablehq/plot"), import("linkedom")])
    .then(([plot, { parseHTML }]) => ({ plot, document: parseHTML("<html></html>").document }));
}
