import { assertEquals, assertStringIncludes } from "@std/assert";
import { defineActivation, gelu, relu } from "../../lib/activations/mod.ts";
import * as nl from "nonlinear";
import { check } from "../../lib/exercises/check.ts";
import { todo } from "../../lib/exercises/todo.ts";

const GRID = {
  activation: ["relu", "tanh", "sigmoid"],
  seed: [1, 2, 3],
  epochs: [2],
  learningRate: [0.01],
};
const grid = (changed: object) => ({ ...GRID, ...changed });

// Half the examples of `test` are right for a run that looks there, and none for one that looks elsewhere.
const validation = { x: nl.Matrix.from([[0], [1]]), labels: [0, 1] };
const test = {
  x: nl.Matrix.from(Array.from({ length: 1000 }, (_, i) => [i])),
  labels: Array(1000).fill(0),
};
const isRight = (label: number, i: number, least: number) => label === 0 && i < least;
/** A last run that is right for so many examples of a part as the row says. */
const looksAt = (part: { labels: number[] }) => ({ seed }: { seed: number }) => ({
  testAccuracy: part.labels.filter((label, i) => isRight(label, i, 840 + seed)).length / 1000,
});

const VALIDATION: Record<string, number[]> = {
  relu: [0.83, 0.84, 0.88],
  tanh: [0.85, 0.86, 0.87],
  sigmoid: [0.7, 0.72, 0.71],
};
const ROWS = [1, 2, 3].flatMap((seed) =>
  Object.keys(VALIDATION).map((activation) => ({
    activation,
    seed,
    epochs: 2,
    validationAccuracy: VALIDATION[activation][seed - 1],
    seconds: activation === "sigmoid" ? 1 : 2,
  }))
);
const testsOf = (activation: string, seeds = [1, 2, 3]) =>
  seeds.map((seed) => ({ activation, seed, testAccuracy: 0.84 + seed / 1000 }));
const FAIR = {
  rows: ROWS,
  chosen: "tanh",
  tests: testsOf("tanh"),
  finalRun: looksAt(test),
  validation,
  test,
};
const compared = (changed: object) => ({ ...FAIR, ...changed });
/** All rows, each changed as it needs. */
const rows = (change: (row: typeof ROWS[number]) => object | undefined) =>
  compared({ rows: ROWS.flatMap((row) => ({ ...row, ...change(row) })) });

function byHand(values: number[]) {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += Math.pow(value - mean, 2);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
const meanOf = (values: number[]) => byHand(values).mean;

const LEAKY = nl.leakyRelu.with({ alpha: 0.01 });
const other = { x: test.x, labels: Array(1000).fill(0) };

/** Words that must be in the verdict. */
const ANSWERS: [what: string, name: string, answer: unknown, words: string[]][] = [
  ["a stub", "mean and spread", () => todo, ["NOT STARTED"]],
  ["a loop", "mean and spread", byHand, ["PASSED Mean and spread of several runs."]],
  [
    "a formula in one go",
    "mean and spread",
    (v: number[]) => ({
      mean: meanOf(v),
      deviation: Math.hypot(...v.map((x) => x - meanOf(v))) / Math.sqrt(v.length - 1),
    }),
    ["PASSED"],
  ],
  ["no return", "mean and spread", (v: number[]) => void byHand(v), ["needs the word return"]],
  ["the mean alone", "mean and spread", meanOf, ["found     0.83"]],
  ["another name", "mean and spread", (v: number[]) => ({ mean: meanOf(v), sd: 1 }), [
    "no deviation in { mean: 0.83, sd: 1 }",
    ".deviation",
  ]],
  ["a text", "mean and spread", (v: number[]) => ({ ...byHand(v), mean: "0.83" }), [
    "leave out the quotes",
  ]],
  [
    "a sort of the input",
    "mean and spread",
    (v: number[]) => byHand(v.sort()),
    ["changes what it is given"],
  ],
  [
    "division by n",
    "mean and spread",
    (v: number[]) => ({
      ...byHand(v),
      deviation: byHand(v).deviation * Math.sqrt((v.length - 1) / v.length),
    }),
    ["The spread is divided by n."],
  ],
  [
    "the variance",
    "mean and spread",
    (v: number[]) => ({ ...byHand(v), deviation: byHand(v).deviation ** 2 }),
    ["That is the variance"],
  ],
  [
    "the standard error",
    "mean and spread",
    (v: number[]) => ({ ...byHand(v), deviation: byHand(v).deviation / Math.sqrt(v.length) }),
    ["That is the standard error"],
  ],
  [
    "the range",
    "mean and spread",
    (v: number[]) => ({ mean: meanOf(v), deviation: Math.max(...v) - Math.min(...v) }),
    ["That is the range"],
  ],
  ["the sum", "mean and spread", (v: number[]) => ({ ...byHand(v), mean: meanOf(v) * v.length }), [
    "That is the sum",
  ]],

  ["stubs", "fair grid", grid({ activation: todo, seed: todo }), ["NOT STARTED"]],
  ["the first of two", "fair grid", grid({ seed: todo }), ["answer.seed is still to be done"]],
  ["a fair plan", "fair grid", GRID, ["PASSED A fair plan."]],
  ["activations themselves", "fair grid", grid({ activation: [relu, gelu, "selu"] }), ["PASSED"]],
  [
    "one of the learner's own, and more than one rate",
    "fair grid",
    grid({
      activation: ["relu", "tanh", defineActivation({ name: "mine", f: Math.sin })],
      learningRate: [0.001, 0.01],
    }),
    ["PASSED"],
  ],
  ["one seed", "fair grid", grid({ seed: [1] }), [
    "answer.seed has one seed only: who wins may be chance.",
  ]],
  ["two seeds", "fair grid", grid({ seed: [1, 2] }), ["has 2 seeds only"]],
  ["a seed that is no list", "fair grid", grid({ seed: 1 }), ["answer.seed is not a list."]],
  ["a seed twice", "fair grid", grid({ seed: [1, 1, 1] }), ["the same run, bit for bit"]],
  ["seeds for each activation", "fair grid", grid({ seed: [[1, 2], [3, 4], [5, 6]] }), [
    "answer.seed[0] is not a seed.",
    "compare luck with luck",
  ]],
  ["a seed that is half", "fair grid", grid({ seed: [0.5, 1, 2] }), ["a whole number, 0 or more"]],
  ["seeds without an end", "fair grid", grid({ seed: endless() }), ["perhaps no end"]],
  ["one activation", "fair grid", grid({ activation: ["relu"] }), ["at least 3 activations"]],
  ["a misspelt name", "fair grid", grid({ activation: ["rleu", "tanh", "elu"] }), [
    "answer.activation[0] is not an activation.",
    'did you mean "relu"?',
  ]],
  ["one function under two names", "fair grid", grid({ activation: ["silu", "tanh", "swish"] }), [
    'found  "silu" and "swish"',
  ]],
  ["softmax in hidden layers", "fair grid", grid({ activation: ["relu", "tanh", "softmax"] }), [
    "which mixes the units of a layer",
  ]],

  ["stubs", "fair comparison", { ...FAIR, rows: todo, chosen: todo, tests: todo }, ["NOT STARTED"]],
  ["a fair comparison", "fair comparison", FAIR, ["PASSED A fair comparison and an honest test."]],
  ["another style", "fair comparison", {
    ...FAIR,
    rows: ROWS.map((row) => ({ ...row, testAccuracy: 0.8, notes: `${row.seconds}` })).reverse(),
    chosen: "tanh",
    tests: testsOf("tanh", [7, 8, 9, 10]),
  }, ["PASSED"]],
  ["rates that all tried", "fair comparison", {
    ...FAIR,
    rows: [0.001, 0.01].flatMap((learningRate) => ROWS.map((row) => ({ ...row, learningRate }))),
  }, ["PASSED"]],
  ["the activation itself", "fair comparison", compared({ chosen: nl.tanh }), ["PASSED"]],
  [
    "rows of the activations themselves",
    "fair comparison",
    {
      ...rows(({ activation }) => ({ activation: nl.getActivation(activation) })),
      chosen: nl.tanh,
      tests: testsOf("tanh").map((row) => ({ ...row, activation: nl.tanh })),
    },
    ["PASSED"],
  ],
  [
    "the test of another variant",
    "fair comparison",
    {
      ...rows(({ activation }) => activation === "tanh" ? { activation: LEAKY } : {}),
      chosen: LEAKY,
      tests: testsOf("leakyRelu"),
    },
    ["answer.tests is not about the chosen one alone.", "runs of leakyRelu(alpha: 0.01)"],
  ],
  ["a variant that is chosen by its name", "fair comparison", {
    ...rows(({ activation }) => activation === "tanh" ? { activation: LEAKY } : {}),
    chosen: "leakyRelu",
  }, ["answer.chosen was not compared.", "leakyRelu(alpha: 0.01)"]],
  ["a last run that looks at validation", "fair comparison", {
    ...compared({ finalRun: looksAt(other) }),
    validation: other,
  }, ["finalRun does not look at test."]],
  ["a last run that looks at both", "fair comparison", {
    ...FAIR,
    finalRun: (point: { seed: number }) => {
      const { testAccuracy } = looksAt(test)(point);
      return { testAccuracy: other.labels[0] === 0 ? testAccuracy : testAccuracy / 2 };
    },
    validation: other,
  }, ["finalRun looks at validation."]],
  [
    "accuracies that are written down",
    "fair comparison",
    compared({ finalRun: ({ seed }: { seed: number }) => ({ testAccuracy: 0.84 + seed / 1000 }) }),
    ["finalRun does not look at test."],
  ],
  ["rows of an old run", "fair comparison", {
    ...FAIR,
    tests: testsOf("tanh").map((row) => ({ ...row, testAccuracy: 0.9 })),
  }, ["answer.tests is not what finalRun gives.", "0.9 in the row"]],
  [
    "a last run with another key",
    "fair comparison",
    compared({ finalRun: () => ({ accuracy: 1 }) }),
    [
      "finalRun returns no testAccuracy.",
    ],
  ],
  [
    "a last run that throws",
    "fair comparison",
    compared({
      finalRun: () => nl.layers.dense({} as never),
    }),
    [
      "finalRun throws an error.",
    ],
  ],
  ["no test yet", "fair comparison", compared({ tests: todo }), [
    "Right so far; answer.tests is still to be done.",
  ]],
  ["a table of numbers", "fair comparison", compared({ rows: [[0.8, 0.9]] }), [
    "answer.rows[0] is not a run.",
  ]],
  ["a promise of rows", "fair comparison", compared({ rows: Promise.resolve(ROWS) }), [
    "answer.rows is not a list.",
    "write await",
  ]],
  ["one seed", "fair comparison", compared({ rows: ROWS.slice(0, 3) }), ["one seed only"]],
  [
    "different seeds",
    "fair comparison",
    rows(({ activation, seed }) => activation === "tanh" ? { seed: seed + 10 } : {}),
    ["gives activations different seeds", "luck is compared with luck"],
  ],
  ["a grid that was stopped", "fair comparison", compared({ rows: ROWS.slice(0, 8) }), [
    "answer.rows lacks 1 run.",
    "Was the grid stopped?",
  ]],
  ["a run twice", "fair comparison", compared({ rows: [...ROWS, ROWS[0]] }), [
    "answer.rows has a run twice.",
    "relu with seed 1, twice",
  ]],
  [
    "more epochs for one",
    "fair comparison",
    rows(({ activation }) => activation === "tanh" ? { epochs: 20 } : {}),
    ["compares activations under different settings", "tanh with epochs: 20"],
  ],
  [
    "one activation",
    "fair comparison",
    compared({ rows: ROWS.filter(({ activation }) => activation === "relu") }),
    ["one activation only"],
  ],
  [
    "percent",
    "fair comparison",
    rows(({ validationAccuracy }) => ({ validationAccuracy: 100 * validationAccuracy })),
    ["Leave it a share: 0.83, not 83."],
  ],
  ["NaN", "fair comparison", rows(() => ({ validationAccuracy: NaN })), ["found         NaN"]],
  ["the best single run", "fair comparison", compared({ chosen: "relu" }), [
    "answer.chosen is not the best.",
    "relu, mean 0.85; the highest is 0.86",
    "It has the best single run.",
  ]],
  [
    "a choice by test accuracy",
    "fair comparison",
    {
      ...rows(({ activation }) => ({ testAccuracy: activation === "relu" ? 0.9 : 0.8 })),
      chosen: "relu",
    },
    ["It is the best by test accuracy."],
  ],
  ["a choice by the tests of all", "fair comparison", {
    ...FAIR,
    chosen: "relu",
    tests: ROWS.map((row) => ({ ...row, testAccuracy: row.activation === "relu" ? 0.9 : 0.8 })),
  }, ["It is the best by test accuracy."]],
  ["the worst", "fair comparison", compared({ chosen: "sigmoid" }), ["the lowest mean of all"]],
  ["a name from elsewhere", "fair comparison", compared({ chosen: "gelu" }), [
    "answer.chosen was not compared.",
    "one of relu, tanh, sigmoid",
  ]],
  ["a row as the choice", "fair comparison", compared({ chosen: ROWS[1] }), [
    "answer.chosen is not an activation.",
  ]],
  [
    "a test of two",
    "fair comparison",
    compared({ tests: [...testsOf("tanh"), ...testsOf("relu")] }),
    ["runs of tanh, relu", "The test set is for one."],
  ],
  ["the first rows again", "fair comparison", compared({ tests: ROWS.slice(0, 3) }), [
    "answer.tests[0] has no testAccuracy.",
    "rows of the first experiment",
  ]],
  ["rows with another name", "fair comparison", compared({ rows: testsOf("tanh") }), [
    "answer.rows[0] has no validationAccuracy.",
  ]],
  ["one test", "fair comparison", compared({ tests: testsOf("tanh", [1]) }), ["one seed only"]],
  [
    "the validation accuracies again",
    "fair comparison",
    compared({
      tests: VALIDATION.tanh.map((testAccuracy, i) => ({
        activation: "tanh",
        seed: i + 1,
        testAccuracy,
      })),
    }),
    ["the validation accuracies, to the last digit"],
  ],
];

function* endless() {
  for (let seed = 1;; seed++) yield seed;
}

for (const [what, name, answer, words] of ANSWERS) {
  Deno.test(`check("${name}") has an answer to ${what}`, async () => {
    const { status, text } = await check(name, answer);
    for (const word of words) assertStringIncludes(text, word);
    if (!/^(PASSED|NOT STARTED)/.test(words[0])) assertEquals(status, "not yet");
  });
}
