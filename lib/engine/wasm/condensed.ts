import { rowsOfPart } from "./tasks.ts";
import type { WasmBlock } from "./wasm_block.ts";

/** Whether the tasks at a batch of pictures divide it by rows: where there are more of them than columns. */
export function dividesRows({ rows, cols }: { rows: number; cols: number }): boolean {
  return rows > cols;
}

/** How many bytes the lists of a batch of pictures take, one for each task. */
export function listsBytes(cols: number, threads: number): number {
  return threads * (4 + cols);
}

/** A batch of pictures in condensed form, as the routines take it (see ../assembly/condensed.ts). */
export function condensedOf(block: WasmBlock, threads: number): readonly number[] {
  const { rows, cols, addresses: { condensed, lists } } = block, byRows = dividesRows(block);
  return [condensed, lists, rows, cols, byRows ? 1 : 0, rowsOfPart(byRows ? rows : cols, threads)];
}
