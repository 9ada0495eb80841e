import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { leakyRelu, relu, tanh } from "../../../lib/activations/mod.ts";
import { plotWithSliders } from "../../../lib/figures/sliders/mod.ts";
import { movingOf } from "./moving.ts";

const slope = plotWithSliders((alpha) => leakyRelu.with({ alpha }), { alpha: [0, 1] }, {
  derivative: true,
  start: { alpha: 0.2 },
});

Deno.test("where scripts do not run there is the picture as it is at first", async () => {
  const html = await slope.html();
  assert(
    /^<div><img alt="[^"]+" [^>]*src="data:image\/svg\+xml;base64,[^"]+"><p /.test(html),
  );
  assertStringIncludes(html, "Run this cell to move the picture with sliders.</p></div><script>");
  assertStringIncludes(slope.alt, "leakyRelu goes from −0.8 to 4");
  assertStringIncludes(slope.alt, "alpha (from 0 to 1, here 0.2) can be changed by a slider");
});

Deno.test("every position of the slider has its drawing and its value in words", async () => {
  const { frames, sliders } = movingOf(await slope.html());
  assertEquals(frames.length, 51);
  assertEquals(sliders[0].texts.slice(0, 5), ["0", "0.02", "0.04", "0.06", "0.08"]);
  assertEquals(sliders[0].texts[sliders[0].start], "0.2");
  assertEquals(new Set(frames).size, 51);
});

Deno.test("two sliders have a drawing for every pair of values, in round steps", async () => {
  const unit = plotWithSliders((w, b) => (x: number) => relu(w * x + b), {
    w: [-2, 2],
    b: [-1, 1],
  });
  const { frames, sliders } = movingOf(await unit.html());
  assertEquals(sliders[0].texts.slice(0, 4), ["−2", "−1.75", "−1.5", "−1.25"]);
  assertEquals(sliders.map(({ texts }) => texts.length), [17, 17]);
  assertEquals(frames.length, 17 * 17);
});

Deno.test("a moving figure needs nothing from elsewhere and stays small", async () => {
  const unit = plotWithSliders(
    (w, b) => (x: number) => tanh(w * x + b),
    { w: [-2, 2], b: [-2, 2] },
    {
      derivative: true,
    },
  );
  for (const html of [await slope.html(), await unit.html()]) {
    assert(html.length < 200_000, `${html.length} bytes`);
    assert(!/(src|href)=\\?"(?!data:|#)|getElementById|fetch\(|import\(/.test(html));
    assertStringIncludes(html, "stopPropagation");
  }
});

Deno.test("a name cannot end the script", async () => {
  const html = await plotWithSliders((a) => ({ "</script>": (x: number) => a * x }), { a: [0, 1] })
    .html();
  assertEquals(html.split("</script>").length, 2);
});

Deno.test("what has no sliders, or too many, is refused", () => {
  const line = (a: number) => (x: number) => a * x;
  const cases: [action: () => unknown, message: string][] = [
    [() => plotWithSliders(line, {}), "expected one or two sliders"],
    [() => plotWithSliders(line, { a: [0, 1], b: [0, 1], c: [0, 1] }), "but found 3"],
    [() => plotWithSliders(line, { a: [1, 0] }), "expected a to be two numbers, the smaller first"],
    [() => plotWithSliders(line, { a: [0, 1] }, { start: { b: 1 } }), 'but found "b"'],
    [
      () => plotWithSliders(() => 3 as never, { a: [0, 1] }),
      "expected a function of x but found 3",
    ],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});
