import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

Deno.test("the result has the kind of the argument: number, array, nested array, typed array, matrix", () => {
  assertEquals(nl.relu(-2), 0);
  assertEquals(nl.relu([-2, 3]), [0, 3]);
  assertEquals(nl.relu([[-2], [3]]), [[0], [3]]);
  assertEquals(nl.relu(Float32Array.of(-2, 3)), Float32Array.of(0, 3));
  assertEquals(nl.relu(Float64Array.of(-2, 3)), Float64Array.of(0, 3));
  assertEquals(nl.relu(nl.Matrix.from([[-2, 3]])).toArray(), [[0, 3]]);
  assertEquals([-1, 2].map(nl.relu), [0, 2]);
  assertEquals(nl.softmax(nl.Matrix.from([[0, 0], [5, 5]])).toArray(), [[0.5, 0.5], [0.5, 0.5]]);
});

Deno.test("the argument is not changed", () => {
  const x = nl.Matrix.from([[-1, 2]]);
  nl.relu(x);
  nl.softmax(x);
  assertEquals(x.toArray(), [[-1, 2]]);
});

// Reference values: mpmath 1.4.1 at 50 digits.
const tails: [string, number, number][] = [
  ["sigmoid(-745)", nl.sigmoid(-745), 4.940656458412465e-324],
  ["sigmoid(-40)", nl.sigmoid(-40), 4.248354255291589e-18],
  ["sigmoid'(40)", nl.sigmoid.derivative(40), 4.248354255291589e-18],
  ["sigmoid'(-40)", nl.sigmoid.derivative(-40), 4.248354255291589e-18],
  ["tanh'(30)", nl.tanh.derivative(30), 3.502604305078608e-26],
  ["tanh(0.5)", nl.tanh(0.5), 0.46211715726000976],
  ["tanh'(0.5)", nl.tanh.derivative(0.5), 0.7864477329659274],
  ["sigmoid(1)", nl.sigmoid(1), 0.7310585786300049],
];
for (const [name, actual, expected] of tails) {
  Deno.test(`${name} keeps its digits`, () =>
    assertAlmostEquals(actual, expected, 4 * Number.EPSILON * expected + Number.MIN_VALUE));
}

Deno.test("softmax of the tutorial's logits, with the second row corrected", () => {
  // Reference: mpmath 1.4.1 at 50 digits.
  const expected = [
    [0.659001138885968, 0.242432970704714, 0.0985658904093182],
    [0.0462240744315183, 0.113692877282113, 0.840083048286369],
  ];
  nl.softmax([[2, 1, 0.1], [0.1, 1, 3]]).forEach((row, i) =>
    row.forEach((p, j) => assertAlmostEquals(p, expected[i][j], 5e-16))
  );
});

Deno.test("softmax does not overflow, and a shift changes nothing", () => {
  assertEquals(nl.softmax([1000, 1000]), [0.5, 0.5]);
  assertEquals(nl.softmax([0, -Infinity]), [1, 0]);
  const [p, shifted] = [nl.softmax([1, 2, 3]), nl.softmax([101, 102, 103])];
  p.forEach((value, i) => assertAlmostEquals(value, shifted[i], 1e-15));
});

Deno.test("softmax's Jacobian agrees with numeric differences, and its rows sum to 0", () => {
  const x = [0.3, -1, 2];
  nl.softmax.derivative(x).forEach((row, i) => {
    assertAlmostEquals(row.reduce((a, b) => a + b), 0, 1e-16);
    row.forEach((value, j) => {
      const moved = (h: number) => nl.softmax(x.map((xj, k) => j === k ? xj + h : xj))[i];
      assertAlmostEquals(value, (moved(1e-5) - moved(-1e-5)) / 2e-5, 1e-9);
    });
  });
});

Deno.test("with() makes a variant and leaves the original alone", () => {
  const gentle = nl.leakyRelu.with({ alpha: 0.1 });
  assertEquals([gentle(-2), nl.leakyRelu(-2)], [-0.2, -0.4]);
  assertEquals([gentle.name, gentle.params.alpha], ["leakyRelu", 0.1]);
  assertEquals(nl.leakyRelu.with({ alpha: 3 })(-1), -3, "the branch form, not the maximum");
});

Deno.test("with() refuses unknown parameters and NaN", () => {
  assertThrows(
    () => nl.leakyRelu.with({ slope: 1 } as never),
    RangeError,
    'a parameter of leakyRelu (alpha) but found "slope"',
  );
  assertThrows(
    () => nl.leakyRelu.with({ alpha: NaN }),
    RangeError,
    "expected alpha to be a finite number",
  );
  assertThrows(() => nl.tanh.with({ alpha: 1 }), RangeError, "tanh has none");
});

Deno.test("an argument that is not a number is refused with what was expected", () => {
  assertThrows(
    () => nl.relu("2" as unknown as number),
    TypeError,
    'relu: expected a number, an array of numbers or a Matrix but found "2"',
  );
  assertThrows(() => nl.softmax(2 as unknown as number[]), TypeError, "softmax: expected a vector");
});

Deno.test("a custom activation needs only f; its derivative is then marked as numeric", () => {
  const square = nl.defineActivation({ name: "square", f: (x) => x * x });
  assert(square.derivativeIsNumeric);
  assertAlmostEquals(square.derivative(3), 6, 1e-6);
  assertEquals(square([1, 2]), [1, 4]);
  assertThrows(() => nl.defineActivation({ name: "", f: Math.abs }), TypeError, "expected name");
  assertThrows(
    () => nl.defineActivation({ name: "x", f: 3 as never }),
    TypeError,
    "expected f of x to be a function",
  );
});
