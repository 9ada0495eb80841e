import { assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { Matrix, randomStream, reference as engine } from "../../lib/engine/mod.ts";

/** A matrix of numbers in −1…1, a share of them zero. */
function randomMatrix(rows: number, cols: number, stream: number, zeros = 0): Matrix {
  const random = randomStream(7, stream);
  return new Matrix(rows, cols).map(() => random.uniform() < zeros ? 0 : 2 * random.uniform() - 1);
}

/** a · b by the definition, in float64. */
function product(a: number[][], b: number[][]): number[][] {
  return a.map((row) =>
    b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0))
  );
}

const transposed = (a: number[][]) => a[0].map((_, j) => a.map((row) => row[j]));

function assertClose(actual: Matrix, expected: number[][], tolerance = 1e-6): void {
  assertEquals(actual.shape, [expected.length, expected[0].length]);
  expected.flat().forEach((value, i) => assertAlmostEquals(actual.data[i], value, tolerance));
}

for (
  const [rows, inputs, units, zeros] of [[5, 7, 3, 0], [1, 1, 1, 0], [9, 13, 6, 0.8], [3, 4, 2, 1]]
) {
  const x = randomMatrix(rows, inputs, 1, zeros);
  const weights = randomMatrix(inputs, units, 2);
  const gradient = randomMatrix(rows, units, 3);
  const size = `${rows} × ${inputs} by ${inputs} × ${units}, ${zeros * 100} % zeros`;

  Deno.test(`dense is the product plus the biases: ${size}`, () => {
    const biases = randomMatrix(1, units, 4);
    const z = new Matrix(rows, units);
    engine.dense(x, weights, biases, z);
    const expected = product(x.toArray(), weights.toArray());
    assertClose(z, expected.map((row) => row.map((value, j) => value + biases.data[j])));
    engine.dense(x, weights, null, z);
    assertClose(z, expected);
  });

  Deno.test(`its gradients are the products with the transposed: ${size}`, () => {
    const [dWeights, dBiases, dx] = [
      new Matrix(inputs, units),
      new Matrix(1, units),
      new Matrix(rows, inputs),
    ];
    engine.denseGradients(x, gradient, dWeights, dBiases);
    assertClose(dWeights, product(transposed(x.toArray()), gradient.toArray()));
    assertClose(dBiases, [
      transposed(gradient.toArray()).map((column) => column.reduce((a, b) => a + b)),
    ]);
    engine.denseInputGradient(gradient, weights, dx);
    assertClose(dx, product(gradient.toArray(), transposed(weights.toArray())));
  });
}

/** The loss of one row. */
function lossOf(
  name: "crossEntropyFromLogits" | "crossEntropyFromProbabilities",
  outputs: number[],
  targets: number[],
  gradient: Matrix | null = null,
  scale = 1,
): number {
  const losses = new Matrix(1, 1);
  engine[name](Matrix.from([outputs]), Matrix.from([targets]), losses, gradient, scale, 0);
  return losses.data[0];
}

Deno.test("cross-entropy sees logits [0, -100] with the second class true: loss 100, gradient [1, -1]", () => {
  const gradient = new Matrix(1, 2);
  assertEquals(lossOf("crossEntropyFromLogits", [0, -100], [0, 1], gradient), 100);
  assertEquals(gradient.toArray(), [[1, -1]]);
});

Deno.test("cross-entropy of infinite and huge logits stays what it is in the limit", () => {
  const loss = (logits: number[]) => lossOf("crossEntropyFromLogits", logits, [1, 0]);
  assertEquals(loss([1000, -1000]), 0);
  assertEquals(loss([0, -Infinity]), 0);
  assertEquals(loss([-1000, 1000]), 2000);
});

Deno.test("cross-entropy of probabilities is clipped at 1e-7, as Keras's without logits (16.118, gradient 0)", () => {
  const gradient = new Matrix(1, 2);
  const loss = lossOf("crossEntropyFromProbabilities", [1, 0], [0, 1], gradient);
  assertAlmostEquals(loss, 16.11809565, 1e-5);
  assertEquals(gradient.toArray(), [[0, 0]]);
});

for (const name of ["crossEntropyFromLogits", "crossEntropyFromProbabilities"] as const) {
  Deno.test(`the gradient of ${name} is that of numeric differences`, () => {
    const values = name === "crossEntropyFromLogits" ? [0.3, -1.2, 2] : [0.3, 0.9, 0.4];
    const targets = [0.2, 0.7, 0.1];
    const loss = (x: number[]) => lossOf(name, x, targets);
    const gradient = new Matrix(1, 3);
    lossOf(name, values, targets, gradient, 2);
    values.forEach((_, i) => {
      const h = 1e-3;
      const moved = (by: number) => values.map((value, j) => i === j ? value + by : value);
      assertAlmostEquals(gradient.data[i], 2 * (loss(moved(h)) - loss(moved(-h))) / (2 * h), 2e-3);
    });
  });
}

Deno.test("softmax rows sum to 1 and its gradient is the product with the Jacobian", () => {
  const z = Matrix.from([[1, 2, 3], [1000, 0, -1000]]);
  const p = new Matrix(2, 3), dz = new Matrix(2, 3);
  const upstream = Matrix.from([[1, -2, 0.5], [1, 1, 1]]);
  engine.activateRows(nl.softmax, z, p);
  p.toArray().forEach((row) => assertAlmostEquals(row.reduce((a, b) => a + b), 1, 1e-6));
  engine.activateRowsGradient(nl.softmax, z, p, upstream, dz);
  p.toArray().forEach((row, i) => {
    const expected = row.map((pj, j) =>
      row.reduce((sum, pk, k) => sum + upstream.at(i, k) * pk * ((j === k ? 1 : 0) - pj), 0)
    );
    expected.forEach((value, j) => assertAlmostEquals(dz.at(i, j), value, 1e-6));
  });
});

Deno.test("matches are counted where the largest output stands under the largest target", () => {
  const outputs = Matrix.from([[0.1, 0.9], [0.6, 0.4], [0.5, 0.5]]);
  const targets = Matrix.from([[0, 1], [0, 1], [1, 0]]);
  const matches = new Matrix(3, 1);
  engine.countMatches(outputs, targets, matches);
  assertEquals(matches.toArray(), [[1], [0], [1]]);
  assertEquals(engine.sum(matches), 2);
});

Deno.test("Adam's fading moments never become denormal", () => {
  const [w, g, m, v] = Array.from({ length: 4 }, () => new Matrix(1, 1));
  g.data[0] = 1e-20;
  for (let step = 1; step <= 3000; step++) {
    engine.adam(w, g, m, v, { learningRate: 0.001, beta1: 0.9, beta2: 0.99, epsilon: 1e-7, step });
    g.data[0] = 0;
  }
  assertEquals([m.data[0], v.data[0]], [0, 0]);
});
