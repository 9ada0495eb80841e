import { assert, assertEquals } from "@std/assert";
import {
  type Block,
  doubleBlock,
  doubleEngine,
  type Engine,
  Matrix,
  reference,
  startWasmEngine,
} from "../../lib/engine/mod.ts";
import { CommandQueue, LAYOUTS } from "../../lib/engine/wasm/command_queue.ts";
import { finite } from "../../lib/engine/wasm/finite.ts";
import { Machine } from "../../lib/engine/wasm/machine.ts";
import { transfer } from "../../lib/engine/wasm/transfer.ts";
import { randomMatrix, wasmEngine } from "./engines.ts";
import { library } from "./native.ts";

const SHAPES = [[1, 1], [1, 9], [5, 3], [4, 8], [130, 7], [3, 200]] as const;
/** The last ones are as near to the first as float32 comes. */
const VALUES = [NaN, Infinity, -Infinity, -0, 1e-45, 3.4028234663852886e38, -3.4028234663852886e38];

const engines: Readonly<Record<string, () => Engine>> = {
  reference: () => reference,
  relaxed: () => wasmEngine("relaxed"),
  plain: () => wasmEngine("plain"),
  "two threads": () => startWasmEngine(2)!,
  ...(library ? { "a native library": () => startWasmEngine(2, undefined, library)! } : {}),
};

/** Ways to bring numbers into a block; an engine keeps them in another layout after each. */
const WAYS: Readonly<Record<string, (engine: Engine, block: Block, numbers: Matrix) => void>> = {
  "as they are written": (engine, block, numbers) => engine.write(block, numbers),
  "in weights"(engine, block, numbers) {
    const x = engine.allocate(1, block.rows), z = engine.allocate(1, block.cols);
    engine.dense(x, block, null, z);
    engine.write(block, numbers);
  },
  "after an update"(engine, block, numbers) {
    const gradient = engine.allocate(block.rows, block.cols);
    engine.write(gradient, numbers);
    engine.sgd(block, gradient, null, { learningRate: -1, momentum: 0, nesterov: false });
  },
};

for (const [name, start] of Object.entries(engines)) {
  Deno.test(`NaN and infinities are found wherever they are, and nothing else is (${name})`, () => {
    const engine = start();
    for (const [rows, cols] of SHAPES) {
      const length = rows * cols, sound = randomMatrix(rows, cols, 1);
      for (const [way, bring] of Object.entries(WAYS)) {
        for (const place of new Set([0, cols - 1, length >> 1, length - 1])) {
          for (const value of VALUES) {
            const block = engine.allocate(rows, cols);
            bring(engine, block, sound.map((x, i) => i === place ? value : x));
            const what = `${value} in place ${place} of ${rows} × ${cols}, ${way}`;
            assertEquals(engine.isFinite(block), Number.isFinite(value), what);
            engine.release(block);
          }
        }
      }
    }
  });
}

Deno.test("what fills a layout up does not count, whatever it is", () => {
  const machine = Machine.start()!, queue = new CommandQueue(machine, 1);
  const { write } = transfer(queue), { isFinite } = finite(queue);
  for (const [rows, cols] of SHAPES) {
    for (const layout of LAYOUTS) {
      const block = queue.allocate(rows, cols);
      write(block, new Matrix(rows, cols).map(() => 1));
      const start = queue.input(block, layout) >>> 2;
      queue.output(block, layout);
      queue.run();
      const numbers = machine.floats.subarray(start, start + block.addresses.layoutBytes / 4);
      numbers.forEach((x, i) => numbers[i] = x === 1 ? 1 : NaN);
      assert(isFinite(block), `${rows} × ${cols}, ${layout}`);
      numbers[0] = NaN;
      assert(!isFinite(block), `${rows} × ${cols}, ${layout}`);
    }
  }
});

Deno.test("so they are in float64, where larger numbers are finite", () => {
  const engine = doubleEngine(new Map()), block = doubleBlock(2, 2);
  block.data.set([1, 1e300, -1e300, 5e-324]);
  assertEquals(engine.isFinite(block), true);
  block.data[3] = -Infinity;
  assertEquals(engine.isFinite(block), false);
});
