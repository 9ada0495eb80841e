/**
 * A lesson as a curious reader runs it: every cell twice, and where it says `// try`, with other numbers, odd ones too.
 *
 * @module
 */
import { type Cell, type Notebook, textOf } from "../../.tasks/notebook.ts";
import { comparable } from "./same_outputs.ts";

/** What a lesson says of a number to try. */
export interface Try {
  /** The id of the cell. */
  readonly cell: string;
  /** What is changed in its code. */
  readonly from: string;
  readonly to: string;
  /** What is then to be read in its outputs. */
  readonly shows: string | RegExp;
  /** The odd numbers that its cell is run with; by default all. For cells that a large one keeps training for hours. */
  readonly odd?: readonly string[];
}

const ODD = ["0", "-1", "1e9", "1e300", "NaN"];
const NUMBER_TO_TRY = /(?<=^const \w+ = )-?[\d.]+(?=;.*\/\/ try)/m;

/**
 * The notebook with more cells: after each code cell the same again; with the changes of its tries; where a number is to
 * be tried, with odd numbers; and at the end as it was, for the cells that follow.
 */
export function withTries(notebook: Notebook, tries: readonly Try[]): Notebook {
  const cells = notebook.cells.flatMap((cell) => {
    if (cell.cell_type !== "code") return [cell];
    const code = textOf(cell.source);
    const again = (name: string, source: string): Cell => ({
      ...cell,
      id: `${cell.id}--${name}`,
      source,
    });
    const own = tries.filter((each) => each.cell === cell.id);
    const odd = NUMBER_TO_TRY.test(code) ? oddNumbers(own) : [];
    const changed = [
      ...own.map(({ from, to }, i) => again(`try-${i}`, code.replace(from, to))),
      ...odd.map((number, i) => again(`odd-${i}`, code.replace(NUMBER_TO_TRY, number))),
    ];
    return [
      cell,
      again("again", code),
      ...changed,
      ...(changed.length > 0 ? [again("back", code)] : []),
    ];
  });
  return { ...notebook, cells };
}

function oddNumbers(ofCell: readonly Try[]): readonly string[] {
  return ofCell.find(({ odd }) => odd)?.odd ?? ODD;
}

/** What goes wrong in a run of such a notebook, one line each; `committed` says what its own cells should show. */
export function tryFaults(
  committed: Notebook,
  run: Notebook,
  tries: readonly Try[],
): string[] {
  const wanted = new Map(committed.cells.map((cell) => [cell.id!, wordsIn(cell)]));
  return run.cells.flatMap((cell) => {
    const [id, name] = cell.id!.split("--");
    const own = tries.filter((each) => each.cell === id);
    const errors = (cell.outputs ?? []).filter(({ output_type }) => output_type === "error")
      .map(({ ename, evalue }) => `${ename}: ${evalue}`);
    const [kind, number] = (name ?? "first").split("-");
    if (kind === "odd") {
      // A sentence of the library's says what is wrong with the number; anything else is a breakdown.
      return errors.filter((error) => !/^RangeError: [\w.]+: expected .* but found /.test(error))
        .map((error) => `${id} with ${oddNumbers(own)[Number(number)]}: ${error}`);
    }
    if (kind === "try") {
      const { from, to, shows } = own[Number(number)];
      const text = textIn(cell);
      const isShown = typeof shows === "string" ? text.includes(shows) : shows.test(text);
      return isShown ? [] : [`${id} with ${to} for ${from}: expected ${shows} but found ${text}`];
    }
    if (wordsIn(cell) === wanted.get(id)) return [];
    const when = kind === "first" ? "" : " when it is run again";
    return [`${id}: expected ${wanted.get(id)}${when} but found ${wordsIn(cell)}${errors.join()}`];
  });
}

/** How long the runs of a grid took: nothing, when all are there from before. */
const RUN_TIMES = /(?<=^ *\d+\/\d+ [━─]+) - .*s\/run$/gm;

/** The outputs in words, without times: what a picture says of itself, not its pixels. */
function wordsIn(cell: Cell): string {
  const text = textIn(cell).replaceAll(RUN_TIMES, "");
  return comparable({ output_type: "stream", text }).slice(1).join("\n");
}

function textIn({ outputs = [] }: Cell): string {
  return outputs.map(({ text, data }) => textOf(text ?? data?.["text/plain"])).join("\n");
}
