import {
  deviation as spread,
  deviationOfPairs,
  mean,
  squares,
  total,
  type Values,
  welford,
} from "./statistics.ts";
import type { Table } from "./table.ts";

const median = (v: Values) => [...v].sort((a, b) => a - b)[Math.floor(v.length / 2)];
const both = (v: Values) => ({ mean: mean(v), deviation: spread(v) });
const DIFFERENT = "is not right in the case";

/** Answers to "mean and spread". */
export const meanAndSpread: Table = {
  right: {
    "arrows": both,
    "keys in another order": (v: Values) => ({ deviation: spread(v), mean: mean(v) }),
    "a further key": (v: Values) => ({ ...both(v), count: v.length }),
    "loops"(v: Values) {
      let sum = 0, sumOfSquares = 0;
      for (const x of v) sum += x;
      const mean = sum / v.length;
      for (const x of v) sumOfSquares += (x - mean) * (x - mean);
      return { mean, deviation: Math.sqrt(sumOfSquares / (v.length - 1)) };
    },
    "Welford": welford,
    "Math.hypot": (v: Values) => ({
      mean: mean(v),
      deviation: Math.hypot(...v.map((x) => x - mean(v))) / Math.sqrt(v.length - 1),
    }),
    "a power of a half": (v: Values) => ({
      mean: mean(v),
      deviation: (squares(v) / (v.length - 1)) ** 0.5,
    }),
    "all pairs": (v: Values) => ({ mean: mean(v), deviation: deviationOfPairs(v) }),
    "the other spread, mended": (v: Values) => ({
      mean: mean(v),
      deviation: Math.sqrt(squares(v) / v.length) * Math.sqrt(v.length / (v.length - 1)),
    }),
    "typed arrays": (v: Values) => both(Array.from(Float64Array.from(v))),
    "a class": (v: Values) =>
      new class {
        mean = mean(v);
        deviation = spread(v);
      }(),
    "getters": (v: Values) => ({
      get mean() {
        return mean(v);
      },
      get deviation() {
        return spread(v);
      },
    }),
    "a sorted copy": (v: Values) => both([...v].sort()),
    "from the right": (v: Values) => both(v.toReversed()),
    "a function with a name": function meanAndSpread(v: Values) {
      return both(v);
    },
    "shares of each value": (v: Values) => ({
      mean: v.reduce((sum, x) => sum + x / v.length, 0),
      deviation: spread(v),
    }),
  },
  wrong: {
    "divided by n": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v) / v.length) }),
      "divided by n",
    ],
    "the variance": [(v: Values) => ({ ...both(v), deviation: spread(v) ** 2 }), "variance"],
    "the standard error": [
      (v: Values) => ({ ...both(v), deviation: spread(v) / Math.sqrt(v.length) }),
      "standard error",
    ],
    "the range": [
      (v: Values) => ({ ...both(v), deviation: Math.max(...v) - Math.min(...v) }),
      "range",
    ],
    "the sum": [(v: Values) => ({ ...both(v), mean: total(v) }), "That is the sum"],
    "the median": [(v: Values) => ({ ...both(v), mean: median(v) }), "the median"],
    "spread about the median": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v, median(v)) / (v.length - 1)) }),
      DIFFERENT,
    ],
    "spread about 0": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v, 0) / (v.length - 1)) }),
      "those from 0",
    ],
    "spread about the first": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v, v[0]) / (v.length - 1)) }),
      "from the first value",
    ],
    "mean distance": [
      (v: Values) => ({ ...both(v), deviation: mean(v.map((x) => Math.abs(x - mean(v)))) }),
      "the mean distance",
    ],
    "no squares": [
      (v: Values) => ({ ...both(v), deviation: total(v.map((x) => x - mean(v))) }),
      "cancel",
    ],
    "n − 2": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v) / (v.length - 2)) }),
      "divided by n − 2",
    ],
    "n + 1": [
      (v: Values) => ({ ...both(v), deviation: Math.sqrt(squares(v) / (v.length + 1)) }),
      "divided by n + 1",
    ],
    "the mean over n − 1": [
      (v: Values) => ({ ...both(v), mean: total(v) / (v.length - 1) }),
      "For the mean it is n",
    ],
    "the mean of three, whatever n": [
      (v: Values) => ({ ...both(v), mean: total(v) / 3 }),
      "use values.length",
    ],
    "the last value left out": [(v: Values) => both(v.slice(0, -1)), "The last value is left out"],
    "the first value left out": [(v: Values) => both(v.slice(1)), "The first value is left out"],
    "the best": [(v: Values) => ({ ...both(v), mean: Math.max(...v) }), "the best value"],
    "a negative spread": [(v: Values) => ({ ...both(v), deviation: -spread(v) }), "sign"],
    "swapped": [(v: Values) => ({ mean: spread(v), deviation: mean(v) }), "are swapped"],
    "in percent": [(v: Values) => ({ mean: 100 * mean(v), deviation: 100 * spread(v) }), DIFFERENT],
    "rounded": [
      (v: Values) => ({ mean: Number(mean(v).toFixed(2)), deviation: spread(v) }),
      DIFFERENT,
    ],
    "strings": [
      (v: Values) => ({ mean: mean(v).toFixed(3), deviation: spread(v).toFixed(3) }),
      "That is a string",
    ],
    "a list": [(v: Values) => [mean(v), spread(v)], DIFFERENT],
    "another key": [(v: Values) => ({ mean: mean(v), spread: spread(v) }), DIFFERENT],
    "a promise": [(v: Values) => Promise.resolve(both(v)), "A promise is not a value yet"],
    "no return": [(v: Values) => void both(v), "needs the word return"],
    "the input sorted": [(v: number[]) => both(v.sort()), "changes what it is given"],
    "the first case, whatever the values": [() => both([0.8, 0.82, 0.87]), DIFFERENT],
    "NaN where all are the same": [
      (v: Values) => ({ ...both(v), deviation: spread(v) / spread(v) * spread(v) }),
      DIFFERENT,
    ],
    "a result, not a function": [both([0.8, 0.82, 0.87]), "is not a function"],
  },
};
