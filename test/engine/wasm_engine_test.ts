import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { type Engine, Matrix, reference, startWasmEngine } from "../../lib/engine/mod.ts";
import { activating } from "../../lib/engine/wasm/activations.ts";
import { Machine } from "../../lib/engine/wasm/machine.ts";
import { transfer } from "../../lib/engine/wasm/transfer.ts";
import { CommandQueue } from "../../lib/engine/wasm/command_queue.ts";
import { CASES, type Routine, type Shape } from "./cases.ts";
import { assertSameMatrix, outcome, randomMatrix, wasmEngine } from "./engines.ts";

// The oracle is the reference engine, which sums in float64.

for (const { what, shapes, routine, prepare = (inputs: Matrix[]) => inputs } of CASES) {
  Deno.test(`on WebAssembly, ${what} is what it is on the reference engine, for any shape`, () => {
    const engines = [wasmEngine("relaxed"), wasmEngine("plain")];
    const size = fc.integer({ min: 1, max: 41 });
    const zeros = fc.constantFrom(0, 0.5, 0.95, 1);
    fc.assert(
      fc.property(size, size, size, zeros, fc.nat(1e6), (rows, inputs, units, zeros, seed) => {
        const [given, wanted] = shapes(rows, inputs, units);
        const matrices = prepare(
          given.map(([rows, cols], i) => randomMatrix(rows, cols, seed + i, zeros)),
        );
        const expected = outcome(reference, matrices, wanted, routine);
        for (const engine of engines) {
          outcome(engine, matrices, wanted, routine).forEach((matrix, i) =>
            assertSameMatrix(matrix, expected[i], 1e-5, `${engine.simd} ${what}, output ${i}`)
          );
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
}

Deno.test("on WebAssembly, rows and one-hot labels are gathered as on the reference engine", () => {
  const x = randomMatrix(20, 17, 1), labels = Uint8Array.from({ length: 20 }, (_, i) => i % 3);
  const order = Uint32Array.from({ length: 20 }, (_, i) => 7 * i % 20);
  const routine: Routine = (engine, _, [rows, oneHot]) => {
    engine.gather(x, order, 5, rows);
    engine.gatherOneHot(labels, order, 5, oneHot);
  };
  const shapes: Shape[] = [[11, 17], [11, 3]];
  const expected = outcome(reference, [], shapes, routine);
  assertEquals(outcome(wasmEngine(), [], shapes, routine).map(String), expected.map(String));
  outcome(wasmEngine(), [], shapes, routine).forEach((matrix, i) =>
    assertEquals(matrix.data, expected[i].data)
  );
});

Deno.test("leaving zeros out hides no NaN and no infinity of the inputs, and none of a weight in use", () => {
  const x = new Matrix(8, 40), w = randomMatrix(40, 5, 1), db = new Matrix(8, 5);
  x.data[3] = NaN; // row 0
  x.data[45] = Infinity; // row 1
  x.data[6 * 40 + 7] = 1; // row 6 meets the weight below
  w.data[7 * 5] = -Infinity;
  const [z] = outcome(
    wasmEngine(),
    [x, w],
    [[8, 5]],
    (engine, [x, w], [z]) => engine.dense(x, w, null, z),
  );
  assertEquals([...z.row(0)], Array(5).fill(NaN));
  assert(z.row(1).every((value) => Math.abs(value) === Infinity));
  assertEquals(z.at(6, 0), -Infinity);
  assertEquals([...z.row(2)], Array(5).fill(0));
  db.data.fill(1);
  const [dw] = outcome(
    wasmEngine(),
    [x, db],
    [[40, 5]],
    (engine, [x, dz], [dw]) => engine.denseGradients(x, dz, dw, null),
  );
  assertEquals([dw.at(3, 0), dw.at(5, 0), dw.at(7, 0)], [NaN, Infinity, 1]);
});

Deno.test("a routine that would write over what a waiting one reads comes after it", () => {
  for (const engine of [reference, wasmEngine()] as Engine[]) {
    const [a, b, c] = [1, 2, 3].map(() => engine.allocate(300, 3));
    engine.write(a, new Matrix(300, 3).map(() => 1));
    engine.activate(nl.linear, a, b);
    engine.write(a, new Matrix(300, 3).map(() => 5));
    engine.activate(nl.linear, a, c);
    engine.activate(nl.linear, b, a);
    assertEquals([a, b, c].map((block) => engine.sum(block)), [900, 900, 4500]);
  }
});

Deno.test("Adam's fading moments never become denormal on WebAssembly either", () => {
  const engine = wasmEngine();
  const [w, g, m, v] = Array.from({ length: 4 }, () => engine.allocate(1, 1));
  engine.write(g, Matrix.from([[1e-20]]));
  for (let step = 1; step <= 3000; step++) {
    engine.adam(w, g, m, v, { learningRate: 0.001, beta1: 0.9, beta2: 0.99, epsilon: 1e-7, step });
    if (step === 1) engine.write(g, Matrix.from([[0]]));
  }
  assertEquals([engine.sum(m), engine.sum(v)], [0, 0]);
});

Deno.test("what RMSprop remembers of vanished gradients never becomes denormal, on either engine", () => {
  for (const engine of [reference, wasmEngine()] as Engine[]) {
    const [w, g, v, m, last] = Array.from({ length: 5 }, () => engine.allocate(1, 1));
    const settings = { learningRate: 0.001, rho: 0.9, momentum: 0.9, epsilon: 1e-7 };
    engine.write(g, Matrix.from([[1e-15]]));
    for (let step = 1; step <= 1200; step++) {
      engine.rmsprop(w, g, v, m, last, settings);
      if (step === 1) engine.write(g, Matrix.from([[0]]));
    }
    assertEquals([v, m, last].map((block) => engine.sum(block)), [0, 0, 0]);
  }
});

Deno.test("the momentum of vanished gradients never becomes denormal, on either engine", () => {
  for (const engine of [reference, wasmEngine()] as Engine[]) {
    const [w, g, v] = Array.from({ length: 3 }, () => engine.allocate(1, 1));
    engine.write(g, Matrix.from([[1]]));
    for (let step = 1; step <= 1200; step++) {
      engine.sgd(w, g, v, { learningRate: 0.01, momentum: 0.9, nesterov: false });
      if (step === 1) engine.write(g, Matrix.from([[0]]));
    }
    assertEquals(engine.sum(v), 0);
  }
});

Deno.test("the logistic loss of huge and infinite logits is its limit, on either engine", () => {
  const loss = nl.losses.binaryCrossentropy();
  const logits = Matrix.from([[1000], [1000], [-1000], [-1000], [Infinity], [-Infinity]]);
  const targets = Matrix.from([[1], [0], [1], [0], [1], [0]]);
  for (const engine of [reference, wasmEngine("relaxed"), wasmEngine("plain")] as Engine[]) {
    const [losses, slopes] = outcome(
      engine,
      [logits, targets],
      [[6, 1], [6, 1]],
      (engine, [outputs, targets], [losses, gradient]) =>
        loss.rows(engine, { outputs, targets, losses, gradient, scale: 1 }, true),
    );
    assertEquals([...losses.data], [0, 1000, 1000, 0, 0, 0]);
    assertEquals([...slopes.data].map((slope) => slope + 0), [0, 1, -1, 0, 0, 0]);
  }
});

Deno.test("what is given back is used again", () => {
  const engine = wasmEngine();
  const round = () => {
    const blocks = [100, 7, 300].map((rows) => engine.allocate(rows, 50));
    for (const block of blocks) engine.write(block, new Matrix(block.rows, 50));
    for (const block of blocks) engine.sum(block);
    for (const block of blocks) engine.release(block);
    return engine.bytes;
  };
  const bytes = round();
  for (let i = 0; i < 100; i++) round();
  assertEquals(engine.bytes, bytes);
});

Deno.test("blocks beyond the second GiB are written, worked at and read like any others", () => {
  const machine = Machine.start();
  assert(machine);
  const queue = new CommandQueue(machine, 1);
  queue.allocator.allocateUnset(2 ** 31); // never touched, so it takes no real memory
  const { write, read, gather, sum } = transfer(queue), { activate } = activating(queue);
  const matrix = randomMatrix(9, 5, 1), doubled = matrix.map((value) => 2 * value);
  const double = nl.defineActivation({ name: "double", f: (x) => 2 * x });
  const [x, y, gathered] = [1, 2, 3].map(() => queue.allocate(9, 5));
  write(x, matrix);
  activate(double, x, y);
  assertEquals(read(y).data, doubled.data);
  gather(matrix, Uint32Array.from({ length: 9 }, (_, i) => i), 0, gathered);
  assertEquals(sum(gathered), matrix.data.reduce((a, b) => a + b, 0));
});

Deno.test("where memory cannot be sent to workers, as on a page that is not isolated, one thread works", () => {
  const { SharedArrayBuffer: hidden } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, "SharedArrayBuffer");
    const engine = startWasmEngine(4);
    assert(engine);
    assertEquals(engine.threads, 1);
    const [sum] = outcome(
      engine,
      [Matrix.from([[1, 2]]), Matrix.from([[3, 4]])],
      [[1, 2]],
      (engine, inputs, [sum]) => engine.add(inputs, sum),
    );
    assertEquals(sum.toArray(), [[4, 6]]);
  } finally {
    Object.defineProperty(globalThis, "SharedArrayBuffer", {
      value: hidden,
      writable: true,
      configurable: true,
    });
  }
});

Deno.test("where there is no shared memory, there is no WebAssembly engine", () => {
  const { Memory } = WebAssembly;
  try {
    WebAssembly.Memory = class {
      constructor() {
        throw new TypeError("no shared memory");
      }
    } as unknown as typeof Memory;
    assertEquals(startWasmEngine(1), null);
  } finally {
    WebAssembly.Memory = Memory;
  }
});

Deno.test("a block without rows or columns is refused, by either engine", () => {
  for (const engine of [reference, wasmEngine()]) {
    for (const [rows, cols] of [[0, 3], [3, 0], [1.5, 2], [-1, 2], [NaN, 2]]) {
      assertThrows(
        () => engine.allocate(rows, cols),
        RangeError,
        `engine: expected a block of at least 1 row and 1 column but found ${rows} × ${cols}.`,
      );
    }
  }
});

Deno.test("setEngine refuses an option it does not know", () => {
  assertThrows(
    () => nl.setEngine("wasm", { thread: 1 } as never),
    RangeError,
    'setEngine: expected options among threads but found "thread"; did you mean "threads"?',
  );
});
