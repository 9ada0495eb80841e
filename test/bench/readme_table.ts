/** The README's table, made from the numbers that `deno task bench --peers --save` keeps. */
import { median, NATIVE, OURS, type Results, type Row, timesOurs } from "./row.ts";
import { short, versionsOf } from "./table.ts";

/** Markdown: the epoch and the whole comparison of every peer, then the sizes with the fastest in bold. */
export function readmeTable({ rows, machine, versions, date }: Results): string {
  const of = (name: string) =>
    rows.filter(({ scenario, samples }) => scenario === name && samples.length > 0);
  const comparison = of("comparison");
  const body = of("epoch").map((row) => {
    const whole = comparison.find(({ peer }) => peer === row.peer);
    const cells = [time(row), times(row, rows), `${short(row.first! / 1000)} s`];
    return [
      row.peer,
      ...cells,
      whole ? time(whole) : "",
      whole ? times(whole, rows) : "",
      accuracy(row),
    ];
  });
  const head = [
    "",
    "an epoch",
    "×",
    "the first epoch",
    "three networks × five epochs",
    "×",
    "accuracy",
  ];
  const who = Object.entries(versions).filter(([peer]) =>
    [OURS, NATIVE].includes(peer) || !peer.startsWith("Nonlinear")
  );
  const sizes = of("sizes");
  return [
    table([head, ...body]),
    `Measured on ${date} on ${machine.cores} cores of an ${machine.cpu} (${machine.system}), without a graphics ` +
    `card, all libraries in turn: the median of several runs and their range, or a single run, and how many times as ` +
    `long as the first row it takes (×). An epoch is 54,000 images of MNIST in batches of 128, network ` +
    `784-128-64-10; the first one includes what a library compiles and starts. Three networks × five epochs is a ` +
    `whole process, from its start to its last number. Accuracy is that on the 10,000 test images after the epochs ` +
    `of the first column, as many for each. Versions: ${who.map(version).join("; ")}.`,
    ...sizes.length > 0
      ? [
        "Other networks and batches, in microseconds for each image of an epoch (the fastest in bold):",
        sizesTable(sizes),
      ]
      : [],
  ].join("\n\n");
}

const version = ([peer, names]: [string, Record<string, string>]): string =>
  `${peer}: ${versionsOf(names)}`;

function sizesTable(rows: Row[]): string {
  const works = [...new Set(rows.map(({ work }) => work))];
  const peers = [...new Set(rows.map(({ peer }) => peer))];
  return table([
    ["", ...peers],
    ...works.map((work) => {
      const times = peers.map((peer) => {
        const row = rows.find((row) => row.work === work && row.peer === peer);
        return row ? median(row.samples) : Infinity;
      });
      const best = Math.min(...times);
      const cell = (time: number) =>
        time === Infinity ? "" : time === best ? `**${short(time)}**` : short(time);
      return [work, ...times.map(cell)];
    }),
  ]);
}

function time({ samples, unit }: Row): string {
  const range = `${short(Math.min(...samples))}–${short(Math.max(...samples))}`;
  return `${short(median(samples))} ${unit}` + (samples.length > 1 ? ` (${range})` : "");
}

const times = (row: Row, rows: readonly Row[]): string =>
  row.peer === OURS ? "" : `${short(timesOurs(row, rows) ?? NaN)} ×`;

const accuracy = ({ accuracies }: Row): string =>
  accuracies?.map((value) => `${(100 * value).toFixed(1)} %`).join(" ") ?? "";

/** A Markdown table as `deno fmt` leaves it. */
function table(rows: string[][]): string {
  const widths = rows[0].map((_, i) => Math.max(1, ...rows.map((row) => row[i].length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n");
}
