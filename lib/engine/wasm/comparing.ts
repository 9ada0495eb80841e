import type { RowComparison } from "../compare_rows.ts";
import type { Comparison, Engine } from "../engine.ts";
import * as comparisons from "../shared/comparisons.ts";
import * as routines from "../shared/routines.ts";
import { readRow, rowStart, writeRow } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { CommandQueue } from "./command_queue.ts";

/** The engine's own version of a comparison. */
interface Vectorised {
  readonly number: number;
  /** How long a number takes, in nanoseconds. */
  readonly cost: number;
  readonly params: (params: Comparison["params"]) => readonly [number, number];
}

const none = () => [0, 0] as const;

const VECTORISED: Readonly<Record<string, Vectorised>> = {
  square: { number: comparisons.SQUARE, cost: 0.5, params: none },
  absolute: { number: comparisons.ABSOLUTE, cost: 0.5, params: none },
  huber: { number: comparisons.HUBER, cost: 0.5, params: ({ delta }) => [delta, 0] },
  logistic: {
    number: comparisons.LOGISTIC,
    cost: 10,
    params: ({ kept, spread }) => [kept, spread],
  },
  agreement: {
    number: comparisons.AGREEMENT,
    cost: 0.5,
    params: ({ threshold }) => [threshold, 0],
  },
};

/** Losses and metrics that go number by number: the engine's own where it has them, else those that are given. */
export function comparing(queue: CommandQueue): Pick<Engine<WasmBlock>, "compare" | "compareRows"> {
  return {
    compare(
      f: Comparison,
      outputs: WasmBlock,
      targets: WasmBlock,
      means: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
    ): void {
      const { rows, cols } = outputs;
      const found = queue.input(outputs, "rowPanels"), expected = queue.input(targets, "rowPanels");
      const out = queue.output(means, "rowPanels");
      const to = gradient ? queue.output(gradient, "rowPanels") : 0;
      const own = f.routine === undefined ? undefined : VECTORISED[f.routine];
      if (own) {
        const command = queue.command(routines.COMPARE, rows, cols * own.cost)
          .whole(own.number, found, expected, cols, out, to)
          .floats(scale / cols, ...own.params(f.params))
          .reads(outputs).reads(targets).writes(means);
        if (gradient) command.writes(gradient);
        return;
      }
      queue.run();
      const { floats } = queue.machine;
      const x = new Float32Array(cols), t = new Float32Array(cols), slopes = new Float32Array(cols);
      for (let r = 0; r < rows; r++) {
        readRow(floats, found, cols, r, x);
        readRow(floats, expected, cols, r, t);
        let sum = 0;
        for (let c = 0; c < cols; c++) sum += f.scalar(x[c], t[c]);
        floats[rowStart(out, 1, r)] = sum / cols;
        if (!gradient) continue;
        for (let c = 0; c < cols; c++) slopes[c] = scale / cols * f.scalarDerivative(x[c], t[c]);
        writeRow(floats, to, cols, r, slopes);
      }
    },

    compareRows(
      f: RowComparison,
      outputs: WasmBlock,
      targets: WasmBlock,
      values: WasmBlock,
      gradient: WasmBlock | null,
      scale: number,
    ): void {
      const { rows, cols } = outputs;
      const found = queue.input(outputs, "rowPanels"), expected = queue.input(targets, "rowPanels");
      const out = queue.output(values, "rowPanels");
      const to = gradient ? queue.output(gradient, "rowPanels") : 0;
      queue.run();
      const { floats } = queue.machine;
      const x = new Float32Array(cols), t = new Float32Array(cols);
      for (let r = 0; r < rows; r++) {
        readRow(floats, found, cols, r, x);
        readRow(floats, expected, cols, r, t);
        floats[rowStart(out, 1, r)] = f.value(x, t);
        if (!gradient) continue;
        const slopes = Float32Array.from(f.gradient(x, t), (slope) => scale * slope);
        writeRow(floats, to, cols, r, slopes);
      }
    },
  };
}
