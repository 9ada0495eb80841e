import type { Merge, Merging } from "../merging.ts";
import * as merges from "../shared/merges.ts";
import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";
import { joining } from "./joining.ts";
import type { WasmBlock } from "./wasm_block.ts";

const KINDS = {
  multiply: merges.MULTIPLY,
  maximum: merges.MAXIMUM,
  minimum: merges.MINIMUM,
  subtract: merges.SUBTRACT,
};

/** Where several matrices become one, number by number. */
export function merging(queue: CommandQueue): Merging<WasmBlock> {
  const { add } = joining(queue);

  const pair = (kind: number, a: WasmBlock, b: WasmBlock, out: WasmBlock) => {
    const left = queue.input(a, "rowPanels"), right = queue.input(b, "rowPanels");
    const to = queue.output(out, "rowPanels");
    queue.command(routines.MERGE, a.rows, a.cols * MOVE)
      .whole(left, right, a.cols, to, kind).reads(a).reads(b).writes(out);
  };
  const divide = (x: WasmBlock, divisor: number, out: WasmBlock) => {
    const from = queue.input(x, "rowPanels"), to = queue.output(out, "rowPanels");
    queue.command(routines.DIVIDE, x.rows, x.cols * MOVE)
      .whole(from, x.cols, to).floats(divisor).reads(x).writes(out);
  };
  /** Moves what is in `rest` to `out`, or away, where x = y. */
  const takeEqual = (x: WasmBlock, y: WasmBlock, rest: WasmBlock, out: WasmBlock | null) => {
    const left = queue.input(x, "rowPanels"), right = queue.input(y, "rowPanels");
    const from = queue.input(rest, "rowPanels"), to = out ? queue.output(out, "rowPanels") : 0;
    const command = queue.command(routines.TAKE_EQUAL, x.rows, 2 * x.cols * MOVE)
      .whole(left, right, from, x.cols, to).reads(x).reads(y).writes(rest);
    if (out) command.writes(out);
  };

  const shareGradient = (
    kind: "multiply" | "average" | "subtract",
    inputs: readonly WasmBlock[],
    gradient: WasmBlock,
    i: number,
    out: WasmBlock,
  ) => {
    if (kind === "average") divide(gradient, inputs.length, out);
    else if (kind === "subtract") divide(gradient, i === 0 ? 1 : -1, out);
    else {
      const others = inputs.filter((_, k) => k !== i);
      others.forEach((other, k) => pair(merges.MULTIPLY, k === 0 ? gradient : out, other, out));
    }
  };

  return {
    merge(kind: Merge, inputs: readonly WasmBlock[], out: WasmBlock): void {
      if (kind === "average") {
        add(inputs, out);
        divide(out, inputs.length, out);
        return;
      }
      pair(KINDS[kind], inputs[0], inputs[1], out);
      for (let i = 2; i < inputs.length; i++) pair(KINDS[kind], out, inputs[i], out);
    },

    mergeGradient(
      kind: Merge,
      inputs: readonly WasmBlock[],
      out: WasmBlock,
      gradient: WasmBlock,
      inputGradients: readonly (WasmBlock | null)[],
      rest: WasmBlock,
    ): void {
      if (kind !== "maximum" && kind !== "minimum") {
        inputGradients.forEach((block, i) => {
          if (block) shareGradient(kind, inputs, gradient, i, block);
        });
        return;
      }
      divide(gradient, 1, rest);
      const last = inputs.length - 1;
      for (let i = 0; i < last; i++) takeEqual(inputs[i], out, rest, inputGradients[i]);
      if (inputGradients[last]) divide(rest, 1, inputGradients[last]);
    },
  };
}
