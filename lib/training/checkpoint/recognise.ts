import type { Block, Engine } from "../../engine/mod.ts";
import type { CheckedExamples } from "../checked_examples.ts";
import type { Objective } from "../objective.ts";
import { Checksum } from "./checksum.ts";
import { rowNumbers } from "../row_numbers.ts";

/** Numbers that are recognised again: their shape, and a checksum of their bits. */
export interface Recognised {
  readonly rows: number;
  readonly columns: number;
  readonly checksum: string;
}

/** How many rows are looked at together. */
const ROWS_AT_ONCE = 256;

/**
 * The inputs, the right answers and the weights of examples, one for each input and output, as they can be recognised
 * again.
 */
export function recognise(
  engine: Engine,
  { outputs }: Objective,
  { rows, x, gatherTargets, weights }: CheckedExamples,
): { x: Recognised[]; y: Recognised[]; sampleWeight?: (Recognised | null)[] } {
  const numbers = (columns: number, gather: Gather) => ({
    rows,
    columns,
    checksum: checksumOf(engine, rows, columns, gather),
  });
  return {
    x: x.map((source) => numbers(source.cols, (...to) => engine.gather(source, ...to))),
    y: outputs.map(({ units }, i) =>
      numbers(units, (order, start, out) => gatherTargets[i](engine, order, start, out))
    ),
    ...weights && {
      sampleWeight: weights.map((column) =>
        column && numbers(1, (order, start, out) => engine.gather(column, order, start, out))
      ),
    },
  };
}

/** Writes the rows `order[start]` and on into a block. */
type Gather = (order: Uint32Array, start: number, out: Block) => void;

function checksumOf(engine: Engine, rows: number, columns: number, gather: Gather): string {
  const order = rowNumbers(0, rows), sum = new Checksum();
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    const block = engine.allocate(Math.min(ROWS_AT_ONCE, rows - start), columns);
    gather(order, start, block);
    sum.add(engine.read(block).data);
    engine.release(block);
  }
  return sum.toString();
}
