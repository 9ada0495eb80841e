import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { contourLines, heightsOn } from "../../../lib/figures/charts/descent/contour_lines.ts";
import { plotDescent, type PlotDescentOptions } from "../../../lib/figures/charts/mod.ts";
import { Frame } from "../../../lib/figures/drawing/frame.ts";
import { assertPicture, textsIn } from "../assert_picture.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const frame = new Frame({ x: [-2, 2], y: [-2, 2] });
const bowl = (a: number, b: number) => a * a + b * b;
const zigzag = [[-1, 1], [0.8, -0.8], [-0.6, 0.6], [0.1, 0]];

Deno.test("the contour of a bowl is one ring at its radius", async () => {
  const lines = await contourLines(heightsOn(frame, bowl), [1], frame);
  assertEquals(lines.length, 1);
  assertEquals(lines[0][0], lines[0].at(-1));
  for (const [x, y] of lines[0]) assertAlmostEquals(Math.hypot(x, y), 1, 0.01);
});

Deno.test("a contour that leaves the picture ends at its edges", async () => {
  const lines = await contourLines(heightsOn(frame, (a, b) => a + 0.001 * b), [0.5], frame);
  assertEquals(lines.length, 1);
  assertEquals([lines[0][0][1], lines[0].at(-1)![1]].sort((a, b) => a - b), [-2, 2]);
});

Deno.test("a saddle has two contours that do not meet, and nothing is drawn where there is no number", async () => {
  for (const level of [0.01, -0.01]) {
    const lines = await contourLines(heightsOn(frame, (a, b) => a * b), [level], frame);
    assertEquals(lines.length, 2);
    for (const line of lines) {
      const sides = new Set(line.map(([x]) => Math.sign(x)));
      assertEquals(sides.size, 1, "on one side of the saddle");
    }
  }
  assertEquals(await contourLines(heightsOn(frame, () => NaN), [0], frame), []);
  const half = heightsOn(frame, (a, b) => a < 0 ? NaN : bowl(a, b));
  const [arc, ...others] = await contourLines(half, [1], frame);
  assertEquals(others.length, 0);
  assertEquals([arc[0][1], arc.at(-1)![1]].map(Math.round).sort((a, b) => a - b), [-1, 1]);
  for (const [x, y] of arc) assertAlmostEquals(Math.hypot(x, y), 1, 0.01);
  assertEquals(Math.min(...arc.map(([x]) => x)), 0, "from where there are numbers");
});

Deno.test("a descent says where it goes and how often it turns back", () => {
  assertEquals(
    plotDescent(bowl, { sgd: zigzag }, { domain: [-2, 2], range: [-2, 2] }).alt,
    "Lines of equal loss for w₁ from −2 to 2 and w₂ from −2 to 2, with the paths of gradient " +
      "descent: sgd goes from (−1, 1), loss 2, in 3 steps to (0.1, 0), loss 0.01, turning back 2 times.",
  );
});

Deno.test("a step at a right angle, or one that goes nowhere, does not turn back", () => {
  const { alt } = plotDescent(bowl, { sgd: [[0, 0], [1, 0], [1, 1], [1, 1], [2, 1]] });
  assertEquals(alt.includes("turning back"), false, alt);
});

Deno.test("paths on one map, on maps of their own, and out of the picture are pictures", async () => {
  const away = Array.from({ length: 50 }, (_, i) => [(-2) ** i, 1]);
  const one = plotDescent(bowl, { tanh: zigzag, "a <b>": away }, { domain: [-2, 2], title: "T" });
  const two = plotDescent({ a: bowl, b: (a) => a }, { a: Matrix.from(zigzag), b: [[0, 0]] });
  for (const figure of [one, two, plotDescent(() => NaN, { a: zigzag })]) {
    await assertPicture(figure);
  }
  const texts = await textsIn(two);
  for (const heading of ["w₂ ↑   a", "w₂ ↑   b"]) assert(texts.includes(heading), `${texts}`);
  assertEquals(texts.filter((text) => text === "−0.5").length, 2, "each has its own numbers");
});

Deno.test("wrong paths and losses are refused", () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => plotDescent(bowl, {}), "expected at least one path by name"],
    [() => plotDescent(bowl, { a: [] }), "expected the path of a to have a start"],
    [
      () => plotDescent(bowl, { a: [[1, 2, 3]] }),
      "expected two weights in every step of a but found 3",
    ],
    [() => plotDescent({ b: bowl }, { a: zigzag }), "expected the loss of a to be a function"],
    [
      () => plotDescent(bowl, { a: zigzag }, { domain: [1, 1] }),
      "expected domain to be two numbers",
    ],
    [() => plotDescent(bowl, { a: zigzag }, { zoom: 1 } as Loose), 'but found "zoom"'],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});

Deno.test("on a map of losses one step right is as long as one step up", async () => {
  const paths: [path: number[][], options: PlotDescentOptions][] = [
    [[[-2, 0.5], [0, 0]], {}],
    [[[0, -3], [0.1, 3]], {}],
    [zigzag, { domain: [-1, 1], range: [-10, 10] }],
    [zigzag, { domain: [-10, 10], range: [-1, 1] }],
  ];
  for (const [path, options] of paths) {
    for (
      const figure of [
        plotDescent(bowl, { a: path }, options),
        plotDescent({ a: bowl, b: bowl }, { a: path, b: path }, options),
      ]
    ) {
      const ticks = tickPlaces(await figure.svg());
      const [right, up] = [ticks.x, ticks.y].map(([[value, at], [next, there]]) =>
        (there - at) / (next - value)
      );
      assertAlmostEquals(right / -up, 1, 0.02, JSON.stringify(options));
    }
  }
  const stretched = tickPlaces(
    await plotDescent(bowl, { a: [[-2, 0.5], [0, 0]] }, { equalScales: false }).svg(),
  );
  const [right, up] = [stretched.x, stretched.y].map(([[value, at], [next, there]]) =>
    (there - at) / (next - value)
  );
  assert(Math.abs(right / -up - 1) > 0.2);
});

Deno.test("lines of equal loss have their numbers", async () => {
  const texts = await textsIn(plotDescent(bowl, { sgd: [[-1, 1], [1, -1]] }));
  assert(texts.filter((text) => /^\d+(\.\d+)?$/.test(text)).length > 6, `${texts}`);
});

/** The numbers at the axes of the first panel, with their places in pixels. */
function tickPlaces(svg: string): Record<"x" | "y", [value: number, at: number][]> {
  const numbers = (anchor: string) =>
    [...svg.matchAll(
      /<text (?=[^>]*transform="translate\(([\d.-]+),([\d.-]+)\)")(?=[^>]*dy=)(?=[^>]*text-anchor="(\w+)")[^>]*>([−\d.]+)</g,
    )].filter((found) => found[3] === anchor)
      .map(([, x, y, , text]) => ({ x: +x, y: +y, value: Number(text.replace("−", "-")) }));
  return {
    x: numbers("middle").map(({ value, x }) => [value, x]),
    y: numbers("end").map(({ value, y }) => [value, y]),
  };
}
