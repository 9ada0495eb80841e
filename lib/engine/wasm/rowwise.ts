import type { Engine, Rowwise } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import { readRow, writeRow } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

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
  forward: ROUTINES.softmax,
  backward: ROUTINES.softmaxGradient,
  fromResult: true,
  cost: 3,
};
const gated = { forward: ROUTINES.gated, backward: ROUTINES.gatedGradient, fromResult: false };

/** The functions of rows that are vectorised, by the names of their routines. */
const VECTORISED: Readonly<Record<string, Vectorised>> = {
  softmax: { ...softmax, variant: 0 },
  softmin: { ...softmax, variant: 1 }, // of −z
  logSoftmax: {
    forward: ROUTINES.logSoftmax,
    backward: ROUTINES.logSoftmaxGradient,
    fromResult: true,
    variant: 0,
    cost: 3,
  },
  sparsemax: {
    forward: ROUTINES.sparsemax,
    backward: ROUTINES.sparsemaxGradient,
    fromResult: true,
    variant: 0,
    cost: 5,
  },
  // The numbers of the gates, as in ../assembly/gated.ts.
  glu: { ...gated, variant: 0, cost: 3 },
  reglu: { ...gated, variant: 1, cost: 1 },
  geglu: { ...gated, variant: 2, cost: 4 },
  swiglu: { ...gated, variant: 3, cost: 3 },
};

function vectorised({ routine }: Rowwise): Vectorised | undefined {
  return routine === undefined ? undefined : VECTORISED[routine];
}

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
      const own = vectorised(f);
      const from = bench.face(z, "byRows"), to = bench.result(a, "byRows");
      if (own) {
        bench.command(own.forward, z.rows, own.cost * z.cols)
          .whole(from, z.cols, to, own.variant).reads(z).writes(a);
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
      const own = vectorised(f);
      const upstream = bench.face(aGradient, "byRows");
      if (own) {
        const source = own.fromResult ? a : z, from = bench.face(source, "byRows");
        const to = bench.result(zGradient, "byRows");
        bench.command(own.backward, z.rows, own.cost * z.cols)
          .whole(from, upstream, z.cols, to, own.variant)
          .reads(source).reads(aGradient).writes(zGradient);
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
