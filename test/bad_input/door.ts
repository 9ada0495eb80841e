/**
 * What is tried with bad input: a public function, what it is called with when all is well, and its options.
 *
 * @module
 */

// deno-lint-ignore no-explicit-any -- what a person may write
export type Anything = any;

/** A public function. */
export interface Door {
  /** As a person writes it, without "nl.": "Matrix.from", "model.fit". */
  readonly name: string;
  /** The name its messages begin with, where it is another: "fit". */
  readonly says?: string;
  /** Good arguments, new ones each time. */
  readonly args: () => Anything[];
  /** Calls it with arguments that may be wrong. */
  readonly call: (...args: Anything[]) => unknown;
  /** Which argument holds the options, counted from 0. */
  readonly optionsAt?: number;
  /** A good value of each option, new ones each time. */
  readonly options?: () => Record<string, Anything>;
  /** Arguments that may be anything, counted from 0, such as what `show` shows. */
  readonly anythingAt?: readonly number[];
}

/** A good call with one argument replaced. */
export function withArgument(door: Door, at: number, value: unknown): unknown {
  const args = door.args();
  args[at] = value;
  return door.call(...args);
}

/** A good call with one option replaced. */
export function withOption(door: Door, option: string, value: unknown): unknown {
  const args = door.args();
  const at = door.optionsAt!;
  args[at] = { ...args[at], [option]: value };
  return door.call(...args);
}
