import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { Matrix } from "nonlinear";

const rows = [[1, 3, 2], [5, 5, 0]];

/** What `action` writes to the console. */
function written(action: () => void): unknown[] {
  const { log } = console, lines: unknown[] = [];
  console.log = (...values: unknown[]) => void lines.push(...values);
  try {
    action();
  } finally {
    console.log = log;
  }
  return lines;
}

Deno.test("a matrix is read as a tensor of TensorFlow.js is", async () => {
  const x = Matrix.from(rows);
  assertEquals(x.arraySync(), rows);
  assertEquals(await x.array(), rows);
  assertEquals(x.dataSync(), Float32Array.of(1, 3, 2, 5, 5, 0));
  assertEquals(x.shape, [2, 3]);
  x.dispose();
  assertEquals(x.arraySync(), rows);
  assertEquals(written(() => x.print()), [Deno.inspect(x)]);
});

const ARG_MAX: [axis: number | undefined, found: number[]][] = [
  [undefined, [1, 0]],
  [-1, [1, 0]],
  [1, [1, 0]],
  [0, [1, 1, 0]],
];

for (const [axis, found] of ARG_MAX) {
  Deno.test(`argMax(${axis ?? ""}) finds the first of the largest numbers`, async () => {
    const indices = Matrix.from(rows).argMax(axis);
    assertEquals(indices, Uint32Array.from(found) as typeof indices);
    assertEquals(indices.arraySync(), found);
    assertEquals(await indices.array(), found);
    assertStrictEquals(indices.dataSync(), indices);
    assertStrictEquals(await indices.data(), indices);
    assertEquals(indices.shape, [found.length]);
    indices.dispose();
    assertEquals(written(() => indices.print()), [indices]);
  });
}

Deno.test("indices look like any other list of numbers", () => {
  const indices = Matrix.from(rows).argMax();
  assertEquals(Deno.inspect(indices), "Uint32Array(2) [ 1, 0 ]");
  assertEquals(JSON.stringify(Array.from(indices)), "[1,0]");
  assertEquals(Object.keys(indices), ["0", "1"]);
});

Deno.test("a matrix without rows, or without columns, has no largest numbers", () => {
  assertEquals(new Matrix(0, 3).argMax().arraySync(), []);
  assertEquals(new Matrix(2, 0).argMax(0).arraySync(), []);
});

Deno.test("another axis is refused", () => {
  assertThrows(
    () => Matrix.from(rows).argMax(2),
    RangeError,
    "Matrix.argMax: expected axis to be −1 or 1, for each row, or 0, for each column, but found 2.",
  );
});
