import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

/** The limits of f and of f′ on the left and on the right, from their formulas. */
const limits: [f: nl.ScalarActivation, left: number, right: number, slopes: [number, number]][] = [
  [nl.linear, -Infinity, Infinity, [1, 1]],
  [nl.relu, 0, Infinity, [0, 1]],
  [nl.leakyRelu, -Infinity, Infinity, [0.2, 1]],
  [nl.elu, -1, Infinity, [0, 1]],
  [nl.celu.with({ alpha: 2 }), -2, Infinity, [0, 1]],
  [nl.selu, -1.7580993408473768, Infinity, [0, 1.0507009873554805]],
  [nl.gelu, 0, Infinity, [0, 1]],
  [nl.gelu.with({ approximate: true }), 0, Infinity, [0, 1]],
  [nl.quickGelu, 0, Infinity, [0, 1]],
  [nl.silu, 0, Infinity, [0, 1]],
  [nl.silu.with({ beta: 0 }), -Infinity, Infinity, [0.5, 0.5]],
  [nl.mish, 0, Infinity, [0, 1]],
  [nl.telu, 0, Infinity, [0, 1]],
  [nl.xielu, Infinity, Infinity, [0.5 - 0.8, Infinity]],
  [nl.xielu.with({ alphaN: 0.5 }), -0.5, Infinity, [0, Infinity]],
  [nl.sigmoid, 0, 1, [0, 0]],
  [nl.logSigmoid, -Infinity, 0, [1, 0]],
  [nl.tanh, -1, 1, [0, 0]],
  [nl.tanhShrink, -Infinity, Infinity, [1, 1]],
  [nl.softsign, -1, 1, [0, 0]],
  [nl.softplus, 0, Infinity, [0, 1]],
  [nl.softplus.with({ beta: 3 }), 0, Infinity, [0, 1]],
  [nl.squareplus, 0, Infinity, [0, 1]],
  [nl.squareplus.with({ b: 0 }), 0, Infinity, [0, 1]],
  [nl.exponential, 0, Infinity, [0, Infinity]],
  [nl.snake, -Infinity, Infinity, [NaN, NaN]],
  [nl.sine, NaN, NaN, [NaN, NaN]],
];

for (const [f, left, right, slopes] of limits) {
  const name = [f.name, ...Object.values(f.params)].join(" ");
  Deno.test(`${name}: has its limits at −∞ and ∞, f and f′`, () => {
    assertEquals(f([-Infinity, Infinity]), [left, right]);
    assertEquals(f.derivative([-Infinity, Infinity]), slopes);
  });
}

const dipping = [
  nl.gelu,
  nl.gelu.with({ approximate: true }),
  nl.quickGelu,
  nl.silu,
  nl.mish,
  nl.telu,
];
for (const f of dipping) {
  Deno.test(`${f.name} ${Object.values(f.params)}: far out it is 0 on the left and x on the right`, () => {
    for (const x of [1e4, 1e8, 1e160, Number.MAX_VALUE]) {
      assertEquals([f(-x), f(x)], [0, x]);
      assertEquals([f.derivative(-x), f.derivative(x)], [0, 1]);
    }
  });
}

for (const f of Object.values(nl.activations)) {
  if (f.kind !== "scalar") continue;
  Deno.test(`${f.name}: is the same at 0 and −0, and NaN at NaN`, () => {
    assert(f(0) === f(-0) && f.derivative(0) === f.derivative(-0));
    assertEquals([f(NaN), f.derivative(NaN)], [NaN, NaN]);
  });

  Deno.test(`${f.name}: rises, never falls or is symmetric, as its facts claim`, () => {
    const points = [1e-300, 1e-12, 0.1, 0.5, 0.75, 1, 1.3, 2, 3, 7, 20, 89, 745, 1e8, 1e300];
    const xs = [...points.map((x) => -x).reverse(), 0, ...points];
    for (const [i, x] of xs.entries()) {
      if (f.symmetry === "odd") {
        assertEquals(f(-x) + f(x) === 0 || !Number.isFinite(f(x)), true, `${x}`);
      }
      if (f.symmetry === "even") assertEquals(f(-x), f(x), `${x}`);
      if (f.monotonicity === "not monotonic" || i === 0) continue;
      assert(f(x) >= f(xs[i - 1]), `${f.name} falls before ${x}`);
    }
  });

  Deno.test(`${f.name}: is smallest or largest where its facts say so`, () => {
    for (const { kind, x, y } of f.extrema ?? []) {
      assert(Math.abs(f(x) - y) <= 1e-16 && Math.abs(f.derivative(x)) < 1e-15, `${kind} at ${x}`);
      const sign = kind === "minimum" ? 1 : -1;
      for (const h of [-1e-3, 1e-3]) assert(sign * (f(x + h) - y) > 0, `${kind} at ${x}`);
    }
  });
}
