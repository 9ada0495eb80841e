import type { Engine } from "../engine.ts";
import type { AdadeltaSettings, AdamSettings, NadamSettings } from "../settings.ts";
import * as routines from "../shared/routines.ts";
import { condensedRowsOf } from "./condensed.ts";
import { numbersOf } from "./numbers.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { CommandQueue } from "./command_queue.ts";

/** The updates of Adam's relatives. */
export function adaptiveUpdates(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "adam" | "nadam" | "adamax" | "adadelta"> {
  /** A command that reads the gradient and changes the weights and what the optimizer remembers of them. */
  const update = (
    routine: number,
    weights: WasmBlock,
    gradient: WasmBlock,
    remembered: readonly WasmBlock[],
    settings: readonly number[],
  ) => {
    const numbers = numbersOf(gradient), { layout, rows, cols } = numbers;
    const addresses = [weights, gradient, ...remembered].map((block) => queue.input(block, layout));
    const command = queue.commandOn(numbers, routine, 1)
      .whole(...addresses, rows, cols).floats(...settings).reads(gradient).writes(weights);
    for (const block of remembered) command.writes(block);
    for (const block of [...remembered, weights]) queue.changed(block, layout);
  };
  /** Adam, by a gradient that is condensed. */
  const moveByCondensed = (
    weights: WasmBlock,
    gradient: WasmBlock,
    moments: readonly WasmBlock[],
    settings: readonly number[],
  ) => {
    const { rows, cols, stride } = gradient;
    const [w, ...others] = [weights, ...moments].map((block) => queue.input(block, "plain"));
    const [condensed, ...lists] = condensedRowsOf(gradient, queue.pool.threads);
    const command = queue.command(routines.ADAM_ON_CONDENSED, rows, stride)
      .whole(w, condensed, ...others, rows, cols).floats(...settings).whole(...lists)
      .reads(gradient).writes(weights);
    for (const block of moments) command.writes(block);
    for (const block of [...moments, weights]) queue.changed(block, "plain");
  };
  return {
    adam(weights, gradient, moment1, moment2, settings: AdamSettings, largest = null): void {
      const { learningRate, beta1, beta2, epsilon, step } = settings;
      const rate = learningRate * Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
      const numbers = [rate, 1 - beta1, 1 - beta2, epsilon];
      if (largest) {
        update(routines.AMSGRAD, weights, gradient, [moment1, moment2, largest], numbers);
      } else if (gradient.fresh.condensedRows) {
        moveByCondensed(weights, gradient, [moment1, moment2], numbers);
      } else update(routines.ADAM, weights, gradient, [moment1, moment2], numbers);
    },

    nadam(weights, gradient, moment1, moment2, settings: NadamSettings): void {
      const { alongMoment, alongGradient, beta1, beta2, correction, epsilon } = settings;
      const numbers = [alongMoment, alongGradient, 1 - beta1, 1 - beta2, correction, epsilon];
      update(routines.NADAM, weights, gradient, [moment1, moment2], numbers);
    },

    adamax(weights, gradient, moment, size, settings: AdamSettings): void {
      const { learningRate, beta1, beta2, epsilon, step } = settings;
      const rate = learningRate / (1 - beta1 ** step);
      update(routines.ADAMAX, weights, gradient, [moment, size], [rate, 1 - beta1, beta2, epsilon]);
    },

    adadelta(weights, gradient, squares, moves, settings: AdadeltaSettings): void {
      const { learningRate, rho, epsilon } = settings;
      update(routines.ADADELTA, weights, gradient, [squares, moves], [learningRate, rho, epsilon]);
    },
  };
}
