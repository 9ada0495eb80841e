import type { CommandQueue } from "./command_queue.ts";
import type { WasmBlock } from "./wasm_block.ts";

/** Where a condensed block has its lists of the columns or rows that are left, one for each task. */
export function listsOf(queue: CommandQueue, { rows, cols, addresses }: WasmBlock): number {
  addresses.listsBytes = queue.pool.threads * (4 + Math.max(rows, cols));
  return addresses.lists ||= queue.allocator.allocate(addresses.listsBytes);
}
