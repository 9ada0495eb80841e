import { assert, assertEquals, assertThrows } from "@std/assert";
import { plotScatter } from "../../../lib/figures/charts/mod.ts";
import { textWidth } from "../../../lib/figures/drawing/text.ts";
import { assertPicture } from "../assert_picture.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const runs = {
  relu: [[1, 0.97], [1.4, 0.972], [1.2, 0.971]],
  gelu: [[1.2, 0.971], [1.3, 0.972], [1.25, 0.9705]],
  "a <b>": [[1.25, 0.971]],
  tanh: [[3, 0.96], [3.1, NaN]],
};

Deno.test("pairs are a picture, with a dot each and a larger one at the mean", async () => {
  const figure = plotScatter(runs, { xLabel: "seconds", yLabel: "accuracy", title: "Runs" });
  await assertPicture(figure);
  const svg = await figure.svg();
  assertEquals(svg.match(/ r="4"/g)?.length, 7);
  assertEquals(svg.match(/ r="6.5"/g)?.length, 3, "the mean of tanh is not finite");
});

Deno.test("names stand at their means and do not overlap", async () => {
  const svg = await plotScatter(runs).svg();
  const names = [...svg.matchAll(
    /<text (?=[^>]* x="([\d.]+)")(?=[^>]* y="([\d.]+)")[^>]*font-weight="bold"[^>]*>([^<]+)</g,
  )].map(([, x, y, text]) => ({ x: +x, y: +y, half: textWidth(text, 14, true) / 2 }));
  assertEquals(names.length, 3);
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) {
      assert(Math.abs(a.x - b.x) > a.half + b.half || Math.abs(a.y - b.y) > 12, `${a.x} ${b.x}`);
    }
  }
});

Deno.test("what is not pairs by name is refused", () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => plotScatter({}), "expected 1 to 20 names with pairs"],
    [() => plotScatter({ a: [] }), "expected at least one pair for a but found none"],
    [() => plotScatter({ a: 3 } as Loose), "expected a to be a list of pairs but found 3"],
    [() => plotScatter({ a: [[1]] }), "expected two numbers in pair 0 of a"],
    [() => plotScatter(runs, { domain: [2, 1] }), "expected domain to be two numbers"],
    [() => plotScatter(runs, { label: "x" } as Loose), 'but found "label"'],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});
