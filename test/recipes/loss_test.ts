import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { CourseCopy, mayCopy } from "./course_copy.ts";

/** A loss as a reader of the neighbours would write it. */
const HINGE = `
import type { Comparison } from "../../engine/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** max(0, 1 − t · x) */
export const hingeError: Comparison = {
  name: "hinge",
  params: {},
  scalar: (x, t) => Math.max(0, 1 - t * x),
  scalarDerivative: (x, t) => t * x < 1 ? -t : 0,
};

/**
 * max(0, 1 − t · x), the mean over the outputs: for right answers −1 and 1, which are to be passed by a margin.
 *
 * @example
 * \`\`\`ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.hinge();
 * \`\`\`
 */
export function hinge(): Loss {
  return comparisonLoss("hinge", "numbers", hingeError);
}
`;

/** An optimizer that is another with settings of its own, as adamw is. */
const SIGN_SGD = `
import { checkOptions } from "../../options/mod.ts";
import { adamOf } from "./adam.ts";
import type { Optimizer } from "./optimizer.ts";

/** Steps of one length along the sign of each gradient: Adam that remembers nothing. */
export function signSgd(options: { readonly learningRate?: number } = {}): Optimizer {
  checkOptions("optimizers.signSgd", options, ["learningRate"]);
  const { learningRate = 0.001 } = options;
  const adam = adamOf("signSgd", { learningRate, beta1: 0, beta2: 0 }, 0);
  return { ...adam, options: { learningRate } };
}
`;

const TRAINING = `
import * as nl from "nonlinear";

const x = [[-2], [-1], [1], [2]], y = [-1, -1, 1, 1];
for (const engine of ["reference", "wasm"] as const) {
  nl.setEngine(engine);
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [1] })], seed: 1 });
  for (const loss of ["hinge", nl.losses.hinge()]) {
    const optimizer = nl.optimizers.signSgd({ learningRate: 0.125 });
    model.compile({ optimizer, loss, metrics: ["hinge"] });
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
    const loss = "lib/training/losses/hinge.ts";
    copy.add(loss, HINGE);
    const losses = "lib/training/losses/catalogue.ts";
    copy.replace(
      losses,
      'import { huber } from "./huber.ts";',
      'import { hinge } from "./hinge.ts";\n$&',
    );
    copy.replace(losses, "  huber,\n", "$&  hinge,\n");
    const metrics = "lib/training/metrics/catalogue.ts";
    copy.replace(
      metrics,
      "import { absoluteError }",
      'import { hingeError } from "../losses/hinge.ts";\n$&',
    );
    copy.replace(
      metrics,
      "  meanAbsoluteError: () => meanOf(absoluteError),\n",
      "$&  hinge: () => meanOf(hingeError),\n",
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
      'reference {"hinge":0,"loss":0}',
      'wasm {"hinge":0,"loss":0}',
    ]);

    const suites = [
      "test/training",
      "--ignore=test/training/threads_test.ts",
    ];
    const tested = await copy.succeeds("test", "-P", "--no-check", ...suites);
    assertStringIncludes(
      tested,
      "the gradient of losses.hinge is that of numeric differences ... ok",
    );
    assertStringIncludes(
      tested,
      "optimizers.signSgd moves every weight against its gradient in the first step ... ok",
    );
    for (const name of ["hinge", "signSgd"]) {
      assertStringIncludes(tested, `${name} carries the options that it was made with ... ok`);
    }
    await copy.succeeds("test", "-P", "--no-check", "--doc", loss);

    copy.replace(loss, "t * x < 1 ? -t : 0", "t * x < 1 ? -t * x : 0");
    const { success, output } = await copy.deno(
      "test",
      "-P",
      "--no-check",
      "test/training/catalogue_test.ts",
    );
    assert(!success);
    assertStringIncludes(
      output,
      "the gradient of losses.hinge is that of numeric differences ... FAILED",
    );

    copy.replace("lib/training/optimizers/sign_sgd.ts", "options: { learningRate }", "options: {}");
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
