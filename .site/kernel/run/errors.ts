import { CellSyntaxError } from "../cell/parse.ts";
import { type Place, placeIn, type PlaceMap } from "../cell/place_map.ts";
import { TOP } from "../cell/rewrite.ts";
import type { CellError } from "../messages.ts";
import { inspect } from "./inspect.ts";
import { Stopped } from "./stopped.ts";

/** How a cell's code is named in stacks. */
export const nameOfCell = (cell: number) => `cell-${cell}.ts`;
/** The same for a file of the notebook's folder. */
export const nameOfFile = (path: string) => `notebook-files/${path}`;
const IN_CODE = /\b(cell-(\d+)\.ts|notebook-files\/([^\s:()]+)):(\d+):(\d+)/g;
const BLOB = /blob:[^\s()]*?\/[\da-f-]{36}/g;
/** Lines of a stack: V8's begin with "at", others have an "@". */
const FRAME = /^\s*at |^[^\s]*@/;
/** Code of a cell that is in no function. */
const TOP_LEVEL = new RegExp(`^(\\s+)at (?:async )?(?:\\w+\\.)?${TOP} \\((.*)\\)( \\{)?$`, "gm");
/** The kernel's own code, to be left out. */
const OWN = new URL(".", import.meta.url).href;

/** Knows where in which cell an error comes from. */
export class Errors {
  readonly #places = new Map<string, PlaceMap>();

  readonly #names = new Map<string, string>();

  /** Remembers the places of a cell or a file, by its name, and by the address that it has in some browsers' stacks. */
  know(name: string, places: PlaceMap, address: string): void {
    this.#places.set(name, places);
    this.#names.set(address, name);
  }

  /** A stack with names in the place of addresses. */
  named(stack: string): string {
    return stack.replace(BLOB, (address) => this.#names.get(address) ?? address);
  }

  /** An error of a cell, as Jupyter reports it. */
  report(error: unknown, cell: number, code: string): CellError {
    if (error instanceof CellSyntaxError) return syntaxError(error, cell, code);
    if (error instanceof Stopped) return { ename: "Stopped", evalue: "", traceback: ["Stopped."] };
    if (!isError(error)) {
      const text = typeof error === "string" ? error : inspect(error);
      return { ename: "Error", evalue: text, traceback: [`Thrown: ${text}`] };
    }
    return {
      ename: String(error.name),
      evalue: String(error.message),
      traceback: [...this.textOf(error).split("\n"), ...hint(error)],
    };
  }

  /** What a person reads of an error: name and message, the line of the cell, where it was called. */
  textOf(error: unknown): string {
    if (!isError(error)) return inspect(error);
    const [first] = this.#placesIn(String(error.stack));
    const lines = first ? excerpt(first.source, first) : [];
    const [head, ...rest] = this.#inspected(error);
    return [head, ...lines, ...rest].join("\n");
  }

  /** The cell whose code an error comes from, if it can be seen. */
  cellOf(error: unknown): number | undefined {
    if (!isError(error)) return undefined;
    return this.#placesIn(String(error.stack)).findLast(({ cell }) => cell !== undefined)?.cell;
  }

  /** A text in which places of rewritten code are given as those of the cells and files, without the kernel's own. */
  readable(text: string): string {
    if (!text.includes("cell-") && !text.includes(OWN)) return text;
    const places = text.replace(IN_CODE, (whole, name, cell, path, line, column) => {
      const place = this.#places.get(name)?.original({
        line: Number(line),
        column: Number(column),
      });
      return place ? `${cell ? `cell [${cell}]` : path}:${place.line}:${place.column}` : whole;
    });
    const lines: string[] = [];
    for (const line of places.split("\n")) {
      if (!isOwn(line)) lines.push(line);
      else if (line.endsWith(" {") && lines.length > 0) lines[lines.length - 1] += " {"; // what else the error has
    }
    return lines.join("\n").replace(TOP_LEVEL, "$1at $2$3");
  }

  #placesIn(stack: string): (Place & { source: string; cell?: number })[] {
    return [...stack.matchAll(IN_CODE)].flatMap(([, name, cell, , line, column]) => {
      const places = this.#places.get(name);
      const place = places?.original({ line: Number(line), column: Number(column) });
      return place
        ? [{ ...place, source: places!.source, cell: cell ? Number(cell) : undefined }]
        : [];
    });
  }

  /** An error's text in two parts: name and message, and the rest. */
  #inspected(error: Error): [head: string, ...rest: string[]] {
    const lines = this.readable(inspect(error)).split("\n");
    const frames = lines.findIndex((line) => FRAME.test(line));
    const end = frames < 0 ? lines.length : frames;
    return [lines.slice(0, end).join("\n"), ...lines.slice(end)];
  }
}

/** Whether a line of a stack is the kernel's own. */
function isOwn(line: string): boolean {
  return FRAME.test(line) && (line.includes(OWN) || /<anonymous>\)?( \{)?$/.test(line));
}

function isError(error: unknown): error is Error {
  return error instanceof Error ||
    typeof DOMException !== "undefined" && error instanceof DOMException;
}

/** Code that does not parse: what is wrong, and where. */
function syntaxError({ message, offset }: CellSyntaxError, cell: number, code: string): CellError {
  const end = code.trimEnd().length;
  const isEnd = offset >= end; // the parser wanted more
  const place = placeIn(code, isEnd ? end : offset);
  const reason = isEnd
    ? `${message}: the code ends too early; is a bracket opened and never closed?`
    : message;
  const frame = `    at cell [${cell}]:${place.line}:${place.column}`;
  return {
    ename: "SyntaxError",
    evalue: `${reason} (${place.line}:${place.column})`,
    traceback: [`SyntaxError: ${reason}`, ...excerpt(code, place), frame],
  };
}

/** What to do about a name that is not there. */
function hint({ name, message }: Error): string[] {
  const [, missing] = message.match(/^(\S+) is not defined$|^Can't find variable: (\S+)$/) ?? [];
  if (name !== "ReferenceError" || missing === undefined) return [];
  return [
    "",
    `Is ${missing} defined in a cell above? Then run that cell first, and this one after it. ` +
    "If not, look at how the name is spelt.",
  ];
}

/** A line of a cell, with a caret below the place. */
function excerpt(code: string, { line, column }: Place): string[] {
  const margin = `  ${line} | `, text = code.split("\n")[line - 1] ?? "";
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, " "); // a tab stays one, so that the caret stands right
  return [margin + text, " ".repeat(margin.length) + indent + "^"];
}
