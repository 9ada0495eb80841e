import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { printed } from "../../network/printed.ts";
// Keras 3.15.1 on JAX 0.10.2, by test/goldens/saved_models.py.
import goldens from "../../goldens/saved_models.json" with { type: "json" };

for (const { name, file, x, predicted, summary } of goldens) {
  Deno.test(`the model "${name}" of Keras is loaded, and predicts what it predicted there`, async () => {
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    const model = await nl.loadModel<nl.Matrix | nl.Matrix[]>(bytes);
    const matrixOf = (numbers: number[], cols: number) =>
      new nl.Matrix(numbers.length / cols, cols, Float32Array.from(numbers));
    const matrices = model.inputs.map(({ units }, i) => matrixOf(x[i], units));
    const isList = name === "several" || name === "listed";
    const found = model.predict(isList ? matrices : matrices[0]);
    assertEquals(Array.isArray(found), isList);
    [found].flat().forEach(({ data }, i) =>
      data.forEach((value, j) => {
        const expected = predicted[i][j];
        assert(
          Math.abs(value - expected) <= 1e-6 * Math.max(1, Math.abs(expected)),
          `${value}, not ${expected}`,
        );
      })
    );
    assertEquals(printed(() => model.summary()), summary.join("\n"));
    assertEquals(
      await (await nl.loadModel(await model.toBytes())).toBytes(),
      await model.toBytes(),
    );
  });
}
