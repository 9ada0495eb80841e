import { assert, assertEquals } from "@std/assert";
import { colorOf } from "nonlinear";
import { catalogue } from "../../.site/play/catalogue.ts";
import { gradientChart, lossChart, powersOf } from "../../.site/play/page/charts.ts";
import { apart, roundTicks } from "../../.site/play/page/line_chart.ts";
import { colorsOf } from "../../.site/play/page/palette.ts";

const known = catalogue();
const names = known.families.flatMap(({ functions }) => functions.map(({ name }) => name));

Deno.test("functions that are compared have different colours, those of the lessons their own", () => {
  for (const a of names) {
    for (const b of names.filter((name) => name !== a)) {
      const three = [a, b, names[(names.indexOf(a) + names.indexOf(b)) % names.length]];
      const functions = [...new Set(three)];
      const colors = colorsOf(functions, known);
      for (const theme of [0, 1]) {
        assertEquals(new Set(colors.map((pair) => pair[theme])).size, functions.length);
      }
    }
  }
  const lessons = ["relu", "sigmoid", "tanh", "leakyRelu", "elu", "selu", "gelu"];
  for (const name of lessons) assertEquals(colorsOf(["mish", name], known)[1][0], colorOf(name));
});

Deno.test("ticks are round, inside, and about as many as asked for", () => {
  assertEquals(roundTicks([0, 20], 4), [0, 5, 10, 15, 20]);
  assertEquals(roundTicks([0, 0.8], 5), [0, 0.2, 0.4, 0.6, 0.8]);
  assertEquals(roundTicks([0, 5000], 4), [0, 2000, 4000]);
  for (const end of [21, 37, 99, 640, 4999]) {
    const ticks = roundTicks([0, end], 4);
    assert(ticks.length >= 2 && ticks.length <= 6 && ticks.at(-1)! <= end);
  }
});

Deno.test("names at the ends of lines keep apart, in their order, between the edges", () => {
  assertEquals(apart([10, 50, 90], 16, 0, 100), [10, 50, 90]);
  assertEquals(apart([50, 50, 51], 16, 0, 100), [50, 66, 82]);
  assertEquals(apart([95, 96, 97], 16, 0, 100), [68, 84, 100]);
});

Deno.test("the chart of losses begins where nothing is learned, and cuts off what has run away", () => {
  const score = (loss: number) => ({ loss, accuracy: 0, testLoss: loss, testAccuracy: 0 });
  const chart = lossChart([{ name: "relu", color: "#000000", scores: [score(0.7), score(900)] }]);
  assertEquals([chart.x, chart.y], [[0, 20], [0, 2]]);
  assertEquals(chart.lines.map(({ name, dashed }) => [name, dashed]), [[null, true], [
    "relu",
    false,
  ]]);
  const many = Array.from({ length: 5001 }, (_, epoch) => score(1 / (1 + epoch)));
  const [{ points }] = lossChart([{ name: "relu", color: "#000000", scores: many }]).lines;
  assert(points.length < 500);
  assertEquals([points[0], points.at(-1)], [[0, 1], [5000, 1 / 5001]]);
});

Deno.test("a gradient of 0 stands on the axis, below all others, and the axis reaches as far as gradients have", () => {
  assertEquals(powersOf([0.2, 3e-6, 0, NaN], [-4, 0]), [-6, 0]);
  assertEquals(powersOf([1e-30, 50], [-4, 0]), [-10, 2]);
  const layers = [0, 1e-20, 0.1].map((gradient) => ({
    gradient,
    dead: [],
    sums: new Float32Array(),
  }));
  const chart = gradientChart([{ name: "relu", color: "#000000", layers }], [-10, 0]);
  assertEquals(chart.lines[0].points, [[1, -11], [2, -11], [3, -1]]);
  assertEquals(chart.yTicks.map(({ text }) => text), [
    "0",
    "10⁻¹⁰",
    "10⁻⁸",
    "10⁻⁶",
    "10⁻⁴",
    "0.01",
    "1",
  ]);
  assertEquals(chart.xTicks.map(({ text }) => text), ["1", "2", "output"]);
});
