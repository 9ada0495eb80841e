import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Counts = readonly (readonly number[])[];
type Pair = readonly [written: number, read: number];

/** Lesson 09, at its end: reading a confusion matrix. */
export const mostFrequentMistake: Checker = {
  name: "most frequent mistake",
  exercise: "Lesson 09",
  title: "The most frequent mistake",
  hints: [
    "Two loops, one in the other: over the rows and over the columns. What stands where both are equal is no " +
    "mistake.",
    "Keep the largest count so far and where it stands. Start with a count of 0, and go on when another one is " +
    "larger.",
    "In the inner loop: `if (i !== j && counts[i][j] > most) { … }`, where `most` gets the count and `place` " +
    "gets `[i, j]`. After both loops, return `place`.",
  ],
  solution: {
    code: `function mostFrequent(counts: number[][]): [number, number] {
  let most = 0, place: [number, number] = [0, 0];
  counts.forEach((row, written) =>
    row.forEach((count, read) => {
      if (written !== read && count > most) [most, place] = [count, [written, read]];
    })
  );
  return place;
}`,
    explanation:
      "It looks at each cell off the diagonal and remembers the largest count and where it stands. A count is not a share: " +
      "a class that is rare in the test may be mistaken more often, for its size, and make fewer mistakes.",
  },
  answer: aFunction({
    like: (counts: Counts) => largest(counts),
    cases: {
      "three classes": [[[9, 1, 0], [0, 7, 3], [2, 0, 8]]],
      "two classes": [[[5, 1], [2, 6]]],
      "a mistake below the diagonal": [[[50, 2, 1], [9, 40, 0], [3, 4, 45]]],
      "a rare class": [[[2, 2, 0], [1, 90, 6], [0, 3, 80]]],
      "a row with several mistakes": [[[20, 4, 3, 4], [0, 20, 7, 0], [1, 0, 20, 0], [1, 2, 0, 20]]],
      "two that are taken for each other": [[
        [20, 5, 0, 6],
        [5, 20, 0, 0],
        [0, 0, 20, 1],
        [0, 0, 2, 20],
      ]],
      "more wrong than right": [[[1, 7, 0], [2, 3, 1], [0, 5, 4]]],
    },
    mistakes: [
      {
        like: (counts: Counts) => largest(counts, (i, j) => counts[i][j], () => true),
        says: "The diagonal is what was read correctly: leave it out.",
      },
      {
        like: (counts: Counts) => largest(counts).toReversed(),
        says: "Row and column are swapped: what was written, the row, comes first.",
      },
      {
        like: (counts: Counts) => largest(counts).map((place) => place + 1),
        says: "Classes are counted from 0, as rows and columns are.",
      },
      {
        like: (counts: Counts) => ({ written: largest(counts)[0], read: largest(counts)[1] }),
        says: "Return a list of two, not an object: [written, read].",
      },
      {
        like: (counts: Counts) => countAt(counts, largest(counts)),
        says: "That is how often: return where it stands, [written, read].",
      },
      {
        like: (counts: Counts) => [...largest(counts), countAt(counts, largest(counts))],
        says: "Row and column are enough: leave out the count.",
      },
      {
        like: (counts: Counts) => largest(counts)[0],
        says: "That is the row alone: return the column, too.",
      },
      {
        like: (counts: Counts) => largest(counts)[1],
        says: "That is the column alone: return the row, too.",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => counts[i][j] / total(counts[i])),
        says: "That is the largest share of its row: compare the counts themselves.",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => counts[i][j] + counts[j][i]),
        says: "That counts both directions together: 4 taken for 9 is not 9 taken for 4.",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => counts[i][j], (i, j) => j > i),
        says: "That looks above the diagonal only: start the inner loop at 0.",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => counts[i][j], (i, j) => j < i),
        says: "That looks below the diagonal only: let the inner loop go to the end of the row.",
      },
      {
        like: (counts: Counts) =>
          largest(counts, (i, j) => counts[i][j] / total(counts.map((row) => row[j]))),
        says: "That is the largest share of its column: compare the counts themselves.",
      },
      {
        like: (counts: Counts) => largest(counts)[0] * counts.length + largest(counts)[1],
        says: "That counts all cells in one row: return the row and the column, [written, read].",
      },
      {
        like: (counts: Counts) => largest(counts).join(),
        says: "That is a string: return a list of two, [written, read].",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => -counts[i][j], (i, j) => i === j),
        says:
          "The diagonal is what was read correctly: leave it out, and look for the largest count.",
      },
      {
        like: (counts: Counts) =>
          largest(counts, (i, j) => counts[i][j], (i, j) => i !== j && i > 0),
        says: "The first row is left out: does the loop start at 1?",
      },
      {
        like: (counts: Counts) =>
          largest(counts, (i, j) => counts[i][j], (i, j) => i !== j && j > 0),
        says: "The first column is left out: does the loop start at 1?",
      },
      {
        like: (counts: Counts) => largest(counts, (i, j) => -counts[i][j]),
        says: "That is the rarest mistake: look for the largest count.",
      },
      {
        like: (counts: Counts) => {
          const wrong = counts.map((row, i) => total(row) - row[i]);
          const row = wrong.indexOf(Math.max(...wrong));
          return largest(counts, (i, j) => counts[i][j], (i, j) => i === row && j !== row);
        },
        says:
          "That takes the row with most mistakes of all kinds first: look for the largest single count.",
      },
      {
        like: (counts: Counts) => {
          let best: Pair = [0, 0];
          for (const [i, j] of cells(counts)) {
            if (i !== j && counts[i][j] > countAt(counts, best)) best = [i, j];
          }
          return best;
        },
        says:
          "It starts from [0, 0], which is no mistake but often a large count: start from a count of 0.",
      },
    ],
  }),
};

/** Where the value of a cell is largest, among those that count: by default all off the diagonal. */
function largest(
  counts: Counts,
  value = (i: number, j: number) => counts[i][j],
  isIncluded = (i: number, j: number) => i !== j,
): [number, number] {
  const places = cells(counts).filter(([i, j]) => isIncluded(i, j));
  return places.reduce((best, place) => value(...place) > value(...best) ? place : best);
}

function cells(counts: Counts): [number, number][] {
  return counts.flatMap((row, i) => row.map((_, j): [number, number] => [i, j]));
}

function countAt(counts: Counts, [i, j]: Pair): number {
  return counts[i][j];
}

function total(row: readonly number[]): number {
  return row.reduce((sum, count) => sum + count, 0);
}
