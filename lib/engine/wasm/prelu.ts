import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** ReLU with learned slopes. */
export function prelu(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "prelu" | "preluGradient" | "slopesGradient"> {
  return {
    prelu(z: WasmBlock, slopes: WasmBlock, a: WasmBlock): void {
      const from = queue.input(z, "rowPanels"), slope = queue.input(slopes, "columnPanels");
      const to = queue.output(a, "rowPanels");
      queue.command(routines.PRELU, z.rows, z.cols * MOVE)
        .whole(from, slope, z.cols, to, slopes.cols === 1 ? 1 : 0)
        .reads(z).readsWhole(slopes).writes(a);
    },

    preluGradient(
      z: WasmBlock,
      slopes: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const from = queue.input(z, "rowPanels"), slope = queue.input(slopes, "columnPanels");
      const upstream = queue.input(aGradient, "rowPanels"),
        to = queue.output(zGradient, "rowPanels");
      queue.command(routines.PRELU_GRADIENT, z.rows, z.cols * MOVE)
        .whole(from, slope, upstream, z.cols, to, slopes.cols === 1 ? 1 : 0)
        .reads(z).readsWhole(slopes).reads(aGradient).writes(zGradient);
    },

    slopesGradient(z: WasmBlock, aGradient: WasmBlock, slopesGradient: WasmBlock): void {
      const { rows, cols } = z;
      const from = queue.input(z, "columnPanels"),
        upstream = queue.input(aGradient, "columnPanels");
      const to = queue.output(slopesGradient, "columnPanels");
      queue.command(routines.SLOPES_GRADIENT, 1, MOVE * rows * cols)
        .whole(from, upstream, rows, cols, to, slopesGradient.cols === 1 ? 1 : 0)
        .readsWhole(z).readsWhole(aGradient).writes(slopesGradient);
    },
  };
}
