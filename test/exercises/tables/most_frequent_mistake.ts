import type { Table } from "./table.ts";

type Answer = (counts: number[][]) => unknown;

/** Where a value is largest, row by row, where it counts at all. */
const where = (
  value: (counts: number[][], i: number, j: number) => number,
  counted = (i: number, j: number) => i !== j,
) =>
(counts: number[][]): [number, number] => {
  let [most, place] = [-Infinity, [0, 0] as [number, number]];
  for (let i = 0; i < counts.length; i++) {
    for (let j = 0; j < counts.length; j++) {
      if (!counted(i, j) || value(counts, i, j) <= most) continue;
      [most, place] = [value(counts, i, j), [i, j]];
    }
  }
  return place;
};

const count = (counts: number[][], i: number, j: number) => counts[i][j];

const right = where(count);

const sum = (row: number[]) => row.reduce((total, count) => total + count, 0);

/** Answers to "most frequent mistake". */
export const mostFrequentMistake: Table<Answer> = {
  right: {
    "two loops": right,
    "forEach in forEach": (counts) => {
      let most = 0, place: number[] = [];
      counts.forEach((row, i) =>
        row.forEach((count, j) => {
          if (i !== j && count > most) [most, place] = [count, [i, j]];
        })
      );
      return place;
    },
    "for … of entries": (counts) => {
      let best = { count: 0, place: [0, 0] };
      for (const [i, row] of counts.entries()) {
        for (const [j, count] of row.entries()) {
          if (i === j) continue;
          if (count > best.count) best = { count, place: [i, j] };
        }
      }
      return best.place;
    },
    "a sorted list": (counts) =>
      counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count })))
        .filter(({ i, j }) => i !== j)
        .sort((a, b) => b.count - a.count)
        .map(({ i, j }) => [i, j])[0],
    "reduce": (counts) =>
      counts.flatMap((row, i) => row.map((count, j) => [i, j, i === j ? 0 : count]))
        .reduce((best, cell) => cell[2] > best[2] ? cell : best).slice(0, 2),
    "Math.max and indexOf": (counts) => {
      const wrong = counts.map((row, i) => row.map((count, j) => i === j ? -1 : count));
      const most = Math.max(...wrong.flat());
      const i = wrong.findIndex((row) => row.includes(most));
      return [i, wrong[i].indexOf(most)];
    },
    "one index": (counts) => {
      const n = counts.length;
      const wrong = counts.flat().map((count, k) => k % (n + 1) === 0 ? -1 : count);
      const k = wrong.indexOf(Math.max(...wrong));
      return [Math.floor(k / n), k % n];
    },
    "a diagonal set to 0 in a copy": (counts) => {
      const copy = structuredClone(counts);
      copy.forEach((row, i) => row[i] = 0);
      return where(count, () => true)(copy);
    },
    "a typed list": (counts) => Uint8Array.from(right(counts)),
    "a generator": function* (counts) {
      yield* right(counts);
    },

    "while loops": (counts) => {
      let most = 0, place = [0, 0], i = 0;
      while (i < counts.length) {
        let j = 0;
        while (j < counts.length) {
          if (j !== i && counts[i][j] > most) {
            most = counts[i][j];
            place = [i, j];
          }
          j += 1;
        }
        i += 1;
      }
      return place;
    },
    "from the last cell to the first": (counts) => {
      let most = -1, place = [0, 0];
      for (let i = counts.length - 1; i >= 0; i--) {
        for (let j = counts.length - 1; j >= 0; j--) {
          if (i !== j && counts[i][j] > most) [most, place] = [counts[i][j], [i, j]];
        }
      }
      return place;
    },
    "columns first": (counts) => {
      let most = 0, place: number[] = [];
      for (const j of counts.keys()) {
        for (const i of counts.keys()) {
          if (i !== j && counts[i][j] > most) [most, place] = [counts[i][j], [i, j]];
        }
      }
      return place;
    },
    "a class": (counts) => {
      class Best {
        count = 0;
        place: number[] = [];
        see(count: number, ...place: number[]) {
          if (count > this.count) Object.assign(this, { count, place });
        }
      }
      const best = new Best();
      counts.forEach((row, i) => row.forEach((count, j) => i === j || best.see(count, i, j)));
      return best.place;
    },
    "the best of each row, then of all": (counts) => {
      const best = counts.map((row, i) => {
        const wrong = row.map((count, j) => i === j ? -1 : count);
        return { i, j: wrong.indexOf(Math.max(...wrong)), count: Math.max(...wrong) };
      });
      const { i, j } = best.reduce((a, b) => b.count > a.count ? b : a);
      return [i, j];
    },
    "a map": (counts) => {
      const places = new Map<number, number[]>();
      counts.forEach((row, i) => row.forEach((count, j) => i !== j && places.set(count, [i, j])));
      return places.get(Math.max(...places.keys()));
    },
    "a set": (counts) => new Set(right(counts).map((each, k) => [each, k]).map(([each]) => each)),
  },
  wrong: {
    "the diagonal, too": [where(count, () => true), "The diagonal is what was read correctly"],
    "column and row": [
      (counts: number[][]) => right(counts).toReversed(),
      "Row and column are swapped",
    ],
    "places from 1": [(counts: number[][]) => right(counts).map((i) => i + 1), "counted from 0"],
    "an object": [(counts: number[][]) => {
      const [written, read] = right(counts);
      return { written, read };
    }, "Return a list of two, not an object"],
    "the count": [(counts: number[][]) => {
      const [i, j] = right(counts);
      return counts[i][j];
    }, "That is how often"],
    "the count, too": [(counts: number[][]) => {
      const [i, j] = right(counts);
      return [i, j, counts[i][j]];
    }, "leave out the count"],
    "the row alone": [(counts: number[][]) => right(counts)[0], "That is the row alone"],
    "the column alone": [(counts: number[][]) => right(counts)[1], "That is the column alone"],
    "the largest share": [
      where((counts, i, j) => counts[i][j] / sum(counts[i])),
      "compare the counts themselves",
    ],
    "both directions together": [
      where((counts, i, j) => counts[i][j] + counts[j][i]),
      "4 taken for 9 is not 9 taken for 4",
    ],
    "the half above the diagonal": [where(count, (i, j) => j > i), "start the inner loop at 0"],
    "the half below the diagonal": [where(count, (i, j) => j < i), "go to the end of the row"],
    "the rarest": [where((counts, i, j) => -counts[i][j]), "That is the rarest mistake"],
    "the row with most mistakes first": [(counts: number[][]) => {
      const wrong = counts.map((row, i) => sum(row) - row[i]);
      const row = wrong.indexOf(Math.max(...wrong));
      return where(count, (i, j) => i === row && i !== j)(counts);
    }, "look for the largest single count"],
    "a start at the right answer": [(counts: number[][]) => {
      let best = [0, 0];
      counts.forEach((row, i) =>
        row.forEach((count, j) => {
          if (i !== j && count > counts[best[0]][best[1]]) best = [i, j];
        })
      );
      return best;
    }, "It starts from [0, 0]"],
    "a diagonal written over": [(counts: number[][]) => {
      counts.forEach((row, i) => row[i] = 0);
      return right(counts);
    }, "changes what it is given"],
    "texts": [(counts: number[][]) => right(counts).map(String), "leave out the quotes"],
    "no return": [(counts: number[][]) => void right(counts), "needs the word return"],
    "a promise": [
      (counts: number[][]) => Promise.resolve(right(counts)),
      "leave out the word async",
    ],
    "a result instead of the function": [[1, 2], "Give the function itself"],
    "an error": [
      () => {
        throw new RangeError("no classes");
      },
      "throws an error",
      "no classes",
    ],

    "the place in the list of all cells": [
      (counts) => right(counts)[0] * counts.length + right(counts)[1],
      "counts all cells in one row",
    ],
    "the diagonal's smallest": [
      where((counts, i, j) => -counts[i][j], (i, j) => i === j),
      "The diagonal",
    ],
    "the last column left out": [
      where(count, (i, j) => i !== j && j < 2 && i < 3),
      "is not right in the case",
    ],
    "the first row left out": [
      where(count, (i, j) => i !== j && i > 0),
      "does the loop start at 1?",
    ],
    "the first column left out": [
      where(count, (i, j) => i !== j && j > 0),
      "does the loop start at 1?",
    ],
    "neighbours only": [where(count, (i, j) => Math.abs(i - j) === 1), "is not right in the case"],
    "the share of its column": [
      where((counts, i, j) => counts[i][j] / sum(counts.map((row) => row[j]))),
      "the largest share of its column",
    ],
    "the first case": [() => [1, 2], "It gives the same in every case"],
    "a list in a list": [(counts) => [right(counts)], "without the outer brackets"],
    "a string with a comma": [(counts) => right(counts).join(), "list of two"],
    "nothing found": [() => [], "It gives the same in every case"],
    "undefined": [(counts) => [right(counts)[0], undefined], "This item is undefined"],
    "NaN": [(counts) => right(counts).map((i) => i / 0 * 0), "NaN"],
  },
};
