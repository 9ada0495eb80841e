import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { type Curve, curveOf, cutTo, simplified } from "../../../lib/figures/drawing/curve.ts";
import type { Point } from "../../../lib/figures/drawing/plane.ts";

const jumpsOf = ({ jumps }: Curve) =>
  jumps.map(({ x, left, right, value }) => [x, left, right, value]);

Deno.test("a smooth curve is one piece without jumps", () => {
  for (
    const f of [Math.tanh, Math.sin, (x: number) => x, () => 3, (x: number) => Math.tanh(1e4 * x)]
  ) {
    const { pieces, jumps } = curveOf(f, [-4, 4]);
    assertEquals(pieces.length, 1, f.name);
    assertEquals(jumps, [], f.name);
  }
});

Deno.test("however large the domain, what is steep is not taken for a jump", () => {
  for (const size of [1e3, 1e6, 1e12]) {
    assertEquals(curveOf(Math.tanh, [-size, size]).jumps, []);
    assertEquals(jumpsOf(curveOf((x) => x > 0 ? 1 : 0, [-size, size])), [[0, 0, 1, 0]]);
  }
});

Deno.test("a jump is found with the values from both sides and the value taken", () => {
  const cases: [name: string, f: (x: number) => number, jumps: number[][]][] = [
    ["step", (x) => x >= 0 ? 1 : 0, [[0, 0, 1, 1]]],
    ["relu′", (x) => x > 0 ? 1 : 0, [[0, 0, 1, 0]]],
    ["sign", Math.sign, [[0, -1, 1, 0]]],
    ["at an odd place", (x) => x < 0.3137 ? 2 : 5, [[0.3137, 2, 5, 5]]],
    ["floor", (x) => Math.floor(x / 3), [[-3, -2, -1, -1], [0, -1, 0, 0], [3, 0, 1, 1]]],
  ];
  for (const [name, f, jumps] of cases) {
    assertEquals(jumpsOf(curveOf(f, [-4, 4])), jumps, name);
  }
});

Deno.test("the line breaks where the function is not finite", () => {
  const { pieces } = curveOf((x) => x < -1 ? NaN : x > 1 ? Infinity : x, [-4, 4]);
  assertEquals(pieces.length, 1);
  assertAlmostEquals(pieces[0][0][0], -1, 0.02);
  assertAlmostEquals(pieces[0].at(-1)![0], 1, 0.02);
});

Deno.test("the two sides of a pole are not joined", () => {
  const { pieces, jumps } = curveOf(Math.tan, [0, 3]);
  assertEquals(pieces.length, 2);
  assert(Number.isNaN(jumps[0].left));
  assertAlmostEquals(jumps[0].x, Math.PI / 2, 0.01);
});

Deno.test("a line is cut exactly where it leaves the interval, and goes on where it returns", () => {
  const zigzag: Point[] = [[0, 0], [1, 2], [2, 0], [3, -4]];
  assertEquals(cutTo([-1, 1], [zigzag]), [
    [[0, 0], [0.5, 1]],
    [[1.5, 1], [2, 0], [2.25, -1]],
  ]);
  assertEquals(cutTo([-1, 1], [[[0, -3], [3, 3]]]), [[[1, -1], [2, 1]]]);
  assertEquals(cutTo([-1, 1], [[[0, 5], [3, 5]]]), []);
});

Deno.test("simplifying a line keeps its corners and its shape", () => {
  const points = Array.from({ length: 801 }, (_, i): Point => {
    const x = -4 + i / 100;
    return [x, Math.max(0, x)];
  });
  assertEquals(simplified(points, [0.01, 0.01]), [[-4, 0], [0, 0], [4, 4]]);

  const wave = points.map(([x]): Point => [x, Math.sin(x)]);
  const few = simplified(wave, [0.01, 0.01]);
  assert(few.length < 60);
  for (const [x, y] of wave) {
    const i = few.findIndex(([next]) => next >= x) || 1;
    const [[x0, y0], [x1, y1]] = [few[i - 1], few[i]];
    assertAlmostEquals(y0 + (y1 - y0) * (x - x0) / (x1 - x0), y, 0.02);
  }
});
