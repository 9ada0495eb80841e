import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import { numbersOf } from "./numbers.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** Numbers made larger or smaller where they stand. */
export function scaling(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "scaleRows" | "norm" | "clipNorm" | "clipValue"> {
  return {
    scaleRows(block: WasmBlock, factors: WasmBlock): void {
      const { rows, cols } = block;
      const factor = queue.input(factors, "rowPanels"), at = queue.input(block, "rowPanels");
      queue.output(block, "rowPanels");
      queue.command(routines.SCALE_ROWS, rows, cols * MOVE)
        .whole(at, factor, cols).reads(factors).writes(block);
    },

    norm(blocks: readonly WasmBlock[], out: WasmBlock): void {
      blocks.forEach((block, i) => {
        const { rows, cols } = block;
        const from = queue.input(block, "columnPanels"), to = queue.output(out, "columnPanels");
        queue.command(routines.NORM, 1, rows * cols * MOVE)
          .whole(from, rows, cols, to, i > 0 ? 1 : 0).readsWhole(block).writes(out);
      });
    },

    clipNorm(block: WasmBlock, norm: WasmBlock, limit: number): void {
      const numbers = numbersOf(block), { layout, rows, cols } = numbers;
      const at = queue.input(block, layout), by = queue.input(norm, "columnPanels");
      queue.commandOn(numbers, routines.CLIP_NORM, MOVE)
        .whole(at, by, rows, cols).floats(limit).readsWhole(norm).writes(block);
      queue.changed(block, layout);
    },

    clipValue(block: WasmBlock, limit: number): void {
      const numbers = numbersOf(block), { layout, rows, cols } = numbers;
      const at = queue.input(block, layout);
      queue.commandOn(numbers, routines.CLIP_VALUE, MOVE)
        .whole(at, rows, cols).floats(limit).writes(block);
      queue.changed(block, layout);
    },
  };
}
