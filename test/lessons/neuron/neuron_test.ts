import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { relu, sigmoid, softmax, tanh } from "../../../lib/activations/mod.ts";
import { neuron } from "../../../lib/lessons/neuron/mod.ts";
import { assertPicture, textsIn } from "../../figures/assert_picture.ts";
import { movingOf } from "../../figures/sliders/moving.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const cases: Parameters<typeof neuron>[0][] = [
  { inputs: 2, w: 0.5, b: -1 },
  { inputs: [1, 2, 3, 4], w: [1, 1, 1, -9.876], activation: tanh, title: "Four & more" },
  { inputs: 1e9, w: -1e9, activation: (x) => 1 / x },
  { inputs: [1, 0], w: [0, 0], activation: Math.log },
];
for (const [i, options] of cases.entries()) {
  Deno.test(`neuron ${i + 1} is a picture that stands on its own`, () =>
    assertPicture(neuron(options)));
}

Deno.test("a neuron shows its calculation, without rounding errors", async () => {
  const figure = neuron({ inputs: [1, 1], w: [0.1, 0.2], b: -0.3, activation: sigmoid });
  assertStringIncludes(
    figure.alt,
    "z = 0.1 × 1 + 0.2 × 1 + (−0.3) = 0, sigmoid(z) = 0.5.",
  );
  const texts = await textsIn(figure);
  for (const text of ["w₁ = 0.1", "w₂ = 0.2", "b = −0.3", "z = 0", "sigmoid", "0.5"]) {
    assert(texts.includes(text), `${texts}`);
  }
});

Deno.test("sliders for two weights and a bias show every combination in a small file", async () => {
  const figure = neuron({
    inputs: [1, 2],
    w: [1, 0],
    b: 0.5,
    activation: relu,
    sliders: { w: [-2, 2], b: [-1, 1] },
  });
  const html = await figure.html();
  assert(html.length < 200_000, `${html.length} bytes`);
  const { frames, sliders } = movingOf(html);
  assertEquals(sliders.map(({ label }) => label), ["w₁", "w₂", "b"]);
  assertEquals(sliders.map(({ texts, start }) => texts[start]), ["1", "0", "0.5"]);
  const at = (w1: string, w2: string, b: string) =>
    sliders.reduce(
      (index, { texts }, i) => index * texts.length + texts.indexOf([w1, w2, b][i]),
      0,
    );
  assertStringIncludes(frames[at("1", "0.5", "−1")], "z = 1 × 1 + 0.5 × 2 + (−1) = 1, relu(z) = 1");
  assertStringIncludes(frames[at("−2", "0", "1")], "= −1, relu(z) = 0");
});

Deno.test("wrong numbers of a neuron are refused", () => {
  const cases: [options: Loose, message: string][] = [
    [{ inputs: [1, 2], w: [1] }, "expected 2 weights, one for each input, but found 1"],
    [{ inputs: [1, 2, 3, 4, 5], w: [1, 2, 3, 4, 5] }, "expected 1 to 4 inputs but found 5"],
    [{ inputs: [1, 2, 3], w: [1, 2, 3], sliders: {} }, "expected 1 to 2 inputs with sliders"],
    [{ inputs: 1 }, "expected w to be a finite number or a list of them but found undefined"],
    [
      { inputs: [NaN], w: 1 },
      "expected inputs to be a finite number or a list of them but found NaN",
    ],
    [
      { inputs: 1, w: 1, activation: softmax },
      "expected a function of one number but found softmax",
    ],
    [{ inputs: 1, w: 1, bias: 1 }, 'but found "bias"'],
    [
      { inputs: 1, w: 1, sliders: { w: [1, 0] } },
      "expected w to be two numbers, the smaller first",
    ],
  ];
  for (const [options, message] of cases) assertThrows(() => neuron(options), Error, message);
});
