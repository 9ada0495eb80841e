import { assert, assertEquals, assertThrows } from "@std/assert";
import { Matrix } from "../../lib/engine/mod.ts";
import { colorOf, colorsOf, textColor } from "../../lib/figures/drawing/colors.ts";
import { confusionMatrix } from "../../lib/figures/charts/matrix/confusion_matrix.ts";
import { digits } from "../../lib/figures/charts/digits.ts";
import { ticks } from "../../lib/figures/drawing/frame.ts";
import { plotHistory } from "../../lib/figures/plot/plot_history.ts";
import { plotPoints } from "../../lib/figures/plot/plot_points.ts";
import { formatNumber } from "../../lib/figures/drawing/text.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

Deno.test("the pixels of digits are dark ink on white, as a PNG inside the picture", async () => {
  const { decode } = await import("fast-png");
  const svg = await digits(Matrix.from([[0, 1, 0.5, NaN], [2, -1, 0, 0]])).svg();
  const [, data] = svg.match(/href="data:image\/png;base64,([^"]+)"/)!;
  const png = decode(Uint8Array.fromBase64(data));
  assertEquals([png.width, png.height], [4, 2]);
  assertEquals([...png.data], [255, 0, 0, 255, 127, 255, 255, 255]);
});

Deno.test("a digit taken for another says so under it and in the alt text", async () => {
  const gallery = digits(new Matrix(3, 4), {
    labels: [4, 5, 6],
    predicted: [9, 5, 6],
    indices: [0, 1],
  });
  assertEquals(gallery.alt, "2 pictures: 4, taken for 9; 5.");
  const fills = [...(await gallery.svg()).matchAll(/<text [^>]*fill="([^"]+)">([^<]+)</g)]
    .map(([, fill, text]) => [text, fill]);
  assertEquals(fills, [["4", "#222222"], ["taken for 9", textColor("#d55e00")], ["5", "#222222"]]);
});

Deno.test("a data set brings its labels and class names along", () => {
  const dataset = { x: new Matrix(2, 4), labels: Uint8Array.of(1, 0), classNames: ["bag", "boot"] };
  assertEquals(digits(dataset).alt, "2 pictures: boot; bag.");
});

Deno.test("a confusion matrix counts what was taken for what", async () => {
  const matrix = confusionMatrix([0, 0, 1, 1, 2], [0, 1, 1, 1, 0], { classNames: ["a", "b", "c"] });
  assertEquals(
    matrix.alt,
    "Confusion matrix: 3 of 5 right (60 %). Most frequent mistakes: a taken for b (1), c taken for a (1).",
  );
  const cells = [...(await matrix.svg()).matchAll(/<rect /g)].slice(1);
  assertEquals(cells.length, 9);
});

Deno.test("training curves name each line, count epochs in whole numbers, and begin at 1", async () => {
  const texts = async (epochs: number) => {
    const loss = Array.from({ length: epochs }, (_, i) => 1 / (i + 1));
    const svg = await plotHistory({ relu: { loss }, tanh: { loss } }).svg();
    return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  };
  for (const epochs of [1, 2, 5, 30, 1000]) {
    const all = await texts(epochs);
    assert(all.includes("relu") && all.includes("tanh"));
    assert(all.includes("loss"));
    assert(all.filter((text) => text.includes(".")).every((text) => Number(text) <= 1.1), "y only");
  }
  assert((await texts(1)).includes("1"));
});

Deno.test("curves say training where validation stands beside it, and count in the unit they are given", () => {
  const run = { accuracy: [0.8, 0.9], val_accuracy: [0.7, 0.8] };
  assertEquals(
    plotHistory({ run }, { unit: "step" }).alt,
    "Training accuracy over 2 steps: run from 0.8 to 0.9. " +
      "Validation accuracy over 2 steps: run from 0.7 to 0.8.",
  );
});

Deno.test("training is a solid line and validation a dashed one, each at its values", async () => {
  const history = { accuracy: [0.5, 0.75], val_accuracy: [0.25, 1] };
  const [{ curves }] = await plotHistory({ history }).panels();
  assertEquals(curves.map(({ dashed }) => dashed), [false, true]);
  const points = curves.map(({ pieces }) => pieces.flat().map(([, y]) => Number(y.toFixed(4))));
  assertEquals(points, [[0.5, 0.75], [0.25, 1]]);
});

Deno.test("a history that stopped early or ended in NaN is drawn as far as it goes", async () => {
  const figure = plotHistory({ a: { loss: [3, 2, NaN] }, b: { loss: [3] }, c: { loss: [NaN] } });
  assertEquals(
    figure.alt,
    "Loss over 3 epochs: a from 3 to NaN, b 3, c never finite.",
  );
  assert(!(await figure.svg()).includes("NaN"));
});

Deno.test("a history without an epoch yet is left out beside others", () => {
  const { alt } = plotHistory({ relu: { history: { loss: [3, 2] } }, tanh: { history: {} } });
  assertEquals([alt.includes("relu"), alt.includes("tanh")], [true, false]);
});

Deno.test("a thousand points stay a small picture", async () => {
  const points = Array.from({ length: 1000 }, (_, i) => [Math.sin(i), Math.cos(i * i)]);
  const html = await plotPoints(points, points.map(([x]) => x > 0 ? 1 : 0), {
    region: (places) => places.map((value) => value).data.filter((_, i) => i % 2 === 0),
  }).html();
  assert(html.length < 60_000);
});

Deno.test("wrong data are refused", () => {
  const x = new Matrix(3, 4);
  const cases: [action: () => unknown, message: string][] = [
    [() => digits(x, { indices: [] }), "expected 1 to 200 pictures but found 0"],
    [() => digits(x, { indices: [3] }), "expected indices from 0 to 2 but found 3"],
    [() => digits(x, { labels: [1] }), "expected labels to have 3 numbers"],
    [() => digits(new Matrix(3, 5)), "expected rows of square pictures"],
    [() => digits(null as Loose), "expected a Matrix with a picture in each row"],
    [() => confusionMatrix([], []), "expected at least one label"],
    [() => confusionMatrix([1], [1, 2]), "expected 1 predicted classes"],
    [() => confusionMatrix([1.5], [1]), "found 1.5 at 0"],
    [() => confusionMatrix([1e9], [1]), "found 1000000000 at 0"],
    [() => plotHistory({}), "expected at least one history but found none"],
    [() => plotHistory({ relu: {} }), "at least one epoch but found none"],
    [
      () => plotHistory({ history: {} }),
      "at least one epoch but found none (if nothing was trained",
    ],
    [() => plotHistory({ relu: { history: {} } }), "at least one history but found none"],
    [
      () => plotHistory({ relu: { loss: [1] } }, { metrics: ["acc"] }),
      'among loss but found "acc"',
    ],
    [() => plotPoints([]), "expected points but found none"],
    [() => plotPoints([[1, 2, 3]]), "expected two numbers in every row"],
    [() => plotPoints([[1, 2]], [0, 1]), "expected 1 labels"],
    [() => plotPoints([[1, 2]], [0.5]), "classes counted from 0 but found 0.5"],
    [() => plotPoints([[1, 2]], [0], { region: () => [1] }), "expected region to return"],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});

Deno.test("each function taught has its own colour, readable as text", () => {
  // Okabe and Ito (https://jfly.uni-koeln.de/color/), with Paul Tol's indigo in place of the yellow; sky blue and orange
  // are darker than theirs, which cannot be seen as lines on white (2.3 : 1).
  const taught = {
    relu: "#0072b2",
    sigmoid: "#d55e00",
    tanh: "#009e73",
    leakyRelu: "#3a9ad2",
    softmax: "#cc79a7",
    elu: "#c98700",
    selu: "#000000",
    gelu: "#332288",
  };
  assertEquals(colorsOf(Object.keys(taught)), Object.values(taught));
  assertEquals(colorOf("leaky_relu"), colorOf("leakyRelu (α = 0.1)"));
  assertEquals(colorOf("mish"), colorOf("my own"));
  assertEquals(colorOf("tanh · sine"), colorOf("my own"));
  assertEquals(colorOf("relu6"), colorOf("my own"));
  assertEquals(new Set(colorsOf(["relu", "relu", "relu", "mish", "f"])).size, 5);
  assertEquals(textColor("#000000"), "#000000");
  assert(textColor("#3a9ad2") !== "#3a9ad2");
});

Deno.test("numbers on axes are few and round", () => {
  assertEquals(ticks([-4, 4], 9), [-4, -3, -2, -1, 0, 1, 2, 3, 4]);
  assertEquals(ticks([0, 1.05], 6), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assertEquals(ticks([0.09, 0.32], 6), [0.1, 0.15, 0.2, 0.25, 0.3]);
  for (const [low, high] of [[0, 1e-9], [-1e12, 1e12], [0.97, 0.981], [5, 5.0001]]) {
    const found = ticks([low, high], 6);
    assert(found.length >= 3 && found.length <= 8, `${found}`);
    assert(found.every((tick) => tick >= low - 1e-15 && tick <= high + 1e-15));
  }
});

Deno.test("numbers are written as people write them", () => {
  const cases: [value: number, text: string][] = [
    [-4, "−4"],
    [0, "0"],
    [-0, "0"],
    [109386, "109,386"],
    [0.30000000000000004, "0.3"],
    [1e-9, "1e−9"],
    [-2.5e21, "−2.5e21"],
    [NaN, "NaN"],
    [-Infinity, "−∞"],
    [1234.5678, "1,235"],
  ];
  for (const [value, text] of cases) assertEquals(formatNumber(value), text);
});
