/**
 * Compares the outputs of a run with the committed ones: what a notebook shows must not depend on when or how often it
 * is run, but for times.
 *
 * @module
 */
import { cellName, type Notebook, type Output, textOf } from "../../.tasks/notebook.ts";
import { excerpt } from "./fault.ts";

/** Where the outputs of `run` differ from those of `committed`, one line a cell. Both are normalised. */
export function outputDifferences(committed: Notebook, run: Notebook): string[] {
  return committed.cells.flatMap((cell, index) => {
    const expected = (cell.outputs ?? []).flatMap(comparable);
    const found = (run.cells[index].outputs ?? []).flatMap(comparable);
    const odd = Array.from({ length: Math.max(expected.length, found.length) }, (_, n) => n)
      .find((n) => expected[n] !== found[n]);
    if (odd === undefined) return [];
    const [wanted, actual] = [expected[odd] ?? "nothing more", found[odd] ?? "nothing more"];
    const from = Math.max(0, firstDifference(wanted, actual) - 20);
    return [
      `${cellName(committed, index)}: expected ${excerpt(wanted.slice(from))} ` +
      `but found ${excerpt(actual.slice(from))}`,
    ];
  });
}

/** An output as lines that are the same in every run: its kind, then its text in each of its forms. */
export function comparable({ output_type, name, text, data }: Output): string[] {
  const forms = Object.entries(data ?? {}).flatMap((
    [type, form],
  ) => [type, timeless(textOf(form))]);
  return [`a ${name ?? output_type}`, timeless(textOf(text)), ...forms].join("\n").split("\n");
}

const TIME = /\d+([.,]\d+)?\s?(ns|µs|us|ms|s|sec|seconds?|minutes?|min)\b/g;

/** More than a minute: 1:23, 1:02:03. */
const CLOCK = /\b\d+(:\d\d){1,2}\b/g;

/** A text that names seconds, and a line that tells a time or a rate, may have any numbers, as of the steps done by then. */
function timeless(html: string): string {
  // A picture that says to be of seconds looks different every time; its words stay.
  const text = html.replaceAll(
    /<img\b[^>]*>/g,
    (picture) =>
      /alt="[^"]*\bseconds\b/.test(picture) ? picture.replace(/src="[^"]*"/, "") : picture,
  );
  const isTable = /\bseconds\b/.test(text);
  return text.split("\n").map((line) => {
    if (!isTable && line.search(TIME) < 0 && !/\/s\b/.test(line)) return line;
    return line.replaceAll(CLOCK, "# s").replaceAll(TIME, "# s").replaceAll(/\d+([.,]\d+)*/g, "#")
      .replaceAll(
        /\s+|─+/g,
        " ",
      );
  }).join("\n");
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
