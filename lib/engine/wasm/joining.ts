import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import type { Layout, WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** Bytes from a column to the next in row panels. */
const COLUMN = 16;

/** Where several matrices become one, and one several. */
export function joining(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "add" | "concatenate" | "split"> {
  const copyColumns = (
    from: WasmBlock,
    start: number,
    to: WasmBlock,
    at: number,
    count: number,
  ) => {
    const source = queue.input(from, "rowPanels") + COLUMN * start;
    const target = queue.output(to, "rowPanels") + COLUMN * at;
    queue.command(routines.COPY_COLUMNS, from.rows, count * MOVE)
      .whole(source, from.cols, target, to.cols, count).reads(from).writes(to);
  };

  return {
    add(inputs: readonly WasmBlock[], out: WasmBlock): void {
      const { rows, cols } = out;
      // Weights and their gradients are kept in column panels, all else in row panels; or both are plain.
      const layout: Layout = inputs.every(({ isPlain }) => isPlain)
        ? "plain"
        : inputs.every(({ fresh }) => fresh.columnPanels && !fresh.rowPanels)
        ? "columnPanels"
        : "rowPanels";
      const sum = (a: WasmBlock, b: WasmBlock) => {
        const left = queue.input(a, layout), right = queue.input(b, layout);
        const to = queue.output(out, layout);
        queue.command(routines.ADD, rows, cols * MOVE)
          .whole(left, right, to, rows, cols, layout === "columnPanels" ? 0 : 1)
          .reads(a).reads(b).writes(out);
      };
      sum(inputs[0], inputs[1]);
      for (let i = 2; i < inputs.length; i++) sum(out, inputs[i]);
    },

    concatenate(inputs: readonly WasmBlock[], out: WasmBlock): void {
      let at = 0;
      for (const input of inputs) {
        copyColumns(input, 0, out, at, input.cols);
        at += input.cols;
      }
    },

    split(
      from: WasmBlock,
      widths: readonly number[],
      outputs: readonly (WasmBlock | null)[],
    ): void {
      let at = 0;
      for (let i = 0; i < widths.length; i++) {
        const out = outputs[i];
        if (out) copyColumns(from, at, out, 0, widths[i]);
        at += widths[i];
      }
    },
  };
}
