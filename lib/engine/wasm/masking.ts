import type { Engine } from "../engine.ts";
import { thresholdOf } from "../masks.ts";
import type { MaskKey, MaskSettings } from "../settings.ts";
import * as routines from "../shared/routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** Random masks, and what dropout makes with them. */
export function masking(queue: CommandQueue): Pick<Engine<WasmBlock>, "drawMask" | "applyMask"> {
  return {
    drawMask(mask: WasmBlock, rate: number, { seed, step, place }: MaskKey): void {
      const to = queue.output(mask, "rowPanels");
      queue.command(routines.DRAW_MASK, mask.rows, mask.cols)
        .whole(to, mask.cols, thresholdOf(rate), seed, step, place).writes(mask);
    },

    applyMask(x: WasmBlock, mask: WasmBlock, settings: MaskSettings, out: WasmBlock): void {
      const { scale, shift, dropped } = settings;
      const from = queue.input(x, "rowPanels"), kept = queue.input(mask, "rowPanels");
      const to = queue.output(out, "rowPanels");
      queue.command(routines.APPLY_MASK, x.rows, x.cols * MOVE)
        .whole(from, kept, x.cols, to).floats(scale, shift, dropped)
        .reads(x).reads(mask).writes(out);
    },
  };
}
