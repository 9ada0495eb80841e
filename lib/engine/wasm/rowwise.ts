import type { Engine, Rowwise } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import { readRow, writeRow } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** The functions of rows that are vectorised. */
const VECTORISED: Readonly<Record<string, Vectorised>> = {
  softmax: { forward: ROUTINES.softmax, backward: ROUTINES.softmaxGradient, negated: 0 },
  softmin: { forward: ROUTINES.softmax, backward: ROUTINES.softmaxGradient, negated: 1 },
  logSoftmax: { forward: ROUTINES.logSoftmax, backward: ROUTINES.logSoftmaxGradient, negated: 0 },
};

/** The routines of a function of rows. */
interface Vectorised {
  readonly forward: number;
  /** From f(z) and its gradient. */
  readonly backward: number;
  /** 1 for a function of −z. */
  readonly negated: number;
}

/** How long a number takes, forward and backward, in nanoseconds. */
const [FORWARD, BACKWARD] = [3, 1];

/** What is computed from whole rows: softmax and its like, the losses, matches. */
export function rowwise(
  bench: Workbench,
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
      const own = f.routine === undefined ? undefined : VECTORISED[f.routine];
      const from = bench.face(z, "byRows"), to = bench.result(a, "byRows");
      if (own) {
        bench.command(own.forward, z.rows, FORWARD * z.cols)
          .whole(from, z.cols, to, own.negated).reads(z).writes(a);
        return;
      }
      bench.run();
      const { floats } = bench.machine, row = new Float32Array(z.cols);
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
      const own = f.routine === undefined ? undefined : VECTORISED[f.routine];
      const upstream = bench.face(aGradient, "byRows");
      if (own) {
        const p = bench.face(a, "byRows"), to = bench.result(zGradient, "byRows");
        bench.command(own.backward, z.rows, BACKWARD * z.cols)
          .whole(p, upstream, z.cols, to, own.negated).reads(a).reads(aGradient).writes(zGradient);
        return;
      }
      const from = bench.face(z, "byRows"), to = bench.result(zGradient, "byRows");
      bench.run();
      const { floats } = bench.machine;
      const row = new Float32Array(z.cols), gradient = new Float32Array(a.cols);
      for (let r = 0; r < z.rows; r++) {
        readRow(floats, from, z.cols, r, row);
        readRow(floats, upstream, a.cols, r, gradient);
        writeRow(floats, to, z.cols, r, f.vjp(row, gradient));
      }
    },

    crossEntropyFromLogits(
      logits: WasmBlock,
      targets: WasmBlock,
      losses: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
      smoothing: number,
    ): void {
      loss(bench, ROUTINES.logitsLoss, logits, targets, losses, gradient, scale, smoothing);
    },

    crossEntropyFromProbabilities(
      probabilities: WasmBlock,
      targets: WasmBlock,
      losses: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
      smoothing: number,
    ): void {
      const routine = ROUTINES.probabilitiesLoss;
      loss(bench, routine, probabilities, targets, losses, gradient, scale, smoothing);
    },

    countMatches(outputs: WasmBlock, targets: WasmBlock, matches: WasmBlock): void {
      const found = bench.face(outputs, "byRows"),
        expected = bench.face(targets, "byRows");
      const to = bench.result(matches, "byRows");
      bench.command(ROUTINES.matches, outputs.rows, outputs.cols)
        .whole(found, expected, outputs.cols, to).reads(outputs).reads(targets).writes(matches);
    },
  };
}

function loss(
  bench: Workbench,
  routine: number,
  outputs: WasmBlock,
  targets: WasmBlock,
  losses: WasmBlock,
  gradient: WasmBlock | null,
  scale: number,
  smoothing: number,
): void {
  const from = bench.face(outputs, "byRows"),
    expected = bench.face(targets, "byRows");
  const sums = bench.result(losses, "byRows");
  const to = gradient ? bench.result(gradient, "byRows") : 0;
  const command = bench.command(routine, outputs.rows, 4 * outputs.cols + 20)
    .whole(from, expected, outputs.cols, sums, to)
    .floats(scale, 1 - smoothing, smoothing / outputs.cols)
    .reads(outputs).reads(targets).writes(losses);
  if (gradient) command.writes(gradient);
}
