import { assert, assertAlmostEquals, assertStringIncludes } from "@std/assert";
import * as nl from "../../lib/mod.ts";

const { todo } = nl;

function gradientSizes(model: nl.Model, x: nl.Matrix, y: nl.Matrix): number[] {
  const sizes: number[] = [];
  for (const layer of nl.trace(model, x, y).layers) {
    let sum = 0, count = 0;
    for (const row of layer.preActivationGradient!.toArray()) {
      for (const g of row) {
        sum += g ** 2;
        count += 1;
      }
    }
    sizes.push(Math.sqrt(sum / count));
  }
  return sizes;
}

/** Sizes of some part of each layer, by some rule. */
function sizes(
  part: "output" | "outputGradient" | "preActivation" | "preActivationGradient",
  size: (data: number[]) => number,
) {
  return function f(model: nl.Model, x: nl.Matrix, y: nl.Matrix) {
    return nl.trace(model, x, y).layers.map((layer) => size([...layer[part]!.data]));
  };
}

const mean = (data: number[]) => data.reduce((sum, value) => sum + value, 0) / data.length;
const rms = (data: number[]) => Math.sqrt(mean(data.map((value) => value ** 2)));

const SIZES: [what: string, answer: unknown, words: string[]][] = [
  ["the stub", () => todo, ["NOT STARTED The size of the gradient in each layer."]],
  ["loops", gradientSizes, ["PASSED The size of the gradient in each layer."]],
  [
    "map and Math.hypot",
    sizes("preActivationGradient", (data) => Math.hypot(...data) / Math.sqrt(data.length)),
    ["PASSED"],
  ],
  [
    "what the library gives",
    (model: nl.Model, x: nl.Matrix, y: nl.Matrix) =>
      Float64Array.from(nl.gradientFlow(model, x, y), ({ gradient }) => gradient),
    ["PASSED"],
  ],
  ["undefined", undefined, ["answer is not a function"]],
  ["the sizes themselves", [0.1, 0.2], ["Give the function itself"]],
  ["a forgotten return", (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => {
    gradientSizes(model, x, y);
  }, ["found         undefined", "needs the word return"]],
  [
    "no answers given on",
    (model: nl.Model, x: nl.Matrix) =>
      nl.trace(model, x).layers.map(({ preActivationGradient }) =>
        rms([...preActivationGradient!.data])
      ),
    ["f throws an error.", "TypeError"],
  ],
  [
    "an async function",
    async (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => await gradientSizes(model, x, y),
    ["found         a promise"],
  ],
  ["mean sizes", sizes("preActivationGradient", (data) => mean(data.map(Math.abs))), [
    "in the case “a layer of one unit”",
    "the root mean square squares first",
  ]],
  ["means", sizes("preActivationGradient", mean), ["positive and negative gradients cancel"]],
  ["mean squares", sizes("preActivationGradient", (data) => rms(data) ** 2), [
    "The root is missing",
  ]],
  ["norms", sizes("preActivationGradient", (data) => Math.hypot(...data)), [
    "That is the norm",
    "divide the sum by how many numbers there are",
  ]],
  ["the largest", sizes("preActivationGradient", (data) => Math.max(...data.map(Math.abs))), [
    "That is the largest gradient",
  ]],
  ["gradients of the outputs", sizes("outputGradient", rms), [
    "in the case “two layers of tanh”",
    "before f′ has come in",
  ]],
  ["outputs", sizes("output", rms), ["Those are the outputs, on their way forward"]],
  ["sums", sizes("preActivation", (data) => rms(data) + 1), ["f is not right in the case"]],
  [
    "gradients of the weights",
    (model: nl.Model, x: nl.Matrix, y: nl.Matrix) =>
      nl.gradientFlow(model, x, y).map(({ weightGradient }) => weightGradient),
    [
      "That is the gradient of the weights",
    ],
  ],
  [
    "the order reversed",
    (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => gradientSizes(model, x, y).reverse(),
    [
      "in the case “two layers of tanh”",
      "the first number is that of the layer next to the input",
    ],
  ],
  [
    "hidden layers only",
    (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => gradientSizes(model, x, y).slice(0, -1),
    ["The last layer is missing"],
  ],
  ["answers that are changed", (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => {
    y.data.fill(0);
    return gradientSizes(model, x, y);
  }, ["f changes what it is given."]],
  [
    "numbers as text",
    (model: nl.Model, x: nl.Matrix, y: nl.Matrix) =>
      gradientSizes(model, x, y).map((size) => size.toFixed(3)),
    ["leave out the quotes"],
  ],
  ["NaN", sizes("preActivationGradient", () => NaN), ["found         NaN"]],
  ["zeros, as if they were small enough", sizes("preActivationGradient", () => 0), ["found     0"]],
  ["an endless generator", function* () {
    while (true) yield 1;
  }, ["more than 1 item; does it end?"]],
];

const STARTS: [what: string, answer: unknown, words: string[]][] = [
  ["the stub", () => todo, ["NOT STARTED Weights that let gradients through."]],
  ["He's start", (n: number) => Math.sqrt(2 / n), ["PASSED Weights that let gradients through."]],
  ["He's start, written otherwise", (n: number) => (n / 2) ** -0.5, ["PASSED"]],
  ["one number", 0.1, ["One number cannot be right for every width"]],
  ["nothing", undefined, ["answer is not a function."]],
  ["the right number for one width", () => Math.sqrt(2 / 64), [
    "on their way back through 20 layers.",
    "layers of 32 units",
  ]],
  ["a linear network's start", (n: number) => 1 / Math.sqrt(n), [
    "Gradients fade",
    "0.71 times as large after each layer",
    "relu lets only half of the numbers through",
  ]],
  ["the variance", (n: number) => 2 / n, ["That is the variance"]],
  ["no root", (n: number) => 1 / n, ["without a root"]],
  ["upside down", (n: number) => Math.sqrt(n / 2), [
    "Gradients explode",
    "The fraction is upside down",
  ]],
  ["2 outside of the root", (n: number) => 2 / Math.sqrt(n), ["The 2 belongs under the root."]],
  ["weights that are too large", () => 1, ["Gradients explode", "5.6 times as large"]],
  ["weights beyond float32", () => 1e300, ["Gradients explode", "too large for float32"]],
  ["weights of next to nothing", () => 1e-300, ["Gradients fade", "too small for float32"]],
  ["weights of 0", () => 0, [
    "stddev gives no standard deviation.",
    "input     stddev(2)",
    "expected  a number above 0",
  ]],
  ["a negative root", (n: number) => -Math.sqrt(2 / n), ["found     -1"]],
  ["NaN", (n: number) => Math.sqrt(-n), ["found         NaN", "the root or logarithm"]],
  ["Infinity", (n: number) => n / 0, ["found     Infinity"]],
  ["a text", () => "0.1", ["leave out the quotes"]],
  ["an initializer", () => nl.initializers.heNormal(), ["expected  a number above 0"]],
  ["a forgotten return", (n: number) => void Math.sqrt(2 / n), ["needs the word return"]],
  ["an async function", async (n: number) => await Math.sqrt(2 / n), [
    "A promise is not a value yet",
  ]],
  ["one that throws", () => {
    throw new Error("no root");
  }, ["stddev throws an error.", "Error: no root"]],
];

for (const [name, answers] of [["gradient sizes", SIZES], ["good start", STARTS]] as const) {
  for (const [what, answer, words] of answers) {
    Deno.test(`check("${name}") has an answer to ${what}`, async () => {
      const { text } = await nl.check(name, anonymous(answer));
      for (const word of words) assertStringIncludes(text, word);
      assert(text.length < 1000, "A verdict is short");
    });
  }
}

Deno.test("sizes that pass are those of nl.gradientFlow", () => {
  const { x, labels } = nl.toy.moons({ samples: 40, noise: 0.1, seed: 1 });
  const y = new nl.Matrix(40, 1, Float32Array.from(labels));
  for (const activation of ["sigmoid", "tanh", "relu", "leakyRelu", "elu", "selu", "gelu"]) {
    const { dense } = nl.layers;
    const model = nl.sequential({
      layers: [
        dense({ units: 9, activation, inputShape: [2] }),
        dense({ units: 9, activation }),
        dense({ units: 1, activation: "sigmoid" }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
    const flow = nl.gradientFlow(model, x, y);
    gradientSizes(model, x, y).forEach((size, i) =>
      assertAlmostEquals(size / flow[i].gradient, 1, 1e-9)
    );
  }
});

/** An answer's function is called f in messages, unless it was declared with a name. */
function anonymous(answer: unknown): unknown {
  if (typeof answer !== "function" || answer === gradientSizes) return answer;
  return Object.defineProperty(answer, "name", { value: "f" });
}
