import { colorOf } from "../../figures/drawing/colors.ts";
import type { Point } from "../../figures/drawing/plane.ts";
import { type Figure, figure } from "../../figures/figure.ts";
import { Frame } from "../../figures/drawing/frame.ts";
import { graphMarks, graphOn } from "../../figures/plot/graph.ts";
import { inRows, panelWidth } from "../../figures/drawing/panel_frames.ts";
import { labelRoom } from "../../figures/drawing/line_labels.ts";
import type { Line } from "../../figures/plot/plot_line.ts";
import { formatNumber } from "../../figures/drawing/text.ts";
import { type Zone, zoneMarks } from "../../figures/plot/zones.ts";
import type { TwoForms } from "./textbook_form.ts";

/** A double has 15 to 17 digits; what is right in the last bits is noise here. */
const ALL_DIGITS = 15;

/** How many digits of `value` are right, from 0 to 15. */
export function digitsRight(value: number, truth: number): number {
  if (Object.is(value, truth) || value === truth) return ALL_DIGITS;
  if (!Number.isFinite(value) || !Number.isFinite(truth)) return 0;
  const digits = -Math.log10(Math.abs((value - truth) / truth));
  return Math.min(Math.max(0, digits), ALL_DIGITS);
}

/**
 * How many digits are right in the worst case around each value: now and then a rounding hits the right ones by chance.
 * A NaN or an infinity says nothing about its neighbours: it begins at one x.
 */
export function worstAround(values: readonly number[], truths: readonly number[]): number[] {
  const digits = values.map((value, i) => digitsRight(value, truths[i]));
  return digits.map((own, i) => {
    if (!Number.isFinite(values[i])) return own;
    const from = Math.max(0, i - 8);
    const around = digits.slice(from, i + 9).filter((_, k) => Number.isFinite(values[from + k]));
    return Math.min(...around);
  });
}

/** For each of the forms a panel: over x, how many digits of the textbook's form and of the library's are right. */
export function stabilityFigure(name: string, forms: readonly TwoForms[]): Figure {
  const columns = Math.min(2, forms.length);
  const width = panelWidth(columns);
  const panels = forms.map((form) => panelOf(name, form, width));
  return figure((Plot) =>
    inRows(
      panels.map(({ frame, lines, zones }) => {
        const graph = graphOn(frame, lines);
        const drawn = graph.lines.flatMap(({ pieces }) => pieces);
        const { bands, names } = zoneMarks(Plot, zones, frame, drawn);
        return frame.options(Plot, [...names, ...graphMarks(Plot, graph, frame)], bands);
      }),
      columns,
    ), {
    alt: `Digits of ${name} that are right, of ${ALL_DIGITS}. ` + panels.map(describe).join(" "),
  });
}

interface Panel {
  form: TwoForms;
  frame: Frame;
  lines: Line[];
  zones: Zone[];
}

function panelOf(name: string, form: TwoForms, width: number): Panel {
  const { domain, textbook, own, power } = form;
  const xOf = (t: number) => power === undefined ? t : power * 10 ** t;
  const steps = 500;
  const ts = Array.from(
    { length: steps + 1 },
    (_, i) => domain[0] + (domain[1] - domain[0]) * i / steps,
  );
  const digits = worstAround(
    ts.map((t) => textbook(xOf(t))),
    ts.map((t) => own(xOf(t))),
  );
  const points = ts.map((t, i): Point => [t, digits[i]]);
  const line = (text: string, color: string, dashed: boolean, points: Point[]): Line => ({
    text,
    color,
    curve: { pieces: [points], jumps: [] },
    width: dashed ? 3 : 4.5,
    bold: true,
    dashed,
  });
  const lines = [
    line("stable", colorOf(name), false, domain.map((t): Point => [t, ALL_DIGITS])),
    line("textbook", "#4d4d4d", true, points),
  ];
  const frame = new Frame({
    x: domain,
    y: [-0.8, ALL_DIGITS + 1],
    width,
    height: 280,
    right: labelRoom(lines),
    yTicks: [0, 5, 10, 15],
    xText: power === undefined ? undefined : (t) => formatNumber(xOf(t), 4, 1e4),
    xTicks: power === undefined ? undefined : powerTicks(domain),
    yLabel: `${form.what}: digits that are right`,
    xLabel: "x",
  });
  return { form, frame, lines, zones: failures(ts, (t) => textbook(xOf(t)), (t) => own(xOf(t))) };
}

function powerTicks([from, to]: TwoForms["domain"]): number[] {
  const step = (to - from) / 3;
  return [0, 1, 2, 3].map((i) => Math.round(from + i * step));
}

/**
 * The intervals in which the textbook's form gives NaN, an infinity, or a wrong 0; gaps between two of a kind and
 * intervals that are too short to be seen are left out.
 */
function failures(
  ts: number[],
  textbook: (t: number) => number,
  own: (t: number) => number,
): Zone[] {
  const least = (ts[ts.length - 1] - ts[0]) * 0.04;
  const zones: Zone[] = [];
  for (const t of ts) {
    const value = textbook(t);
    if (value === own(t) || (value !== 0 && Number.isFinite(value))) continue;
    const name = `gives ${formatNumber(value)}`;
    const last = zones[zones.length - 1];
    if (last?.name === name && t - last.to < least) last.to = t;
    else zones.push({ from: t, to: t, name });
  }
  return zones.filter(({ from, to }) => to - from >= least);
}

function describe({ form: { what, domain, power }, lines, zones }: Panel): string {
  const x = (t: number) => formatNumber(power === undefined ? t : power * 10 ** t, 3, 1e4);
  const [first, last] = [0, -1].map((i) =>
    formatNumber(Math.floor(lines[1].curve.pieces[0].at(i)![1]))
  );
  const bands = zones.map(({ from, to, name }) =>
    ` and ${name.replace("NaN", "no number")} from x = ${x(from)} to ${x(to)}`
  );
  return `${what} from x = ${x(domain[0])} to ${x(domain[1])}: the textbook’s form has ${first} ` +
    `at the left end, ${last} at the right${bands.join("")}.`;
}
