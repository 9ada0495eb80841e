import type { Table } from "./table.ts";
import { softmax } from "../../../lib/activations/mod.ts";

type Row = number[];

type Softmax = (row: Row) => unknown;

function share(row: Row): Row {
  const powers = row.map((x) => Math.exp(x));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const less = (row: Row, shift: number) => row.map((x) => x - shift);

/** Answers to "stable softmax". */
export const stableSoftmax: Table<Softmax> = {
  right: {
    "the shifted logits through share": (row) => share(less(row, Math.max(...row))),
    "all in one": (row) => {
      const m = Math.max(...row), powers = row.map((x) => Math.exp(x - m));
      return powers.map((power) => power / powers.reduce((a, b) => a + b));
    },
    "the largest found by reduce": (row) => share(less(row, row.reduce((a, b) => a > b ? a : b))),
    "the largest found by sorting a copy": (row) =>
      share(less(row, row.toSorted((a, b) => b - a)[0])),
    "loops": (row) => {
      let largest = -Infinity, sum = 0;
      for (const x of row) if (x > largest) largest = x;
      const powers: number[] = [];
      for (const x of row) powers.push(Math.exp(x - largest));
      for (const power of powers) sum += power;
      for (const i of powers.keys()) powers[i] /= sum;
      return powers;
    },
    "any shift that is large enough": (row) => share(less(row, Math.max(...row) - 5)),
    "the logarithm of the sum": (row) => {
      const m = Math.max(...row);
      const logSum = m + Math.log(row.reduce((sum, x) => sum + Math.exp(x - m), 0));
      return row.map((x) => Math.exp(x - logSum));
    },
    "one over the sum of all ratios": (row) =>
      row.map((x) => 1 / row.reduce((sum, other) => sum + Math.exp(other - x), 0)),
    "Math.E to the power": (row) => {
      const m = Math.max(...row), powers = row.map((x) => Math.E ** (x - m));
      return powers.map((power) => power / powers.reduce((a, b) => a + b));
    },
    "float64 lists": (row) => Float64Array.from(share(less(row, Math.max(...row)))),
    "the library's softmax": (row) => softmax(row),

    "Math.max.apply": (row) => share(less(row, Math.max.apply(null, row))),
    "while loops": (row) => {
      let i = 0, largest = row[0];
      while (++i < row.length) largest = Math.max(largest, row[i]);
      return share(less(row, largest));
    },
    "a class": (row) =>
      new class {
        largest = Math.max(...row);
        powers = row.map((x) => Math.exp(x - this.largest));
        sum = this.powers.reduce((a, b) => a + b);
        shares = this.powers.map((power) => power / this.sum);
      }().shares,
    "a recursion for the largest": function f(row) {
      const largest = ([x, ...others]: Row): number =>
        others.length === 0 ? x : Math.max(x, largest(others));
      return share(less(row, largest(row)));
    },
    "a generator": function* (row) {
      yield* share(less(row, Math.max(...row)));
    },
    "float32 lists": (row) => Float32Array.from(share(less(row, Math.max(...row)))),
    "the last one as 1 less the others": (row) => {
      const all = share(less(row, Math.max(...row)));
      return all.with(-1, 1 - all.slice(0, -1).reduce((a, b) => a + b, 0));
    },
  },
  wrong: {
    "the textbook form": [share, "case “a large logit”", "the textbook form"],
    "the mean taken away": [
      (row: Row) => share(less(row, row.reduce((a, b) => a + b) / row.length)),
      "With the mean taken away",
    ],
    "the smallest taken away": [
      (row: Row) => share(less(row, Math.min(...row))),
      "With the smallest taken away",
    ],
    "the first taken away": [(row: Row) => share(less(row, row[0])), "The first logit need not"],
    "the last taken away": [(row: Row) => share(less(row, row.at(-1)!)), "The last logit need not"],
    "a fixed number taken away": [(row: Row) => share(less(row, 1000)), "A fixed number"],
    "the largest size taken away": [
      (row: Row) => share(less(row, Math.max(...row.map(Math.abs)))),
      "case “large negative logits”",
      "without its sign",
    ],
    "0 among the largest": [
      (row: Row) => share(less(row, Math.max(0, ...row))),
      "Where all logits are below 0",
    ],
    "divided logits": [
      (row: Row) => share(row.map((x) => x / Math.max(...row))),
      "as a temperature does",
    ],
    "logits cut off at 700": [
      (row: Row) => share(row.map((x) => Math.min(x, 700))),
      "Cutting off large logits",
    ],
    "no division": [(row: Row) => less(row, Math.max(...row)).map(Math.exp), "Divide by the sum"],
    "the sum of the powers that are not shifted": [(row: Row) => {
      const sum = row.map(Math.exp).reduce((a, b) => a + b);
      return less(row, Math.max(...row)).map((x) => Math.exp(x) / sum);
    }, "that of the shifted powers"],
    "the largest added": [(row: Row) => share(less(row, -Math.max(...row))), "take it away"],
    "shifted logits": [(row: Row) => less(row, Math.max(...row)), "now their powers"],
    "logarithms": [
      (row: Row) => share(less(row, Math.max(...row))).map(Math.log),
      "leave out Math.log",
    ],
    "NaN mended afterwards": [
      (row: Row) => share(row).map((p) => Number.isNaN(p) ? 1 : p),
      "too late",
    ],
    "rounding": [
      (row: Row) => share(less(row, Math.max(...row))).map((p) => Number(p.toFixed(4))),
      "Do not round",
    ],
    "a sigmoid for each": [
      (row: Row) => row.map((x) => 1 / (1 + Math.exp(-x))),
      "a sigmoid for each logit",
    ],
    "an argument written over": [
      (row: Row) => share(less(row, row.sort((a, b) => b - a)[0])),
      "changes what it is given",
    ],
    "no return": [(row: Row) => void share(row), "needs the word return"],
    "texts": [(row: Row) => share(less(row, Math.max(...row))).map(String), "leave out the quotes"],
    "the largest alone": [(row: Row) => Math.max(...row), "a list of 3 items"],
    "a result instead of the function": [[1, 0], "Give the function itself"],

    "logits cut off at 709": [
      (row) => share(row.map((x) => Math.min(x, 709))),
      "Cutting off large logits",
    ],
    "NaN mended to 0": [(row) => share(row).map((p) => Number.isNaN(p) ? 0 : p), "too late"],
    "a promise": [
      (row) => Promise.resolve(share(less(row, Math.max(...row)))),
      "A promise is not a value",
    ],
    "a logit left out": [
      (row) => share(less(row, Math.max(...row))).slice(0, -1),
      "The last item is missing",
    ],
    "the order reversed": [
      (row) => share(less(row, Math.max(...row))).toReversed(),
      "The order is reversed",
    ],
    "sorted": [
      (row) => share(less(row, Math.max(...row)).sort((a, b) => b - a)),
      "The order is lost",
    ],
    "in percent": [(row) => share(less(row, Math.max(...row))).map((p) => 100 * p), "100 times"],
    "the first case": [() => [0.659, 0.242, 0.099], "It gives the same in every case"],
    "a base of 2": [(row) => {
      const powers = less(row, Math.max(...row)).map((x) => 2 ** x);
      return powers.map((power) => power / powers.reduce((a, b) => a + b));
    }, "The base is e"],
    "equal shares": [(row) => row.map(() => 1 / row.length), "is not right in the case"],
    "the sum without the largest": [(row) => {
      const m = Math.max(...row), powers = less(row, m).map(Math.exp);
      return powers.map((power) => power / (powers.reduce((a, b) => a + b) - 1));
    }, "is not right in the case"],
  },
};
