import * as nl from "nonlinear";
import type { Table } from "./table.ts";

// Half the examples of `test` are right for a run that looks there, and none for one that looks elsewhere.
const validation = { x: nl.Matrix.from([[0], [1]]), labels: [0, 1] };
const test = {
  x: nl.Matrix.from(Array.from({ length: 1000 }, (_, i) => [i])),
  labels: Array(1000).fill(0) as number[],
};
const other = { x: test.x, labels: Array(1000).fill(0) as number[] };
type Point = { activation: unknown; seed: number };
/** A last run that is right for so many examples of a part as the row says. */
const looksAt = ({ labels }: { labels: number[] }) => ({ seed }: Point) => ({
  testAccuracy: labels.filter((label, i) => label === 0 && i < 840 + seed).length / 1000,
});

const VALIDATION: Readonly<Record<string, number[]>> = {
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
type Row = typeof ROWS[number];
const testsOf = (activation: unknown, seeds = [1, 2, 3]) =>
  seeds.map((seed) => ({ activation, seed, testAccuracy: 0.84 + seed / 1000 }));
const FAIR = {
  rows: ROWS,
  chosen: "tanh",
  tests: testsOf("tanh"),
  finalRun: looksAt(test),
  validation,
  test,
};
const fair = (changed: object) => ({ ...FAIR, ...changed });
/** All rows, each changed as it needs. */
const rows = (change: (row: Row) => object) =>
  fair({ rows: ROWS.map((row) => ({ ...row, ...change(row) })) });
const LEAKY = nl.leakyRelu.with({ alpha: 0.01 });
const mine = nl.defineActivation({ name: "mine", f: Math.sin });
/** The fair comparison, with another function in the place of tanh. */
const with_ = (activation: unknown) => ({
  ...rows((row) => row.activation === "tanh" ? { activation } : {}),
  chosen: activation,
  tests: testsOf(activation),
});

/** Answers to "fair comparison". */
export const fairComparison: Table = {
  right: {
    "as the exercise says": FAIR,
    "the activation itself as the choice": fair({ chosen: nl.tanh }),
    "the activations themselves in all rows": {
      ...rows(({ activation }) => ({ activation: nl.getActivation(activation) })),
      chosen: nl.tanh,
      tests: testsOf(nl.tanh),
    },
    "another spelling of the choice": fair({ chosen: "Tanh" }),
    "a variant": with_(LEAKY),
    "two variants of one function": {
      ...rows(({ activation }) =>
        activation === "tanh"
          ? { activation: LEAKY }
          : activation === "relu"
          ? { activation: nl.leakyRelu }
          : {}
      ),
      chosen: LEAKY,
      tests: testsOf(LEAKY),
    },
    "a function of one's own": with_(mine),
    "rows from the last to the first": fair({ rows: ROWS.toReversed() }),
    "rows by activation": fair({
      rows: ROWS.toSorted((a, b) => a.activation < b.activation ? -1 : 1),
    }),
    "further numbers and notes": rows(({ seed }) => ({ loss: 1 / seed, notes: "—" })),
    "no seconds": fair({ rows: ROWS.map(({ seconds: _, ...row }) => row) }),
    "other seeds for the last runs": fair({ tests: testsOf("tanh", [7, 8, 9, 10]) }),
    "two rates that all tried": fair({
      rows: [0.001, 0.01].flatMap((learningRate) => ROWS.map((row) => ({ ...row, learningRate }))),
    }),
    "two activations": fair({ rows: ROWS.filter(({ activation }) => activation !== "sigmoid") }),
    "two that are equally good": fair({
      rows: ROWS.map((row) =>
        row.activation === "relu"
          ? { ...row, validationAccuracy: VALIDATION.tanh[row.seed - 1] }
          : row
      ),
    }),
    "a last run that is async": fair({
      finalRun: async (point: Point) => await Promise.resolve(looksAt(test)(point)),
    }),
    "more from the last run": fair({
      finalRun: (point: Point) => ({ ...looksAt(test)(point), loss: 0.4 }),
    }),
    "frozen": Object.freeze(
      fair({ rows: Object.freeze(ROWS.map((row) => Object.freeze({ ...row }))) }),
    ),
  },
  wrong: {
    "the best single run": [
      fair({ chosen: "relu", tests: testsOf("relu") }),
      "relu, mean 0.85; the highest is 0.86",
      "It has the best single run.",
    ],
    "the worst": [fair({ chosen: "sigmoid", tests: testsOf("sigmoid") }), "the lowest mean of all"],
    "the best by test accuracy": [{
      ...rows(({ activation }) => ({ testAccuracy: activation === "relu" ? 0.9 : 0.8 })),
      chosen: "relu",
    }, "It is the best by test accuracy."],
    "tests of all": [
      fair({
        chosen: "relu",
        tests: ROWS.map((row) => ({ ...row, testAccuracy: row.activation === "relu" ? 0.9 : 0.8 })),
      }),
      "It is the best by test accuracy.",
    ],
    "a choice from elsewhere": [
      fair({ chosen: "gelu" }),
      "answer.chosen was not compared.",
      "one of relu, tanh, sigmoid",
    ],
    "a typing error in the choice": [fair({ chosen: "tahn" }), "answer.chosen was not compared."],
    "a row as the choice": [fair({ chosen: ROWS[1] }), "answer.chosen is not an activation."],
    "a mean as the choice": [fair({ chosen: 0.86 }), "answer.chosen is not an activation."],
    "another variant in the tests": [
      { ...with_(LEAKY), tests: testsOf("leakyRelu") },
      "is not about the chosen one alone",
    ],
    "a variant chosen by its name": [
      { ...with_(LEAKY), chosen: "leakyRelu" },
      "answer.chosen was not compared.",
    ],
    "another function of the same name": [
      { ...with_(mine), tests: testsOf(nl.defineActivation({ name: "mine", f: Math.atan })) },
      "is not about the chosen one alone",
    ],
    "tests of two": [
      fair({ tests: [...testsOf("tanh"), ...testsOf("relu")] }),
      "runs of tanh, relu",
      "The test set is for one.",
    ],
    "tests of another": [fair({ tests: testsOf("relu") }), "is not about the chosen one alone"],
    "one test": [fair({ tests: testsOf("tanh", [1]) }), "one seed only"],
    "two tests": [fair({ tests: testsOf("tanh", [1, 2]) }), "2 seeds only"],
    "one test three times": [fair({ tests: testsOf("tanh", [1, 1, 1]) }), "one seed only"],
    "no tests": [fair({ tests: [] }), "0 items"],
    "the first rows as tests": [
      fair({ tests: ROWS.slice(0, 3) }),
      "answer.tests[0] has no testAccuracy.",
      "rows of the first experiment",
    ],
    "the validation accuracies as tests": [
      fair({
        tests: VALIDATION.tanh.map((testAccuracy, i) => ({
          activation: "tanh",
          seed: i + 1,
          testAccuracy,
        })),
      }),
      "the validation accuracies, to the last digit",
    ],
    "accuracies written down": [
      fair({ finalRun: ({ seed }: Point) => ({ testAccuracy: 0.84 + seed / 1000 }) }),
      "finalRun does not look at test.",
    ],
    "a last run on validation": [
      fair({ finalRun: looksAt(other), validation: other }),
      "finalRun does not look at test.",
    ],
    "a last run on both": [
      fair({
        finalRun: (point: Point) => ({
          testAccuracy: looksAt(test)(point).testAccuracy * (1 - other.labels[0] / 2),
        }),
        validation: other,
      }),
      "finalRun looks at validation.",
    ],
    "old tests": [
      fair({ tests: testsOf("tanh").map((row) => ({ ...row, testAccuracy: 0.9 })) }),
      "is not what finalRun gives",
      "0.9 in the row",
    ],
    "one old test": [
      fair({
        tests: testsOf("tanh").map((row, i) => i === 2 ? { ...row, testAccuracy: 0.9 } : row),
      }),
      "is not what finalRun gives",
      "0.9 in the row",
    ],
    "another key": [
      fair({ finalRun: () => ({ accuracy: 1 }) }),
      "finalRun returns no testAccuracy.",
    ],
    "an error": [
      fair({ finalRun: () => nl.layers.dense({} as never) }),
      "finalRun throws an error.",
    ],
    "no last run": [fair({ finalRun: 5 }), "finalRun is not a function."],
    "one activation": [
      fair({ rows: ROWS.filter(({ activation }) => activation === "tanh") }),
      "one activation only",
    ],
    "one seed": [fair({ rows: ROWS.slice(0, 3) }), "one seed only"],
    "other seeds for one": [
      rows(({ activation, seed }) => activation === "tanh" ? { seed: seed + 10 } : {}),
      "luck is compared with luck",
    ],
    "a grid that was stopped": [
      fair({ rows: ROWS.slice(0, 8) }),
      "answer.rows lacks 1 run.",
      "Was the grid stopped?",
    ],
    "a run twice": [
      fair({ rows: [...ROWS, ROWS[0]] }),
      "answer.rows has a run twice.",
      "relu with seed 1, twice",
    ],
    "more epochs for one": [
      rows(({ activation }) => activation === "tanh" ? { epochs: 20 } : {}),
      "under different settings",
    ],
    "another rate for one": [
      rows(({ activation }) => ({ learningRate: activation === "relu" ? 0.1 : 0.01 })),
      "under different settings",
    ],
    "percent": [
      rows(({ validationAccuracy }) => ({ validationAccuracy: 100 * validationAccuracy })),
      "Is it in percent?",
    ],
    "NaN": [rows(() => ({ validationAccuracy: NaN })), "NaN"],
    "a list of numbers": [fair({ rows: [[0.8, 0.9]] }), "answer.rows[0] is not a run."],
    "a promise of rows": [fair({ rows: Promise.resolve(ROWS) }), "write await"],
    "rows with another name": [
      fair({ rows: testsOf("tanh") }),
      "answer.rows[0] has no validationAccuracy.",
    ],
    "the rows alone": [ROWS, "answer has no rows."],
  },
};
