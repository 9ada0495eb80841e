import type { Matrix } from "../../engine/mod.ts";
import { columnsFor, panelFrames } from "../../figures/drawing/panel_frames.ts";
import { classColors, colorsOf, textColor } from "../../figures/drawing/colors.ts";
import { extent } from "../../figures/drawing/curve.ts";
import { drawingTools, type Drawn, type Piece } from "../../figures/draw_panels.ts";
import { type Frame, padded } from "../../figures/drawing/frame.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { pngUri } from "../../figures/drawing/png.ts";
import { pointsMark } from "../../figures/drawing/points_mark.ts";
import { type Region, regionCells } from "../../figures/drawing/region.ts";
import {
  fontSize,
  plotPanel,
  round,
  rowWidth,
  type Size,
  svgDocument,
  svgText,
} from "../../figures/drawing/svg.ts";
import { type MapLayout, mapLayout, type UnitAnswers, unitKey, unitMaps } from "./unit_maps.ts";
import { textWidth } from "../../figures/drawing/text.ts";

/** Points of classes, to be drawn over the regions of models. */
export interface Points {
  x: Matrix;
  labels: ArrayLike<number>;
  classNames: readonly string[];
}

/** What changes from picture to picture: the regions of a model, and a line of text. */
export interface Snapshot {
  region: Region;
  words: string;
  /** What its hidden units answer, if that is drawn. */
  units?: UnitAnswers;
}

/** The height of a line of the heading, and the room in each panel above its axes. */
const LINE = 26;
const TOP = 42;
/** Cells of a region side by side: enough for a third of the page. */
const CELLS = 100;
/** Replaced by the address of a region's image; has the form of one, as Plot requires. */
const PLACEHOLDER = "data:region";

/** Panels that are redrawn: the same points on the same axes, with new regions behind them each time. */
export class RegionPanels {
  readonly #names: readonly string[];
  readonly #points: Points;
  readonly #frames: Frame[];
  readonly #columns: number;
  readonly #maps: MapLayout | undefined;
  readonly #longest: string;
  #background: Promise<string[]> | undefined;

  /** A panel for each of the names; the heading has room for the `longest` one, so that nothing beside it moves. */
  constructor(
    names: readonly string[],
    points: Points,
    area: { domain?: Interval; range?: Interval; unitCount?: number; longest?: string },
  ) {
    this.#names = names;
    this.#points = points;
    this.#columns = Math.max(2, columnsFor(names.length, 3));
    const around = (axis: number): Interval =>
      padded(extent(points.x.data.filter((_, i) => i % 2 === axis)), 0.1);
    const settings = {
      x: area.domain ?? around(0),
      y: area.range ?? around(1),
      right: 14,
      top: TOP,
      bottom: 26,
    };
    const inner = panelFrames([""], this.#columns, settings)[0];
    const ratio = (settings.y[1] - settings.y[0]) / (settings.x[1] - settings.x[0]);
    const tall = Math.min(Math.max((inner.right - inner.left) * ratio, 120), 420);
    const height = Math.round(TOP + tall + 26);
    this.#frames = panelFrames(names.map(() => ""), this.#columns, { ...settings, height });
    this.#maps = area.unitCount ? mapLayout(area.unitCount, this.#frames[0]) : undefined;
    this.#longest = area.longest ?? "";
  }

  /** One picture: a snapshot in each panel, and a heading over all of them. */
  async draw(heading: string, snapshots: readonly Snapshot[]): Promise<Drawn> {
    const background = await (this.#background ??= this.#drawBackground());
    const colors = colorsOf(this.#names);
    const panels = await Promise.all(snapshots.map(async ({ region, words, units }, i) => {
      const frame = this.#frames[i];
      const cells = regionCells(region, frame, CELLS);
      const src = await pngUri(cells.columns, cells.rows, cells.pixels, 4);
      const name = { x: frame.left, y: 16, bold: true, fill: textColor(colors[i]) };
      const line = { x: frame.left, y: 34, fill: "#595959" };
      return background[i].replace(PLACEHOLDER, src) + svgText(this.#names[i], name) +
        svgText(fitting(words, frame.width - frame.left), line) +
        (units && this.#maps ? await unitMaps(units, frame, this.#maps) : "");
    }));
    const head = this.#head(heading);
    const pieces = panels.map((body, i): Piece => {
      const { width } = this.#frames[i], size = { width, height: this.#height };
      return { svg: svgDocument(body, size), size, heading: this.#names[i] };
    });
    const size = this.#size();
    const body = panels.map((panel, i) => {
      const [x, y] = this.#corner(i);
      return `<g transform="translate(${x} ${y})">${panel}</g>`;
    });
    const svg = svgDocument(head.body + body.join(""), size);
    return { svg, size, pieces, head: { svg: head.svg, size: head.size, heading } };
  }

  /** What is the same in all pictures, with a placeholder for the region of each panel. */
  async #drawBackground(): Promise<string[]> {
    const { plot, document } = await drawingTools();
    const { x, labels, classNames } = this.#points;
    const places = Array.from(x);
    return this.#frames.map((frame, panel) => {
      const marks = classNames.map((_, label) =>
        pointsMark(
          `points-${panel}-${label}`,
          places.filter(([x, y], i) => labels[i] === label && frame.contains(x, y))
            .map(([x, y]) => [frame.px(x), frame.py(y)]),
          classColors[label % classColors.length],
          label,
        )
      );
      const region = plot.image([0], {
        src: PLACEHOLDER,
        frameAnchor: "middle",
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
        preserveAspectRatio: "none",
      });
      const options = frame.options(plot, marks, [region]);
      return plotPanel(plot.plot({ ...options, document }), 0, 0);
    });
  }

  /** The heading, and to its right the names of the classes. */
  #head(heading: string): { svg: string; body: string; size: Size } {
    const style = { x: this.#frames[0].left, y: 18, size: fontSize + 2, bold: true };
    const widths = [heading, this.#longest].map((text) => textWidth(text, style.size, true));
    let x = style.x + Math.max(180, ...widths.map((width) => width + 30));
    const names = this.#points.classNames.map((name, label) => {
      const color = classColors[label % classColors.length];
      const cap = label % 2 === 0 ? "round" : "square";
      const at = round(x);
      x += textWidth(name, fontSize) + 32;
      return `<path d="M${at} 13h0" stroke="${color}" stroke-width="7" stroke-linecap="${cap}"/>` +
        svgText(name, { x: at + 10, y: 18, fill: textColor(color) });
    });
    const size = { width: Math.ceil(this.#maps ? Math.max(x, 480) : x), height: this.#headHeight };
    const key = this.#maps ? unitKey(style.x, 18 + LINE) : "";
    const body = svgText(heading, style) + names.join("") + key;
    return { svg: svgDocument(body, size), body, size };
  }

  get #height(): number {
    return this.#frames[0].height + (this.#maps?.room ?? 0);
  }

  get #headHeight(): number {
    return this.#maps ? 2 * LINE : LINE;
  }

  #corner(panel: number): [x: number, y: number] {
    const first = panel - panel % this.#columns;
    const x = this.#frames.slice(first, panel).reduce((sum, { width }) => sum + width, 0);
    return [x, this.#headHeight + first / this.#columns * this.#height];
  }

  #size(): Size {
    const rows = Math.ceil(this.#names.length / this.#columns);
    const [first, second] = this.#frames;
    const width = second ? rowWidth : Math.max(360, first.width);
    return { width, height: this.#headHeight + rows * this.#height };
  }
}

/** As many of the parts between commas as fit. */
function fitting(words: string, width: number): string {
  const parts = words.split(", ");
  while (parts.length > 1 && textWidth(parts.join(", "), fontSize) > width) parts.pop();
  return parts.join(", ");
}
