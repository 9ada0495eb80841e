/** A product of matrices of 512 × 512 on one thread, beside the most that vectors of 128 bits can do on this machine. */
import { randomStream, startWasmEngine } from "../../../lib/engine/mod.ts";
import { Machine } from "../../../lib/engine/wasm/machine.ts";
import { Matrix } from "../../../lib/mod.ts";
import { OURS, type Row } from "../row.ts";
import type { Bench } from "./scenario.ts";

const SIZE = 512;
/** A round of the loop in registers multiplies and adds 24 vectors of four. */
const PRODUCTS_A_ROUND = 24 * 4;

/** Both in turns, the best of each round: what disturbs them only makes them slower. */
export async function product({ rounds, smoke, look }: Bench): Promise<Row[]> {
  const engine = startWasmEngine(1), machine = Machine.start();
  if (!engine || !machine) throw new Error("WebAssembly with SIMD is missing here");
  const size = smoke ? 64 : SIZE;
  const random = randomStream(1);
  const [x, weights, z] = [1, 2, 3].map(() => engine.allocate(size, size));
  for (const block of [x, weights]) {
    engine.write(block, new Matrix(size, size).map(() => random.uniform() + 0.01));
  }
  const result = engine.allocate(1, 1);
  const zero = new Matrix(1, 1);
  const multiply = () => {
    engine.dense(x, weights, null, z);
    engine.write(result, zero); // so that the sum has all run that waits
    engine.sum(result);
  };
  const rounds512 = Math.round(size ** 3 / PRODUCTS_A_ROUND / 100);
  const limit = () => {
    for (let i = 0; i < 100; i++) machine.exports.registersOnly(rounds512, 0.999, 0.001);
  };
  const ours: number[] = [], limits: number[] = [];
  for (const f of [multiply, limit]) best(f, smoke ? 2 : 30); // until they are compiled
  while (ours.length < rounds) {
    await look();
    ours.push(best(multiply, smoke ? 2 : 30));
    limits.push(best(limit, smoke ? 2 : 30));
  }
  const common = { scenario: "product", work: `${size}³, 1 thread`, unit: "ms" } as const;
  return [
    { ...common, peer: OURS, samples: ours },
    { ...common, peer: "registers only, the limit", samples: limits },
  ];
}

/** The shortest of some runs, in milliseconds. */
function best(f: () => void, times: number): number {
  let shortest = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    f();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}
