import type { Matrix, ScalarActivation } from "nonlinear";
import type { Table } from "./table.ts";

type Test = (sums: number[], f: ScalarActivation) => boolean;
const columns = (sums: Matrix) =>
  Array.from({ length: sums.cols }, (_, unit) => sums.toArray().map((row) => row[unit]));
const where = (test: Test) => (f: ScalarActivation, sums: Matrix) =>
  columns(sums).flatMap((column, unit) => test(column, f) ? [unit] : []);
const isFlat: Test = (sums, f) => sums.every((z) => f.derivative(z) === 0);
const dead = where(isFlat);
const changed =
  (change: (dead: number[], sums: Matrix) => unknown) => (f: ScalarActivation, sums: Matrix) =>
    change(dead(f, sums), sums);
const DIFFERENT = "is not right in the case";

/** Answers to "dead units". */
export const deadUnits: Table = {
  right: {
    "columns and every": dead,
    "two loops": function findDead(f: ScalarActivation, sums: Matrix) {
      const found: number[] = [];
      for (let unit = 0; unit < sums.cols; unit++) {
        let isDead = true;
        for (let row = 0; row < sums.rows; row++) {
          if (f.derivative(sums.at(row, unit)) !== 0) isDead = false;
        }
        if (isDead) found.push(unit);
      }
      return found;
    },
    "a loop that is left early": (f: ScalarActivation, sums: Matrix) => {
      const found: number[] = [];
      units: for (let unit = 0; unit < sums.cols; unit++) {
        for (let row = 0; row < sums.rows; row++) {
          if (f.derivative(sums.at(row, unit))) continue units;
        }
        found.push(unit);
      }
      return found;
    },
    "not some": where((sums, f) => !sums.some((z) => f.derivative(z) !== 0)),
    "keys and filter": (f: ScalarActivation, sums: Matrix) =>
      [...Array(sums.cols).keys()].filter((unit) =>
        sums.toArray().every((row) => f.derivative(row[unit]) === 0)
      ),
    "the slopes of the whole matrix": (f: ScalarActivation, sums: Matrix) => {
      const slopes = f.derivative(sums).toArray();
      return slopes[0].flatMap((_, unit) => slopes.every((row) => row[unit] === 0) ? [unit] : []);
    },
    "sizes added up": where((sums, f) =>
      sums.reduce((all, z) => all + Math.abs(f.derivative(z)), 0) === 0
    ),
    "the largest size": where((sums, f) =>
      Math.max(...sums.map((z) => Math.abs(f.derivative(z)))) === 0
    ),
    "a count of the flat ones": where((sums, f) =>
      sums.filter((z) => f.derivative(z) === 0).length === sums.length
    ),
    "the living taken away": (f: ScalarActivation, sums: Matrix) => {
      const left = new Set(columns(sums).keys());
      sums.toArray().forEach((row) =>
        row.forEach((z, unit) => f.derivative(z) === 0 || left.delete(unit))
      );
      return left;
    },
    "the last unit first": changed((all) => all.reverse()),
    "a typed array": changed((all) => Uint8Array.from(all)),
    "a Set": changed((all) => new Set(all)),
    "a generator": function* (f: ScalarActivation, sums: Matrix) {
      yield* dead(f, sums);
    },
    "the numbers in data": (f: ScalarActivation, { cols, data }: Matrix) => {
      const lives = new Uint8Array(cols);
      data.forEach((z, i) => f.derivative(z) !== 0 && (lives[i % cols] = 1));
      return [...lives].flatMap((each, unit) => each ? [] : [unit]);
    },
    "reduce": (f: ScalarActivation, sums: Matrix) =>
      columns(sums).reduce<number[]>(
        (all, each, unit) => isFlat(each, f) ? [...all, unit] : all,
        [],
      ),
  },
  wrong: {
    "slopes below a millionth": [
      where((sums, f) => sums.every((z) => Math.abs(f.derivative(z)) < 1e-6)),
      "in the case “slopes of 1e−12, which are not 0”",
      "with a slope of 1e−12 a unit still learns",
    ],
    "slopes not above 0": [
      where((sums, f) => sums.every((z) => f.derivative(z) <= 0)),
      "in the case “slopes below 0”",
      "A slope below 0 is a slope",
    ],
    "a sum of slopes": [
      where((sums, f) => sums.reduce((all, z) => all + f.derivative(z), 0) === 0),
      "in the case “slopes that cancel”",
      "may add up to 0",
    ],
    "a product of slopes": [
      where((sums, f) => sums.reduce((all, z) => all * f.derivative(z), 1) === 0),
      DIFFERENT,
    ],
    "slopes rounded": [
      where((sums, f) => sums.every((z) => Math.round(f.derivative(z)) === 0)),
      DIFFERENT,
    ],
    "slopes as whole numbers": [
      where((sums, f) => sums.every((z) => (f.derivative(z) | 0) === 0)),
      DIFFERENT,
    ],
    "the living": [where((sums, f) => !isFlat(sums, f)), "Those are the units that live."],
    "asleep at one example": [
      where((sums, f) => sums.some((z) => f.derivative(z) === 0)),
      "does not make it dead",
    ],
    "outputs of 0": [
      where((sums, f) => sums.every((z) => f(z) === 0)),
      "in the case “relu6, which is flat above 6, too”",
      "relu6 is flat at 6, too",
    ],
    "outputs near 0": [
      where((sums, f) => sums.every((z) => Math.abs(f(z)) < 1e-6)),
      "off except at 1e−30",
      "Small is not 0",
    ],
    "sums not above 0": [
      where((sums) => sums.every((z) => z <= 0)),
      "in the case “leaky relu, whose slope is never 0”",
      "leaky relu learns from sums below 0",
    ],
    "sums below 0": [
      where((sums) => sums.every((z) => z < 0)),
      "in the case “sums of exactly 0”",
      "misses sums of exactly 0",
    ],
    "the mean of the sums": [
      where((sums, f) => f.derivative(sums.reduce((a, b) => a + b) / sums.length) === 0),
      "a single example switches it on",
    ],
    "the first example": [where((sums, f) => f.derivative(sums[0]) === 0), DIFFERENT],
    "the last example": [where((sums, f) => f.derivative(sums.at(-1)!) === 0), DIFFERENT],
    "the largest sum": [where((sums, f) => f.derivative(Math.max(...sums)) === 0), DIFFERENT],
    "all but one example": [
      where((sums, f) => sums.filter((z) => f.derivative(z) !== 0).length <= 1),
      DIFFERENT,
    ],
    "90 % of the examples": [
      where((sums, f) => sums.filter((z) => f.derivative(z) === 0).length >= 0.9 * sums.length),
      DIFFERENT,
    ],
    "ten examples": [where((sums, f) => isFlat(sums.slice(0, 10), f)), DIFFERENT],
    "how many there are": [changed((all) => all.length), "return which ones, as a list"],
    "counted from 1": [
      changed((all) => all.map((unit) => unit + 1)),
      "expected      1",
      "found         2",
      "Units are counted from 0.",
    ],
    "rows for units": [
      (f: ScalarActivation, sums: Matrix) =>
        sums.toArray().flatMap((row, i) => isFlat(row, f) ? [i] : []),
      "a unit is a column",
    ],
    "one unit twice": [changed((all) => [...all, ...all]), DIFFERENT],
    "the first one alone": [changed((all) => all.slice(0, 1)), DIFFERENT],
    "a flag for each unit": [
      changed((all, sums) => columns(sums).map((_, unit) => all.includes(unit))),
      "found     [false, true, false]",
    ],
    "a string": [changed((all) => all.join()), DIFFERENT],
    "their numbers as strings": [changed((all) => all.map(String)), "That is a string"],
    "the sums of the dead": [
      changed((all, sums) => all.map((unit) => columns(sums)[unit])),
      DIFFERENT,
    ],
    "no return": [
      changed((all) => void all),
      "in the case “three units, the second one dead”",
      "expected      a list of 1 item",
      "needs the word return",
    ],
    "a promise": [changed((all) => Promise.resolve(all)), "A promise is not a value yet"],
    "no dead unit, ever": [() => [], DIFFERENT],
    "the matrix written into": [
      changed((all, sums) => (sums.data.fill(0), all)),
      "changes what it is given",
    ],
    "an error": [
      (_: ScalarActivation, sums: Matrix) => sums.at(99, 0),
      "throws an error.",
      "RangeError",
    ],
    "numbers without an end": [function* () {
      while (true) yield 0;
    }, "more than 1 item; does it end?"],
    "nothing": [undefined, "declared in a cell that has been run"],
    "a list, not a function": [[1], "is not a function"],
  },
};
