import { assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

/** The same function as an engine sees one that it has no routine for: as code. */
function asCode(f: nl.Activation): nl.Activation {
  const { name } = f;
  if (f.kind === "scalar") {
    return nl.defineActivation({ name, f: f.scalar, derivative: f.scalarDerivative });
  }
  const { vector, derivative, vjp, halves, formula, range } = f;
  return nl.defineVectorActivation({
    name,
    f: vector,
    jacobian: derivative,
    vjp,
    halves,
    formula,
    range,
  });
}

const x = Array.from({ length: 8 }, (_, i) => [Math.sin(i), Math.cos(2 * i), Math.sin(3 * i + 1)]);
const y = x.map(([a, b]) => [a - b * b]);

/** What a small network says after some training, with `activation` in a dense layer and as a layer of its own. */
async function learned(engine: "wasm" | "reference", activation: string | nl.Activation) {
  nl.setEngine(engine, engine === "wasm" ? { threads: 1 } : {});
  try {
    const f = nl.getActivation(activation);
    const halves = f.kind === "vector" && f.halves;
    const model = nl.sequential({
      layers: [
        nl.layers.dense({ units: 4, activation: halves ? "tanh" : activation, inputShape: [3] }),
        nl.layers.activation({ activation }),
        nl.layers.dense({ units: 1 }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0.02 }), loss: "mse" });
    const before = model.predict(x).data;
    await model.fit(x, y, { epochs: 3, batchSize: 4, verbose: 0 });
    return { before, after: model.predict(x).data };
  } finally {
    nl.setEngine("wasm");
  }
}

for (const [name, f] of Object.entries(nl.activations)) {
  Deno.test(`${name}: trains on both engines to the same numbers, by its name and as code`, async () => {
    const expected = await learned("reference", name);
    assertEquals(expected.after.some((value, i) => value !== expected.before[i]), true);
    for (const engine of ["reference", "wasm"] as const) {
      const found = await learned(engine, asCode(f));
      assertSame(found.after, expected.after, `${engine}, as code`);
    }
    assertSame((await learned("wasm", name)).after, expected.after, "wasm, by its name");
  });
}

function assertSame(found: Float32Array, expected: Float32Array, what: string): void {
  found.forEach((value, i) =>
    assertAlmostEquals(value, expected[i], 1e-5 * Math.max(1, Math.abs(expected[i])), what)
  );
}
