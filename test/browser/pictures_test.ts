import { assertAlmostEquals } from "@std/assert";
import { encode } from "fast-png";
import { drawnShare } from "./pictures.ts";

/** A white picture of 10 × 10 pixels with some black ones. */
function png(black: number): Uint8Array {
  const data = new Uint8Array(300).fill(255).fill(0, 0, 3 * black);
  return encode({ width: 10, height: 10, data, channels: 3 });
}

Deno.test("the drawn share of a picture is what differs from its ground", () => {
  assertAlmostEquals(drawnShare(png(0)), 0);
  assertAlmostEquals(drawnShare(png(7)), 0.07);
});
