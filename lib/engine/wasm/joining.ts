import type { Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { Side, WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** Bytes from a column to the next in a face by rows. */
const COLUMN = 16;

/** Where several matrices become one, and one several. */
export function joining(
  bench: Workbench,
): Pick<Engine<WasmBlock>, "add" | "concatenate" | "split"> {
  const copyColumns = (
    from: WasmBlock,
    start: number,
    to: WasmBlock,
    at: number,
    count: number,
  ) => {
    const source = bench.face(from, "byRows") + COLUMN * start;
    const target = bench.result(to, "byRows") + COLUMN * at;
    bench.command(ROUTINES.copyColumns, from.rows, count * MOVE)
      .whole(source, from.cols, target, to.cols, count).reads(from).writes(to);
  };

  return {
    add(inputs: readonly WasmBlock[], out: WasmBlock): void {
      const { rows, cols } = out;
      // Weights and their gradients live by columns, all else by rows.
      const side: Side = inputs.every(({ fresh }) => !fresh.byRows) ? "byCols" : "byRows";
      const sum = (a: WasmBlock, b: WasmBlock) => {
        const left = bench.face(a, side), right = bench.face(b, side);
        const to = bench.result(out, side);
        bench.command(ROUTINES.add, rows, cols * MOVE)
          .whole(left, right, to, rows, cols, side === "byRows" ? 1 : 0)
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
