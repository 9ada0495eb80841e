import type { Elementwise, Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import { eachNumber } from "./transfer.ts";
import { vectorised } from "./vectorised.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { CommandQueue } from "./command_queue.ts";

/** Activation functions: the engine's own where it has them, else those that are given, number by number. */
export function activating(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "activate" | "activateGradient"> {
  return {
    activate(f: Elementwise, z: WasmBlock, a: WasmBlock): void {
      const own = vectorised(f);
      const layout = own === null ? "rowPanels" : queue.rowsOf(z);
      const from = queue.input(z, layout), to = queue.output(a, layout);
      if (own === null) {
        queue.run();
        const { floats } = queue.machine, { scalar } = f;
        eachNumber(z, (i) => floats[(to >>> 2) + i] = scalar(floats[(from >>> 2) + i]));
        return;
      }
      queue.command(routines.ACTIVATE, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, 0, to).doubles(own.params).reads(z).writes(a);
    },

    activateGradient(
      f: Elementwise,
      z: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const own = vectorised(f);
      const layout = own === null ? "rowPanels" : queue.rowsOf(z);
      const from = queue.input(z, layout), upstream = queue.input(aGradient, layout);
      const to = queue.output(zGradient, layout);
      if (own === null) {
        queue.run();
        const { floats } = queue.machine, { scalarDerivative } = f;
        eachNumber(z, (i) => {
          const slope = scalarDerivative(floats[(from >>> 2) + i]);
          floats[(to >>> 2) + i] = floats[(upstream >>> 2) + i] * slope;
        });
        return;
      }
      queue.command(routines.ACTIVATE_GRADIENT, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, upstream, to).doubles(own.params)
        .reads(z).reads(aGradient).writes(zGradient);
    },
  };
}
