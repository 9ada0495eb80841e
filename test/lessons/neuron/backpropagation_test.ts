import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { relu, sigmoid, softmax, tanh } from "../../../lib/activations/mod.ts";
import { backpropagation } from "../../../lib/lessons/neuron/mod.ts";
import { type Chain, propagate } from "../../../lib/lessons/neuron/chain.ts";
import { assertPicture, textsIn } from "../../figures/assert_picture.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const cases: Parameters<typeof backpropagation>[0][] = [
  { weights: [0.8] },
  { weights: [0.8, -1.2, 0.0123], activation: sigmoid, title: "Three & more" },
  { weights: [-1, 1], activation: relu },
  { weights: [1e9, -1e9], input: 1e-9, target: 12345, activation: (x) => x * x },
];
for (const [i, options] of cases.entries()) {
  Deno.test(`backpropagation ${i + 1} is a picture that stands on its own`, () =>
    assertPicture(backpropagation(options)));
}

Deno.test("the gradients of a chain are those that small changes of its weights give", () => {
  const chain: Chain = {
    input: 0.7,
    weights: [0.8, -1.2, 1.5],
    target: 1,
    name: "tanh",
    f: (x) => tanh(x),
    derivative: (x) => tanh.derivative(x),
  };
  const h = 1e-5;
  propagate(chain).links.forEach(({ gradient }, i) => {
    const lossAt = (change: number) =>
      propagate({ ...chain, weights: chain.weights.with(i, chain.weights[i] + change) }).loss;
    assertAlmostEquals(gradient, (lossAt(h) - lossAt(-h)) / (2 * h), 1e-8);
  });
});

Deno.test("a chain shows its numbers on the way forward and back", async () => {
  const texts = await textsIn(backpropagation({ weights: [2, 3], target: 4, activation: relu }));
  for (
    const text of [
      "w₁",
      "2",
      "relu(6)",
      "4 × 1",
      "× 3 × 1",
      "(6 − 4)²",
      "12 × 1",
      "w₁: 12",
      "w₂: 8",
    ]
  ) {
    assert(texts.includes(text), `${text} in ${texts}`);
  }
});

Deno.test("arrows point to the right on the way forward and to the left on the way back", async () => {
  const svg = await backpropagation({ weights: [1, 2] }).svg();
  const heads = [...svg.matchAll(/d="M([\d.]+) ([\d.]+)L([\d.]+) [\d.]+V[\d.]+Z"/g)]
    .map(([, tip, row, tail]) => [row, Number(tip) > Number(tail)]);
  const [forward, back] = [["76", true], ["186", false]];
  assertEquals(heads, [forward, back, forward, back, forward]);
});

Deno.test("below the drawing stand the factors of each gradient, and as many places light up for them", async () => {
  const html = await backpropagation({ weights: [0.5, -1, 2], target: 0, activation: (x) => 2 * x })
    .html();
  const lines = [...html.matchAll(/<p class="line-(\d)"[^>]*>([^<]*)/g)];
  const numbersIn = (text: string) =>
    [...text.replaceAll("−", "-").matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  for (const [, i, text] of lines) {
    const [factors, gradient] = text.split(":")[1].split("=").map(numbersIn);
    assertEquals(factors.reduce((product, factor) => product * factor), gradient[0], text);
    const places = html.split(`<i class="line-${i}"`).length - 1;
    assertEquals(places, 2 * (lines.length - Number(i)) + 2);
  }
  assertEquals(lines.length, 3);
});

Deno.test("nothing comes back through a relu that is off", () => {
  const { alt } = backpropagation({ weights: [1, -1, 1], activation: relu });
  assertEquals(alt.split("from the first to the last, ")[1], "0, 0, 0.");
});

Deno.test("what is not a chain is refused", () => {
  const cases: [options: Loose, message: string][] = [
    [{}, "expected weights to be a list of numbers but found undefined"],
    [{ weights: [] }, "expected one to three weights but found 0"],
    [{ weights: [1, 2, 3, 4] }, "expected one to three weights but found 4"],
    [{ weights: [1, NaN] }, "expected weight 1 to be a finite number but found NaN"],
    [{ weights: [1], target: Infinity }, "expected target to be a finite number"],
    [{ weights: [1], activation: softmax }, "expected a function of one number but found softmax"],
    [{ weights: [1], bias: 1 }, 'but found "bias"'],
  ];
  for (const [options, message] of cases) {
    assertThrows(() => backpropagation(options), Error, message);
  }
});
