import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { activations } from "../../../lib/activations/mod.ts";
import { digitsRight, worstAround } from "../../../lib/lessons/stability/digits_right.ts";
import { stability } from "../../../lib/lessons/stability/mod.ts";
import { TEXTBOOK_FORMS } from "../../../lib/lessons/stability/textbook_forms.ts";

const known = Object.keys(TEXTBOOK_FORMS).filter((name) => Object.hasOwn(activations, name));

for (const name of known) {
  Deno.test(`${name}: the textbook's form agrees somewhere and fails somewhere, the library's never`, async () => {
    const { figure, text, table } = stability(name);
    const digits = table.text.split("\n").slice(2).map((line) => Number(line.match(/\d+$/)![0]));
    assert(Math.min(...digits) <= 1 && Math.max(...digits) >= 12, `${digits}`);
    assert((await stability(name).html()).length < 60_000);
    assert(!text.includes("\\") && !/undefined|\[object/.test(text + figure.alt), text);
    assertStringIncludes(figure.alt, "at the left end");
  });
}

Deno.test("the picture says where a form gives ∞, NaN or 0", () => {
  assertStringIncludes(stability("sigmoid").figure.alt, "gives no number from x = 710 to 720");
  assertStringIncludes(stability("sigmoid").figure.alt, "gives 0 from x = 36.8 to 45");
  assertStringIncludes(stability(activations.sigmoid).text, "4.248354255291589e−18");
});

Deno.test("digits are counted from 0 to 15", () => {
  const cases: [value: number, truth: number, digits: number][] = [
    [1, 1, 15],
    [0, 0, 15],
    [1 + 2 ** -52, 1, 15],
    [NaN, 1, 0],
    [Infinity, 1e300, 0],
    [0, 1e-17, 0],
    [Infinity, Infinity, 15],
  ];
  for (const [value, truth, digits] of cases) assertEquals(digitsRight(value, truth), digits);
  assertEquals(Math.floor(digitsRight(1.000009, 1)), 5);
});

Deno.test("the worst case around a value counts, except where a value is not a number", () => {
  const truths = Array(20).fill(1);
  assertEquals(worstAround([...Array(10).fill(1), ...Array(10).fill(NaN)], truths), [
    ...Array(10).fill(15),
    ...Array(10).fill(0),
  ]);
  assertEquals(worstAround([...Array(19).fill(1), 0], truths), [
    ...Array(11).fill(15),
    ...Array(9).fill(0),
  ]);
});

Deno.test("functions without a textbook form that fails are refused with the list of those that have one", () => {
  for (const name of ["relu", "sigmod"]) {
    const error = assertThrows(() => stability(name), RangeError, `found "${name}"`);
    for (const other of known) assertStringIncludes(error.message, other);
  }
});
