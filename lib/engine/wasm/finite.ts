import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import { type CommandQueue, LAYOUTS, MOVE } from "./command_queue.ts";
import type { WasmBlock } from "./wasm_block.ts";

/** The search for NaN and infinities. */
export function finite(queue: CommandQueue): Pick<Engine<WasmBlock>, "isFinite"> {
  const found = queue.allocator.allocate(4);
  return {
    isFinite(block: WasmBlock): boolean {
      const { rows, cols } = block, { layout, address } = queue.current(block);
      const parts = LAYOUTS.map((each) => each === layout ? address : 0);
      queue.command(routines.NOT_FINITE, rows, cols * MOVE)
        .whole(...parts, rows, cols, found).reads(block);
      queue.run();
      const { words } = queue.machine, isFinite = words[found >>> 2] === 0;
      words[found >>> 2] = 0;
      return isFinite;
    },
  };
}
