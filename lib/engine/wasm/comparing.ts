import type { Comparison, Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import { readRow, rowStart, writeRow } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** The engine's own version of a comparison: its number in ../assembly/comparisons.ts, and its parameters. */
interface Vectorised {
  readonly number: number;
  /** How long a number takes, in nanoseconds. */
  readonly cost: number;
  readonly params: (params: Comparison["params"]) => readonly [number, number];
}

const none = () => [0, 0] as const;

const VECTORISED: Readonly<Record<string, Vectorised>> = {
  square: { number: 0, cost: 0.5, params: none },
  absolute: { number: 1, cost: 0.5, params: none },
  huber: { number: 2, cost: 0.5, params: ({ delta }) => [delta, 0] },
  logistic: { number: 3, cost: 10, params: ({ kept, spread }) => [kept, spread] },
  agreement: { number: 4, cost: 0.5, params: ({ threshold }) => [threshold, 0] },
};

/** Losses and metrics that go number by number: the engine's own where it has them, else those that are given. */
export function comparing(bench: Workbench): Pick<Engine<WasmBlock>, "compare"> {
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
      const found = bench.face(outputs, "byRows"), expected = bench.face(targets, "byRows");
      const out = bench.result(means, "byRows");
      const to = gradient ? bench.result(gradient, "byRows") : 0;
      const own = f.routine === undefined ? undefined : VECTORISED[f.routine];
      if (own) {
        const command = bench.command(ROUTINES.compare, rows, cols * own.cost)
          .whole(own.number, found, expected, cols, out, to)
          .floats(scale / cols, ...own.params(f.params))
          .reads(outputs).reads(targets).writes(means);
        if (gradient) command.writes(gradient);
        return;
      }
      bench.run();
      const { floats } = bench.machine;
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
  };
}
