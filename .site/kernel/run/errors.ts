import { CellSyntaxError } from "../cell/parse.ts";
import { type Place, placeIn, type PlaceMap } from "../cell/place_map.ts";
import type { CellError } from "../messages.ts";
import { inspect } from "./inspect.ts";

/** How a cell's code is named in stacks. */
export const fileOf = (cell: number) => `cell-${cell}.ts`;
const IN_CELL = /cell-(\d+)\.ts:(\d+):(\d+)/g;
/** Lines of a stack: V8's begin with "at", others have an "@". */
const FRAME = /^\s*at |^[^\s]*@/;
/** The kernel's own code, to be left out. */
const OWN = new URL(".", import.meta.url).href;

/** Knows where in which cell an error comes from. */
export class Errors {
  readonly #cells = new Map<number, PlaceMap>();

  /** Remembers a cell's places. */
  know(cell: number, places: PlaceMap): void {
    this.#cells.set(cell, places);
  }

  /** An error of a cell, as Jupyter reports it. */
  report(error: unknown, cell: number, code: string): CellError {
    if (error instanceof CellSyntaxError) {
      const place = placeIn(code, error.offset);
      const evalue = `${error.message} (${place.line}:${place.column})`;
      return {
        ename: "SyntaxError",
        evalue,
        traceback: [
          `SyntaxError: ${error.message}`,
          ...excerpt(code, place),
          `    at cell [${cell}]:${place.line}:${place.column}`,
        ],
      };
    }
    if (!isError(error)) {
      const text = inspect(error);
      return { ename: "Uncaught", evalue: text, traceback: [`Uncaught ${text}`] };
    }
    return {
      ename: String(error.name),
      evalue: String(error.message),
      traceback: this.textOf(error).split("\n"),
    };
  }

  /** What a person reads of an error: name and message, the line of the cell, where it was called. */
  textOf(error: unknown): string {
    if (!isError(error)) return inspect(error);
    const first = this.placeOf(error);
    const lines = first ? excerpt(this.#cells.get(first.cell)!.source, first) : [];
    const [head, ...rest] = this.#inspected(error);
    return [head, ...lines, ...rest].join("\n");
  }

  /** The innermost place of a cell in an error's stack. */
  placeOf(error: Error): Place & { cell: number } | undefined {
    for (const [, cell, line, column] of String(error.stack).matchAll(IN_CELL)) {
      const place = this.#cells.get(Number(cell))?.original({
        line: Number(line),
        column: Number(column),
      });
      if (place) return { cell: Number(cell), ...place };
    }
  }

  /** A text in which places of rewritten cells are given as those of the cells. */
  readable(text: string): string {
    if (!text.includes("cell-")) return text;
    return text.replace(IN_CELL, (whole, cell, line, column) => {
      const place = this.#cells.get(Number(cell))?.original({
        line: Number(line),
        column: Number(column),
      });
      return place ? `cell [${cell}]:${place.line}:${place.column}` : whole;
    });
  }

  /** An error's text in two parts: name and message, and the rest, without the kernel's own frames. */
  #inspected(error: Error): [head: string, ...rest: string[]] {
    const lines = this.readable(inspect(error)).split("\n");
    const useful = lines.filter((line) =>
      !FRAME.test(line) || !line.includes(OWN) && !/<anonymous>|eval at/.test(line)
    );
    const frames = useful.findIndex((line) => FRAME.test(line));
    const end = frames < 0 ? useful.length : frames;
    return [useful.slice(0, end).join("\n"), ...useful.slice(end)];
  }
}

function isError(error: unknown): error is Error {
  return error instanceof Error ||
    typeof DOMException !== "undefined" && error instanceof DOMException;
}

/** A line of a cell, with a caret below the place. */
function excerpt(code: string, { line, column }: Place): string[] {
  const margin = `  ${line} | `, text = code.split("\n")[line - 1] ?? "";
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, " "); // a tab stays one, so that the caret stands right
  return [margin + text, " ".repeat(margin.length) + indent + "^"];
}
