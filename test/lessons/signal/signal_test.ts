import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { layers, Matrix, relu, selu, sequential, tanh, trace } from "../../../lib/mod.ts";
import { type FollowOptions, followSignal } from "../../../lib/lessons/signal/follow_signal.ts";
import { followSignals } from "../../../lib/lessons/signal/follow_signals.ts";
import { meanAndVariance } from "../../../lib/lessons/signal/mean_and_variance.ts";

// Half of a bell curve has the mean 1/√(2π) and the mean square 1/2; selu's constants are solved for 0 and 1
// (Klambauer et al., 2017).
const CASES: [what: string, f: (x: number) => number, mean: number, variance: number][] = [
  ["a constant", () => 3, 3, 0],
  ["the identity", (x) => x, 0, 1],
  ["a square", (x) => x * x, 1, 2],
  ["relu", relu, 1 / Math.sqrt(2 * Math.PI), 1 / 2 - 1 / (2 * Math.PI)],
  ["selu", selu, 0, 1],
];

for (const [what, f, mean, variance] of CASES) {
  Deno.test(`mean and variance of ${what} are those of the bell curve`, () => {
    const found = meanAndVariance(f);
    assertAlmostEquals(found.mean, mean, 1e-7);
    assertAlmostEquals(found.variance, variance, 1e-6);
  });
}

Deno.test("meanAndVariance refuses what is not a function of numbers", () => {
  assertThrows(() => meanAndVariance("relu" as never), TypeError, "from number to number");
  assertThrows(() => meanAndVariance((() => "1") as never), TypeError, "from number to number");
});

Deno.test("followSignal measures what comes out of each layer", () => {
  const x = Matrix.from([[1, -2, 0.5], [0, 1, 3]]);
  const options = { units: 4, activation: "tanh", kernelInitializer: "lecunNormal" };
  const model = sequential({
    layers: [layers.dense({ ...options, inputShape: [3] }), layers.dense(options)],
    seed: 7,
  });
  const found = followSignal(x, { ...options, layers: 2, seed: 7 });
  assertEquals(found.length, 2);
  trace(model, x).layers.forEach(({ output: { data } }, i) => {
    const mean = data.reduce((sum, value) => sum + value) / 8;
    assertAlmostEquals(found[i].mean, mean, 1e-9);
    assertAlmostEquals(found[i].size ** 2 - mean ** 2, found[i].variance, 1e-9);
  });
});

Deno.test("followSignal starts from other weights with another seed", () => {
  const [a, b] = [1, 2].map((seed) =>
    followSignal([[1, 2]], { activation: tanh, layers: 1, seed })[0].size
  );
  assert(a !== b);
});

Deno.test("followSignal names the option that is wrong", () => {
  assertThrows(
    () => followSignal([[1]], { activation: "relu", layers: 0 }),
    RangeError,
    "followSignal: expected layers to be a whole number from 1 to 1,000 but found 0.",
  );
});

Deno.test("followSignals gives one of the numbers for each of the networks, by what they are", () => {
  const x = [[1, -2], [0, 1]];
  const networks = [
    { activation: "relu", kernelInitializer: "heNormal", layers: 3 },
    { activation: tanh },
  ];
  for (const measure of ["mean", "variance", "size"] as const) {
    assertEquals(followSignals(x, networks, measure), {
      "relu, heNormal": followSignal(x, networks[0]).map((signal) => signal[measure]),
      "tanh, glorotUniform": followSignal(x, networks[1]).map((signal) => signal[measure]),
    });
  }
});

const NAMES: [what: string, networks: FollowOptions[], names: string[]][] = [
  [
    "by what they apply where they start alike",
    [{ activation: "relu" }, { activation: "tanh", kernelInitializer: "glorotUniform" }],
    ["relu", "tanh"],
  ],
  [
    "by how they start where they apply the same",
    [{ activation: "relu" }, { activation: "relu", kernelInitializer: "heNormal" }],
    ["glorotUniform", "heNormal"],
  ],
  ["by what it applies where it is the only one", [{ activation: "relu" }], ["relu"]],
];

for (const [what, networks, names] of NAMES) {
  Deno.test(`networks are named ${what}`, () => {
    assertEquals(Object.keys(followSignals([[1]], networks, "size")), names);
  });
}

const REFUSED: [what: string, networks: unknown, measure: string, message: string][] = [
  ["what is no list", {}, "size", "followSignals: expected networks to be a list"],
  ["an unknown measure", [{ activation: "relu" }], "sizes", '"size" but found "sizes"'],
  ["no layers", [{ activation: "relu", layers: 0 }], "size", "followSignals: expected layers"],
  [
    "one twice",
    [{ activation: "relu" }, { activation: relu }],
    "size",
    "relu, glorotUniform twice",
  ],
];

for (const [what, networks, measure, message] of REFUSED) {
  Deno.test(`followSignals refuses ${what}`, () => {
    assertThrows(() => followSignals([[1]], networks as never, measure as never), Error, message);
  });
}
