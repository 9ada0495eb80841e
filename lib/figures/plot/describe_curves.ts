import { extent } from "../drawing/curve.ts";
import type { Interval } from "../drawing/plane.ts";
import type { PlotFunction } from "./plot_function.ts";
import type { Line } from "./plot_line.ts";
import { formatNumber, listed } from "../drawing/text.ts";

/** What a graph shows, in sentences: where it starts and ends, its lowest and highest point inside, its jumps. */
export function describeCurves(
  fs: PlotFunction[],
  lines: Line[],
  [from, to]: Interval,
  range: Interval,
): string {
  const names = fs.map(({ name, derivative, needsDerivative }) =>
    (derivative || needsDerivative) && fs.length === 1 ? `${name} and its derivative` : name
  );
  const head = `Graph of ${listed(names)} for x from ${short(from)} to ${short(to)}.`;
  return [head, ...lines.map((line) => describeLine(line, range))].join(" ");
}

function describeLine({ text, curve: { pieces, jumps } }: Line, range: Interval): string {
  const points = pieces.flat();
  const name = text.replace(/′$/, "’s derivative");
  if (points.length === 0) return `${name} is nowhere finite.`;
  const [low, high] = extent(points.map(([, y]) => y));
  if (low === high) return `${name} is ${short(low)} everywhere.`;
  const [first, last] = [points[0][1], points[points.length - 1][1]];
  const near = (a: number, b: number) => Math.abs(a - b) < (high - low) / 50;
  // What is far too small to be seen counts as 0.
  const seen = (y: number) => short(Math.abs(y) < (high - low) * 1e-6 ? 0 : y);
  const turns = ([["lowest", low], ["highest", high]] as const)
    .filter(([, y]) => !near(y, first) && !near(y, last) && y >= range[0] && y <= range[1])
    .map(([word, y]) => {
      const x = points.find((point) => point[1] === y)![0];
      return `${word} at x = ${short(x)} with ${seen(y)}`;
    });
  const steps = jumps.slice(0, 3).map(({ x, left, right }) =>
    Number.isFinite(left - right)
      ? `jumps from ${seen(left)} to ${seen(right)} at x = ${short(x)}`
      : `has a pole near x = ${short(x)}`
  );
  const course = near(first, last)
    ? `begins and ends near ${seen(first)}`
    : `goes from ${seen(first)} to ${seen(last)}`;
  return `${name} ${[course, ...turns, ...steps].join(", ")}.`;
}

function short(value: number): string {
  return formatNumber(value, 2);
}
