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
    "",
    "the first epoch",
    "three networks × five epochs",
    "",
    "accuracy",
  ];
  const who = Object.entries(versions).filter(([peer]) =>
    [OURS, NATIVE].includes(peer) || !peer.startsWith("Nonlinear")
  );
  const sizes = of("sizes");
  return [
    table([head, ...body]),
    `Measured on ${date} on ${machine.cores} cores of an ${machine.cpu} (${machine.system}), all peers in turn: the ` +
    `median, the range in brackets, and how many times as long as ours takes. An epoch is 54,000 images of MNIST ` +
    `in batches of 128, network 784-128-64-10; the first one includes what a library compiles. The other time runs ` +
    `from the start of the process to the last number. Accuracy is that on the test's 10,000 images after the same ` +
    `number of epochs. Versions: ${who.map(([, names]) => versionsOf(names)).join("; ")}.`,
    ...sizes.length > 0
      ? [
        "Other sizes, in microseconds for each row of an epoch (the fastest in bold):",
        sizesTable(sizes),
      ]
      : [],
  ].join("\n\n");
}

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
