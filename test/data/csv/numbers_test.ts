import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { isNumber, numberOf } from "../../../lib/data/csv/numbers.ts";

/** A cell, and its number with a decimal point and with a decimal comma; NaN where it is none. */
const CELLS: [cell: string, point: number, comma: number][] = [
  ["5", 5, 5],
  ["-5", -5, -5],
  ["−5", -5, -5],
  ["+5", 5, 5],
  ["1.5", 1.5, NaN],
  ["1,5", NaN, 1.5],
  [".5", 0.5, NaN],
  ["5.", 5, NaN],
  ["1e-3", 0.001, 0.001],
  ["1,234", 1234, 1.234],
  ["1.234", 1.234, 1234],
  ["1,234.5", 1234.5, NaN],
  ["1.234,5", NaN, 1234.5],
  ["1.234.567", NaN, 1234567],
  ["1,234,567.25", 1234567.25, NaN],
  ["12,34,567", NaN, NaN],
  ["1 234 567", 1234567, 1234567],
  ["1\u202f234,5", NaN, 1234.5],
  ["1'234.5", 1234.5, NaN],
  ["1,234 567", NaN, NaN],
  ["45%", 0.45, 0.45],
  ["12.5 %", 0.125, NaN],
  ["$1,200.50", 1200.5, NaN],
  ["-$3", -3, -3],
  ["3 €", 3, 3],
  ["007", 7, 7],
  ["", NaN, NaN],
  [".", NaN, NaN],
  ["-", NaN, NaN],
  ["%", NaN, NaN],
  ["1-2", NaN, NaN],
  ["01.02.2020", NaN, NaN],
  ["1e", NaN, NaN],
  ["0x10", NaN, NaN],
  ["Infinity", NaN, NaN],
  ["5 apples", NaN, NaN],
];
for (const [cell, point, comma] of CELLS) {
  Deno.test(`${JSON.stringify(cell)} is ${point} with a decimal point and ${comma} with a comma`, () => {
    assertEquals([numberOf(cell, "."), numberOf(cell, ",")], [point, comma]);
    assertEquals(isNumber(cell), !Number.isNaN(point) || !Number.isNaN(comma));
  });
}

Deno.test("a number is read back as it was written, in the manner of any language", () => {
  const ways = [["en-US", "."], ["de-DE", ","], ["de-CH", "."], ["fr-FR", ","]] as const;
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...ways), (n, way) => {
      const [language, decimal] = way, value = n / 1000;
      const text = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
      assertEquals(numberOf(text, decimal) + 0, value + 0, text);
    }),
  );
});
