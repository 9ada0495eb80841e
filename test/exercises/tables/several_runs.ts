import {
  deviation,
  deviationOfPairs,
  mean,
  squares,
  total,
  type Values,
  welford,
} from "./statistics.ts";
import type { Table } from "./table.ts";

const both = (v: Values) => ({ mean: mean(v), spread: deviation(v) });
const spreadOf = (spread: (v: Values) => unknown) => (v: Values) => ({
  ...both(v),
  spread: spread(v),
});
const meanOf = (mean: (v: Values) => unknown) => (v: Values) => ({ ...both(v), mean: mean(v) });
const DIFFERENT = "is not right in the case";

/** Answers to "several runs". */
export const severalRuns: Table = {
  right: {
    "arrows": both,
    "keys in another order": (v: Values) => ({ spread: deviation(v), mean: mean(v) }),
    "a further key": (v: Values) => ({ ...both(v), best: Math.max(...v) }),
    "loops"(v: Values) {
      let sum = 0, sumOfSquares = 0;
      for (const x of v) sum += x;
      for (const x of v) sumOfSquares += (x - sum / v.length) ** 2;
      return { mean: sum / v.length, spread: (sumOfSquares / (v.length - 1)) ** 0.5 };
    },
    "an index": (v: Values) => {
      let sum = 0, sumOfSquares = 0;
      for (let i = 0; i < v.length; i++) sum += v[i];
      for (let i = 0; i < v.length; i++) sumOfSquares += Math.pow(v[i] - sum / v.length, 2);
      return { mean: sum / v.length, spread: Math.sqrt(sumOfSquares / (v.length - 1)) };
    },
    "Welford": (v: Values) => {
      const { mean, deviation: spread } = welford(v);
      return { mean, spread };
    },
    "Math.hypot": spreadOf((v) =>
      Math.hypot(...v.map((x) => x - mean(v))) / Math.sqrt(v.length - 1)
    ),
    "all pairs": spreadOf(deviationOfPairs),
    "the other spread, mended": spreadOf((v) =>
      Math.sqrt(squares(v) / v.length * v.length / (v.length - 1))
    ),
    "typed arrays": (v: Values) => both([...Float64Array.from(v)]),
    "a class": (v: Values) =>
      new class {
        mean = mean(v);
        spread = deviation(v);
      }(),
    "getters": (v: Values) => ({
      get mean() {
        return mean(v);
      },
      get spread() {
        return deviation(v);
      },
    }),
    "a sorted copy": (v: Values) => both(v.toSorted()),
    "a function with a name": function summary(v: Values) {
      return both(v);
    },
    "shares of each value": meanOf((v) => v.reduce((sum, x) => sum + x / v.length, 0)),
    "an object filled later": (v: Values) => {
      const result: Record<string, number> = {};
      result.mean = mean(v);
      result.spread = deviation(v);
      return result;
    },
  },
  wrong: {
    "divided by n": [
      spreadOf((v) => Math.sqrt(squares(v) / v.length)),
      "divide by values.length − 1",
    ],
    "the variance": [spreadOf((v) => deviation(v) ** 2), "That is the variance"],
    "the range": [
      spreadOf((v) => Math.max(...v) - Math.min(...v)),
      "from the lowest to the highest",
    ],
    "mean distance": [
      spreadOf((v) => mean(v.map((x) => Math.abs(x - mean(v))))),
      "square the distances",
    ],
    "the sum": [meanOf(total), "not divided by the count"],
    "a list": [(v: Values) => [mean(v), deviation(v)], "return them with their names"],
    "the key of exercise 2": [
      (v: Values) => ({ mean: mean(v), deviation: deviation(v) }),
      "no spread in { mean: 2, deviation: 1.414214 }",
    ],
    "the standard error": [spreadOf((v) => deviation(v) / Math.sqrt(v.length)), "standard error"],
    "half the range": [spreadOf((v) => (Math.max(...v) - Math.min(...v)) / 2), DIFFERENT],
    "the median": [meanOf((v) => v.toSorted()[Math.floor(v.length / 2)]), DIFFERENT],
    "the middle of the range": [meanOf((v) => (Math.max(...v) + Math.min(...v)) / 2), DIFFERENT],
    "spread about 0": [spreadOf((v) => Math.sqrt(squares(v, 0) / (v.length - 1))), DIFFERENT],
    "spread about the first": [
      spreadOf((v) => Math.sqrt(squares(v, v[0]) / (v.length - 1))),
      DIFFERENT,
    ],
    "no squares": [spreadOf((v) => total(v.map((x) => x - mean(v)))), DIFFERENT],
    "n − 2": [spreadOf((v) => Math.sqrt(squares(v) / (v.length - 2))), DIFFERENT],
    "n + 1": [spreadOf((v) => Math.sqrt(squares(v) / (v.length + 1))), DIFFERENT],
    "the root of the sum": [spreadOf((v) => Math.sqrt(squares(v))), DIFFERENT],
    "the division outside of the root": [
      spreadOf((v) => Math.sqrt(squares(v)) / (v.length - 1)),
      DIFFERENT,
    ],
    "the mean over n − 1": [meanOf((v) => total(v) / (v.length - 1)), DIFFERENT],
    "the mean of five, whatever n": [meanOf((v) => total(v) / 5), DIFFERENT],
    "the last left out": [(v: Values) => both(v.slice(0, -1)), DIFFERENT],
    "the first left out": [(v: Values) => both(v.slice(1)), DIFFERENT],
    "the best": [meanOf((v) => Math.max(...v)), DIFFERENT],
    "a negative spread": [spreadOf((v) => -deviation(v)), "sign is reversed"],
    "swapped": [(v: Values) => ({ mean: deviation(v), spread: mean(v) }), DIFFERENT],
    "in percent": [(v: Values) => ({ mean: 100 * mean(v), spread: 100 * deviation(v) }), DIFFERENT],
    "two decimals": [spreadOf((v) => Number(deviation(v).toFixed(2))), DIFFERENT],
    "strings": [meanOf((v) => mean(v).toFixed(3)), "That is a string"],
    "the mean alone": [(v: Values) => ({ mean: mean(v) }), ".spread"],
    "the list sorted": [(v: number[]) => both(v.sort()), "changes what it is given"],
    "a promise": [(v: Values) => Promise.resolve(both(v)), "A promise is not a value yet"],
    "no return": [(v: Values) => void both(v), "needs the word return"],
    "two numbers, whatever the values": [() => both([1, 3]), DIFFERENT],
    "a result, not a function": [both([1, 3]), "is not a function"],
  },
};
