import { rowsOfPart } from "./tasks.ts";
import type { WasmBlock } from "./wasm_block.ts";

/** Whether the tasks at a batch divide it by rows: where there are more of them than columns. */
export function dividesRows({ rows, cols }: WasmBlock): boolean {
  return rows > cols;
}

/** A batch of pictures in condensed form, as the routines take it (see ../assembly/condensed.ts). */
export function condensedOf(block: WasmBlock, threads: number): readonly number[] {
  const { rows, cols, addresses: { condensed, lists } } = block, byRows = dividesRows(block);
  return [condensed, lists, rows, cols, byRows ? 1 : 0, rowsOfPart(byRows ? rows : cols, threads)];
}

/** A gradient without the rows that are zero, as the routines take it (see ../assembly/condensed_gradient.ts). */
export function condensedRowsOf(block: WasmBlock, threads: number): readonly number[] {
  const { rows, addresses: { condensedRows, lists } } = block;
  return [condensedRows, lists, rowsOfPart(rows, threads)];
}
