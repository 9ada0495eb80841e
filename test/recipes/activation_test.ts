import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { CourseCopy, mayCopy } from "./course_copy.ts";

/** A function of one number as a reader of the neighbours would write it. */
const BENT_IDENTITY = `
import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/** x + (√(x² + 1) − 1) / 2: a line whose slope goes from ½ to 1½. */
export const bentIdentity: ScalarActivation = defineOwnActivation({
  name: "bentIdentity",
  f: (x) => x * (1 + share(x, 1) / 2),
  derivative: (x) => 1 + share(x, 0) / 2,
  formula: "f(x) = \\\\frac{\\\\sqrt{x^2 + 1} - 1}{2} + x",
  range: [-Infinity, Infinity],
  derivativeFormula: "f'(x) = \\\\frac{x}{2 \\\\sqrt{x^2 + 1}} + 1",
  summary: "A line that bends a little at 0.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one square root and one division",
  references: [],
  pros: "The gradient never fades.",
  cons: "Almost a line, so that a network needs more units.",
  defaults: [],
});

/** x / (√(x² + 1) + c), and its limits. */
function share(x: number, c: number): number {
  return Number.isFinite(x) ? x / (Math.hypot(x, 1) + c) : Math.sign(x);
}
`;

/** A gated function. */
const TANHGLU = `
import type { VectorActivation } from "./activation.ts";
import { defineGatedActivation } from "./define_gated.ts";
import { tanh } from "./tanh.ts";

/** The gated unit a · tanh(b). */
export const tanhglu: VectorActivation = defineGatedActivation({
  name: "tanhglu",
  gate: tanh,
  formula: "f([a, b])_i = a_i \\\\tanh(b_i)",
  derivativeFormula: "\\\\frac{\\\\partial f_i}{\\\\partial a_i} = \\\\tanh(b_i)",
  summary: "Half of the numbers, each times the hyperbolic tangent of its gate.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  cost: "one exponential and one product for two numbers",
  references: [{ title: "GLU Variants Improve Transformer", authors: "Noam Shazeer", year: 2020 }],
  pros: "A gate that can turn the sign.",
  cons: "The layer before needs twice the units.",
  defaults: [],
});
`;

/** A function of whole rows. */
const CENTRED = `
import type { VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation } from "./define_vector.ts";

/** How far each number of a row is from the row's mean. */
export const centred: VectorActivation = defineOwnVectorActivation({
  name: "centred",
  f: (x) => {
    let sum = 0;
    for (const xi of x) sum += xi;
    return Array.from(x, (xi) => xi - sum / x.length);
  },
  jacobian: (x) => Array.from(x, (_, i) => Array.from(x, (_, j) => (i === j ? 1 : 0) - 1 / x.length + 0 * x[j])),
  formula: "f(x)_i = x_i - \\\\frac{1}{n} \\\\sum_j x_j",
  range: [-Infinity, Infinity],
  derivativeFormula: "\\\\frac{\\\\partial f_i}{\\\\partial x_j} = \\\\delta_{ij} - \\\\frac{1}{n}",
  summary: "How far each number is from the mean of its row.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one sum and one difference",
  references: [{ title: "Layer Normalization", authors: "Jimmy Lei Ba et al.", year: 2016 }],
  pros: "A shift of all numbers changes nothing.",
  cons: "Linear: it cannot stand alone.",
  defaults: [],
});
`;

const TRAINING = `
import * as nl from "nonlinear";

const x = [[-2, 1], [-1, 0], [0, 1], [2, 2]], y = [1, 0, 1, 4];
for (const engine of ["reference", "wasm"] as const) {
  nl.setEngine(engine);
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 6, activation: "bent_identity", inputShape: [2] }),
      nl.layers.activation({ activation: nl.tanhglu }),
      nl.layers.dense({ units: 3, activation: nl.centred }),
      nl.layers.dense({ units: 1, activation: nl.activations.bentIdentity }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0.02 }), loss: "mse" });
  const { history } = await model.fit(x, y, { epochs: 30, batchSize: 4, verbose: 0 });
  console.log(engine, history.loss[0].toFixed(4), history.loss[29].toFixed(4));
}
try {
  nl.layers.dense({ units: 4, activation: "tanhglu" });
} catch (error) {
  console.log(String(error));
}
`;

const CATALOGUE = "lib/activations/catalogue.ts";
const BENT = "lib/activations/bent_identity.ts";
const test = ["test", "-P", "--no-check", "--parallel"];

Deno.test({
  name: "an activation is one file and one line of the catalogue",
  ignore: !mayCopy,
  async fn(t) {
    using copy = new CourseCopy();
    copy.add(BENT, BENT_IDENTITY);
    copy.add("lib/activations/tanhglu.ts", TANHGLU);
    copy.add("lib/activations/centred.ts", CENTRED);
    copy.replace(
      CATALOGUE,
      'export { celu } from "./celu.ts";',
      'export { bentIdentity } from "./bent_identity.ts";\n$&\nexport { centred } from "./centred.ts";',
    );
    copy.replace(
      CATALOGUE,
      'export { telu } from "./telu.ts";',
      'export { tanhglu } from "./tanhglu.ts";\n$&',
    );

    await t.step("its types are those of its neighbours", async () => {
      await copy.succeeds("check", "lib/activations/mod.ts");
    });

    await t.step("the tests of activations and cards find it by themselves, and pass", async () => {
      const output = await copy.succeeds(...test, "test/activations", "test/figures/cards");
      for (
        const name of [
          "bentIdentity: f′ is the derivative of f, to 1e-8",
          "bentIdentity: trains on both engines to the same numbers",
          "tanhglu: the Jacobian agrees with numeric differences",
          "the card of bentIdentity: a picture, formulas, facts",
          "the card of centred: a picture, formulas, facts",
          "no reference values yet for bentIdentity:",
        ]
      ) assertStringIncludes(output, name);
    });

    await t.step("the engine takes what it has no routine for as it is", async () => {
      const names = "/bentIdentity|tanhglu|centred|every activation/";
      const output = await copy.succeeds(
        ...test,
        "--filter",
        names,
        "test/engine/vectorised_test.ts",
      );
      for (const name of ["bentIdentity is within 0 ulp", "tanhglu is within 0.51 ulp"]) {
        assertStringIncludes(output, name);
      }
    });

    await t.step("networks learn with it on both engines, to the same loss", async () => {
      copy.add("train.ts", TRAINING);
      const output = await copy.succeeds("run", "--no-check", "--allow-read", "train.ts");
      const [reference, wasm, halves] = output.split("\n").map((line) => line.split(" "));
      assertStringIncludes(halves.join(" "), "add layers.activation({ activation: tanhglu })");
      assertEquals([reference[0], wasm[0]], ["reference", "wasm"]);
      assertEquals(reference.slice(1), wasm.slice(1));
      assert(Number(wasm[2]) < Number(wasm[1]) / 2, output);
    });

    await t.step("a wrong derivative is found", async () => {
      copy.replace(BENT, "1 + share(x, 0) / 2", "1 + share(x, 0) / 3");
      const { success, output } = await copy.deno(
        ...test,
        "--filter",
        "bentIdentity",
        "test/activations/properties_test.ts",
      );
      assert(!success, output);
      assertStringIncludes(output, "bentIdentity: f′ is the derivative of f, to 1e-8");
    });
  },
});
