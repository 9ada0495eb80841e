import type { BatchGradient, DeviationSettings, Normalizing } from "../normalizing.ts";
import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";
import type { WasmBlock } from "./wasm_block.ts";

/** What normalization is made of. Sums over the rows are one task each, so that they are the same for any threads. */
export function normalizing(queue: CommandQueue): Normalizing<WasmBlock> {
  const rowsOf = (block: WasmBlock) => queue.input(block, "rowPanels");
  /** What there is one of for each column; 0 for none. */
  const lineOf = (block: WasmBlock | null) => block ? queue.input(block, "columnPanels") : 0;

  return {
    columnMoments(x: WasmBlock, mean: WasmBlock, variance: WasmBlock): void {
      const { rows, cols } = x, from = rowsOf(x);
      const [to, other] = [mean, variance].map((block) => queue.output(block, "columnPanels"));
      queue.command(routines.COLUMN_MOMENTS, 1, 3 * rows * cols * MOVE)
        .whole(from, rows, cols, to, other).readsWhole(x).writes(mean).writes(variance);
    },

    normalizeColumns(
      x: WasmBlock,
      mean: WasmBlock,
      variance: WasmBlock,
      { epsilon, floor }: DeviationSettings,
      out: WasmBlock,
    ): void {
      const from = rowsOf(x), means = lineOf(mean), variances = lineOf(variance);
      const to = queue.output(out, "rowPanels");
      queue.command(routines.NORMALIZE_COLUMNS, x.rows, x.cols * MOVE)
        .whole(from, means, variances, x.cols, to).floats(epsilon, floor)
        .reads(x).readsWhole(mean).readsWhole(variance).writes(out);
    },

    normalizeColumnsGradient(
      gradient: WasmBlock,
      variance: WasmBlock,
      factors: WasmBlock | null,
      { epsilon, floor }: DeviationSettings,
      batch: BatchGradient<WasmBlock> | null,
      xGradient: WasmBlock,
    ): void {
      const { rows, cols } = gradient;
      const from = rowsOf(gradient), variances = lineOf(variance), factor = lineOf(factors);
      const normalized = batch ? rowsOf(batch.normalized) : 0;
      const sums = lineOf(batch && batch.sums), products = lineOf(batch && batch.products);
      const to = queue.output(xGradient, "rowPanels");
      const command = queue.command(routines.NORMALIZE_COLUMNS_GRADIENT, rows, 2 * cols * MOVE)
        .whole(from, variances, factor, normalized, sums, products, rows, cols, to)
        .floats(epsilon, floor).reads(gradient).readsWhole(variance).writes(xGradient);
      if (factors) command.readsWhole(factors);
      if (batch) command.reads(batch.normalized).readsWhole(batch.sums).readsWhole(batch.products);
    },

    normalizeRows(x: WasmBlock, epsilon: number, out: WasmBlock, inverses: WasmBlock): void {
      const from = rowsOf(x), to = queue.output(out, "rowPanels");
      const other = queue.output(inverses, "rowPanels");
      queue.command(routines.NORMALIZE_ROWS, x.rows, 4 * x.cols * MOVE)
        .whole(from, x.cols, to, other).floats(epsilon).reads(x).writes(out).writes(inverses);
    },

    normalizeRowsGradient(
      gradient: WasmBlock,
      normalized: WasmBlock,
      inverses: WasmBlock,
      factors: WasmBlock | null,
      xGradient: WasmBlock,
    ): void {
      const { rows, cols } = gradient;
      const from = rowsOf(gradient), numbers = rowsOf(normalized), inverse = rowsOf(inverses);
      const factor = lineOf(factors), to = queue.output(xGradient, "rowPanels");
      const command = queue.command(routines.NORMALIZE_ROWS_GRADIENT, rows, 4 * cols * MOVE)
        .whole(from, numbers, inverse, factor, cols, to)
        .reads(gradient).reads(normalized).reads(inverses).writes(xGradient);
      if (factors) command.readsWhole(factors);
    },

    scaleColumns(
      x: WasmBlock,
      factors: WasmBlock | null,
      shifts: WasmBlock | null,
      out: WasmBlock,
    ): void {
      const from = rowsOf(x), factor = lineOf(factors), shift = lineOf(shifts);
      const to = queue.output(out, "rowPanels");
      const command = queue.command(routines.SCALE_COLUMNS, x.rows, x.cols * MOVE)
        .whole(from, factor, shift, x.cols, to).reads(x).writes(out);
      for (const line of [factors, shifts]) if (line) command.readsWhole(line);
    },

    columnSums(a: WasmBlock, b: WasmBlock | null, sums: WasmBlock): void {
      const { rows, cols } = a, from = rowsOf(a), others = b ? rowsOf(b) : 0;
      const to = queue.output(sums, "columnPanels");
      const command = queue.command(routines.COLUMN_SUMS, 1, 2 * rows * cols * MOVE)
        .whole(from, others, rows, cols, to).readsWhole(a).writes(sums);
      if (b) command.readsWhole(b);
    },

    blend(kept: WasmBlock, value: WasmBlock, share: number): void {
      const to = lineOf(kept), from = lineOf(value);
      queue.command(routines.BLEND, 1, kept.cols * MOVE)
        .whole(to, from, kept.cols).floats(share, 1 - share).readsWhole(value).writes(kept);
      queue.changed(kept);
    },
  };
}
