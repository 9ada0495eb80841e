import { extent, type Jump } from "./curve.ts";
import type { Interval } from "./frame.ts";
import type { Line } from "./plot.ts";
import type { PlotFunction } from "./plot_function.ts";
import { formatNumber, listed } from "./text.ts";

/** What a graph shows, in sentences: where it starts and ends, its lowest and highest point inside, its jumps. */
export function describeCurves(fs: PlotFunction[], lines: Line[], [from, to]: Interval): string {
  const names = fs.map(({ name, derivative }) =>
    derivative && fs.length === 1 ? `${name} and its derivative` : name
  );
  const head = `Graph of ${listed(names)} for x from ${short(from)} to ${short(to)}.`;
  return [head, ...lines.map((line) => describeLine(line))].join(" ");
}

function describeLine({ text, curve: { pieces, jumps } }: Line): string {
  const points = pieces.flat();
  const name = text.replace(/′$/, "’s derivative");
  if (points.length === 0) return `${name} is nowhere finite.`;
  const [first, last] = [points[0], points[points.length - 1]];
  const [low, high] = extent(points.map(([, y]) => y));
  if (low === high) return `${name} is ${short(low)} everywhere.`;
  const inner = [["lowest", low], ["highest", high]] as const;
  const turns = inner.flatMap(([word, value]) => {
    const end = Math.abs(value - first[1]) < (high - low) / 50 ||
      Math.abs(value - last[1]) < (high - low) / 50;
    const x = points.find(([, y]) => y === value)![0];
    return end ? [] : [`${word} at x = ${short(x)} with ${short(value)}`];
  });
  const leaps = jumps.slice(0, 3).map(leap);
  const verb = Math.abs(first[1] - last[1]) < (high - low) / 50
    ? `begins and ends near ${short(first[1])}`
    : `goes from ${short(first[1])} to ${short(last[1])}`;
  return `${name} ${verb}${[...turns, ...leaps].map((part) => ", " + part).join("")}.`;
}

function leap({ x, left, right }: Jump): string {
  return Number.isFinite(left - right)
    ? `jumps from ${short(left)} to ${short(right)} at x = ${short(x)}`
    : `has a pole near x = ${short(x)}`;
}

function short(value: number): string {
  return formatNumber(value, 2);
}
