import type { Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** What is computed from whole rows: softmax, the losses, matches. */
export function rowwise(
  bench: Workbench,
): Pick<
  Engine<WasmBlock>,
  | "softmax"
  | "softmaxGradient"
  | "crossEntropyFromLogits"
  | "crossEntropyFromProbabilities"
  | "countMatches"
> {
  return {
    softmax(z: WasmBlock, probabilities: WasmBlock): void {
      const from = bench.face(z, "byRows"), to = bench.result(probabilities, "byRows");
      bench.command(ROUTINES.softmax, z.rows, 3 * z.cols)
        .whole(from, z.cols, to).reads(z).writes(probabilities);
    },

    softmaxGradient(p: WasmBlock, pGradient: WasmBlock, zGradient: WasmBlock): void {
      const from = bench.face(p, "byRows"), upstream = bench.face(pGradient, "byRows");
      const to = bench.result(zGradient, "byRows");
      bench.command(ROUTINES.softmaxGradient, p.rows, p.cols)
        .whole(from, upstream, p.cols, to).reads(p).reads(pGradient).writes(zGradient);
    },

    crossEntropyFromLogits(
      logits: WasmBlock,
      targets: WasmBlock,
      losses: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
    ): void {
      loss(bench, ROUTINES.logitsLoss, logits, targets, losses, gradient, scale);
    },

    crossEntropyFromProbabilities(
      probabilities: WasmBlock,
      targets: WasmBlock,
      losses: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
    ): void {
      loss(bench, ROUTINES.probabilitiesLoss, probabilities, targets, losses, gradient, scale);
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
): void {
  const from = bench.face(outputs, "byRows"),
    expected = bench.face(targets, "byRows");
  const sums = bench.result(losses, "byRows");
  const to = gradient ? bench.result(gradient, "byRows") : 0;
  const command = bench.command(routine, outputs.rows, 4 * outputs.cols + 20)
    .whole(from, expected, outputs.cols, sums, to).floats(scale)
    .reads(outputs).reads(targets).writes(losses);
  if (gradient) command.writes(gradient);
}
