import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { relu, sigmoid, softmax, tanh } from "../../../lib/activations/mod.ts";
import { Matrix } from "../../../lib/engine/mod.ts";
import {
  barsWithSliders,
  heatmap,
  plotBars,
  plotByLayer,
  plotHistogram,
  plotSpread,
} from "../../../lib/figures/charts/mod.ts";
import { colorScale } from "../../../lib/figures/charts/matrix/color_scale.ts";
import type { Figure } from "../../../lib/figures/figure.ts";
import { assertPicture, textsIn } from "../assert_picture.ts";
import { movingOf } from "../sliders/moving.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const z = new Matrix(20, 50).map((_, i) => 3 * Math.sin(i * i));
const thirty = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`layer ${i + 1}`, z]));
const logits = [2, 1, 0.1];

const FIGURES: Record<string, Figure> = {
  "plotHistogram of a Matrix": plotHistogram(z, { title: 'A "b" <c> & d', label: "a <b>" }),
  "plotHistogram of layers": plotHistogram(thirty),
  "plotHistogram of odd numbers": plotHistogram({ a: [NaN], b: [1, 1], c: [Infinity, 2], d: [] }),
  "plotBars": plotBars({ "a <b>": 1, b: -2, c: NaN, d: Infinity, e: 0 }, { title: "Bars" }),
  "plotBars of groups": plotBars({ softmax: softmax(logits), sigmoid: sigmoid(logits) }),
  "plotByLayer": plotByLayer({ relu: [1, 2, 3], "a & b": [3, NaN, -1] }, { title: "Lines" }),
  "plotByLayer with zeros": plotByLayer({ relu: [0, 0.1, Infinity], tanh: [0, 0, 0] }, {
    log: true,
  }),
  "plotByLayer of one layer": plotByLayer({ relu: [3] }, { log: true }),
  "plotSpread": plotSpread({ relu: [1, 2], "a <b> & c": [3], none: [NaN] }, { title: "Runs" }),
  "heatmap": heatmap(softmax.derivative(logits), {
    rows: "output",
    columns: ["a", "<b>", "c & d"],
  }),
  "heatmap of 200 × 200": heatmap(new Matrix(200, 200).map((_, i) => Math.sin(i * i)), {
    rows: "unit",
    mark: [3],
  }),
  "heatmap of odd numbers": heatmap([[NaN, Infinity, -Infinity]]),
};

for (const [name, figure] of Object.entries(FIGURES)) {
  Deno.test(`${name} is a picture that stands on its own`, () => assertPicture(figure));
}

Deno.test("a histogram says mean, spread and how much is exactly 0", () => {
  assertEquals(
    plotHistogram({ relu: [-1, 1, -1, 3].map(relu) }).alt,
    "Histogram. relu: mean 1, standard deviation 1.2, from 0 to 3, 50 % exactly 0.",
  );
  assertEquals(
    plotHistogram([1, 2, 50, NaN], { domain: [0, 3], label: "weights" }).alt,
    "Histogram of weights. mean 18, standard deviation 23, from 1 to 50, " +
      "25 % outside the axes, 1 not finite.",
  );
});

Deno.test("the panels of a histogram share their axes, and a bar that dwarfs all others is cut", async () => {
  const texts = await textsIn(plotHistogram({ relu: z.map(relu), tanh: z.map(tanh) }));
  assertEquals(texts.filter((text) => text === "3").length, 2, "the same x in both");
  assert(texts.some((text) => /^\d+ %$/.test(text)));
  const svg = await plotHistogram({ relu: z.map(relu), tanh: z }).svg();
  assertStringIncludes(svg, 'stroke-width="3"');
});

Deno.test("bars know their names, and a table has their numbers", async () => {
  const bars = plotBars(logits, { names: ["cat", "dog", "bird"] });
  assertEquals(bars.alt, "Bars: cat 2, dog 1, bird 0.1.");
  assertEquals(await textsIn(bars), ["cat", "2", "dog", "1", "bird", "0.1"]);
  assertStringIncludes(await bars.html(), "<details");
});

Deno.test("bars with a slider keep one axis while they move", async () => {
  const moving = barsWithSliders((scale) => softmax(logits.map((value) => scale * value)), {
    scale: [0, 1, 100],
  }, { names: ["a", "b", "c"], start: { scale: 1 } });
  assertStringIncludes(moving.alt, "a 0.659");
  assertStringIncludes(moving.alt, "scale (from 0 to 100, here 1) can be changed by a slider.");
  const html = await moving.html();
  const { frames, sliders } = movingOf(html);
  assertEquals(sliders[0].texts, ["0", "1", "100"]);
  const widths = frames.map((frame) =>
    Number(frame.match(/<rect [^>]*height="18" width="([\d.]+)"/)![1])
  );
  assertEquals(widths[2] > 2.9 * widths[0], true, `${widths}`);
});

Deno.test("on a logarithmic axis powers are few and round, 0 and ∞ stand beside it", async () => {
  const line = Array.from({ length: 10 }, (_, i) => 10 ** (i - 9));
  const texts = await textsIn(
    plotByLayer({ sigmoid: line, relu: [0, 1, Infinity] }, { log: true }),
  );
  for (const power of ["10⁻⁸", "0.01", "1", "0", "∞"]) assert(texts.includes(power), `${texts}`);
  assert(texts.filter((text) => text.startsWith("10⁻")).length <= 4);
  const svg = await plotByLayer({ relu: [0, 1] }, { log: true }).svg();
  assertStringIncludes(svg, 'stroke="#0072b2" fill="#ffffff"');
});

Deno.test("beside a logarithmic axis 0 stands below all numbers and ∞ above, and no line is at 1", async () => {
  const figure = plotByLayer({ relu: [0.01, 100, 0, Infinity] }, { log: true });
  const dots = [...(await figure.svg()).matchAll(/<circle [^>]*fill="([^"]+)"[^>]*cy="([^"]+)"/g)];
  const heights = (fill: string) =>
    dots.filter((dot) => dot[1] === fill).map((dot) => Number(dot[2]));
  const [[zero, infinite], numbers] = [heights("#ffffff"), heights("#0072b2")];
  assertEquals(numbers.length, 2);
  assert(zero > Math.max(...numbers) && infinite < Math.min(...numbers), `${dots}`);
  const isAtZero = (y: number) => Math.abs(y) < 0.01;
  assertEquals((await figure.panels())[0].horizontals.filter(isAtZero), []);
  const linear = plotByLayer({ relu: [-1, 1] });
  assertEquals((await linear.panels())[0].horizontals.filter(isAtZero).length, 1);
});

Deno.test("a line over layers says where it starts, ends and is 0", () => {
  assertEquals(
    plotByLayer({ relu: [0, 0.5, 1] }, { label: "share of dead units" }).alt,
    "Share of dead units over 3 layers: relu from 0 to 1 (0 in layer 1).",
  );
});

Deno.test("a line over layers ends where it leaves the axes", async () => {
  const svg = await plotByLayer({ relu: [1, 2, 40], tanh: [0, 1, 1] }, { range: [0, 4] }).svg();
  const rows = [...svg.matchAll(/<path [^>]*d="(M[^"]*)"[^>]*stroke="#0072b2"/g)]
    .flatMap(([, path]) => [...path.matchAll(/ ([\d.-]+)(?=[ML]|$)/g)])
    .map(([, y]) => Number(y));
  assert(rows.length >= 4 && Math.min(...rows) >= 0, `${rows}`);
  assertStringIncludes(svg, ">relu<");
});

Deno.test("the spread of runs has its mean in words, and runs that are not finite are counted", () => {
  assertEquals(
    plotSpread({ relu: [0.9, 0.92, 0.94], tanh: [0.8], elu: [0.5, NaN] }, { label: "accuracy" })
      .alt,
    "Accuracy: relu 0.920 ± 0.020 (3 runs), tanh 0.800 (1 run), elu 0.500 (1 not finite) (2 runs).",
  );
});

Deno.test("few cells have their numbers in them, many are pixels of one picture", async () => {
  const few = await textsIn(heatmap([[1, -2], [0.5, 0]]));
  for (const text of ["1", "−2", "0.5", "0"]) assert(few.includes(text), `${few}`);
  const many = await heatmap(z, { rows: "unit", columns: "example" });
  assertEquals((await textsIn(many)).includes("2.4"), false);
  const { decode } = await import("fast-png");
  const [, data] = (await many.svg()).match(/href="data:image\/png;base64,([^"]+)"/)!;
  const png = decode(Uint8Array.fromBase64(data));
  assertEquals([png.width, png.height], [50, 20]);
});

Deno.test("colours of a heat map go from blue over the ground to orange, and NaN is grey", async () => {
  const { decode } = await import("fast-png");
  const svg = await heatmap([[-1, 0, 1, NaN]]).svg();
  const [, data] = svg.match(/href="data:image\/png;base64,([^"]+)"/)!;
  const [below, zero, above, none] = [0, 1, 2, 3]
    .map((k) => [...decode(Uint8Array.fromBase64(data)).data.slice(4 * k, 4 * k + 4)]);
  assert(below[2] > below[0] && above[0] > above[2]);
  assertEquals([below, zero, above].map(([, , , opacity]) => opacity), [255, 0, 255]);
  assertEquals([new Set(none.slice(0, 3)).size, none[3] > 100], [1, true]);
});

Deno.test("what has no colour in a heat map is exactly 0, and nothing else", () => {
  const kinds: [values: number[], given?: readonly [number, number]][] = [
    [[0, 1, 2]],
    [[0, -1, -2]],
    [[-1e-9, 1]],
    [[0.9, 0.95, 1]],
    [[5, 6], [5, 6]],
    [[-1, 0, 3], [-2, 2]],
  ];
  for (const [values, given] of kinds) {
    for (const steps of [12, Infinity]) {
      const { tint, domain } = colorScale(values, given, steps);
      assertEquals(tint(0).opacity, 0);
      for (
        const value of [...values, ...domain, 1e-12, -1e-12, 0.001].filter((each) => each !== 0)
      ) {
        assert(tint(value).opacity >= 0.1, `${value} of ${values} in ${steps} steps`);
      }
      const greatest = Math.max(...domain.map((end) => tint(end).opacity));
      assertEquals(greatest, 1);
    }
  }
});

Deno.test("runs say what ± means, and deviations have the decimals of their means", async () => {
  const results = {
    relu: [0.9683, 0.9717, 0.97],
    tanh: [0.9646, 0.9668, 0.966],
    gelu: [0.97, 0.97, 0.97],
  };
  const texts = await textsIn(plotSpread(results, { unit: "seed" }));
  assert(texts.some((text) => text.includes("mean ± standard deviation of 3 seeds")), `${texts}`);
  const numbers = texts.filter((text) => /^[\d.]+ ±/.test(text));
  assertEquals(numbers, ["0.9700 ± 0.0017", "0.9658 ± 0.0011", "0.9700 ± 0.0000"]);
});

Deno.test("a logarithmic axis says how far apart its lines are", async () => {
  const line = Array.from({ length: 10 }, (_, i) => 10 ** (i - 9));
  const [first] = (await textsIn(plotByLayer({ sigmoid: line }, { log: true, label: "size" })))
    .filter((text) => text.startsWith("size"));
  assertEquals(first, "size; each line is 100 × the one below");
});

Deno.test("an arrow points at each marked row of a heat map", async () => {
  const svg = await heatmap([[1], [2], [3]], { mark: [0, 2] }).svg();
  const [, top, height] = svg.match(/<image [^>]*y="([\d.]+)"[^>]* height="([\d.]+)"/)!.map(Number);
  const arrows = [...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)l-8/g)].map(([, y]) => Number(y));
  assertEquals(arrows, [1, 5].map((sixths) => top + sixths / 6 * height));
});

Deno.test("wrong numbers and options are refused", () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => plotHistogram({}), "expected numbers, or an object of them by name, but found none"],
    [() => plotHistogram(undefined as Loose), "but found undefined"],
    [
      () => plotHistogram({ a: "b" } as Loose),
      'expected a to be a list of numbers, or a Matrix, but found "b"',
    ],
    [() => plotHistogram({ ...thirty, more: z }), "at most 30 names but found 31"],
    [() => plotHistogram(z, { bins: 0 }), "expected bins to be a whole number ≥ 1"],
    [() => plotHistogram(z, { domain: [1, 0] }), "expected domain to be two numbers"],
    [() => plotBars({}), "expected 1 to 60 bars but found 0"],
    [() => plotBars({ a: "1" } as Loose), 'expected a to be a number but found "1"'],
    [() => plotBars([1, 2], { names: ["a"] }), "expected 2 names, one for each bar, but found 1"],
    [() => plotByLayer({ relu: [] }), "at least one number a name"],
    [() => plotByLayer({ relu: [-1] }, { log: true }), "expected numbers above 0 on a logarithmic"],
    [() => plotByLayer({ relu: [1] }, { logarithmic: true } as Loose), 'did you mean "log"'],
    [() => plotSpread({ a: [] }), "expected at least one number for a but found none"],
    [() => plotSpread({}), "but found none"],
    [() => heatmap([]), "but found no row"],
    [() => heatmap([[1, 2], [3]]), "found 1 numbers in row 1 and 2 in row 0"],
    [() => heatmap(new Matrix(201, 1)), "at most 200 rows and columns but found 201 × 1"],
    [() => heatmap([[1]], { rows: ["a", "b"] }), "expected 1 names of rows but found 2"],
    [() => heatmap([[1]], { mark: [1] }), "expected rows from 0 to 0 to mark but found 1"],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});
