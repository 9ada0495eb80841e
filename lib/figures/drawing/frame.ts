import type * as Plot from "@observablehq/plot";
import { axesMark } from "./axes.ts";
import type { DrawnCurve, Panel } from "./panel.ts";
import type { Interval, Point } from "./plane.ts";
import { figureWidth, fontSize, ink } from "./svg.ts";
import { formatNumber, textWidth } from "./text.ts";

/** What a frame is made from; sizes are in pixels. */
export interface FrameOptions {
  x: Interval;
  y: Interval;
  width?: number;
  height?: number;
  /** Room to the left of the axes; by default enough for the numbers of y. */
  left?: number;
  /** Room to the right of the axes, for the names of the lines. */
  right?: number;
  top?: number;
  /** Room below the axes, for their numbers. */
  bottom?: number;
  xTicks?: number[];
  yTicks?: number[];
  /** How the numbers of the x axis are written. */
  xText?: (tick: number) => string;
  /** How the numbers of the y axis are written. */
  yText?: (tick: number) => string;
  xLabel?: string;
  /** Written above the y axis, not sideways along it. */
  yLabel?: string;
  /** Whether y is the logarithm of a number: then its 0 is the number 1, which gets no zero line. */
  logY?: boolean;
  /** Leaves out the numbers of the y axis, where the panel to the left has them. */
  hideY?: boolean;
}

/** The place of a pair of axes in its panel, and where on it a number is drawn. */
export class Frame {
  readonly x: Interval;
  readonly y: Interval;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly #options: FrameOptions;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];

  constructor(options: FrameOptions) {
    const { x, y, width = figureWidth, height = 400, right = 20, hideY = false } = options;
    const { top = options.yLabel ? 34 : 14 } = options;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.#options = options;
    this.right = width - right;
    this.top = top;
    this.bottom = height - (options.bottom ?? 30);
    // A number in the corner, next to the first number of the x axis, would seem to belong to that axis.
    const yTicks = options.yTicks ?? ticks(y, 6);
    const higher = yTicks.filter((tick) => this.py(tick) < this.bottom - 5);
    this.yTicks = higher.length > 1 ? higher : yTicks;
    this.left = options.left ?? (hideY ? 14 : Math.ceil(
      16 + Math.max(10, ...this.yTicks.map((tick) => textWidth(this.#yText(tick), fontSize))),
    ));
    const widest = Math.max(...widthsOf(ticks(x, 9)));
    const fitting = Math.floor((this.right - this.left) / (widest + 28));
    this.xTicks = options.xTicks ?? ticks(x, Math.max(2, Math.min(9, fitting)));
  }

  /** The pixel column of `x`. */
  px(x: number): number {
    return this.left + (x - this.x[0]) / (this.x[1] - this.x[0]) * (this.right - this.left);
  }

  /** The pixel row of `y`, counted from the top. */
  py(y: number): number {
    return this.bottom - (y - this.y[0]) / (this.y[1] - this.y[0]) * (this.bottom - this.top);
  }

  /** The x that is drawn in pixel column `px`. */
  xAt(px: number): number {
    return this.x[0] + (px - this.left) / (this.right - this.left) * (this.x[1] - this.x[0]);
  }

  /** The y that is drawn in pixel row `py`. */
  yAt(py: number): number {
    return this.y[0] + (this.bottom - py) / (this.bottom - this.top) * (this.y[1] - this.y[0]);
  }

  /** Whether a place lies inside the axes. */
  contains(x: number, y: number): boolean {
    return x >= this.x[0] && x <= this.x[1] && y >= this.y[0] && y <= this.y[1];
  }

  /** What these axes show when such curves are drawn on them. */
  panel(heading: string, curves: readonly DrawnCurve[]): Panel {
    return {
      heading,
      x: this.x,
      y: this.y,
      curves,
      texts: [],
      verticals: this.#hasZeroX ? [0] : [],
      horizontals: this.#hasZeroY ? [0] : [],
    };
  }

  get #hasZeroX(): boolean {
    return this.x[0] < 0 && this.x[1] > 0;
  }

  get #hasZeroY(): boolean {
    return this.y[0] < 0 && this.y[1] > 0 && !this.#options.logY;
  }

  #xText(tick: number): string {
    return (this.#options.xText ?? tickText(this.xTicks))(tick);
  }

  #yText(tick: number): string {
    return (this.#options.yText ?? tickText(this.yTicks))(tick);
  }

  /** Right of the last number of the x axis, in its row. */
  #xLabelPlace(label: string): Point {
    const last = this.xTicks[this.xTicks.length - 1] ?? this.x[1];
    const end = this.px(last) + textWidth(this.#xText(last), fontSize) / 2 + 8;
    return [Math.min(end, this.width - textWidth(label, fontSize) - 2), this.bottom + 15];
  }

  /** Plot's options for a drawing with the size and scales of these axes, but without the axes. */
  layer(marks: Plot.Markish[] = []): Plot.PlotOptions {
    return {
      width: this.width,
      height: this.height,
      marginLeft: this.left,
      marginRight: this.width - this.right,
      marginTop: this.top,
      marginBottom: this.height - this.bottom,
      x: { domain: [...this.x], axis: null },
      y: { domain: [...this.y], axis: null },
      marks,
    };
  }

  /** Plot's options for these axes with `marks` on them and others `below` the thin zero lines; small ticks, no grid. */
  options(
    plot: typeof Plot,
    marks: Plot.Markish[],
    below: Plot.Markish[] = [],
  ): Plot.PlotOptions {
    const { xLabel, yLabel, hideY } = this.#options;
    const zero = { stroke: "#8c8c8c", strokeWidth: 1 };
    const texts = (text: string, x: number, y: number, textAnchor: "start" | "end") =>
      plot.text([text], {
        x: [this.xAt(x)],
        y: [this.yAt(y)],
        text: [text],
        textAnchor,
        fill: ink,
        fontSize,
      });
    const numbersBelow = this.xTicks.map((tick) => ({
      at: this.px(tick),
      text: this.#xText(tick),
    }));
    const beside = this.yTicks.map((tick) => ({ at: this.py(tick), text: this.#yText(tick) }));
    return {
      ...this.layer(),
      marks: [
        ...below,
        axesMark(this, numbersBelow, hideY ? undefined : beside),
        this.#hasZeroX ? plot.ruleX([0], zero) : null,
        this.#hasZeroY ? plot.ruleY([0], zero) : null,
        ...marks,
        xLabel ? texts(xLabel, ...this.#xLabelPlace(xLabel), "start") : null,
        yLabel ? texts(yLabel, hideY ? this.left : 8, 12, "start") : null,
      ],
    };
  }
}

/** At most about `count` round numbers that lie in the interval, at equal steps of 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: Interval, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // A step below 1 is divided by its inverse, a whole number, so that 3 steps of 0.1 are 0.3 and not 0.30000000000000004.
  const inverse = Math.round(1 / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => step < 1 && inverse < 1e15 ? (first + i) / inverse : (first + i) * step,
  );
}

/** Writes numbers with enough digits to tell each from its neighbours. */
function tickText(ticks: readonly number[]): (tick: number) => string {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = Math.abs(ticks[1] - ticks[0]) || 1;
  const digits = Math.min(15, Math.max(4, Math.ceil(Math.log10(largest / step)) + 1));
  return (tick) => formatNumber(tick, digits, 1e7);
}

function widthsOf(ticks: readonly number[]): number[] {
  return ticks.map(tickText(ticks)).map((text) => textWidth(text, fontSize));
}

/** The interval with `share` of its length added at either end; an interval of length 0 gets a length. */
export function padded([low, high]: Interval, share: number): Interval {
  const more = low === high ? Math.max(1, Math.abs(low)) : (high - low) * share;
  return [low - more, high + more];
}
