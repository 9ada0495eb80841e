import { assertAlmostEquals } from "@std/assert";
import { decode, type DecodedPng, encode } from "fast-png";
import { drawnShare } from "./pictures.ts";

/** A white picture of 10 × 10 pixels with some black ones, row by row from the top. */
function picture(black: number): DecodedPng {
  const data = new Uint8Array(300).fill(255).fill(0, 0, 3 * black);
  return decode(encode({ width: 10, height: 10, data, channels: 3 }));
}

Deno.test("the drawn share of a picture is what differs from its ground", () => {
  assertAlmostEquals(drawnShare(picture(0)), 0);
  assertAlmostEquals(drawnShare(picture(7)), 0.07);
});

Deno.test("the drawn share of a part of a picture is that of this part", () => {
  assertAlmostEquals(drawnShare(picture(7), { x: 0, y: 2, width: 10, height: 8 }), 0);
  assertAlmostEquals(drawnShare(picture(7), { x: 6, y: 0, width: 4, height: 5 }), 0.05);
});
