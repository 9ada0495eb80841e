import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import {
  type Block,
  type Engine,
  Matrix,
  reference,
  startWasmEngine,
  type WasmEngine,
} from "../../lib/engine/mod.ts";
import { nativeProducts } from "../../lib/engine/blas/products.ts";
import { CommandQueue } from "../../lib/engine/wasm/command_queue.ts";
import { Machine } from "../../lib/engine/wasm/machine.ts";
import { transfer } from "../../lib/engine/wasm/transfer.ts";
import { CASES } from "../engine/cases.ts";
import { assertSameMatrix, outcome, randomMatrix } from "../engine/engines.ts";
import { library, noLibrary as ignore } from "../engine/native.ts";
import { assertSameOnBothEngines } from "../training/both_engines.ts";

// The oracle is the reference engine, which sums in float64.

function blasEngine(threads = 1): WasmEngine {
  assert(library, "there is no library of BLAS here: pip install -r .tasks/requirements.txt");
  const engine = startWasmEngine(threads, undefined, library);
  assert(engine, "WebAssembly with SIMD and shared memory is missing here");
  return engine;
}

/** The same numbers as a dense layer leaves them: x · 1 is exact. */
function asProduct(engine: Engine, block: Block): Block {
  const { rows, cols } = block;
  const identity = engine.allocate(cols, cols), product = engine.allocate(rows, cols);
  engine.write(
    identity,
    new Matrix(
      cols,
      cols,
      Float32Array.from({ length: cols * cols }, (_, i) => i % (cols + 1) === 0 ? 1 : 0),
    ),
  );
  engine.dense(block, identity, null, product);
  return product;
}

for (const { what, shapes, routine, prepare = (inputs: Matrix[]) => inputs } of CASES) {
  Deno.test({
    name: `with a native library, ${what} is what it is on the reference engine, for any shape`,
    ignore,
    fn() {
      const engine = blasEngine();
      const size = fc.integer({ min: 1, max: 41 });
      const zeros = fc.constantFrom(0, 0.5, 1);
      fc.assert(
        fc.property(size, size, size, zeros, fc.nat(1e6), (rows, inputs, units, zeros, seed) => {
          const [given, wanted] = shapes(rows, inputs, units);
          const matrices = prepare(
            given.map(([rows, cols], i) => randomMatrix(rows, cols, seed + i, zeros)),
          );
          const expected = outcome(reference, matrices, wanted, routine);
          const asWritten = outcome(engine, matrices, wanted, routine);
          const asMultiplied = outcome(
            engine,
            matrices,
            wanted,
            (engine, inputs, outputs) =>
              routine(engine, inputs.map((block) => asProduct(engine, block)), outputs),
          );
          expected.forEach((matrix, i) => {
            assertSameMatrix(asWritten[i], matrix, 1e-5, `${what}, output ${i}`);
            assertSameMatrix(asMultiplied[i], matrix, 1e-5, `${what} of products, output ${i}`);
          });
        }),
        { seed: 1, numRuns: 30 },
      );
    },
  });
}

Deno.test({
  name:
    "products of large matrices stay within the rounding of their sums, for any number of threads",
  ignore,
  fn() {
    // A float32 sum of k products of numbers up to 1, which are as often negative, is off by about √k · 2⁻²² at most.
    const shapes = [[300, 1000, 70], [128, 784, 128], [1000, 3, 2], [2, 5000, 3], [1, 1, 1]]
      .concat([[64, 1027, 65], [5, 300, 301], [1, 4096, 17], [300, 301, 300]]);
    for (const [rows, inputs, units] of shapes) {
      const x = randomMatrix(rows, inputs, 1), w = randomMatrix(inputs, units, 2);
      const b = randomMatrix(1, units, 3), dz = randomMatrix(rows, units, 4);
      const routine = (engine: Engine, [x, w, b, dz]: Block[], [z, dw, db, dx]: Block[]) => {
        engine.dense(x, w, b, z);
        engine.denseGradients(x, dz, dw, db);
        engine.denseInputGradient(dz, w, dx);
      };
      const wanted = [[rows, units], [inputs, units], [1, units], [rows, inputs]] as const;
      const expected = outcome(reference, [x, w, b, dz], wanted, routine);
      const tolerance = 1e-6 * Math.sqrt(Math.max(rows, inputs, units)) + 1e-6;
      for (const threads of [1, 2, 3]) {
        outcome(blasEngine(threads), [x, w, b, dz], wanted, routine).forEach((matrix, i) =>
          assertSameMatrix(matrix, expected[i], tolerance, `${threads} threads, output ${i}`)
        );
      }
    }
  },
});

Deno.test({
  name: "a native library multiplies blocks beyond the second GiB like any others",
  ignore,
  fn() {
    const machine = Machine.start(undefined, library);
    assert(machine);
    const queue = new CommandQueue(machine, 1);
    queue.allocator.allocateUnset(2 ** 31); // never touched, so it takes no real memory
    const { write, read } = transfer(queue), { dense, denseGradients } = nativeProducts(queue);
    const shapes = [[9, 5], [5, 6], [1, 6], [9, 6], [5, 6], [1, 6]] as const;
    const [x, w, b, z, dw, db] = shapes.map(([rows, cols]) => queue.allocate(rows, cols));
    write(x, new Matrix(9, 5).map(() => 2));
    write(w, new Matrix(5, 6).map(() => 3));
    write(b, new Matrix(1, 6).map(() => 1));
    dense(x, w, b, z);
    denseGradients(x, z, dw, db);
    assertEquals(read(z).data, new Float32Array(54).fill(31));
    assertEquals(read(dw).data, new Float32Array(30).fill(558));
    assertEquals(read(db).data, new Float32Array(6).fill(279));
  },
});

Deno.test({
  name: "a native library hides no NaN and no infinity",
  ignore,
  fn() {
    for (const rows of [1, 8, 64]) {
      const x = new Matrix(rows, 40).map(() => 1), w = randomMatrix(40, 33, 1);
      x.data[3] = NaN;
      w.data[39 * 33 + 32] = -Infinity;
      const [z, dx] = outcome(
        blasEngine(),
        [x, w],
        [[rows, 33], [rows, 40]],
        (engine, [x, w], [z, dx]) => {
          engine.dense(x, w, null, z);
          engine.denseInputGradient(z, w, dx);
        },
      );
      assertEquals([...z.row(0)], Array(33).fill(NaN));
      assertEquals([...dx.row(0)], Array(40).fill(NaN));
      if (rows === 1) continue;
      assertEquals(z.at(rows - 1, 32), -Infinity);
      assert(z.row(rows - 1).subarray(0, 32).every(Number.isFinite));
    }
  },
});

Deno.test({
  name: "what stood in a result before is not added to it, be it NaN",
  ignore,
  fn() {
    const engine = blasEngine();
    const [x, w, nothing] = [[5, 3], [3, 7], [5, 3]].map(([rows, cols]) =>
      engine.allocate(rows, cols)
    );
    const z = engine.allocate(5, 7);
    engine.write(nothing, new Matrix(5, 3).map(() => NaN));
    engine.dense(nothing, w, null, z);
    assert(engine.read(z).data.every(Number.isNaN));
    engine.dense(x, w, null, z);
    assertEquals(engine.read(z).data, new Float32Array(35));
  },
});

Deno.test({
  name: "inputs that are almost all zero are learned from as on the reference engine",
  ignore,
  async fn() {
    for (const zeros of [0.99, 0.6]) {
      await assertSameOnBothEngines(async () => {
        const { dense } = nl.layers;
        const layers = [
          dense({ units: 30, activation: "tanh", inputShape: [300] }),
          dense({ units: 2 }),
        ];
        const model = nl.sequential({ layers, seed: 2 });
        model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
        const x = randomMatrix(500, 300, 1, zeros), y = randomMatrix(500, 2, 2);
        await model.fit(x, y, { epochs: 2, batchSize: 50, verbose: 0 });
        return [...model.getWeights(), model.predict(x)];
      });
    }
  },
});

/** Trains a network for some steps and returns its weights. */
async function trained(units: number): Promise<Matrix[]> {
  const { layers } = nl;
  const model = nl.sequential({
    layers: [
      layers.dense({ units, activation: "gelu", inputShape: [60] }),
      layers.batchNormalization(),
      layers.dropout({ rate: 0.2 }),
      layers.dense({ units, activation: "relu", kernelRegularizer: "l2" }),
      layers.dense({ units: 7, activation: "softmax" }),
    ],
    seed: 3,
  });
  model.compile({
    optimizer: nl.optimizers.adam({ clipNorm: 1 }),
    loss: "sparseCategoricalCrossentropy",
  });
  const labels = Uint8Array.from({ length: 1000 }, (_, i) => i % 7);
  await model.fit(randomMatrix(1000, 60, 1), labels, { epochs: 3, batchSize: 128, verbose: 0 });
  return model.getWeights();
}

Deno.test({
  name: "the same library and number of threads give the same bits twice",
  ignore,
  async fn() {
    try {
      for (const threads of [1, 2]) {
        nl.setEngine("blas", { threads });
        const first = await trained(200);
        nl.setEngine("blas", { threads });
        assertEquals(await trained(200), first);
      }
    } finally {
      nl.setEngine("wasm");
    }
  },
});

Deno.test({
  name: "setEngine finds the library, and engineInfo says which and with how many threads",
  ignore,
  fn() {
    try {
      nl.setEngine("BLAS" as "blas", { threads: 1 });
      const { name, threads, simd, library: found } = nl.engineInfo();
      assertEquals([name, threads, found], ["blas", 1, library!.name]);
      assert(simd !== null);
      nl.setEngine("blas", { threads: 16 });
      assert(nl.engineInfo().threads <= navigator.hardwareConcurrency, "more threads than cores");
    } finally {
      nl.setEngine("wasm");
    }
    assertEquals(nl.engineInfo().library, null);
  },
});
