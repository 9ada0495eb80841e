import { assert, assertEquals } from "@std/assert";
import { Figure } from "../../../lib/figures/figure.ts";
import { svgDocument, svgText } from "../../../lib/figures/drawing/svg.ts";
import { Moments } from "../../../lib/lessons/live/moments.ts";
import { movingOf } from "../../figures/sliders/moving.ts";

const size = { width: 200, height: 40 };
const pictureOf = (text: string) => ({
  svg: svgDocument(`<g>${svgText(text, { x: 0, y: 20 })}</g>`, size),
  size,
});
const WORDS = { alt: "a training" };

/** The epochs of the slider after so many pictures, one every `every` epochs, and what each of them shows. */
async function steps(epochs: number, every: number, picturesEach = 2) {
  const moments = new Moments(picturesEach);
  for (let epoch = 0; epoch <= epochs; epoch += every) moments.add(epoch, pictureOf(`at ${epoch}`));
  moments.add(epochs, pictureOf(`at ${epochs}, measured again`));
  const { frames, sliders: [{ texts }] } = movingOf(await moments.figure(WORDS).html());
  return { texts: texts.map(Number), shown: frames.map((svg) => svg.match(/>(at [^<]*)</)![1]) };
}

Deno.test("every picture has its step, and the last is the latest of its epoch", async () => {
  const { texts, shown } = await steps(4, 1);
  assertEquals(texts, [0, 1, 2, 3, 4]);
  assertEquals(shown, ["at 0", "at 1", "at 2", "at 3", "at 4, measured again"]);
});

const LONG: [
  epochs: number,
  every: number,
  picturesEach: number,
  distance: number,
  steps: number,
][] = [
  [100, 5, 18, 5, 21],
  [103, 1, 2, 8, 14],
  [999, 1, 2, 64, 17],
  [100, 5, 60, 10, 11],
  [100, 5, 1000, 40, 4],
];

for (const [epochs, every, picturesEach, distance, count] of LONG) {
  const title = `${epochs} epochs, every ${every}, with ${picturesEach} small pictures each time`;
  Deno.test(`${title}: ${count} steps equally far apart, and the end`, async () => {
    const { texts, shown } = await steps(epochs, every, picturesEach);
    assertEquals(texts.length, count);
    texts.slice(0, -1).forEach((epoch, i) => assertEquals(epoch, i * distance));
    assertEquals(texts.at(-1), epochs - epochs % every);
    assert(shown.at(-1)!.endsWith("measured again"));
  });
}

Deno.test("what ended before its first epoch is a picture without a slider", async () => {
  const moments = new Moments(2);
  moments.add(0, pictureOf("at 0"));
  const figure = moments.figure(WORDS);
  assert(figure instanceof Figure && !(await figure.html()).includes("<script"));
});
