/** The table that the benchmark prints. */
import { median, type Results, type Row, timesOurs } from "./row.ts";

/** All rows, and below them the machine and the versions. */
export function resultsTable({ rows, machine, versions, date, busy }: Results): string {
  const head = [
    "scenario",
    "work",
    "who",
    "median",
    "spread",
    "against ours",
    "first epoch",
    "test accuracy",
  ];
  const lines = [head, ...rows.map((row) => cells(row, rows))];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  const drawn = lines.map((line) =>
    line.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd()
  );
  drawn.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  return [
    ...drawn,
    "",
    `${machine.cpu}, ${machine.cores} cores, ${machine.system}, ${date}`,
    busyLine(busy),
    ...Object.entries(versions).map(([peer, names]) => `${peer}: ${versionsOf(names)}`),
  ].join("\n");
}

/** "keras 3.15.1, jax 0.10.2". */
export const versionsOf = (names: Record<string, string>): string =>
  Object.entries(names).map((pair) => pair.join(" ")).join(", ");

function cells(row: Row, rows: readonly Row[]): string[] {
  const { scenario, work, peer, unit, samples, first, accuracies, failed } = row;
  if (samples.length === 0) return [scenario, work, peer, `not measured: ${failed ?? "no round"}`];
  const times = timesOurs(row, rows);
  return [
    scenario,
    work,
    peer,
    `${short(median(samples))} ${unit}`,
    samples.length > 1
      ? `${short(Math.min(...samples))}–${short(Math.max(...samples))}`
      : "one round",
    times === undefined ? "" : `${short(times)} ×`,
    first === undefined ? "" : `${short(first)} ${unit}`,
    accuracies?.map((accuracy) => accuracy.toFixed(4)).join(" ") ?? "",
  ];
}

/** Three digits of a number, or all before the point. */
export function short(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Looks so short see a tick of the clock as some percent; more than a few such looks mean that someone is there. */
function busyLine(busy: readonly number[]): string {
  if (busy.length === 0) return "Little work: these times mean nothing.";
  const disturbed = busy.filter((share) => share > 0.15).length;
  return disturbed > 0
    ? `SOMETHING ELSE WAS RUNNING at ${disturbed} of ${busy.length} looks between the rounds: measure again.`
    : `Nothing else was running at ${busy.length} looks between the rounds.`;
}
