import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { CourseCopy, mayCopy } from "./course_copy.ts";

/** A layer as a reader of the neighbours would write it. */
const SCALE = `
import { checkOptions, finiteNumber } from "../options/mod.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { Place, Stage } from "./stage.ts";

/** Options of {@linkcode scale}. */
export interface ScaleOptions extends LayerOptions {
  /** What everything is multiplied by; by default 2. */
  readonly factor?: number;
}

/**
 * A layer that multiplies what comes in by a fixed factor.
 *
 * @throws {RangeError} If \`factor\` is not a finite number.
 *
 * @example
 * \`\`\`ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.scale({ factor: 3, inputShape: [2] })] });
 * assertEquals(model.predict([[1, -2]]).toArray(), [[3, -6]]);
 * \`\`\`
 */
export function scale(options: ScaleOptions = {}): Layer {
  checkOptions("layers.scale", options, ["factor", "name", "inputShape"]);
  return new Scale(options);
}

class Scale extends Layer {
  readonly className = "Scale";
  readonly options: { readonly factor: number };

  constructor({ factor = 2, name, inputShape }: ScaleOptions) {
    super(name, inputShapeOf("layers.scale", { inputShape }));
    this.options = { factor: finiteNumber("layers.scale", "factor", factor) };
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  override stages({ engine, rows, inputs: [input] }: Place): Stage[] {
    const output = engine.allocate(rows, input.cols), share = 1 - this.options.factor;
    return [{
      role: "other",
      output,
      forward() {
        engine.copy(input, output);
        engine.decay(output, share);
      },
      backward(gradient, [inputGradient]) {
        if (inputGradient === null) return;
        engine.copy(gradient, inputGradient);
        engine.decay(inputGradient, share);
      },
    }];
  }
}
`;

const TRAINING = `
import * as nl from "nonlinear";

const x = [[-1], [0], [1], [2]], y = [-6, 0, 6, 12];
for (const engine of ["reference", "wasm"] as const) {
  nl.setEngine(engine);
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 1, inputShape: [1] }),
      nl.layers.scale({ factor: 3, name: "threefold" }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0.02 }), loss: "mse" });
  await model.fit(x, y, { epochs: 300, verbose: 0 });
  console.log(engine, model.getWeights()[0].at(0, 0).toFixed(3));
}
`;

Deno.test({
  name:
    "a layer is one file and its name in the catalogue: it trains, its gradient is checked, its example runs",
  ignore: !mayCopy,
  async fn() {
    using copy = new CourseCopy();
    copy.add("lib/network/scale.ts", SCALE);
    const catalogue = "lib/network/layers.ts";
    copy.replace(
      catalogue,
      'import { prelu } from "./prelu.ts";',
      '$&\nimport { scale } from "./scale.ts";',
    );
    copy.replace(catalogue, "  prelu,\n", "$&  scale,\n");

    copy.add("train.ts", TRAINING);
    const printed = await copy.succeeds("run", "--quiet", "--check", "-P", "train.ts");
    assertEquals(printed.trim().split("\n"), ["reference 2.000", "wasm 2.000"]);

    const tested = await copy.succeeds("test", "-P", "--no-check", "test/network");
    assertStringIncludes(
      tested,
      "the gradients through layers.scale are those of numeric differences ... ok",
    );
    await copy.succeeds("test", "-P", "--no-check", "--doc", "lib/network/scale.ts");

    copy.replace(
      "lib/network/scale.ts",
      "engine.decay(inputGradient, share);",
      "engine.decay(inputGradient, 2 * share);",
    );
    const { success, output } = await copy.deno(
      "test",
      "-P",
      "--no-check",
      "test/network/catalogue_test.ts",
    );
    assert(!success);
    assertStringIncludes(
      output,
      "the gradients through layers.scale are those of numeric differences ... FAILED",
    );

    copy.replace(
      "lib/network/scale.ts",
      '{ factor: finiteNumber("layers.scale", "factor", factor) }',
      "{ factor: 2 }",
    );
    const forgetful = await copy.deno("test", "-P", "--no-check", "test/network/catalogue_test.ts");
    assert(!forgetful.success);
    assertStringIncludes(
      forgetful.output,
      "layers.scale is known by its class, and carries the options that it was made with ... FAILED",
    );
  },
});
