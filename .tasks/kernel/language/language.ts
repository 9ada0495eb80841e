/**
 * What the kernel cannot say of a cell's code: the documentation of what stands at the cursor (Shift+Tab), and the
 * options and values that are possible there (Tab).
 *
 * @module
 */
import { CellTexts } from "./cell_texts.ts";
import { LanguageServer } from "./language_server.ts";
import {
  bracketAround,
  bracketOfName,
  charactersBefore,
  indexAt,
  indexOf,
  type Position,
  positionOf,
} from "./places.ts";

type Json = Record<string, unknown>;

/** What the language server suggests. */
interface Item {
  readonly label: string;
  readonly kind?: number;
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string; readonly range?: { readonly start: Position } };
}

/** JupyterLab shows what has come after a second. */
const COMPLETION = 800, INSPECTION = 30_000;
/** The server takes some 460 MB: it ends when it is not asked for so long, in milliseconds. */
const UNUSED = 600_000;
/** A keyword among the suggestions: anything may stand here, and of that the kernel knows more. */
const KEYWORD = 14;
/** What the server says of a name that it does not know. */
const UNKNOWN = "```tsx\nany\n```";
const KINDS: Record<number, string> = {
  2: "method",
  3: "function",
  5: "field",
  6: "variable",
  7: "class",
  10: "property",
  12: "value",
  21: "constant",
};

/** Answers for the cells of one kernel. */
export class Language {
  readonly #cells = new CellTexts();
  readonly #folder: string;
  readonly #uri: string;
  #server: Promise<LanguageServer> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #version = 0;
  #unused: ReturnType<typeof setTimeout> | undefined;

  /** @param folder of the project whose deno.json says what names stand for */
  constructor(folder: string) {
    this.#folder = folder;
    this.#uri = new URL(`file://${folder}/cells-of-a-notebook.ts`).href;
  }

  /** A cell is to run. */
  cellRuns(cell: string, code: string): void {
    this.#cells.add(cell, code);
  }

  /** The content of an `inspect_reply`; undefined where there is nothing to say, or not in time. */
  async inspect({ code, cursor_pos: cursor }: Json): Promise<Json | undefined> {
    if (typeof code !== "string" || typeof cursor !== "number") return undefined;
    return await within(INSPECTION, async () => {
      const index = indexOf(code, cursor);
      const text = await this.#called(code, bracketOfName(code, index)) ??
        await this.#documentation(code, index) ??
        await this.#called(code, bracketAround(code, index));
      if (text === undefined) return undefined;
      const data = { "text/plain": text, "text/markdown": text };
      return { status: "ok", found: true, data, metadata: {} };
    });
  }

  /** The content of a `complete_reply`; undefined where the kernel knows more, or this does not in time. */
  async complete({ code, cursor_pos: cursor }: Json): Promise<Json | undefined> {
    if (typeof code !== "string" || typeof cursor !== "number") return undefined;
    return await within(COMPLETION, async () => {
      const index = indexOf(code, cursor);
      const result = await this.#ask("completion", code, index) as { items?: Item[] } | Item[];
      const items = (Array.isArray(result) ? result : result?.items) ?? [];
      if (items.some(({ kind }) => kind === KEYWORD)) return undefined;
      return completions(items, code, index);
    });
  }

  /** Ends what this has started. */
  async end(): Promise<void> {
    clearTimeout(this.#unused);
    const server = await this.#server;
    this.#server = undefined;
    server?.end();
    await server?.ended;
  }

  /** What is called by a bracket: documented for itself, or where that is its type alone, for this call of it. */
  async #called(code: string, bracket: number | undefined): Promise<string | undefined> {
    if (bracket === undefined) return undefined;
    const before = code.slice(0, bracket).trimEnd();
    const [name] = /[\w$]+(?:\s*\??\.\s*[\w$]+)*$/.exec(before) ?? [""];
    const alone = `${code}\n;${name}`;
    const itself = await this.#documentation(alone, alone.length);
    if (itself !== undefined && !/^```[^`]*```\s*$/.test(itself)) return itself;
    return await this.#documentation(code, before.length) ?? itself;
  }

  async #documentation(code: string, index: number): Promise<string | undefined> {
    const hover = await this.#ask("hover", code, index) as { contents?: { value?: string } };
    const text = hover?.contents?.value;
    if (text === undefined || text.trim() === UNKNOWN) return undefined;
    return text
      .replace(/\[([^\]]*)\]\((?:file|deno):[^)]*\)/g, "$1") // leads nowhere in a notebook
      .replace(/\*@throws\* — \{(\w+)\}/g, "*Throws $1:*")
      .replace("*@example*", "*Example:*");
  }

  /** Asks one after the other: the text is there only while its question is answered. */
  async #ask(what: "hover" | "completion", code: string, index: number): Promise<unknown> {
    const answer = this.#last.then(() => this.#askNow(what, code, index));
    this.#last = answer.catch(() => {});
    return await answer;
  }

  async #askNow(what: "hover" | "completion", code: string, index: number): Promise<unknown> {
    const server = await (this.#server ??= this.#start());
    clearTimeout(this.#unused);
    this.#unused = setTimeout(() => void this.end(), UNUSED);
    Deno.unrefTimer(Number(this.#unused));
    const textDocument = { uri: this.#uri };
    const text = this.#cells.program(code), version = ++this.#version;
    const opened = { ...textDocument, languageId: "typescript", version, text };
    server.notify("textDocument/didOpen", { textDocument: opened });
    const position = positionOf(code, index);
    const answer = await server.request(`textDocument/${what}`, { textDocument, position });
    server.notify("textDocument/didClose", { textDocument });
    return answer;
  }

  async #start(): Promise<LanguageServer> {
    const server = await LanguageServer.start(this.#folder);
    void server.ended.then(() => this.#server = undefined);
    return server;
  }
}

function completions(items: readonly Item[], code: string, index: number): Json | undefined {
  const word = /[\w$]*$/.exec(code.slice(0, index))![0];
  const matches = items.map(({ label, kind, insertText, textEdit }) => {
    const text = (textEdit?.newText ?? insertText ?? label).replace(/\?$/, "");
    const start = textEdit?.range ? indexAt(code, textEdit.range.start) : index - word.length;
    return { text, kind, start };
  }).filter(({ text, start }) =>
    text.toLowerCase().startsWith(code.slice(start, index).toLowerCase())
  );
  if (matches.length === 0) return undefined;
  const start = charactersBefore(code, matches[0].start), end = charactersBefore(code, index);
  const types = matches.map(({ text, kind = 0 }) => ({
    text,
    type: KINDS[kind] ?? "",
    start,
    end,
  }));
  return {
    status: "ok",
    matches: matches.map(({ text }) => text),
    cursor_start: start,
    cursor_end: end,
    metadata: { _jupyter_types_experimental: types },
  };
}

/** What `fn` resolves to, if it does so in time; what fails is nothing. */
async function within<T>(
  milliseconds: number,
  fn: () => Promise<T | undefined>,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  const result = await Promise.race([fn().catch(() => undefined), late]);
  clearTimeout(timer);
  return result;
}
