import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { digitPairs } from "../../../lib/lessons/digit_network/digit_pairs.ts";
import { pairPictures } from "../../../lib/lessons/digit_network/pair_pictures.ts";

const pairs = digitPairs({
  x: new Matrix(10, 4).map((_, i) => i / 40),
  labels: Uint8Array.from({ length: 10 }, (_, i) => i % 2),
  classNames: [],
});
const same = new Matrix(10, 1).map((_, i) => i / 10);

Deno.test("under each pair stands how likely it is the same", async () => {
  const figure = pairPictures(pairs, same, { count: 2 });
  const { labels, secondLabels } = pairs;
  assertEquals(
    figure.alt,
    `2 pairs: ${labels[0]} and ${secondLabels[0]}, 0 %; ${labels[1]} and ${secondLabels[1]}, 10 %.`,
  );
  const svg = await figure.svg();
  assertStringIncludes(svg, `>${secondLabels[1]}: 10 %<`);
});

Deno.test("eight pairs are drawn, or as many as there are", () => {
  assertStringIncludes(pairPictures(pairs, same).alt, "8 pairs");
  const few = digitPairs({ x: new Matrix(2, 4), labels: Uint8Array.of(0, 1), classNames: [] });
  assertStringIncludes(pairPictures(few, new Matrix(2, 1)).alt, "2 pairs");
});

Deno.test("pairs and numbers that do not belong together are refused", () => {
  assertThrows(() => pairPictures({} as never, same), TypeError, "such as digitPairs gives");
  assertThrows(() => pairPictures(pairs, new Matrix(9, 1)), TypeError, "each of 10 pairs");
  assertThrows(() => pairPictures(pairs, same, { count: 11 }), RangeError, "from 1 to 10");
});
