import type { Engine } from "../engine.ts";
import type {
  AdagradSettings,
  PenaltySettings,
  RmspropSettings,
  SgdSettings,
} from "../settings.ts";
import * as routines from "../shared/routines.ts";
import { numbersOf } from "./numbers.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** The optimizers' updates, and the penalties on weights. */
export function updates(
  queue: CommandQueue,
): Pick<
  Engine<WasmBlock>,
  "sgd" | "rmsprop" | "adagrad" | "decay" | "penalty" | "addPenaltyGradient"
> {
  return {
    sgd(
      weights: WasmBlock,
      gradient: WasmBlock,
      velocity: WasmBlock | null,
      { learningRate, momentum, nesterov }: SgdSettings,
    ): void {
      const numbers = numbersOf(gradient), { layout, rows, cols } = numbers;
      const w = queue.input(weights, layout), g = queue.input(gradient, layout);
      const v = velocity ? queue.input(velocity, layout) : 0;
      const command = queue.commandOn(numbers, routines.SGD, 1)
        .whole(w, g, v, rows, cols, nesterov ? 1 : 0).floats(learningRate, momentum)
        .reads(gradient).writes(weights);
      if (velocity) {
        command.writes(velocity);
        queue.changed(velocity, layout);
      }
      queue.changed(weights, layout);
    },

    rmsprop(
      weights: WasmBlock,
      gradient: WasmBlock,
      velocity: WasmBlock,
      mean: WasmBlock | null,
      momentum: WasmBlock | null,
      { learningRate, rho, momentum: kept, epsilon }: RmspropSettings,
    ): void {
      const numbers = numbersOf(gradient), { layout, rows, cols } = numbers;
      const w = queue.input(weights, layout), g = queue.input(gradient, layout);
      const v = queue.input(velocity, layout);
      const m = mean ? queue.input(mean, layout) : 0;
      const last = momentum ? queue.input(momentum, layout) : 0;
      const command = queue.commandOn(numbers, routines.RMSPROP, 1)
        .whole(w, g, v, m, last, rows, cols).floats(learningRate, rho, kept, epsilon)
        .reads(gradient).writes(weights).writes(velocity);
      if (mean) command.writes(mean);
      if (momentum) command.writes(momentum);
      for (const block of [velocity, mean, momentum, weights]) {
        if (block) queue.changed(block, layout);
      }
    },

    adagrad(
      weights: WasmBlock,
      gradient: WasmBlock,
      accumulator: WasmBlock,
      { learningRate, epsilon }: AdagradSettings,
    ): void {
      const numbers = numbersOf(gradient), { layout, rows, cols } = numbers;
      const w = queue.input(weights, layout), g = queue.input(gradient, layout);
      const sum = queue.input(accumulator, layout);
      queue.commandOn(numbers, routines.ADAGRAD, 1)
        .whole(w, g, sum, rows, cols).floats(learningRate, epsilon)
        .reads(gradient).writes(weights).writes(accumulator);
      queue.changed(accumulator, layout);
      queue.changed(weights, layout);
    },

    decay(weights: WasmBlock, share: number): void {
      const numbers = numbersOf(weights), { layout, rows, cols } = numbers;
      const w = queue.input(weights, layout);
      queue.commandOn(numbers, routines.DECAY, MOVE).whole(w, rows, cols).floats(share)
        .writes(weights);
      queue.changed(weights, layout);
    },

    penalty(weights: WasmBlock, { l1, l2 }: PenaltySettings, sums: WasmBlock): void {
      const { rows, cols } = weights;
      const w = queue.input(weights, "columnPanels"), to = queue.output(sums, "rowPanels");
      queue.command(routines.PENALTY, rows, cols)
        .whole(w, rows, cols, to).floats(l1, l2).reads(weights).writes(sums);
    },

    addPenaltyGradient(
      weights: WasmBlock,
      { l1, l2 }: PenaltySettings,
      gradient: WasmBlock,
    ): void {
      const numbers = numbersOf(gradient), { layout, rows, cols } = numbers;
      const w = queue.input(weights, layout), g = queue.input(gradient, layout);
      queue.commandOn(numbers, routines.PENALTY_GRADIENT, MOVE)
        .whole(w, g, rows, cols).floats(l1, l2).reads(weights).writes(gradient);
      queue.changed(gradient, layout);
    },
  };
}
