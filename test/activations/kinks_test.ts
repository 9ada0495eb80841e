import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, PyTorch 2.15.0 and JAX 0.10.2, by test/goldens/kinks.py.
import goldens from "../goldens/kinks.json" with { type: "json" };

const scalars = Object.values(nl.activations).filter((f) => f.kind === "scalar");

/** Where the derivative is not TensorFlow's, and why. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  prelu:
    "Keras's layer has neither the left slope nor the right one but 0; ours is α, as leaky ReLU's",
  celu: "smooth, so its derivative is 1; Keras on TensorFlow adds up both branches and has 2",
};

for (const { name, x, slopes } of goldens) {
  const f = nl.getActivation(name) as nl.ScalarActivation;
  const { TensorFlow: wanted, ...others } = slopes as Partial<Record<string, number>>;
  if (wanted !== undefined && !(name in ON_PURPOSE)) {
    Deno.test(`${name}: at ${x} the derivative is that of TensorFlow`, () => {
      assertAlmostEquals(f.derivative(x), wanted, 1e-6);
    });
  }
  if (!f.kinks.includes(x)) continue;
  Deno.test(`${name}: its facts name every library that takes another derivative at ${x}`, () => {
    const choice = f.atKinks!.find((choice) => choice.x === x);
    assertEquals(choice?.ours, f.derivative(x));
    for (const [library, slope] of Object.entries(others)) {
      const differs = Math.abs(slope! - f.derivative(x)) > 1e-6;
      // The default slope of JAX's and PyTorch's leaky ReLU is another one; here all had ours.
      assertEquals(library in (choice!.others ?? {}), differs, `${library} takes ${slope}`);
    }
  });
}

for (const f of scalars) {
  Deno.test(`${f.name}: the derivative jumps at its kinks and nowhere else`, () => {
    const h = 1e-9, jumpAt = (x: number) => Math.abs(f.derivative(x + h) - f.derivative(x - h));
    for (const kink of f.kinks) {
      const rises = Math.abs(f(kink + h) - f(kink - h)) > 1e-6;
      assert(rises || jumpAt(kink) > 1e-3, `no kink at ${kink}`);
      assertEquals(rises, f.smoothness === "jumps", `smoothness at ${kink}`);
    }
    for (let x = -7; x <= 7; x += 0.125) {
      if (!f.kinks.includes(x)) {
        assert(jumpAt(x) < 1e-6 * Math.max(1, f.derivative(x)), `a kink at ${x}`);
      }
    }
    assertEquals((f.atKinks ?? []).map(({ x }) => x), f.kinks, "atKinks");
  });
}
