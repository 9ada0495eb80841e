import { checkOptions } from "../options/mod.ts";
import { drawingTools, Figure } from "./figure.ts";
import { type Interval, ticks } from "./frame.ts";
import { graphMarks, graphOn } from "./graph.ts";
import { checkedInterval, graphFrame } from "./graph_frame.ts";
import { plotFunctions, type Plottable } from "./plot_function.ts";
import { linesOf } from "./plot_line.ts";
import { describeCurves } from "./plot_words.ts";
import { type Moving, type Slider, sliderScript } from "./slider_script.ts";
import { plotPanel, svgDocument, svgTitle } from "./svg.ts";
import { formatNumber, listed } from "./text.ts";

/** How {@linkcode plotWithSliders} draws. */
export interface PlotWithSlidersOptions {
  /** The values shown first; by default the middle ones. */
  start?: Readonly<Record<string, number>>;
  /** The x drawn, by default from −4 to 4. */
  domain?: Interval;
  /** The y drawn, by default all that the function reaches for any values. */
  range?: Interval;
  /** Whether f′ is drawn too; by default not. */
  derivative?: boolean;
  /** One step right as long as one step up; by default where the shape allows it. */
  equalScales?: boolean;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default made from the function as it is at first. */
  alt?: string;
}

/** What stands below the picture where scripts do not run: in a notebook that is not trusted, or on a static page. */
const HINT = "Run this cell to move the picture with sliders.";

/** A figure whose reader moves sliders; where scripts do not run, the picture as it is at first. */
class SliderFigure extends Figure {
  readonly #moving: () => Promise<Moving>;

  constructor(
    draw: ConstructorParameters<typeof Figure>[0],
    moving: () => Promise<Moving>,
    alt: string,
  ) {
    super(draw, { alt });
    this.#moving = moving;
  }

  override async html(): Promise<string> {
    // The script takes the place of picture and hint.
    const still = `${await super.html()}<p style="margin:0 14px">${HINT}</p>`;
    return `<div>${still}</div>${sliderScript(await this.#moving())}`;
  }
}

/**
 * The graph of a function with one or two numbers that the reader changes by sliders. All pictures are drawn
 * beforehand: it works without a kernel, after reloading and in exported pages, and with the keyboard.
 *
 * @param make Gets the values of the sliders in their order, and returns what `plot` can draw.
 * @param sliders From which value to which each slider goes.
 * @throws {RangeError} If there are no sliders or more than two, or what `make` returns cannot be drawn.
 *
 * @example The slope of leaky ReLU
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plotWithSliders((alpha) => nl.leakyRelu.with({ alpha }), { alpha: [0, 1] }, { derivative: true });
 * ```
 *
 * @example Weight and bias of a unit
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plotWithSliders((w, b) => (x: number) => nl.relu(w * x + b), { w: [-2, 2], b: [-2, 2] });
 * ```
 */
export function plotWithSliders(
  make: (
    ...values: number[]
  ) => Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  sliders: Readonly<Record<string, Interval>>,
  options: PlotWithSlidersOptions = {},
): Figure {
  checkOptions("plotWithSliders", options, [
    "start",
    "domain",
    "range",
    "derivative",
    "equalScales",
    "title",
    "alt",
  ]);
  const all = slidersOf(sliders, options.start);
  const domain = checkedInterval("plotWithSliders", "domain", options.domain ?? [-4, 4]);
  const shots = combinations(all.map(({ values }) => values)).map((values) => {
    const fs = plotFunctions(make(...values), options.derivative ?? false);
    return { fs, lines: linesOf(fs, domain) };
  });
  const first = all.reduce((index, { values, start }) => index * values.length + start, 0);
  const frame = graphFrame(shots.flatMap(({ lines }) => lines), domain, options);
  const alt = options.alt ??
    `${describeCurves(shots[first].fs, shots[first].lines, domain, frame.y)} ` +
      `${listed(all.map(words))} can be changed by ${all.length === 1 ? "a slider" : "sliders"}.`;
  const top = options.title ? 30 : 0;
  const size = { width: frame.width, height: frame.height + top };

  // Coarser than a still picture: nobody sees a third of a pixel while it moves, and there are many of them.
  const tolerance = 0.3;
  let drawing: Promise<Moving> | undefined;
  const moving = () =>
    drawing ??= drawingTools().then(({ plot, document }): Moving => {
      const panel = (settings: ReturnType<typeof frame.layer>) =>
        plotPanel(plot.plot({ ...settings, document }), 0, top);
      const heading = svgTitle(options.title);
      const [before, after] = svgDocument(heading + panel(frame.options(plot, [])) + "\0", size)
        .split("\0");
      const layers = shots.map(({ lines }) =>
        panel(frame.layer(graphMarks(plot, graphOn(frame, lines, tolerance), frame)))
      );
      return { alt, before, layers, after, sliders: all };
    });
  return new SliderFigure(
    async () => {
      const { before, layers, after } = await moving();
      return { svg: before + layers[first] + after, size };
    },
    moving,
    alt,
  );
}

/** The sliders with their values: at most 21 for one slider, 11 each for two. */
function slidersOf(
  sliders: Readonly<Record<string, Interval>>,
  starts: Readonly<Record<string, number>> = {},
): Slider[] {
  const entries = Object.entries(sliders ?? {});
  if (entries.length < 1 || entries.length > 2) {
    throw new RangeError(
      `plotWithSliders: expected one or two sliders, like { alpha: [0, 1] }, but found ${entries.length}.`,
    );
  }
  checkOptions("plotWithSliders: start", starts, Object.keys(sliders));
  const most = entries.length === 1 ? 20 : 10;
  return entries.map(([label, interval]) => {
    const [from, to] = checkedInterval("plotWithSliders", label, interval);
    const values = roundValues([from, to], most);
    const wanted = starts[label] ?? (from + to) / 2;
    const distances = values.map((value) => Math.abs(value - wanted));
    return { label, values, start: distances.indexOf(Math.min(...distances)) };
  });
}

/** From end to end in round steps if they fit, else in equal ones. */
function roundValues([from, to]: Interval, steps: number): number[] {
  const round = ticks([from, to], steps);
  if (round[0] === from && round[round.length - 1] === to) return round;
  return Array.from(
    { length: steps + 1 },
    (_, i) => Number((from + (to - from) * i / steps).toPrecision(12)),
  );
}

function words({ label, values, start }: Slider): string {
  const [from, to] = [values[0], values[values.length - 1]];
  return `${label} (from ${formatNumber(from)} to ${formatNumber(to)}, here ${
    formatNumber(values[start])
  })`;
}

/** Every choice of one value from each list, the last list's changing fastest. */
function combinations(lists: number[][]): number[][] {
  return lists.reduce<number[][]>(
    (heads, list) => heads.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );
}
