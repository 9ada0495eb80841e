import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers";

/** What became of a source file, and when that file was changed last. */
interface Entry {
  readonly modified: number;
  readonly code: string;
}

/** What comes late, for a figure, is kept together. */
const QUIET = 500;

/**
 * What source files become when they are loaded, kept from one kernel to the next: making it anew in each would take
 * longer than all the rest of an import.
 */
export class Emitted {
  readonly #file: string;
  readonly #stamp: string;
  readonly #mayChange: boolean;
  readonly #make: (source: string) => string;
  #entries: Record<string, Entry> | undefined;
  #waiting = false;

  /**
   * @param file where it is kept
   * @param stamp what it depends on besides the source
   * @param mayChange whether a source file is looked at again
   */
  constructor(
    file: string,
    stamp: string,
    mayChange: boolean,
    make: (source: string) => string,
  ) {
    this.#file = file;
    this.#stamp = stamp;
    this.#mayChange = mayChange;
    this.#make = make;
  }

  /** What becomes of the source file at `path`. */
  codeOf(path: string): string {
    const entries = this.#entries ??= this.#read();
    const modified = this.#mayChange ? statSync(path).mtimeMs : 0;
    if (entries[path]?.modified !== modified) {
      entries[path] = { modified, code: this.#make(readFileSync(path, "utf8")) };
      if (!this.#waiting) setTimeout(() => this.#keep(), QUIET);
      this.#waiting = true;
    }
    return entries[path].code;
  }

  #read(): Record<string, Entry> {
    try {
      const [sum, text] = readFileSync(this.#file, "utf8").split("\n");
      if (sum === this.#sumOf(text)) return JSON.parse(text);
    } catch {
      // Nothing is kept yet.
    }
    return {};
  }

  /** As a new file that takes the old one's place; where nothing can be written, the next kernel makes all of it anew. */
  #keep(): void {
    this.#waiting = false;
    const text = JSON.stringify(this.#entries);
    const draft = `${this.#file}.${Deno.pid}`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(draft, `${this.#sumOf(text)}\n${text}`);
      renameSync(draft, this.#file);
    } catch {
      rmSync(draft, { force: true });
    }
  }

  #sumOf(text: string): string {
    return createHash("sha256").update(this.#stamp).update(text).digest("hex");
  }
}
