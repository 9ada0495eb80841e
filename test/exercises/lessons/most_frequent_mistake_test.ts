import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";

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

const RIGHT: [style: string, answer: Answer][] = [
  ["two loops", right],
  ["forEach in forEach", (counts) => {
    let most = 0, place: number[] = [];
    counts.forEach((row, i) =>
      row.forEach((count, j) => {
        if (i !== j && count > most) [most, place] = [count, [i, j]];
      })
    );
    return place;
  }],
  ["for … of entries", (counts) => {
    let best = { count: 0, place: [0, 0] };
    for (const [i, row] of counts.entries()) {
      for (const [j, count] of row.entries()) {
        if (i === j) continue;
        if (count > best.count) best = { count, place: [i, j] };
      }
    }
    return best.place;
  }],
  ["a sorted list", (counts) =>
    counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count })))
      .filter(({ i, j }) => i !== j)
      .sort((a, b) => b.count - a.count)
      .map(({ i, j }) => [i, j])[0]],
  [
    "reduce",
    (counts) =>
      counts.flatMap((row, i) => row.map((count, j) => [i, j, i === j ? 0 : count]))
        .reduce((best, cell) => cell[2] > best[2] ? cell : best).slice(0, 2),
  ],
  ["Math.max and indexOf", (counts) => {
    const wrong = counts.map((row, i) => row.map((count, j) => i === j ? -1 : count));
    const most = Math.max(...wrong.flat());
    const i = wrong.findIndex((row) => row.includes(most));
    return [i, wrong[i].indexOf(most)];
  }],
  ["one index", (counts) => {
    const n = counts.length;
    const wrong = counts.flat().map((count, k) => k % (n + 1) === 0 ? -1 : count);
    const k = wrong.indexOf(Math.max(...wrong));
    return [Math.floor(k / n), k % n];
  }],
  ["a diagonal set to 0 in a copy", (counts) => {
    const copy = structuredClone(counts);
    copy.forEach((row, i) => row[i] = 0);
    return where(count, () => true)(copy);
  }],
  ["a typed list", (counts) => Uint8Array.from(right(counts))],
  ["a generator", function* (counts) {
    yield* right(counts);
  }],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("most frequent mistake") passes ${style}`, async () => {
    assertStringIncludes(
      (await check("most frequent mistake", answer)).text,
      "PASSED The most frequent mistake.",
    );
  });
}

const sum = (row: number[]) => row.reduce((total, count) => total + count, 0);

const WRONG: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", () => todo, ["NOT STARTED The most frequent mistake."]],
  ["the diagonal, too", where(count, () => true), ["The diagonal is what was read correctly"]],
  ["column and row", (counts: number[][]) => right(counts).toReversed(), [
    "Row and column are swapped",
  ]],
  ["places from 1", (counts: number[][]) => right(counts).map((i) => i + 1), ["counted from 0"]],
  ["an object", (counts: number[][]) => {
    const [written, read] = right(counts);
    return { written, read };
  }, ["Return a list of two, not an object"]],
  ["the count", (counts: number[][]) => {
    const [i, j] = right(counts);
    return counts[i][j];
  }, ["That is how often"]],
  ["the count, too", (counts: number[][]) => {
    const [i, j] = right(counts);
    return [i, j, counts[i][j]];
  }, ["leave out the count"]],
  ["the row alone", (counts: number[][]) => right(counts)[0], ["That is the row alone"]],
  ["the column alone", (counts: number[][]) => right(counts)[1], ["That is the column alone"]],
  ["the largest share", where((counts, i, j) => counts[i][j] / sum(counts[i])), [
    "compare the counts themselves",
  ]],
  ["both directions together", where((counts, i, j) => counts[i][j] + counts[j][i]), [
    "4 taken for 9 is not 9 taken for 4",
  ]],
  ["the half above the diagonal", where(count, (i, j) => j > i), ["start the inner loop at 0"]],
  ["the half below the diagonal", where(count, (i, j) => j < i), ["go to the end of the row"]],
  ["the rarest", where((counts, i, j) => -counts[i][j]), ["That is the rarest mistake"]],
  ["the row with most mistakes first", (counts: number[][]) => {
    const wrong = counts.map((row, i) => sum(row) - row[i]);
    const row = wrong.indexOf(Math.max(...wrong));
    return where(count, (i, j) => i === row && i !== j)(counts);
  }, ["look for the largest single count"]],
  ["a start at the right answer", (counts: number[][]) => {
    let best = [0, 0];
    counts.forEach((row, i) =>
      row.forEach((count, j) => {
        if (i !== j && count > counts[best[0]][best[1]]) best = [i, j];
      })
    );
    return best;
  }, ["It starts from [0, 0]"]],
  ["a diagonal written over", (counts: number[][]) => {
    counts.forEach((row, i) => row[i] = 0);
    return right(counts);
  }, ["changes what it is given"]],
  ["texts", (counts: number[][]) => right(counts).map(String), ["leave out the quotes"]],
  ["no return", (counts: number[][]) => void right(counts), ["needs the word return"]],
  ["a promise", (counts: number[][]) => Promise.resolve(right(counts)), [
    "leave out the word async",
  ]],
  ["a result instead of the function", [1, 2], ["Give the function itself"]],
  ["an error", () => {
    throw new RangeError("no classes");
  }, ["throws an error", "no classes"]],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("most frequent mistake") has an answer to ${what}`, async () => {
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "f" });
    const { text } = await check("most frequent mistake", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
