import { assert, assertEquals, assertRejects } from "@std/assert";
import type { Matrix } from "../../../lib/engine/mod.ts";
import type { FrameOptions } from "../../../lib/figures/drawing/frame.ts";
import { panelFrames } from "../../../lib/figures/drawing/panel_frames.ts";
import { Figure } from "../../../lib/figures/figure.ts";
import { learnTogether } from "../../../lib/lessons/live/mod.ts";
import { RegionPanels } from "../../../lib/lessons/live/region_panels.ts";
import { lastHidden, mapLayout } from "../../../lib/lessons/live/unit_maps.ts";
import { layers } from "../../../lib/network/mod.ts";
import { type Model, sequential } from "../../../lib/training/mod.ts";
import { assertPicture, textsIn } from "../../figures/assert_picture.ts";
import { data, network, printed } from "./learners.ts";

for (
  const [count, maps, words] of [[4, 4, "hidden units"], [
    20,
    16,
    "the first 16 hidden units",
  ]] as const
) {
  Deno.test(`a model with ${count} hidden units has ${maps} small maps of what they answer`, async () => {
    const { dense } = layers, hidden = dense({ units: count, activation: "relu", inputShape: [2] });
    const model = sequential({
      layers: [hidden, dense({ units: 1, activation: "sigmoid" })],
      seed: 3,
    });
    const points = { ...data, classNames: ["no", "yes"] };
    const panels = new RegionPanels(["relu"], points, { unitCount: count });
    const region = (places: Matrix) => model.predict(places);
    const snapshot = { region, words: "loss 1", units: lastHidden(model) };
    const figure = new Figure(() => panels.draw("epoch 3", [snapshot]), { alt: "hidden units" });
    await assertPicture(figure);
    assertEquals((await figure.svg()).match(/<rect [^>]*fill="none"/g)?.length, maps);
    const texts = await textsIn(figure);
    for (const text of [words, "colours of hidden units:", "−10", "−1", "0", "1", "10"]) {
      assert(texts.includes(text), `${texts}`);
    }
  });
}

Deno.test("units: true draws hidden units, and refuses a model without any", async () => {
  const none = sequential({
    layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [2] })],
  });
  none.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
  const learn = (model: Model) => learnTogether({ model }, data, { epochs: 1, units: true });
  await assertRejects(() => learn(none), RangeError, "expected models with a hidden layer");
  await printed(() => learn(network("tanh")));
});

const LAYOUTS: [panels: number, units: number, columns: number][] = [
  [1, 4, 4],
  [1, 8, 8],
  [1, 16, 8],
  [2, 3, 3],
  [2, 8, 4],
  [2, 16, 4],
  [3, 8, 3],
];

for (const [panels, units, columns] of LAYOUTS) {
  Deno.test(`maps of ${units} units under one of ${panels} panels are large enough, ${columns} in a row`, () => {
    const axes: FrameOptions = {
      x: [-1, 1],
      y: [-1, 1],
      right: 14,
      top: 42,
      bottom: 26,
      height: 320,
    };
    const [frame] = panelFrames([""], panels, axes);
    const layout = mapLayout(units, frame);
    assertEquals(layout.columns, columns);
    const width = 24 * layout.cell;
    assert(width >= 40 && width <= 64, `${width} pixels`);
    assert(columns * width <= frame.right - frame.left);
  });
}
