import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { CourseCopy, mayCopy } from "./course_copy.ts";

/** A loss as a reader of the neighbours would write it. */
const TOLERANT = `
import type { Comparison } from "../../engine/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** max(0, |x − t| − ½) */
const tolerantError: Comparison = {
  name: "tolerant",
  params: {},
  scalar: (x, t) => Math.max(0, Math.abs(x - t) - 0.5),
  scalarDerivative: (x, t) => Math.abs(x - t) > 0.5 ? Math.sign(x - t) : 0,
};

/**
 * max(0, |x − t| − ½), the mean over the outputs: what is nearly right costs nothing.
 *
 * @example
 * \`\`\`ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.tolerant();
 * \`\`\`
 */
export function tolerant(): Loss {
  return comparisonLoss("tolerant", "numbers", tolerantError);
}
`;

/** An optimizer of its own name and options on a routine that the engines have. */
const SIGN_SGD = `
import { numberFrom } from "../../options/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

interface SignSgdOptions extends OptimizerOptions {
  readonly learningRate?: LearningRate;
  readonly epsilon?: number;
}

/** Steps along g / (|g| + ε) of each gradient g, nearly its sign: Adam that remembers nothing. */
export function signSgd(given: SignSgdOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.signSgd";
  const options = readOptimizerOptions(caller, given, ["learningRate", "epsilon", ...SHARED]);
  const { learningRate = 0.001, epsilon = 0.1 } = options;
  numberFrom(caller, "epsilon", epsilon, 0);
  return optimizerOf({
    name: "signSgd",
    learningRate,
    shared: options,
    options: { epsilon },
    countState: (params) => 2 * params + 2,
    start(engine, weights) {
      const moments1 = zerosLike(engine, weights), moments2 = zerosLike(engine, weights);
      return {
        slots: { moment1: moments1, moment2: moments2 },
        move(gradients, learningRate, step) {
          const all = { learningRate, beta1: 0, beta2: 0, epsilon, step };
          weights.forEach((weight, i) =>
            engine.adam(weight, gradients[i], moments1[i], moments2[i], all, null)
          );
        },
      };
    },
  });
}
`;

const TRAINING = `
import * as nl from "nonlinear";

const x = [[-2], [-1], [1], [2]], y = [-1, -1, 1, 1];
for (const engine of ["reference", "wasm"] as const) {
  nl.setEngine(engine);
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [1] })], seed: 1 });
  for (const loss of ["tolerant", nl.losses.tolerant()]) {
    const optimizer = nl.optimizers.signSgd({ learningRate: 0.125 });
    model.compile({ optimizer, loss, metrics: ["tolerant"] });
    await model.fit(x, y, { epochs: 100, batchSize: 4, verbose: 0 });
  }
  const logs = await model.evaluate(x, y, { verbose: 0 });
  console.log(engine, JSON.stringify(logs));
}
`;

Deno.test({
  name: "a loss, a metric and an optimizer are a file each and their names in the catalogues",
  ignore: !mayCopy,
  async fn() {
    using copy = new CourseCopy();
    const loss = "lib/training/losses/tolerant.ts";
    copy.add(loss, TOLERANT);
    const losses = "lib/training/losses/catalogue.ts";
    copy.replace(
      losses,
      'import { squaredHinge } from "./squared_hinge.ts";',
      '$&\nimport { tolerant } from "./tolerant.ts";',
    );
    copy.replace(losses, "  huber,\n", "$&  tolerant,\n");
    copy.replace(
      "lib/training/metrics/catalogue.ts",
      '  hinge: lossMetrics.hinge as LossMetrics["hinge"],\n',
      '$&  tolerant: lossMetrics.tolerant as LossMetrics["tolerant"],\n',
    );
    copy.add("lib/training/optimizers/sign_sgd.ts", SIGN_SGD);
    const optimizers = "lib/training/optimizers/catalogue.ts";
    copy.replace(
      optimizers,
      'import { sgd } from "./sgd.ts";',
      '$&\nimport { signSgd } from "./sign_sgd.ts";',
    );
    copy.replace(optimizers, "adagrad };", "adagrad, signSgd };");

    copy.add("train.ts", TRAINING);
    const printed = await copy.succeeds("run", "--quiet", "--check", "-P", "train.ts");
    assertEquals(printed.trim().split("\n"), [
      'reference {"loss":0,"tolerant":0}',
      'wasm {"loss":0,"tolerant":0}',
    ]);

    const suites = [
      "test/training",
      "--ignore=test/training/threads_test.ts",
    ];
    const tested = await copy.succeeds("test", "-P", "--no-check", ...suites);
    assertStringIncludes(
      tested,
      "the gradient of losses.tolerant is that of numeric differences ... ok",
    );
    assertStringIncludes(
      tested,
      "optimizers.signSgd moves every weight against its gradient in the first step ... ok",
    );
    for (const name of ["tolerant", "signSgd"]) {
      assertStringIncludes(tested, `${name} carries the options that it was made with ... ok`);
    }
    await copy.succeeds("test", "-P", "--no-check", "--doc", loss);

    copy.replace(loss, "> 0.5 ? Math.sign(x - t)", "> 0.5 ? x");
    const { success, output } = await copy.deno(
      "test",
      "-P",
      "--no-check",
      "test/training/catalogue_test.ts",
    );
    assert(!success);
    assertStringIncludes(
      output,
      "the gradient of losses.tolerant is that of numeric differences ... FAILED",
    );

    copy.replace("lib/training/optimizers/sign_sgd.ts", "options: { epsilon }", "options: {}");
    const forgetful = await copy.deno(
      "test",
      "-P",
      "--no-check",
      "test/training/catalogue_test.ts",
    );
    assert(!forgetful.success);
    assertStringIncludes(
      forgetful.output,
      "signSgd carries the options that it was made with ... FAILED",
    );
  },
});
