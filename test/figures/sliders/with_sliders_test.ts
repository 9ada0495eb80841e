import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { plotPoints } from "../../../lib/figures/plot/plot_points.ts";
import { plotByLayer } from "../../../lib/figures/charts/mod.ts";
import { withSliders } from "../../../lib/figures/sliders/mod.ts";
import { jupyterDisplay } from "../../../lib/kernel/show.ts";
import { movingOf } from "./moving.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const fading = (factor: number, layers = 3) =>
  plotByLayer({ gradient: Array.from({ length: layers }, (_, i) => factor ** i) }, {
    range: [0, 1],
  });

Deno.test("any figure can have sliders: every choice has its drawing, what they share stands once", async () => {
  const figure = withSliders(fading, { factor: [0, 1], layers: [2, 3, 5] }, {
    start: { layers: 3 },
  });
  assertStringIncludes(figure.alt, "Numbers over 3 layers: gradient from 1 to 0.25.");
  assertStringIncludes(
    figure.alt,
    "factor (from 0 to 1, here 0.5) and layers (from 2 to 5, here 3)",
  );
  const html = await figure.html();
  const { frames } = movingOf(html);
  assertEquals(frames.length, 11 * 3);
  assertEquals(frames[6 * 3 + 1], await fading(0.6, 3).svg());
  assert(html.length < 200_000, `${html.length} bytes`);
});

Deno.test("where scripts do not run there is the figure as it is at first", async () => {
  const bundle = await withSliders(fading, { factor: [0, 1] })[jupyterDisplay]();
  assert(
    /^<div><img alt="[^"]+" [^>]*src="data:image\/svg\+xml;base64,/.test(
      bundle["text/html"] as string,
    ),
  );
});

Deno.test("names inside a drawing are made unique in the page, for other figures use them too", async () => {
  const html = await withSliders((x) =>
    plotPoints([[x, 0], [1, 1]], [0, 1], {
      domain: [-2, 2],
      range: [-2, 2],
    }), { x: [0, 1] }).html();
  assertStringIncludes(html, 'id=\\"points-0');
  assertStringIncludes(html, 'svg.replace(/( id="| href="#|url\\(#)/g');
});

Deno.test("sliders that go nowhere and what is not a figure are refused", async () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => withSliders(fading, {}), "expected one or two sliders"],
    [() => withSliders(fading, { factor: [1, 0] }), "expected factor to be two numbers"],
    [() => withSliders(fading, { factor: [1, NaN, 2] }), "at most 101 finite values"],
    [() => withSliders((() => 3) as Loose, { factor: [0, 1] }), "expected a figure, such as"],
    [() => withSliders(fading, { factor: [0, 1] }, { title: "" } as Loose), 'but found "title"'],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
  const growing = withSliders((x) => plotPoints([[0, 0], [1, x]]), { x: [1, 5, 9] });
  await assertRejects(() => growing.html(), RangeError, "expected figures of one size but found");
});
