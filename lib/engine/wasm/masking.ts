import type { Engine, MaskKey, MaskSettings } from "../engine.ts";
import { thresholdOf } from "../masks.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** Random masks, and what dropout makes with them. */
export function masking(bench: Workbench): Pick<Engine<WasmBlock>, "drawMask" | "applyMask"> {
  return {
    drawMask(mask: WasmBlock, rate: number, { seed, step, place }: MaskKey): void {
      const to = bench.result(mask, "byRows");
      bench.command(ROUTINES.drawMask, mask.rows, mask.cols)
        .whole(to, mask.cols, thresholdOf(rate), seed, step, place).writes(mask);
    },

    applyMask(x: WasmBlock, mask: WasmBlock, settings: MaskSettings, out: WasmBlock): void {
      const { scale, shift, dropped } = settings;
      const from = bench.face(x, "byRows"), kept = bench.face(mask, "byRows");
      const to = bench.result(out, "byRows");
      bench.command(ROUTINES.applyMask, x.rows, x.cols * MOVE)
        .whole(from, kept, x.cols, to).floats(scale, shift, dropped)
        .reads(x).reads(mask).writes(out);
    },
  };
}
