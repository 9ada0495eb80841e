import { assertEquals } from "@std/assert";
import { misplacedLines, printing } from "./generated.ts";

const seen = (...texts: string[]) => texts.map((text) => ({ prompt: "[1]:", text }));
const expected = ["", printing("one", 2).text, printing("two", 2).text];

const CASES: [what: string, seen: string[], misplaced: number][] = [
  ["all lines under their cells", ["", "one 1\none 2\n", "two 1\ntwo 2\n"], 0],
  ["a line under the next cell", ["", "one 1\n", "one 2\ntwo 1\ntwo 2\n"], 6],
  ["a lost line", ["", "one 1\none 2\n", "two 1\n"], 2],
  ["lines in the wrong order", ["", "one 2\none 1\n", "two 1\ntwo 2\n"], 2],
  ["nothing at all", ["", "", ""], 6],
];

for (const [what, texts, misplaced] of CASES) {
  Deno.test(`misplaced lines are counted: ${what}`, () => {
    assertEquals(misplacedLines(seen(...texts), expected), misplaced);
  });
}
