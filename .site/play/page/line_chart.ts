import type { Palette } from "./palette.ts";
import { Surface } from "./surface.ts";

/** A line of a chart. */
export interface Line {
  /** Written at its end; several lines may share a name, and only the first is named then. */
  readonly name: string | null;
  readonly color: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly dashed?: boolean;
  /** Whether each point is marked. */
  readonly dots?: boolean;
}

/** A mark on an axis, and the number written there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** What a chart shows. */
export interface ChartContent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: string;
  readonly lines: readonly Line[];
}

const SIZE = 13, LINE_HEIGHT = 16;
const TOP = 10, BOTTOM = 38;
export const FONT = `${SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;

/** Lines on one pair of axes, each with its name at its end. */
export class LineChart {
  readonly #surface: Surface;

  constructor(canvas: HTMLCanvasElement) {
    this.#surface = new Surface(canvas);
  }

  draw(content: ChartContent, palette: Palette): void {
    this.#surface.fit();
    const { context, width, height } = this.#surface;
    if (width === 0) return;
    context.clearRect(0, 0, width, height);
    context.font = FONT;
    const widest = (texts: string[]) =>
      Math.max(0, ...texts.map((text) => context.measureText(text).width));
    const left = widest(content.yTicks.map(({ text }) => text)) + 12;
    const right = width - widest(content.lines.map(({ name }) => name ?? "")) - 12;
    const bottom = height - BOTTOM;
    const { x: [x0, x1], y: [y0, y1] } = content;
    const place: Place = {
      px: (x) => left + (x - x0) / (x1 - x0) * (right - left),
      py: (y) => bottom - (Math.min(Math.max(y, y0), y1) - y0) / (y1 - y0) * (bottom - TOP),
      left,
      right,
      bottom,
    };
    drawAxes(context, content, place, palette);
    for (const line of content.lines) drawLine(context, line, place);
    drawNames(context, content.lines, place);
  }
}

interface Place {
  px(x: number): number;
  py(y: number): number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function drawAxes(
  context: CanvasRenderingContext2D,
  { xTicks, yTicks, xLabel }: ChartContent,
  { px, py, left, right, bottom }: Place,
  { faint, line }: Palette,
): void {
  context.strokeStyle = line;
  context.fillStyle = faint;
  context.lineWidth = 1;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const { at, text } of yTicks) {
    const y = Math.round(py(at)) + 0.5;
    strokeBetween(context, left, y, right, y);
    context.fillText(text, left - 8, y);
  }
  context.textBaseline = "top";
  context.textAlign = "center";
  for (const { at, text } of xTicks) {
    const x = Math.round(px(at)) + 0.5;
    strokeBetween(context, x, bottom, x, bottom + 4);
    context.fillText(text, x, bottom + 6);
  }
  context.textAlign = "center";
  context.fillText(xLabel, (left + right) / 2, bottom + 22);
}

function strokeBetween(
  context: CanvasRenderingContext2D,
  ...[x0, y0, x1, y1]: [number, number, number, number]
): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

function drawLine(
  context: CanvasRenderingContext2D,
  { points, color, dashed, dots }: Line,
  { px, py }: Place,
): void {
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = dashed ? 1.25 : 2.25;
  context.lineJoin = "round";
  context.setLineDash(dashed ? [4, 3] : []);
  context.beginPath();
  points.forEach(([x, y], i) =>
    i === 0 ? context.moveTo(px(x), py(y)) : context.lineTo(px(x), py(y))
  );
  context.stroke();
  context.setLineDash([]);
  if (!dots) return;
  for (const [x, y] of points) {
    context.beginPath();
    context.arc(px(x), py(y), 3, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Each name at the height of its line's end, or as near as the others let it. */
function drawNames(context: CanvasRenderingContext2D, lines: readonly Line[], place: Place): void {
  const named = lines.filter(({ name, points }) => name !== null && points.length > 0)
    .map((line) => ({ line, y: place.py(line.points.at(-1)![1]) }))
    .sort((a, b) => a.y - b.y);
  const heights = apart(named.map(({ y }) => y), LINE_HEIGHT, TOP, place.bottom);
  context.textAlign = "left";
  context.textBaseline = "middle";
  named.forEach(({ line }, i) => {
    context.fillStyle = line.color;
    context.fillText(line.name!, place.px(line.points.at(-1)![0]) + 9, heights[i]);
  });
}

/** Rising numbers moved as little as needed to be `least` apart, between two limits if they can. */
export function apart(
  wanted: readonly number[],
  least: number,
  from: number,
  to: number,
): number[] {
  const places: number[] = [];
  for (const y of wanted) places.push(Math.max(y, (places.at(-1) ?? -Infinity) + least, from));
  for (let i = places.length - 1, limit = to; i >= 0; i--, limit = places[i + 1] - least) {
    places[i] = Math.min(places[i], limit);
  }
  return places;
}

/** About `count` round numbers from one number to another. */
export function roundTicks([from, to]: readonly [number, number], count: number): number[] {
  const rough = (to - from) / count, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!;
  const first = Math.ceil(from / step), last = Math.floor(to / step + 1e-9);
  return Array.from(
    { length: last - first + 1 },
    (_, i) => Number(((first + i) * step).toPrecision(12)),
  );
}
