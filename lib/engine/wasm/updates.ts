import type { AdamSettings, Engine, SgdSettings } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** The optimizers' updates. */
export function updates(bench: Workbench): Pick<Engine<WasmBlock>, "adam" | "sgd"> {
  return {
    adam(
      weights: WasmBlock,
      gradient: WasmBlock,
      moment1: WasmBlock,
      moment2: WasmBlock,
      { learningRate, beta1, beta2, epsilon, step }: AdamSettings,
    ): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), g = bench.face(gradient, "byCols");
      const m = bench.face(moment1, "byCols"), v = bench.face(moment2, "byCols");
      const rate = learningRate * Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
      bench.command(ROUTINES.adam, rows, cols)
        .whole(w, g, m, v, rows, cols).floats(rate, 1 - beta1, 1 - beta2, epsilon)
        .reads(gradient).writes(weights).writes(moment1).writes(moment2);
      bench.changed(moment1);
      bench.changed(moment2);
      bench.changed(weights);
    },

    sgd(
      weights: WasmBlock,
      gradient: WasmBlock,
      velocity: WasmBlock | null,
      { learningRate, momentum, nesterov }: SgdSettings,
    ): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), g = bench.face(gradient, "byCols");
      const v = velocity ? bench.face(velocity, "byCols") : 0;
      const command = bench.command(ROUTINES.sgd, rows, cols)
        .whole(w, g, v, rows, cols, nesterov ? 1 : 0).floats(learningRate, momentum)
        .reads(gradient).writes(weights);
      if (velocity) {
        command.writes(velocity);
        bench.changed(velocity);
      }
      bench.changed(weights);
    },
  };
}
