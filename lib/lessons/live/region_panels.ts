import type { Matrix } from "../../engine/mod.ts";
import { columnsFor, panelFrames } from "../../figures/drawing/panel_frames.ts";
import { classColors, colorsOf, textColor } from "../../figures/drawing/colors.ts";
import { extent } from "../../figures/drawing/curve.ts";
import { drawingTools } from "../../figures/figure.ts";
import { type Frame, padded } from "../../figures/drawing/frame.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { pngUri } from "../../figures/drawing/png.ts";
import { pointsMark } from "../../figures/drawing/points_mark.ts";
import { type Region, regionCells } from "../../figures/drawing/region.ts";
import {
  fontSize,
  plotPanel,
  round,
  type Size,
  svgDocument,
  svgText,
} from "../../figures/drawing/svg.ts";
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
}

/** Room above the first row of panels, and in each panel above its axes. */
const HEAD = 26;
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
  #background: Promise<string[]> | undefined;

  /** A panel for each of the names. */
  constructor(
    names: readonly string[],
    points: Points,
    area: { domain?: Interval; range?: Interval },
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
  }

  /** One picture: a snapshot in each panel, and a heading over all of them. */
  async draw(
    heading: string,
    snapshots: readonly Snapshot[],
  ): Promise<{ svg: string; size: Size }> {
    const background = await (this.#background ??= this.#drawBackground());
    const colors = colorsOf(this.#names);
    const parts = await Promise.all(snapshots.map(async ({ region, words }, i) => {
      const frame = this.#frames[i];
      const cells = regionCells(region, frame, CELLS);
      const src = await pngUri(cells.columns, cells.rows, cells.pixels, 4);
      const [x, y] = this.#corner(i);
      const name = { x: x + frame.left, y: y + 16, bold: true, fill: textColor(colors[i]) };
      const line = { x: x + frame.left, y: y + 33, fill: "#595959" };
      return background[i].replace(PLACEHOLDER, src) + svgText(this.#names[i], name) +
        svgText(words, line);
    }));
    const size = this.#size();
    const head = svgText(heading, {
      x: this.#frames[0].left,
      y: 18,
      size: fontSize + 2,
      bold: true,
    });
    return { svg: svgDocument(head + this.#key(size) + parts.join(""), size), size };
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
      return plotPanel(plot.plot({ ...options, document }), ...this.#corner(panel));
    });
  }

  /** The names of the classes at the right of the heading. */
  #key(size: Size): string {
    const { classNames } = this.#points;
    const widths = classNames.map((name) => textWidth(name, fontSize) + 32);
    const left = size.width - widths.reduce((sum, width) => sum + width, 0);
    return classNames.map((name, label) => {
      const color = classColors[label % classColors.length];
      const x = left + widths.slice(0, label).reduce((sum, width) => sum + width, 0);
      const cap = label % 2 === 0 ? "round" : "square";
      return `<path d="M${
        round(x)
      } 13h0" stroke="${color}" stroke-width="7" stroke-linecap="${cap}"/>` +
        svgText(name, { x: x + 10, y: 17, fill: textColor(color) });
    }).join("");
  }

  #corner(panel: number): [x: number, y: number] {
    const first = panel - panel % this.#columns;
    const x = this.#frames.slice(first, panel).reduce((sum, { width }) => sum + width, 0);
    return [x, HEAD + first / this.#columns * this.#frames[0].height];
  }

  #size(): Size {
    const rows = Math.ceil(this.#names.length / this.#columns);
    const [first, second] = this.#frames;
    const width = second ? 640 : Math.max(360, first.width);
    return { width, height: HEAD + rows * this.#frames[0].height };
  }
}
