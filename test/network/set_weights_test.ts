import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { bits } from "../training/saving/same_bits.ts";

const { dense, prelu } = nl.layers;
const modelOf = (seed: number) =>
  nl.sequential({ layers: [dense({ units: 3, inputShape: [2] }), prelu()], seed });
const GOOD = [[[1, 2, 3], [4, 5, 6]], [7, 8, 9], [0, 0, 0]];

Deno.test("weights that went through JSON are the same bits", () => {
  const number = fc.float({ noNaN: true, noDefaultInfinity: true });
  const numbers = (count: number) =>
    fc.float32Array({ minLength: count, maxLength: count, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(
      numbers(6),
      numbers(3),
      fc.array(number, { minLength: 3, maxLength: 3 }),
      (w, b, a) => {
        const model = modelOf(1), other = modelOf(2);
        const matrix = (rows: number, data: ArrayLike<number>) =>
          new nl.Matrix(rows, 3, Float32Array.from(data));
        model.setWeights([matrix(2, w), matrix(1, b), matrix(1, a)]);
        other.setWeights(JSON.parse(JSON.stringify(model.getWeights())));
        assertEquals(bits(other.getWeights()), bits(model.getWeights()));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

Deno.test("weights are taken as matrices, as rows, as typed arrays, and biases as a list of numbers", () => {
  const matrices = [
    nl.Matrix.from([[1, 2, 3], [4, 5, 6]]),
    nl.Matrix.from([[7, 8, 9]]),
    new nl.Matrix(1, 3),
  ];
  const forms: (readonly nl.WeightNumbers[])[] = [
    GOOD,
    matrices,
    [matrices[0], [[7, 8, 9]], Float32Array.of(0, 0, 0)],
    [[Float64Array.of(1, 2, 3), [4, 5, 6]], Uint8Array.of(7, 8, 9), matrices[2]],
  ];
  for (const form of forms) {
    const model = modelOf(1);
    model.setWeights(form);
    assertEquals(bits(model.getWeights()), bits(matrices));
  }
});

Deno.test("weights are taken as tensors of TensorFlow.js, with one size or two", () => {
  const tensor = (shape: number[], ...numbers: number[]) => ({
    shape,
    dataSync: () => Float32Array.from(numbers),
  });
  const model = modelOf(1);
  model.setWeights([tensor([2, 3], 1, 2, 3, 4, 5, 6), tensor([3], 7, 8, 9), [0, 0, 0]]);
  const other = modelOf(2);
  other.setWeights(GOOD);
  assertEquals(bits(model.getWeights()), bits(other.getWeights()));
  other.getLayer("dense").setWeights([tensor([2, 3], 6, 5, 4, 3, 2, 1), tensor([1, 3], 7, 8, 9)]);
  assertEquals(other.getWeights()[0].toArray(), [[6, 5, 4], [3, 2, 1]]);
  for (
    const [wrong, message] of [
      [tensor([3, 2], 1, 2, 3, 4, 5, 6), "expected 2 × 3 for dense/kernel but found 3 × 2"],
      [
        tensor([2, 3, 1], 1, 2, 3, 4, 5, 6),
        "expected dense/kernel to have one size or two but found a tensor of 2 × 3 × 1",
      ],
      [tensor([2, 3], 1), "a tensor of 2 × 3 numbers but its dataSync() gives"],
    ] as const
  ) {
    assertThrows(() => model.setWeights([wrong, [7, 8, 9], [0, 0, 0]]), Error, message);
  }
  assertEquals(model.getWeights()[0].toArray(), [[1, 2, 3], [4, 5, 6]]);
});

/** What is wrong, and what is said of it. */
const REFUSED: [what: string, weights: unknown, message: string][] = [
  [
    "a matrix alone",
    new nl.Matrix(2, 3),
    "setWeights: expected a list of 3 matrices, as getWeights gives it, but found a matrix.",
  ],
  [
    "nothing",
    undefined,
    "setWeights: expected a list of 3 matrices, as getWeights gives it, but found undefined.",
  ],
  [
    "text",
    "[]",
    "setWeights: expected a list of 3 matrices, as getWeights gives it, but found string.",
  ],
  ["too few", GOOD.slice(1), "setWeights: expected 3 matrices but found 2."],
  [
    "a missing row",
    [[[1, 2, 3]], ...GOOD.slice(1)],
    "setWeights: expected 2 × 3 for dense/kernel but found 1 × 3.",
  ],
  [
    "a list for a matrix",
    [[1, 2, 3, 4, 5, 6], ...GOOD.slice(1)],
    "setWeights: expected dense/kernel to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 1 in row 0.",
  ],
  [
    "biases one below the other",
    [GOOD[0], [[7], [8], [9]], GOOD[2]],
    "setWeights: expected 1 × 3 for dense/bias but found 3 × 1.",
  ],
  [
    "a bias too many",
    [GOOD[0], [7, 8, 9, 10], GOOD[2]],
    "setWeights: expected 1 × 3 for dense/bias but found 1 × 4.",
  ],
  [
    "a missing number",
    [GOOD[0], [7, null, 9], GOOD[2]],
    "setWeights: expected dense/bias[0][1] to be a number but found null; fill missing values in, or leave their rows out.",
  ],
  [
    "a number that is text",
    [GOOD[0], GOOD[1], [[0, "1", 0]]],
    'setWeights: expected p_re_lu/alpha[0][1] to be a number but found "1"; turn text into numbers.',
  ],
  [
    "NaN",
    [[[1, 2, 3], [4, NaN, 6]], ...GOOD.slice(1)],
    "setWeights: expected only finite numbers for dense/kernel but found NaN in row 1, column 1.",
  ],
  [
    "infinity, after a matrix that is right",
    [
      GOOD[0],
      GOOD[1],
      new nl.Matrix(1, 3).map(() => Infinity),
    ],
    "setWeights: expected only finite numbers for p_re_lu/alpha but found Infinity in row 0, column 0.",
  ],
  [
    "a weight that is null",
    [GOOD[0], GOOD[1], null],
    "setWeights: expected p_re_lu/alpha to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found null.",
  ],
];
for (const [what, weights, message] of REFUSED) {
  Deno.test(`setWeights refuses ${what}, and changes nothing`, () => {
    const model = modelOf(1), before = bits(model.getWeights());
    const error = assertThrows(() => model.setWeights(weights as nl.Matrix[]), Error);
    assertEquals(error.message, message);
    assertEquals(bits(model.getWeights()), before);
  });
}
