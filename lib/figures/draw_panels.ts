import type * as Plot from "@observablehq/plot";
import { isPlain, shown } from "../options/mod.ts";
import { panelWidth } from "./drawing/panel_frames.ts";
import type { PlotElement } from "./drawing/read_panels.ts";
import { plotPanel, type Size, svgDocument, svgText, svgTitle } from "./drawing/svg.ts";

/** What Observable Plot makes a plot from: marks, scales, sizes. */
export type PlotOptions = NonNullable<Parameters<(typeof Plot)["plot"]>[0]>;

/** One thing, several that stand side by side, or rows of them. */
export type InRows<T> = T | T[] | T[][];

/** Makes the options of one Plot, of several that stand side by side, or of rows; gets Observable Plot's functions. */
export type Draw = (plot: typeof Plot) => InRows<PlotOptions> | Promise<InRows<PlotOptions>>;

/** A drawing of its own, and what it is called. */
export interface Piece {
  /** The whole SVG document. */
  svg: string;
  /** Its size in pixels. */
  size: Size;
  /** Its name; empty if it has none. */
  heading: string;
}

/** A finished drawing. */
export interface Drawn {
  /** The whole SVG document. */
  svg: string;
  /** Its size in pixels. */
  size: Size;
  /** The same as several drawings that stand beside each other where there is room, else below each other. */
  pieces?: readonly Piece[];
  /** The words over all pieces. */
  title?: string;
  /** A drawing over all pieces, in place of words. */
  head?: Piece;
  /** The panels made by Plot, with their headings. */
  plots?: readonly [plot: PlotElement, heading: string][];
}

/** Draws one Plot, or several as panels: as a whole, and each by itself. */
export async function drawPanels(draw: Draw, title: string | undefined): Promise<Drawn> {
  const { plot, document } = await drawingTools();
  const parts = [svgTitle(title)];
  const plots: [PlotElement, string][] = [];
  const pieces: Piece[] = [];
  let [right, bottom] = [0, title ? 30 : 0];
  for (const panels of rowsOf(await draw(plot))) {
    let [left, lowest] = [0, bottom];
    for (const panel of panels) {
      checkPanel(panel);
      const heading = [panel.title, panel.subtitle].filter(Boolean).join(": ");
      const plotted = plot.plot({
        width: panelWidth(panels.length),
        height: 400,
        marginTop: 30,
        marginLeft: 50,
        marginBottom: 40,
        ...panel,
        // A stroke behind a number would look like a minus sign.
        y: { tickSize: 0, ...panel.y },
        title: undefined,
        subtitle: undefined,
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
}

function rowsOf(drawn: InRows<PlotOptions>): PlotOptions[][] {
  if (!Array.isArray(drawn)) return [[drawn]];
  return Array.isArray(drawn[0]) ? drawn as PlotOptions[][] : [drawn as PlotOptions[]];
}

/** Refuses what `draw` must not return: Plot's own errors would say nothing about it. */
function checkPanel(panel: unknown): void {
  if (isPlain(panel) && (panel.marks === undefined || Array.isArray(panel.marks))) return;
  throw new TypeError(
    `figure: expected draw to return options of Plot, such as { marks: [Plot.line([[0, 0], [1, 1]])] }, but found ${
      isPlain(panel) ? `marks that are ${shown(panel.marks)}` : shown(panel)
    }.`,
  );
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
