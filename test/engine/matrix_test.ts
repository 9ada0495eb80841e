import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { Matrix } from "nonlinear";

Deno.test("a matrix made from rows gives them back", () => {
  const x = Matrix.from([[1, 2, 3], [4, 5, 6]]);
  assertEquals(x.shape, [2, 3]);
  assertEquals(x.toArray(), [[1, 2, 3], [4, 5, 6]]);
  assertEquals([...x].map((row) => [...row]), [[1, 2, 3], [4, 5, 6]]);
});

Deno.test("rows, slices and taken rows are copies", () => {
  const x = Matrix.from([[1, 2], [3, 4], [5, 6]]);
  x.row(1)[0] = 100;
  x.slice(1).data[0] = 100;
  x.take([1]).data[0] = 100;
  assertEquals(x.toArray(), [[1, 2], [3, 4], [5, 6]]);
  assertEquals(x.slice(-2, -1).toArray(), [[3, 4]]);
  assertEquals(x.slice(2, 1).shape, [0, 2]);
  assertEquals(x.take([2, 0, 2]).toArray(), [[5, 6], [1, 2], [5, 6]]);
});

Deno.test("map makes a new matrix of the same shape", () => {
  const x = Matrix.from([[1, -2]]);
  assertEquals(x.map((value, index) => value * 10 + index).toArray(), [[10, -19]]);
  assertEquals(x.toArray(), [[1, -2]]);
});

Deno.test("argMax finds the first of the largest numbers of each row", () => {
  assertEquals(Matrix.from([[1, 3, 2], [5, 5, 0], [-3, -2, -1]]).argMax(), Uint32Array.of(1, 0, 2));
});

Deno.test("what does not fit is refused, saying what was expected", () => {
  const x = Matrix.from([[1, 2]]);
  assertThrows(
    () => new Matrix(2, 2, new Float32Array(3)),
    RangeError,
    "expected 4 numbers for 2 × 2 but found 3",
  );
  assertThrows(
    () => new Matrix(-1, 2),
    RangeError,
    "expected rows to be a whole number ≥ 0 but found -1",
  );
  assertThrows(() => Matrix.from([[1, 2], [3]]), RangeError, "expected 2 numbers in row 1");
  assertThrows(() => Matrix.from([1, 2] as unknown as number[][]), TypeError, "array of rows");
  assertThrows(() => x.at(1, 0), RangeError, "expected a row from 0 to 0 but found 1");
  assertThrows(() => x.at(0, 2), RangeError, "expected a column from 0 to 1 but found 2");
  assertThrows(() => x.take([1]), RangeError, "expected a row from 0 to 0 but found 1");
});

Deno.test("a large matrix is printed with its first and last rows and columns", () => {
  const text = Deno.inspect(new Matrix(1000, 100));
  assertStringIncludes(text, "Matrix 1000 × 100");
  assertEquals(text.split("\n").length, 7);
});

Deno.test("JSON has a matrix as its rows, which come back as the same bits, −0 too", () => {
  const matrix = Matrix.from([[1, -0, 0.1], [1e-45, -3.4e38, 0]]);
  const text = JSON.stringify({ matrix });
  assertEquals(text.slice(0, 20), '{"matrix":[[1,-0,0.1');
  const back = Matrix.from(JSON.parse(text).matrix);
  assertEquals(new Uint32Array(back.data.buffer), new Uint32Array(matrix.data.buffer));
  assertEquals(JSON.stringify(new Matrix(0, 0)), "[]");
});
