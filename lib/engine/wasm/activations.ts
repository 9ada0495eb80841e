import type { Elementwise, Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import { eachNumber } from "./transfer.ts";
import { vectorised } from "./vectorised.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** Activation functions: the engine's own where it has them, else those that are given, number by number. */
export function activating(
  bench: Workbench,
): Pick<Engine<WasmBlock>, "activate" | "activateGradient"> {
  return {
    activate(f: Elementwise, z: WasmBlock, a: WasmBlock): void {
      const own = vectorised(f);
      const from = bench.face(z, "byRows"), to = bench.result(a, "byRows");
      if (own === null) {
        bench.run();
        const { floats } = bench.machine, { scalar } = f;
        eachNumber(z, (i) => floats[(to >>> 2) + i] = scalar(floats[(from >>> 2) + i]));
        return;
      }
      bench.command(ROUTINES.activate, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, to).doubles(own.params).reads(z).writes(a);
    },

    activateGradient(
      f: Elementwise,
      z: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const own = vectorised(f);
      const from = bench.face(z, "byRows"), upstream = bench.face(aGradient, "byRows");
      const to = bench.result(zGradient, "byRows");
      if (own === null) {
        bench.run();
        const { floats } = bench.machine, { scalarDerivative } = f;
        eachNumber(z, (i) => {
          const slope = scalarDerivative(floats[(from >>> 2) + i]);
          floats[(to >>> 2) + i] = floats[(upstream >>> 2) + i] * slope;
        });
        return;
      }
      bench.command(ROUTINES.activateGradient, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, upstream, to).doubles(own.params)
        .reads(z).reads(aGradient).writes(zGradient);
    },
  };
}
