import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

/** A function, and f and f′ at some x, worked out by hand from its formula. */
type Case = [f: nl.ScalarActivation, points: [x: number, y: number, slope: number][]];

const cases: Case[] = [
  [nl.relu.with({ negativeSlope: 0.5, maxValue: 4, threshold: 1 }), [
    [-3, -2, 0.5],
    [0, -0.5, 0.5],
    [1, 0, 0.5],
    [2, 2, 1],
    [4, 4, 0],
    [9, 4, 0],
  ]],
  [nl.relu.with({ negativeSlope: 0.5, maxValue: 2, threshold: 2 }), [
    [1, -0.5, 0.5],
    [2, 0, 0.5],
    [2.5, 2, 0],
  ]],
  [nl.relu6, [[-2, 0, 0], [0, 0, 0], [1e-12, 1e-12, 1], [5.5, 5.5, 1], [6, 6, 0], [1e8, 6, 0]]],
  [nl.prelu, [[-1e8, -2.5e7, 0.25], [-2, -0.5, 0.25], [0, 0, 0], [3, 3, 1], [1e8, 1e8, 1]]],
  [nl.prelu.with({ alpha: 1 }), [[-2, -2, 1], [0, 0, 1], [2, 2, 1]]],
  [nl.rrelu, [[-48, -11, 11 / 48], [0, 0, 11 / 48], [48, 48, 1]]],
  [nl.rrelu.with({ lower: -1, upper: 2 }), [[-8, -4, 0.5], [8, 8, 1]]],
  [nl.threshold, [[-2, 0, 0], [0, 0, 0], [2, 2, 1]]],
  [nl.threshold.with({ threshold: -1, value: 20 }), [[-2, 20, 0], [-1, 20, 0], [-0.5, -0.5, 1]]],
  [nl.thresholdedRelu, [[-5, 0, 0], [0.9, 0, 0], [1, 0, 0], [1.1, 1.1, 1], [745, 745, 1]]],
  [nl.thresholdedRelu.with({ theta: 0 }), [[-5, 0, 0], [0, 0, 0], [0.1, 0.1, 1]]],
  [nl.hardTanh, [[-745, -1, 0], [-1, -1, 1], [1e-12, 1e-12, 1], [0.5, 0.5, 1], [1, 1, 1], [
    89,
    1,
    0,
  ]]],
  [nl.hardTanh.with({ min: -3, max: 2 }), [[-4, -3, 0], [-2, -2, 1], [3, 2, 0]]],
  [nl.hardSigmoid, [
    [-89, 0, 0],
    [-3, 0, 0],
    [-1.5, 0.25, 1 / 6],
    [0, 0.5, 1 / 6],
    [1, 2 / 3, 1 / 6],
    [3, 1, 0],
  ]],
  [nl.sparseSigmoid, [[-2, 0, 0], [-0.5, 0.25, 0.5], [0, 0.5, 0.5], [0.5, 0.75, 0.5], [2, 1, 0]]],
  [nl.hardSilu, [
    [-745, 0, 0],
    [-2, -1 / 3, -1 / 6],
    [-1.5, -0.375, 0],
    [0, 0, 0.5],
    [1, 2 / 3, 5 / 6],
    [2, 5 / 3, 7 / 6],
    [89, 89, 1],
  ]],
  [nl.softShrink, [[-2, -1.5, 1], [-0.5, 0, 0], [0.25, 0, 0], [0.75, 0.25, 1], [89, 88.5, 1]]],
  [nl.softShrink.with({ threshold: 0 }), [[-2, -2, 1], [0, 0, 1], [2, 2, 1]]],
  [nl.hardShrink, [[-2, -2, 1], [-0.5, 0, 0], [0.25, 0, 0], [0.75, 0.75, 1], [89, 89, 1]]],
  [nl.hardShrink.with({ threshold: 0 }), [[-2, -2, 1], [0, 0, 1], [2, 2, 1]]],
  [nl.sparsePlus, [[-9, 0, 0], [-1, 0, 0], [0, 0.25, 0.5], [0.5, 0.5625, 0.75], [1, 1, 1], [
    9,
    9,
    1,
  ]]],
  [nl.squaredRelu, [[-3, 0, 0], [0, 0, 0], [1e-12, 1e-24, 2e-12], [3, 9, 6], [1e8, 1e16, 2e8]]],
  [nl.starRelu, [[-3, -0.4472, 0], [1, 0.4472, 1.7888], [2, 3.1304, 3.5776]]],
  [nl.starRelu.with({ scale: 2, bias: -1 }), [[-3, -1, 0], [0, -1, 0], [3, 17, 12]]],
];

for (const [f, points] of cases) {
  Deno.test(`${[f.name, ...Object.values(f.params)].join(" ")}: f and f′ as worked out by hand`, () => {
    for (const [x, y, slope] of points) {
      assertAlmostEquals(f(x), y, 1e-15 * Math.abs(y), `f(${x}) is ${f(x)}`);
      assertAlmostEquals(f.derivative(x), slope, 1e-15 * Math.abs(slope), `f′(${x})`);
    }
  });
}

Deno.test("at ±∞ f and f′ have their limits, with unusual parameters, too", () => {
  const limits: [nl.ScalarActivation, left: number, right: number, slopes: [number, number]][] = [
    [nl.relu6, 0, 6, [0, 0]],
    [nl.leakyRelu.with({ alpha: 0 }), 0, Infinity, [0, 1]],
    [nl.prelu, -Infinity, Infinity, [0.25, 1]],
    [nl.prelu.with({ alpha: 0 }), 0, Infinity, [0, 1]],
    [nl.prelu.with({ alpha: -1 }), Infinity, Infinity, [-1, 1]],
    [nl.rrelu.with({ lower: -1, upper: 1 }), 0, Infinity, [0, 1]],
    [nl.threshold.with({ value: 3 }), 3, Infinity, [0, 1]],
    [nl.thresholdedRelu, 0, Infinity, [0, 1]],
    [nl.hardTanh, -1, 1, [0, 0]],
    [nl.hardSigmoid, 0, 1, [0, 0]],
    [nl.sparseSigmoid, 0, 1, [0, 0]],
    [nl.hardSilu, 0, Infinity, [0, 1]],
    [nl.softShrink, -Infinity, Infinity, [1, 1]],
    [nl.hardShrink, -Infinity, Infinity, [1, 1]],
    [nl.sparsePlus, 0, Infinity, [0, 1]],
    [nl.squaredRelu, 0, Infinity, [0, Infinity]],
    [nl.starRelu.with({ scale: 0 }), -0.4472, -0.4472, [0, 0]],
    [nl.starRelu.with({ scale: -2, bias: 0 }), 0, -Infinity, [0, -Infinity]],
  ];
  for (const [f, left, right, slopes] of limits) {
    assertEquals(f([-Infinity, Infinity]), [left, right], f.name);
    assertEquals(f.derivative([-Infinity, Infinity]), slopes, f.name);
  }
});

Deno.test("the piecewise functions agree with the functions that they are made of", () => {
  for (let x = -8; x <= 8; x += 1 / 16) {
    assertEquals(nl.relu6(x), nl.relu.with({ maxValue: 6 })(x));
    assertEquals(nl.threshold(x), nl.relu(x));
    assertEquals(nl.rrelu.with({ lower: 0.2, upper: 0.2 })(x), nl.leakyRelu(x));
    assertEquals(nl.prelu.with({ alpha: 0.2 })(x), nl.leakyRelu(x));
    assertEquals(nl.sparsePlus.derivative(x), nl.sparseSigmoid(x));
    assertEquals(nl.squaredRelu(x), nl.relu(x) ** 2);
    assertAlmostEquals(nl.hardSilu(x), x * nl.hardSigmoid(x), 1e-15 * Math.abs(x));
    assertAlmostEquals(nl.starRelu(x), 0.8944 * nl.squaredRelu(x) - 0.4472, 1e-14);
  }
});

Deno.test("starRelu gives standard normal numbers mean 0 and variance 1", () => {
  // The trapezium rule, whose error for a bell curve is far below the tolerance.
  const h = 1e-3;
  let mean = 0, square = 0;
  for (let x = -10; x <= 10; x += h) {
    const weight = h * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    mean += weight * nl.starRelu(x);
    square += weight * nl.starRelu(x) ** 2;
  }
  assertAlmostEquals(mean, 0, 1e-4);
  assertAlmostEquals(square, 1, 1e-3);
});

Deno.test("ranges and kinks follow the parameters", () => {
  assertEquals([nl.hardTanh.with({ max: 2 }).range, nl.hardTanh.with({ max: 2 }).kinks], [
    [-1, 2],
    [-1, 2],
  ]);
  assertEquals(nl.threshold.with({ threshold: 2, value: -5 }).range, [-5, Infinity]);
  assertEquals(nl.threshold.with({ threshold: 2, value: -5 }).kinks, [2]);
  assertEquals(nl.softShrink.with({ threshold: 2 }).kinks, [-2, 2]);
  assertEquals(nl.hardShrink.with({ threshold: 0 }).kinks, []);
  assertEquals(nl.prelu.with({ alpha: 1 }).kinks, []);
  assertEquals(nl.rrelu.with({ lower: -2, upper: 1 }).range, [0, Infinity]);
  assertEquals(nl.starRelu.with({ scale: -1 }).range, [-Infinity, -0.4472]);
  assertEquals(nl.relu.with({ threshold: -2 }).range, [-2, Infinity]);
});

Deno.test("parameters beyond their limits are refused, and two in the wrong order", () => {
  const refused: [f: nl.ScalarActivation, params: nl.Params, message: string][] = [
    [nl.prelu, { alpha: Infinity }, "prelu.with: expected alpha to be a finite number"],
    [nl.threshold, { value: NaN }, "threshold.with: expected value to be a finite number"],
    [nl.threshold, { default_value: 1 }, "a parameter of threshold (threshold, value)"],
    [nl.thresholdedRelu, { theta: -1 }, "expected theta to be a finite number ≥ 0 but found -1"],
    [nl.softShrink, { threshold: -0.5 }, "expected threshold to be a finite number ≥ 0"],
    [nl.hardShrink, { threshold: Infinity }, "expected threshold to be a finite number ≥ 0"],
    [nl.starRelu, { scale: NaN }, "starRelu.with: expected scale to be a finite number"],
    [nl.relu6, { maxValue: 3 }, "expected no parameters (relu6 has none) but found"],
    [nl.hardTanh, { min: 2 }, "hardTanh.with: expected min < max but found min 2 and max 1."],
    [nl.hardTanh, { min: 1, max: 1 }, "expected min < max but found min 1 and max 1"],
    [
      nl.rrelu,
      { lower: 1 },
      "rrelu.with: expected lower ≤ upper but found lower 1 and upper 0.333",
    ],
    [nl.relu, { threshold: 5, maxValue: 2 }, "relu.with: expected threshold ≤ maxValue"],
  ];
  for (const [f, params, message] of refused) {
    assertThrows(() => f.with(params), RangeError, message);
  }
});
