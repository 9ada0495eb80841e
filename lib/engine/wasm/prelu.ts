import type { Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** ReLU with learned slopes. */
export function prelu(
  bench: Workbench,
): Pick<Engine<WasmBlock>, "prelu" | "preluGradient" | "slopesGradient"> {
  return {
    prelu(z: WasmBlock, slopes: WasmBlock, a: WasmBlock): void {
      const from = bench.face(z, "byRows"), slope = bench.face(slopes, "byCols");
      const to = bench.result(a, "byRows");
      bench.command(ROUTINES.prelu, z.rows, z.cols * MOVE)
        .whole(from, slope, z.cols, to, slopes.cols === 1 ? 1 : 0)
        .reads(z).readsWhole(slopes).writes(a);
    },

    preluGradient(
      z: WasmBlock,
      slopes: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const from = bench.face(z, "byRows"), slope = bench.face(slopes, "byCols");
      const upstream = bench.face(aGradient, "byRows"), to = bench.result(zGradient, "byRows");
      bench.command(ROUTINES.preluGradient, z.rows, z.cols * MOVE)
        .whole(from, slope, upstream, z.cols, to, slopes.cols === 1 ? 1 : 0)
        .reads(z).readsWhole(slopes).reads(aGradient).writes(zGradient);
    },

    slopesGradient(z: WasmBlock, aGradient: WasmBlock, slopesGradient: WasmBlock): void {
      const { rows, cols } = z;
      const from = bench.face(z, "byCols"), upstream = bench.face(aGradient, "byCols");
      const to = bench.result(slopesGradient, "byCols");
      bench.command(ROUTINES.slopesGradient, 1, MOVE * rows * cols)
        .whole(from, upstream, rows, cols, to, slopesGradient.cols === 1 ? 1 : 0)
        .readsWhole(z).readsWhole(aGradient).writes(slopesGradient);
    },
  };
}
