import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { bornDead } from "./tables/born_dead.ts";
import { combinedPieces } from "./tables/combined_pieces.ts";
import { meanAndSpread } from "./tables/mean_and_spread.ts";
import type { Table } from "./tables/table.ts";

/** By the name of a part: a table of answers to it. */
const TABLES: Readonly<Record<string, Table>> = {
  "born dead": bornDead,
  "combined pieces": combinedPieces,
  "mean and spread": meanAndSpread,
};

for (const [name, { right, wrong }] of Object.entries(TABLES)) {
  const checker = findChecker(name) as Checker;

  Deno.test(`"${name}" passes right answers in many styles`, async () => {
    for (const [what, answer] of Object.entries(right)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "passed", `${what}: ${text}`);
    }
  });

  Deno.test(`"${name}" says what is wrong with wrong answers`, async () => {
    for (const [what, [answer, words]] of Object.entries(wrong)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "not yet", what);
      assertStringIncludes(text, words, what);
    }
  });

  Deno.test(`"${name}" has a table of at least 15 right and 25 wrong answers`, () => {
    assert(Object.keys(right).length >= 15, `${Object.keys(right).length} right`);
    assert(Object.keys(wrong).length >= 25, `${Object.keys(wrong).length} wrong`);
  });
}
