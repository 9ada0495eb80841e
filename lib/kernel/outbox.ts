import type { Notebook } from "../host/mod.ts";

/** Everything in `console` that prints. */
const PRINTING = [
  ...["log", "info", "debug", "warn", "error", "dir", "dirxml", "table", "trace", "assert"],
  ...["group", "groupCollapsed", "count", "timeLog", "timeEnd"],
] as (keyof Console)[];

/** About what the kernel needs to send one message on: measured 0.15 to 0.6 ms, taken on the safe side. */
const MILLISECONDS_A_MESSAGE = 1;
const CHARACTERS_A_MILLISECOND = 20_000;

/**
 * An estimate of what the kernel has still to send on to the front end: console lines and displays are counted as they
 * are made, and forgotten when somebody has waited for them.
 */
export class Outbox {
  #milliseconds = 0;
  readonly #onSend: (characters: number) => void;

  /** Starts counting, by wrapping what prints in `console` and what sends in the notebook. */
  constructor(notebook: Notebook, onSend: (characters: number) => void) {
    this.#onSend = onSend;
    for (const name of PRINTING) this.#count(console, name, charactersOf);
    this.#count(notebook, "broadcast", ([, content]) => charactersIn((content as Data)?.data));
    this.#count(notebook, "display", ([thing]) => charactersIn(thing));
  }

  /** How long it takes to empty, in milliseconds; generous. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** Says that it is empty. */
  emptied(): void {
    this.#milliseconds = 0;
  }

  #count<Owner extends object>(
    owner: Owner,
    name: keyof Owner & string,
    size: (args: readonly unknown[]) => number,
  ): void {
    const original = owner[name] as (...args: unknown[]) => unknown;
    const counting = (...args: unknown[]) => {
      const characters = size(args);
      this.#milliseconds += MILLISECONDS_A_MESSAGE + characters / CHARACTERS_A_MILLISECOND;
      this.#onSend(characters);
      return original.apply(owner, args);
    };
    owner[name] = Object.defineProperty(counting, "name", { value: name }) as Owner[typeof name];
  }
}

type Data = { data?: unknown } | undefined;

/** The characters of a MIME bundle's forms; 0 for anything else. */
function charactersIn(bundle: unknown): number {
  const plain = typeof bundle === "object" && bundle !== null &&
    Object.getPrototypeOf(bundle) === Object.prototype;
  return plain ? charactersOf(Object.values(bundle)) : 0;
}

function charactersOf(values: readonly unknown[]): number {
  let sum = 0;
  for (const value of values) if (typeof value === "string") sum += value.length;
  return sum;
}
