import { assert, assertEquals } from "@std/assert";
import { type MaskKey, reference } from "../../lib/engine/mod.ts";
import { philox, type Words } from "../../lib/engine/philox.ts";
import { outcome, wasmEngine } from "./engines.ts";

// Reference: kat_vectors of Random123 1.14, philox4x32 10.
Deno.test("Philox gives the known answers of its authors", () => {
  const cases: [Words, number, number, Words][] = [
    [[0, 0, 0, 0], 0, 0, [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    [Array(4).fill(0xffffffff) as Words, 0xffffffff, 0xffffffff, [
      0x408f276d,
      0x41c83b0e,
      0xa20bc7c6,
      0x6d5451fd,
    ]],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 0xa4093822, 0x299f31d0, [
      0xd16cfe09,
      0x94fdcceb,
      0x5001e420,
      0x24126ea1,
    ]],
  ];
  for (const [counter, key0, key1, answer] of cases) {
    philox(counter, key0, key1);
    assertEquals(counter, answer);
  }
});

const KEY: MaskKey = { seed: 1, step: 0, place: 0 };

function mask(rows: number, cols: number, rate: number, key: Partial<MaskKey> = {}) {
  const [matrix] = outcome(
    wasmEngine(),
    [],
    [[rows, cols]],
    (engine, _, [mask]) => engine.drawMask(mask, rate, { ...KEY, ...key }),
  );
  return matrix;
}

Deno.test("a mask is the same numbers, bit for bit, on either engine, and on one that knows no relaxed SIMD", () => {
  for (const [rows, cols, rate] of [[1, 1, 0.5], [7, 5, 0.1], [33, 130, 0.9], [4, 3, 0]]) {
    const draw = (engine: Parameters<typeof outcome>[0]) =>
      outcome(
        engine,
        [],
        [[rows, cols]],
        (engine, _, [mask]) =>
          engine.drawMask(mask, rate, { seed: 0xdeadbeef, step: 12, place: 3 }),
      )[0];
    const expected = draw(reference);
    for (const simd of ["relaxed", "plain"] as const) {
      assertEquals(draw(wasmEngine(simd)).data, expected.data);
    }
    assert(expected.data.every((value) => value === 0 || value === 1));
  }
});

Deno.test("a mask drops the share that was asked for, in every row and column, within five sigma", () => {
  const [rows, cols] = [500, 400];
  for (const rate of [0.05, 0.3, 0.5, 0.8]) {
    const drawn = mask(rows, cols, rate);
    const within = (dropped: number, count: number) =>
      assert(
        Math.abs(dropped - rate * count) < 5 * Math.sqrt(rate * (1 - rate) * count),
        `${dropped} of ${count} at ${rate}`,
      );
    const zeros = (numbers: ArrayLike<number>) =>
      Array.from(numbers).reduce((sum, value) => sum + 1 - value, 0);
    within(zeros(drawn.data), rows * cols);
    for (let r = 0; r < rows; r++) within(zeros(drawn.row(r)), cols);
    for (let c = 0; c < cols; c++) within(zeros(Array.from(drawn, (row) => row[c])), rows);
  }
});

Deno.test("masks of another seed, step or place have nothing to do with each other", () => {
  const first = mask(200, 300, 0.5);
  for (const key of [{ seed: 2 }, { step: 1 }, { place: 1 }]) {
    const other = mask(200, 300, 0.5, key);
    const same = first.data.reduce((sum, v, i) => sum + (v === other.data[i] ? 1 : 0), 0);
    assert(Math.abs(same - 30000) < 5 * Math.sqrt(15000), `${JSON.stringify(key)}: ${same}`);
  }
});
