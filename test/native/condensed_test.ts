import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import {
  type Block,
  type Engine,
  Matrix,
  reference,
  startWasmEngine,
} from "../../lib/engine/mod.ts";
import { nativeProducts } from "../../lib/engine/blas/products.ts";
import { activating } from "../../lib/engine/wasm/activations.ts";
import { adaptiveUpdates } from "../../lib/engine/wasm/adaptive_updates.ts";
import type { ByteSource } from "../../lib/engine/wasm/bytes.ts";
import { CommandQueue } from "../../lib/engine/wasm/command_queue.ts";
import { Machine } from "../../lib/engine/wasm/machine.ts";
import { scaling } from "../../lib/engine/wasm/scaling.ts";
import { packPictures, transfer } from "../../lib/engine/wasm/transfer.ts";
import { updates } from "../../lib/engine/wasm/updates.ts";
import type { WasmBlock } from "../../lib/engine/wasm/wasm_block.ts";
import { assertSameMatrix, randomMatrix } from "../engine/engines.ts";
import { library, noLibrary as ignore } from "../engine/native.ts";

// Of pictures, the engine "blas" leaves out the columns that are zero in a whole batch. The oracle is the reference
// engine, which leaves out nothing and sums in float64.

/** An engine that leaves empty columns out of all pictures, also where it would not be worth it. */
function condensingEngine(threads: number): Engine<WasmBlock> & Pick<CommandQueue, "allocator"> {
  const engine = startWasmEngine(threads, undefined, library)!;
  const machine = Machine.start(undefined, library)!, queue = new CommandQueue(machine, threads);
  return {
    ...engine,
    allocator: queue.allocator,
    allocate: (rows, cols) => queue.allocate(rows, cols),
    release: (block) => queue.release(block),
    ...transfer(queue),
    ...nativeProducts(queue),
    ...updates(queue),
    ...adaptiveUpdates(queue),
    ...scaling(queue),
    ...activating(queue),
    gather(source, order, start, out) {
      out.zeros = "columns";
      const to = queue.stagingOf(out) >>> 2;
      machine.words.set(order.subarray(start, start + out.rows), to);
      packPictures(queue, out, source as ByteSource);
    },
  };
}

/** So many numbers are kept as bytes. */
const ENOUGH = 2 ** 18;

/** Pictures of which only some columns are ever filled, and those not in all of them. */
function pictures(cols: number, filled: readonly number[]): Matrix {
  const rows = 4 * Math.ceil(Math.max(260, ENOUGH / cols / 4)), bytes = new Uint8Array(rows * cols);
  const random = nl.randomStream(cols + filled.length);
  for (let row = 0; row < rows; row++) {
    // Some in most batches, some in few.
    for (const c of filled) {
      if (random.uniform() < (c % 8 < 4 ? 0.3 : 0.003)) bytes[row * cols + c] = random.integer(256);
    }
  }
  return Matrix.fromBytes(rows, cols, bytes);
}

/** The columns from `from` up to, not including, `end`. */
const columns = (from: number, end: number) =>
  Array.from({ length: end - from }, (_, i) => from + i);

/** Which columns are filled, of how many. */
const PICTURES: Readonly<Record<string, readonly [cols: number, filled: readonly number[]]>> = {
  "the middle": [784, columns(200, 500)],
  "the first and the last column": [784, [0, 783]],
  "nothing at all": [64, []],
  "every eighth": [400, columns(0, 50).map((i) => 8 * i + 3)],
  "the first half only": [100, columns(0, 50)],
  "the last half only": [100, columns(50, 100)],
  "one four": [1200, [601]],
  "the middle of columns that are not whole fours": [198, columns(40, 100)],
  "all but a few": [68, columns(0, 56)],
  "four columns, all empty": [4, []],
};

/** An epsilon beside which the noise of gradients that are almost zero does not count. */
const ADAM = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 0.01 };
/** Moments with which Adam moves weights even where their gradient is zero. */
const momentsOf = (rows: number, cols: number) => [
  randomMatrix(rows, cols, 5),
  randomMatrix(rows, cols, 6).map(Math.abs),
];
const SGD = { learningRate: 0.1, momentum: 0, nesterov: false };

/** z, gradients, and weights that Adam and SGD move, and the rows as they were gathered, in a batch of the last rows. */
function layerOn<B extends Block>(
  engine: Engine<B>,
  x: Matrix,
  rows: number,
  units: number,
  withBiases: boolean,
) {
  const block = (matrix: Matrix) => {
    const made = engine.allocate(matrix.rows, matrix.cols);
    engine.write(made, matrix);
    return made;
  };
  const batch = engine.allocate(rows, x.cols);
  const w = block(randomMatrix(x.cols, units, 1)), dz = block(randomMatrix(rows, units, 3));
  const byAdam = block(randomMatrix(x.cols, units, 4));
  const moments = momentsOf(x.cols, units).map(block);
  const b = withBiases ? block(randomMatrix(1, units, 2)) : null;
  const z = engine.allocate(rows, units), dw = engine.allocate(x.cols, units);
  const db = withBiases ? engine.allocate(1, units) : null;
  const source = engine.hold(x), found: Matrix[] = [];
  const order = Uint32Array.from({ length: x.rows }, (_, i) => x.rows - 1 - i);
  [0, x.rows - rows, 0].forEach((start, i) => {
    engine.gather(source, order, start, batch);
    engine.dense(batch, w, b, z);
    engine.denseGradients(batch, dz, dw, db);
    engine.adam(byAdam, dw, moments[0], moments[1], { ...ADAM, step: i + 1 });
    engine.sgd(w, dw, null, SGD);
    for (const each of [...moments, z, dw, w, byAdam, ...db ? [db] : []]) {
      found.push(engine.read(each));
    }
  });
  engine.gather(source, order, 1, batch);
  found.push(engine.read(batch));
  engine.drop(source);
  return found;
}

/** Batches that are not whole fours, or have more rows than columns; units with and without padding, and many. */
const BATCHES = [
  [64, 1, true],
  [101, 10, false],
  [64, 66, true],
  [255, 34, true],
  [12, 300, true],
] as const;

for (const [what, [cols, filled]] of Object.entries(PICTURES)) {
  Deno.test({
    name: `a layer on pictures with ${what} filled has the numbers of the reference engine`,
    ignore,
    fn() {
      assert(library);
      const x = pictures(cols, filled);
      for (const [rows, units, withBiases] of BATCHES) {
        const expected = layerOn(reference, x, rows, units, withBiases);
        for (const threads of [1, 2, 3, 7]) {
          layerOn(condensingEngine(threads), x, rows, units, withBiases).forEach((matrix, i) =>
            assertSameMatrix(matrix, expected[i], 2e-5, `${rows} × ${units}, ${threads}, ${i}`)
          );
        }
      }
    },
  });
}

Deno.test({
  name: "a batch without its empty columns is given back whole, also to what needs all of it",
  ignore,
  fn() {
    const cols = 788, x = pictures(cols, columns(0, 600)), engine = condensingEngine(2);
    const order = Uint32Array.from({ length: x.rows }, (_, i) => (5 * i) % x.rows);
    const batch = engine.allocate(70, cols), copy = engine.allocate(70, cols);
    const w = engine.allocate(cols, 20), z = engine.allocate(70, 20);
    const source = engine.hold(x);
    const gather = (start: number) => {
      engine.gather(source, order, start, batch);
      engine.dense(batch, w, null, z);
      return x.take([...order.subarray(start, start + 70)]);
    };
    for (const start of [0, 70, 140, 210]) {
      const expected = gather(start);
      engine.copy(batch, copy);
      assertEquals(engine.read(copy), expected);
      assertEquals(engine.read(batch), expected);
    }
    const expected = gather(0);
    engine.activate(nl.relu, batch, copy);
    assertEquals(engine.read(copy), expected);
  },
});

/** What is done with the gradient of a batch, in ways that need all of it, or with some of it done before. */
const USES: Readonly<Record<string, (engine: Engine, gradient: Block, adam: () => void) => void>> =
  {
    "is taken at once": (_engine, _gradient, adam) => adam(),
    "is taken after it was read": (engine, gradient, adam) => {
      engine.read(gradient);
      adam();
    },
    "is taken twice": (_engine, _gradient, adam) => {
      adam();
      adam();
    },
    "is clipped by value": (engine, gradient, adam) => {
      engine.clipValue(gradient, 0.5);
      adam();
    },
    "is clipped by its norm": (engine, gradient, adam) => {
      const norm = engine.allocate(1, 1);
      engine.norm([gradient], norm);
      engine.clipNorm(gradient, norm, 2);
      adam();
    },
    "is copied from another": (engine, gradient, adam) => {
      const other = engine.allocate(gradient.rows, gradient.cols);
      engine.copy(gradient, other);
      engine.write(gradient, new Matrix(gradient.rows, gradient.cols));
      engine.copy(other, gradient);
      adam();
    },
    "has been written over": (engine, gradient, adam) => {
      engine.write(gradient, randomMatrix(gradient.rows, gradient.cols, 8));
      adam();
    },
  };

for (const [what, use] of Object.entries(USES)) {
  Deno.test({
    name: `Adam moves weights as the reference engine does when a gradient of pictures ${what}`,
    ignore,
    fn() {
      const x = pictures(784, columns(210, 500)), rows = 64, units = 34;
      const trained = (engine: Engine, isAmsgrad: boolean) => {
        const [w, ...moments] = [0, 1, 2].map(() => engine.allocate(784, units));
        momentsOf(784, units).forEach((matrix, i) => engine.write(moments[i], matrix));
        const largest = isAmsgrad ? engine.allocate(784, units) : null;
        const batch = engine.allocate(rows, 784), z = engine.allocate(rows, units);
        const dz = engine.allocate(rows, units), dw = engine.allocate(784, units);
        engine.write(dz, randomMatrix(rows, units, 5));
        engine.write(w, randomMatrix(784, units, 6));
        const source = engine.hold(x), order = Uint32Array.from({ length: x.rows }, (_, i) => i);
        for (const step of [1, 2]) {
          engine.gather(source, order, 100 * step, batch);
          engine.dense(batch, w, null, z);
          engine.denseGradients(batch, dz, dw, null);
          use(
            engine,
            dw,
            () => engine.adam(w, dw, moments[0], moments[1], { ...ADAM, step }, largest),
          );
        }
        return [...moments, w, dw].map((block) => engine.read(block));
      };
      for (const isAmsgrad of [false, true]) {
        const expected = trained(reference, isAmsgrad);
        for (const threads of [1, 2, 3]) {
          trained(condensingEngine(threads), isAmsgrad).forEach((matrix, i) =>
            assertSameMatrix(matrix, expected[i], 2e-5, `${threads} threads, ${isAmsgrad}, ${i}`)
          );
        }
      }
    },
  });
}

Deno.test({
  name: "blocks without empty columns and rows give all their memory back",
  ignore,
  fn() {
    const x = pictures(784, columns(210, 500)), engine = condensingEngine(2);
    const source = engine.hold(x), order = Uint32Array.from({ length: x.rows }, (_, i) => i);
    const ends = [0, 1, 2].map(() => {
      const shapes = [[64, 784], [784, 34], [64, 34], [64, 34], [784, 34]] as const;
      const blocks = shapes.map(([rows, cols]) => engine.allocate(rows, cols));
      const [batch, w, z, dz, dw] = blocks;
      engine.gather(source, order, 0, batch);
      engine.dense(batch, w, null, z);
      engine.denseGradients(batch, dz, dw, null);
      engine.sgd(w, dw, null, SGD);
      engine.read(w);
      for (const block of blocks) engine.release(block);
      return engine.allocator.end;
    });
    assertEquals(ends, [ends[0], ends[0], ends[0]]);
  },
});

Deno.test({
  name: "what is written into a batch takes the place of the pictures without their empty columns",
  ignore,
  fn() {
    const x = pictures(100, columns(20, 70)), engine = condensingEngine(2);
    const batch = engine.allocate(70, 100), ones = engine.allocate(70, 100);
    const w = engine.allocate(100, 20), z = engine.allocate(70, 20);
    engine.write(ones, new Matrix(70, 100).map(() => 1));
    engine.write(w, new Matrix(100, 20).map(() => 1));
    engine.gather(engine.hold(x), Uint32Array.from({ length: 70 }, (_, i) => i), 0, batch);
    engine.dense(batch, w, null, z);
    engine.copy(ones, batch);
    engine.dense(batch, w, null, z);
    assertEquals(engine.read(z).data, new Float32Array(1400).fill(100));
  },
});

Deno.test({
  name: "training on pictures with a native library is the same each time, however often it is run",
  ignore,
  async fn() {
    const { name, threads } = nl.engineInfo();
    nl.setEngine("blas", { threads: 2 });
    try {
      const x = pictures(784, columns(150, 640));
      const answers = Uint8Array.from({ length: x.rows }, (_, i) => i % 4);
      const trained = async () => {
        const model = nl.sequential({
          layers: [
            nl.layers.dense({ units: 32, activation: "relu", inputShape: [784] }),
            nl.layers.dense({ units: 4, activation: "softmax" }),
          ],
          seed: 3,
        });
        model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
        const { history } = await model.fit(x, answers, { epochs: 3, batchSize: 64, verbose: 0 });
        return [history.loss, model.getWeights()];
      };
      assertEquals(await trained(), await trained());
    } finally {
      nl.setEngine(name, { threads });
    }
  },
});
