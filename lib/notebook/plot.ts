import { checkOptions } from "../options/mod.ts";
import { cutTo, extent, type Point, simplified } from "./curve.ts";
import { type Figure, figure } from "./figure.ts";
import { Frame, type Interval, padded } from "./frame.ts";
import { labelMarks, labelRoom, placeLabels } from "./line_labels.ts";
import { plotFunctions, type Plottable } from "./plot_function.ts";
import { dotMarks, type Line, lineMark, linesOf } from "./plot_line.ts";
import { describeCurves } from "./plot_words.ts";
import { type Zone, zoneMarks, zonesOf } from "./zones.ts";

/** How {@linkcode plot} draws. */
export interface PlotSettings {
  /** The x drawn, by default from −4 to 4. */
  domain?: Interval;
  /** The y drawn, by default all that the functions reach. */
  range?: Interval;
  /** Whether f′ is drawn too; by default for one function that has a derivative of its own. */
  derivative?: boolean;
  /** Pale bands with their name: `true` finds the dead, saturating and linear zones of a single function. */
  zones?: boolean | Zone[];
  /** One step right as long as one step up, so that slopes can be read; by default where the shape allows it. */
  equalScales?: boolean;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default made from the functions. */
  alt?: string;
}

/**
 * The graph of a function and its derivative, or of several functions. f is solid and heavy, f′ dashed and lighter;
 * where one of them jumps, a filled dot is the value taken and an open one the value come near to.
 *
 * @param functions An activation, any function of one number, a list of them, or an object whose keys name them.
 * @returns A figure: leave it as the last expression of a cell, or give it to `show`.
 * @throws {TypeError} If something is not a function of one number, or does not return a number.
 * @throws {RangeError} If the list is empty, an option is unknown, or a function is nowhere finite.
 *
 * @example relu and its derivative
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.plot(nl.relu);
 * assertStringIncludes(figure.alt, "relu and its derivative");
 * ```
 *
 * @example Several functions, and one of your own
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plot([nl.relu, nl.tanh], { domain: [-2, 2] });
 * nl.plot({ "α = 0.1": nl.leakyRelu.with({ alpha: 0.1 }), "α = 0.5": nl.leakyRelu.with({ alpha: 0.5 }) });
 * nl.plot((x) => x * Math.tanh(x), { derivative: true });
 * ```
 */
export function plot(
  functions: Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  options: PlotSettings = {},
): Figure {
  checkOptions("plot", options, [
    "domain",
    "range",
    "derivative",
    "zones",
    "equalScales",
    "title",
    "alt",
  ]);
  const domain = checkedInterval("domain", options.domain ?? [-4, 4]);
  const fs = plotFunctions(functions, options.derivative);
  const lines = linesOf(fs, domain);
  const wholeRange = options.range
    ? padded(checkedInterval("range", options.range), 0.03)
    : rangeOf(lines, domain);
  const right = labelRoom(lines);
  const { range, height } = scaled(wholeRange, domain, options, right);
  const frame = new Frame({
    x: domain,
    y: range,
    height,
    right,
    xLabel: "x",
  });
  const tolerance: Point = [frame.xAt(0.15) - frame.xAt(0), frame.yAt(0) - frame.yAt(0.15)];
  const drawn = lines.map((line) => ({
    ...line,
    pieces: cutTo(range, line.curve.pieces).map((piece) => simplified(piece, tolerance)),
  }));
  const zones = options.zones === true && fs.length === 1
    ? zonesOf(fs[0], domain)
    : Array.isArray(options.zones)
    ? options.zones
    : [];
  const placed = placeLabels(drawn.map((line) => ({ ...line, line: line.pieces })), frame);
  const alt = options.alt ?? describeCurves(fs, lines, domain, range);
  return figure((Plot) => {
    const { bands, names } = zoneMarks(Plot, zones, frame, drawn.flatMap(({ pieces }) => pieces));
    const marks = [
      ...names,
      ...drawn.map((line) => lineMark(Plot, line)),
      ...drawn.flatMap((line) => dotMarks(Plot, line, range)),
      ...labelMarks(Plot, placed, frame),
    ];
    return frame.options(Plot, marks, bands);
  }, { alt, title: options.title });
}

/** All y that the lines reach, and 0. Where one has a pole, the range of its middle 90 %. */
function rangeOf(lines: Line[], domain: Interval): Interval {
  const [low, high] = extent(lines.flatMap(({ curve: { pieces, jumps } }) => {
    const ys = pieces.flat().map(([, y]) => y).sort((a, b) => a - b);
    const pole = jumps.some(({ left, right }) => !Number.isFinite(left - right)) ||
      pieces.some((piece) => leavesTowardsInfinity(piece, domain));
    return ys.length === 0
      ? []
      : pole
      ? [ys[Math.floor(0.05 * ys.length)], ys[Math.floor(0.95 * ys.length)]]
      : [ys[0], ys[ys.length - 1]];
  }));
  return padded([Math.min(0, low), Math.max(0, high)], 0.05);
}

/** Whether a piece breaks off inside the domain at a height that it keeps hundred times smaller elsewhere. */
function leavesTowardsInfinity(piece: Point[], [from, to]: Interval): boolean {
  const typical = Math.abs(piece[Math.floor(piece.length / 2)][1]);
  return [piece[0], piece[piece.length - 1]].some(([x, y]) =>
    x !== from && x !== to && Math.abs(y) > 20 * typical && typical > 0
  );
}

/** The y interval and the height of the figure; with equal scales the interval is cut or grows to what fits. */
function scaled(
  range: Interval,
  [from, to]: Interval,
  { equalScales, range: given }: PlotSettings,
  right: number,
): { range: Interval; height: number } {
  const perUnit = (640 - 44 - right) / (to - from);
  const tall = (range[1] - range[0]) * perUnit;
  const around = 44; // above and below the axes
  if (equalScales === false || (equalScales === undefined && (tall < 180 || tall > 440))) {
    return { range, height: 360 };
  }
  const height = given ? tall : Math.min(Math.max(tall, 180), 440);
  const more = (height - tall) / perUnit / 2;
  return { range: [range[0] - more, range[1] + more], height: Math.round(height + around) };
}

function checkedInterval(name: string, interval: Interval): Interval {
  const [from, to] = Array.isArray(interval) ? interval as Interval : [NaN, NaN];
  if (Number.isFinite(from) && Number.isFinite(to) && from < to) return [from, to];
  throw new RangeError(
    `plot: expected ${name} to be two numbers, the smaller first, like [-4, 4], but found ${
      JSON.stringify(interval)
    }.`,
  );
}
