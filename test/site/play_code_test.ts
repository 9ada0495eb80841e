import { assertEquals, assertStringIncludes } from "@std/assert";
import type { History } from "nonlinear";
import { codeOf } from "../../.site/play/code.ts";
import { fitOptionsOf, networkOf, pointsOf } from "../../.site/play/network.ts";
import { PRESETS } from "../../.site/play/presets.ts";
import { DATA, type DataName, DEFAULTS, type Setting } from "../../.site/play/setting.ts";

const EPOCHS = 2;

/** Every set of points, initializer and optimizer comes up, and networks of all kinds of sizes. */
const SETTINGS: Setting[] = [
  ...PRESETS.map(({ setting }) => setting).filter(({ functions }) =>
    !functions.includes("exponential")
  ),
  ...(Object.keys(DATA) as DataName[]).map((data, i): Setting => ({
    ...DEFAULTS,
    functions: [["elu", "snake"], ["mish"], ["hardSilu", "relu6"], ["softplus"], ["prelu"]][i],
    data,
    noise: 0.07 * i,
    dataSeed: 10 + i,
    depth: 1 + i,
    width: [1, 16, 3, 4, 5][i],
    initializer: (["glorotUniform", "glorotNormal", "heNormal", "lecunNormal"] as const)[i % 4],
    seed: 20 + i,
    optimizer: (["adam", "sgd", "rmsprop"] as const)[i % 3],
    learningRate: [0.02, 0.0003, 0.1, 0.001, 1e-5][i],
    batchSize: [256, 1, 7, 32, 64][i],
  })),
];

Deno.test("the code of a setting learns what the page's networks learn, to the last bit", async () => {
  for (const setting of SETTINGS) {
    const { histories } = await run(codeOf(setting, EPOCHS));
    assertEquals(Object.keys(histories), setting.functions);
    const { x, labels } = pointsOf(setting);
    for (const name of setting.functions) {
      const { history } = await networkOf(setting, name)
        .fit(x, labels, fitOptionsOf(setting, EPOCHS));
      assertEquals([name, histories[name].history], [name, history]);
    }
  }
});

Deno.test("before the first epoch the code has one, for nothing is learned in none", () => {
  assertStringIncludes(codeOf(DEFAULTS, 0), "epochs: 1,");
});

/** Runs a cell as a module. */
async function run(code: string): Promise<{ histories: Record<string, History> }> {
  const bytes = new TextEncoder().encode(`${code}export { histories };\n`);
  return await import(`data:application/typescript;base64,${bytes.toBase64()}`);
}
