import type {
  AdagradSettings,
  AdamSettings,
  Engine,
  PenaltySettings,
  RmspropSettings,
  SgdSettings,
} from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** The optimizers' updates, and the penalties on weights. */
export function updates(
  bench: Workbench,
): Pick<
  Engine<WasmBlock>,
  "adam" | "sgd" | "rmsprop" | "adagrad" | "decay" | "penalty" | "addPenaltyGradient"
> {
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

    rmsprop(
      weights: WasmBlock,
      gradient: WasmBlock,
      velocity: WasmBlock,
      mean: WasmBlock | null,
      momentum: WasmBlock | null,
      { learningRate, rho, momentum: kept, epsilon }: RmspropSettings,
    ): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), g = bench.face(gradient, "byCols");
      const v = bench.face(velocity, "byCols");
      const m = mean ? bench.face(mean, "byCols") : 0;
      const last = momentum ? bench.face(momentum, "byCols") : 0;
      const command = bench.command(ROUTINES.rmsprop, rows, cols)
        .whole(w, g, v, m, last, rows, cols).floats(learningRate, rho, kept, epsilon)
        .reads(gradient).writes(weights).writes(velocity);
      if (mean) command.writes(mean);
      if (momentum) command.writes(momentum);
      for (const block of [velocity, mean, momentum, weights]) if (block) bench.changed(block);
    },

    adagrad(
      weights: WasmBlock,
      gradient: WasmBlock,
      accumulator: WasmBlock,
      { learningRate, epsilon }: AdagradSettings,
    ): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), g = bench.face(gradient, "byCols");
      const sum = bench.face(accumulator, "byCols");
      bench.command(ROUTINES.adagrad, rows, cols)
        .whole(w, g, sum, rows, cols).floats(learningRate, epsilon)
        .reads(gradient).writes(weights).writes(accumulator);
      bench.changed(accumulator);
      bench.changed(weights);
    },

    decay(weights: WasmBlock, share: number): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols");
      bench.command(ROUTINES.decay, rows, cols * MOVE).whole(w, rows, cols).floats(share)
        .writes(weights);
      bench.changed(weights);
    },

    penalty(weights: WasmBlock, { l1, l2 }: PenaltySettings, sums: WasmBlock): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), to = bench.result(sums, "byRows");
      bench.command(ROUTINES.penalty, rows, cols)
        .whole(w, rows, cols, to).floats(l1, l2).reads(weights).writes(sums);
    },

    addPenaltyGradient(
      weights: WasmBlock,
      { l1, l2 }: PenaltySettings,
      gradient: WasmBlock,
    ): void {
      const { rows, cols } = weights;
      const w = bench.face(weights, "byCols"), g = bench.face(gradient, "byCols");
      bench.command(ROUTINES.penaltyGradient, rows, cols * MOVE)
        .whole(w, g, rows, cols).floats(l1, l2).reads(weights).writes(gradient);
      bench.changed(gradient);
    },
  };
}
