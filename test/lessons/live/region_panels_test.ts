import { assert, assertEquals } from "@std/assert";
import type { Matrix } from "../../../lib/engine/mod.ts";
import { colorOf, textColor } from "../../../lib/figures/drawing/colors.ts";
import { Figure } from "../../../lib/figures/figure.ts";
import { describe } from "../../../lib/lessons/live/progress_text.ts";
import { RegionPanels } from "../../../lib/lessons/live/region_panels.ts";
import { assertPicture, textsIn } from "../../figures/assert_picture.ts";
import { labels, x } from "./learners.ts";

for (const count of [1, 3, 4]) {
  Deno.test(`the picture of ${count} that learn stands on its own`, async () => {
    const names = ["relu", "tanh", "sigmoid", "a <b> & c"].slice(0, count);
    const points = { x, labels, classNames: ["in & out", "out"] };
    const panels = new RegionPanels(names, points, {});
    const snapshot = { region: ({ rows }: Matrix) => new Float32Array(rows), words: "loss 1" };
    const draw = () => panels.draw("epoch 3 of 9", names.map(() => snapshot));
    const figure = new Figure(draw, { alt: describe([{ name: "relu", logs: {} }], points, 3) });
    await assertPicture(figure);
    assertEquals((await figure.svg()).match(/<image /g)?.length, count);
    const texts = await textsIn(figure);
    for (const text of ["epoch 3 of 9", "relu", "loss 1"]) assert(texts.includes(text), `${texts}`);
    const fills = [...(await figure.svg()).matchAll(/fill="([^"]+)">(relu|tanh|sigmoid)</g)];
    for (const [, fill, name] of fills) assertEquals(fill, textColor(colorOf(name)));
    assertEquals(fills.length, Math.min(count, 3));
  });
}

Deno.test("words say what the regions are, and how good", () => {
  const learned = [{ name: "relu", logs: { loss: 0.0321, accuracy: 0.98765 } }];
  assertEquals(
    describe(learned, { x, labels, classNames: ["in", "out"] }, 1),
    "60 points of in and out, and behind them the regions that relu gives to each class after " +
      "1 epoch: relu accuracy 0.988, loss 0.032.",
  );
});
