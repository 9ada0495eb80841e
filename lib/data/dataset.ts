import type { Matrix } from "../engine/mod.ts";

/** Examples with the class each belongs to. */
export interface Dataset {
  /** A row an example. */
  readonly x: Matrix;
  /** The number of its class, an example each. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** What the classes are called, by their numbers. */
  readonly classNames: readonly string[];
}
