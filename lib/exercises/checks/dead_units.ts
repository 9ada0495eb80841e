import {
  defineActivation,
  gelu,
  leakyRelu,
  relu,
  relu6,
  type ScalarActivation,
} from "../../activations/mod.ts";
import { deadIn } from "../../analysis/dead_units.ts";
import { trace } from "../../analysis/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import { initializers, layers } from "../../network/mod.ts";
import { sequential } from "../../training/mod.ts";
import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

/** f′ = 2x: below 0 on one side, and −2 and 2 add up to 0. */
const parabola = defineActivation({ name: "parabola", f: (x) => x * x, derivative: (x) => 2 * x });

type Finder = (f: ScalarActivation, sums: Matrix) => unknown;

/** Units from `test`, which gets the weighted sums of one unit. */
const unitsWhere =
  (test: (sums: number[], f: ScalarActivation) => boolean): Finder => (f, { rows, cols, data }) =>
    Array.from({ length: cols }, (_, unit) => unit)
      .filter((unit) => test(Array.from({ length: rows }, (_, row) => data[row * cols + unit]), f));

/** Exercise 4, first part: which units can no longer learn. */
export const deadUnits: Checker = {
  name: "dead units",
  exercise: "Exercise 4",
  title: "A finder of dead units",
  hints: [
    "A unit is a column of sums: a loop over the units, and in it one over the rows. `sums.at(row, unit)` is a sum.",
    "A unit is dead if `f.derivative` of every number in its column is 0; one slope that is not 0, and the unit " +
    "lives.",
    "Once, before the loops: `const rows = sums.toArray()`. Then `rows.some((row) => f.derivative(row[unit]) !== 0)` " +
    "says whether a unit lives. The others, counted from 0, are the answer.",
  ],
  answer: aFunction({
    anyOrder: true,
    like: (f: ScalarActivation, sums: Matrix) => deadIn({ activation: f, preActivation: sums }),
    cases: {
      "three units, the second one dead": [relu, Matrix.from([[1, -2, 0.5], [3, -1, -4]])],
      "no unit dead": [relu, Matrix.from([[1, -2], [-3, 1]])],
      "a unit that one of 50 examples switches on": [relu, oneInFifty()],
      "a unit that is off except at 1e−30": [relu, Matrix.from([[-1, -1], [1e-30, -2]])],
      "sums of exactly 0": [relu, Matrix.from([[0, 1], [0, -1]])],
      "leaky relu, whose slope is never 0": [leakyRelu, Matrix.from([[-1, -2], [-3, 0]])],
      "relu6, which is flat above 6, too": [relu6, Matrix.from([[7, -1, 7, 5], [8, -2, -9, 9]])],
      "slopes of 1e−12, which are not 0": [
        leakyRelu.with({ alpha: 1e-12 }),
        Matrix.from([[-1], [-2]]),
      ],
      "slopes below 0": [gelu, Matrix.from([[-2, -1], [-3, -1.5]])],
      "slopes that cancel": [parabola, Matrix.from([[-1, 0], [1, 0]])],
      "layer 2 of a network": layerOf(2, 0),
      "layer 8 of a network": layerOf(8, 0),
      "layer 8 of a network whose biases start at −0.1": layerOf(8, -0.1),
    },
    mistakes: [{
      like: unitsWhere((sums, f) => sums.some((z) => f.derivative(z) !== 0)),
      says: "Those are the units that live.",
    }, {
      like: unitsWhere((sums, f) => sums.some((z) => f.derivative(z) === 0)),
      says: "One example at which a unit is flat does not make it dead: all of them have to be.",
    }, {
      like: unitsWhere((sums, f) => sums.every((z) => f(z) === 0)),
      says: "The output is not a sure sign: relu6 is flat at 6, too. Ask f.derivative.",
    }, {
      like: unitsWhere((sums) => sums.every((z) => z <= 0)),
      says: "That holds for relu alone: leaky relu learns from sums below 0. Ask f.derivative.",
    }, {
      like: unitsWhere((sums) => sums.every((z) => z < 0)),
      says:
        "That holds for relu alone, and misses sums of exactly 0, where its slope is 0, too. Ask f.derivative.",
    }, {
      like: unitsWhere((sums, f) => f.derivative(sums.reduce((a, b) => a + b) / sums.length) === 0),
      says: "The mean of the sums says little: a unit lives if a single example switches it on.",
    }, {
      like: unitsWhere((sums, f) => sums.every((z) => Math.abs(f(z)) < 1e-6)),
      says:
        "Small is not 0: with an output of 1e−30 a unit still has its full slope. No tolerance.",
    }, {
      like: unitsWhere((sums, f) => sums.every((z) => Math.abs(f.derivative(z)) < 1e-6)),
      says: "Small is not 0: with a slope of 1e−12 a unit still learns. No tolerance.",
    }, {
      like: unitsWhere((sums, f) => sums.every((z) => f.derivative(z) <= 0)),
      says: "A slope below 0 is a slope, too: such a unit learns. Dead is exactly 0.",
    }, {
      like: unitsWhere((sums, f) => sums.reduce((sum, z) => sum + f.derivative(z), 0) === 0),
      says: "Slopes of both signs may add up to 0: each of them has to be 0.",
    }, {
      like: (f: ScalarActivation, sums: Matrix) =>
        (unitsWhere((sums) => flat(sums, f))(f, sums) as number[]).length,
      says: "That is how many there are: return which ones, as a list.",
    }, {
      like: (f: ScalarActivation, sums: Matrix) =>
        (unitsWhere((sums) => flat(sums, f))(f, sums) as number[]).map((i) => i + 1),
      says: "Units are counted from 0.",
    }, {
      like: (f: ScalarActivation, { rows, cols, data }: Matrix) =>
        Array.from({ length: rows }, (_, row) => row)
          .filter((row) => flat([...data.subarray(row * cols, (row + 1) * cols)], f)),
      says: "Those are rows, which are examples: a unit is a column.",
    }],
  }),
};

function flat(sums: number[], f: ScalarActivation): boolean {
  return sums.every((z) => f.derivative(z) === 0);
}

/** Three units: the first gets −1 always, the second 2 from the last example only, the third from all but one. */
function oneInFifty(): Matrix {
  return new Matrix(50, 3).map((_, i) => [-1, i > 147 ? 2 : -1, i < 3 ? -1 : 2][i % 3]);
}

/** The activation and the weighted sums of a hidden layer, counted from 1, of the exercise's network. */
function layerOf(number: number, bias: number): () => readonly unknown[] {
  return () => {
    const biasInitializer = initializers.constant({ value: bias });
    const hidden = { units: 16, activation: "relu", biasInitializer };
    const model = sequential({
      layers: Array.from(
        { length: number },
        (_, i) => layers.dense(i === 0 ? { ...hidden, inputShape: [2] } : hidden),
      ),
      seed: 1,
    });
    const points = new Matrix(60, 2).map((_, i) => Math.sin(i * i));
    return [relu, trace(model, points).layers[number - 1].preActivation];
  };
}
