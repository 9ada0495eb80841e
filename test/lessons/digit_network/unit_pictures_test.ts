import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { decode } from "fast-png";
import { Matrix } from "../../../lib/engine/mod.ts";
import { unitPictures } from "../../../lib/lessons/digit_network/mod.ts";
import { layers, sequential } from "../../../lib/mod.ts";

/** A model of two units that look at pictures of four pixels. */
function model() {
  const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [4] })] });
  model.setWeights([Matrix.from([[1, 0], [0, -2], [0, 0], [1, 0]]), Matrix.from([[0, 0]])]);
  return model;
}

Deno.test("a unit's weights stand in the places of their pixels: orange above 0, blue below, 0 without colour", async () => {
  const svg = await unitPictures(model()).svg();
  const [first, second] = Array.from(
    svg.matchAll(/base64,([^"]*)"/g),
    ([, base64]) => decode(Uint8Array.fromBase64(base64)),
  );
  const pixel = ({ data }: typeof first, i: number) => Array.from(data.slice(4 * i, 4 * i + 4));
  assertEquals([first.width, first.height], [2, 2]);
  const [red, , blue, opacity] = pixel(first, 0);
  assert(red > blue && opacity > 0);
  assertEquals(pixel(first, 3), pixel(first, 0));
  assertEquals(pixel(first, 1)[3], 0);
  const [less, , more] = pixel(second, 1);
  assert(more > less);
  assertStringIncludes(svg, ">unit 1</text>");
});

Deno.test("only the units that are asked for are drawn, and a model before training, too", async () => {
  assertEquals((await unitPictures(model(), { indices: [1] }).svg()).match(/<image/g)?.length, 1);
  assertEquals(unitPictures(model(), { indices: [1] }).alt.slice(0, 22), "The weights of 1 unit ");
});

const REFUSED: [what: string, call: () => unknown, message: string][] = [
  [
    "inputs that are no square",
    () => unitPictures(sequential({ layers: [layers.dense({ units: 1, inputShape: [3] })] })),
    "found 3 inputs",
  ],
  ["no model", () => unitPictures(undefined!), "found undefined"],
  [
    "a unit that does not exist",
    () => unitPictures(model(), { indices: [2] }),
    "from 0 to 1, but found 2",
  ],
  ["no units", () => unitPictures(model(), { indices: [] }), "1 to 100 units"],
  ["an unknown option", () => unitPictures(model(), { units: 1 } as never), 'found "units"'],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`unitPictures refuses ${what}`, () => {
    assertThrows(call, RangeError, message);
  });
}
