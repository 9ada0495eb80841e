import type { Engine, Rowwise } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import * as variants from "../shared/row_variants.ts";
import { readRow, writeRow } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { CommandQueue } from "./command_queue.ts";

/** The routines of a function of rows. */
interface Vectorised {
  readonly forward: number;
  readonly backward: number;
  /** Whether the gradient is computed from f(z), and not from z. */
  readonly fromResult: boolean;
  /** Which function of several that share the routines. */
  readonly variant: number;
  /** How long a number takes forward, in nanoseconds; backward takes about as long. */
  readonly cost: number;
}

const softmax = {
  forward: routines.SOFTMAX,
  backward: routines.SOFTMAX_GRADIENT,
  fromResult: true,
  cost: 3,
};
const gated = { forward: routines.GATED, backward: routines.GATED_GRADIENT, fromResult: false };

/** The functions of rows that are vectorised, by the names of their routines. */
const VECTORISED: Readonly<Record<string, Vectorised>> = {
  softmax: { ...softmax, variant: variants.SOFTMAX },
  softmin: { ...softmax, variant: variants.SOFTMIN },
  logSoftmax: {
    forward: routines.LOG_SOFTMAX,
    backward: routines.LOG_SOFTMAX_GRADIENT,
    fromResult: true,
    variant: 0,
    cost: 3,
  },
  sparsemax: {
    forward: routines.SPARSEMAX,
    backward: routines.SPARSEMAX_GRADIENT,
    fromResult: true,
    variant: 0,
    cost: 5,
  },
  glu: { ...gated, variant: variants.GLU, cost: 3 },
  reglu: { ...gated, variant: variants.REGLU, cost: 1 },
  geglu: { ...gated, variant: variants.GEGLU, cost: 4 },
  swiglu: { ...gated, variant: variants.SWIGLU, cost: 3 },
};

function vectorised({ routine }: Rowwise): Vectorised | undefined {
  return routine === undefined ? undefined : VECTORISED[routine];
}

/** What is computed from whole rows: softmax and its like, the losses, matches. */
export function rowwise(
  queue: CommandQueue,
): Pick<
  Engine<WasmBlock>,
  | "activateRows"
  | "activateRowsGradient"
  | "crossEntropyFromLogits"
  | "crossEntropyFromProbabilities"
  | "countMatches"
> {
  return {
    activateRows(f: Rowwise, z: WasmBlock, a: WasmBlock): void {
      const own = vectorised(f);
      const from = queue.input(z, "rowPanels"), to = queue.output(a, "rowPanels");
      if (own) {
        queue.command(own.forward, z.rows, own.cost * z.cols)
          .whole(from, 0, z.cols, to, own.variant).reads(z).writes(a);
        return;
      }
      queue.run();
      const { floats } = queue.machine, row = new Float32Array(z.cols);
      for (let r = 0; r < z.rows; r++) {
        readRow(floats, from, z.cols, r, row);
        writeRow(floats, to, a.cols, r, f.vector(row));
      }
    },

    activateRowsGradient(
      f: Rowwise,
      z: WasmBlock,
      a: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const own = vectorised(f);
      const upstream = queue.input(aGradient, "rowPanels");
      if (own) {
        const source = own.fromResult ? a : z, from = queue.input(source, "rowPanels");
        const to = queue.output(zGradient, "rowPanels");
        queue.command(own.backward, z.rows, own.cost * z.cols)
          .whole(from, upstream, z.cols, to, own.variant)
          .reads(source).reads(aGradient).writes(zGradient);
        return;
      }
      const from = queue.input(z, "rowPanels"), to = queue.output(zGradient, "rowPanels");
      queue.run();
      const { floats } = queue.machine;
      const row = new Float32Array(z.cols), gradient = new Float32Array(a.cols);
      for (let r = 0; r < z.rows; r++) {
        readRow(floats, from, z.cols, r, row);
        readRow(floats, upstream, a.cols, r, gradient);
        writeRow(floats, to, z.cols, r, f.vjp(row, gradient));
      }
    },

    crossEntropyFromLogits: crossEntropy(queue, routines.LOGITS_LOSS),
    crossEntropyFromProbabilities: crossEntropy(queue, routines.PROBABILITIES_LOSS),

    countMatches(outputs: WasmBlock, targets: WasmBlock, matches: WasmBlock): void {
      const found = queue.input(outputs, "rowPanels"),
        expected = queue.input(targets, "rowPanels");
      const to = queue.output(matches, "rowPanels");
      queue.command(routines.MATCHES, outputs.rows, outputs.cols)
        .whole(found, expected, outputs.cols, to).reads(outputs).reads(targets).writes(matches);
    },
  };
}

/** The cross-entropy that a routine computes. */
function crossEntropy(
  queue: CommandQueue,
  routine: number,
): Engine<WasmBlock>["crossEntropyFromLogits"] {
  return (outputs, targets, losses, gradient, scale, smoothing) => {
    const { rows, cols } = outputs;
    const from = queue.input(outputs, "rowPanels"), expected = queue.input(targets, "rowPanels");
    const sums = queue.output(losses, "rowPanels");
    const to = gradient ? queue.output(gradient, "rowPanels") : 0;
    const command = queue.command(routine, rows, 4 * cols + 20)
      .whole(from, expected, cols, sums, to).floats(scale, 1 - smoothing, smoothing / cols)
      .reads(outputs).reads(targets).writes(losses);
    if (gradient) command.writes(gradient);
  };
}
