import type { Block, Engine } from "../../engine/mod.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";

/** Numbers beyond this make sums and squares of 32 bits overflow sooner or later. */
export const HUGE = 1e6;

/** Inputs or right answers of a batch. */
export interface BatchData {
  /** What the caller calls them, with an index where there are several: "x", "y[1]". */
  readonly name: string;
  readonly block: Block;
}

/** What is wrong with the examples of a batch: a number that is huge. `rowOf` gives the example of a row. */
export function dataFault(
  engine: Engine,
  data: readonly BatchData[],
  rowOf: (row: number) => number,
): Fault | null {
  for (const { name, block } of data) {
    const { furthest, furthestAt } = extentOf(engine, block);
    if (Math.abs(furthest) < HUGE) continue;
    const row = rowOf(Math.floor(furthestAt / block.cols)), column = furthestAt % block.cols;
    return {
      what: `${name} has ${brief(furthest)} in row ${row}, column ${column}`,
      advice: name.startsWith("x")
        ? "remove such rows, or scale the inputs to about −1 … 1"
        : "remove such rows, or scale the right answers",
      isCause: true,
    };
  }
  return null;
}
