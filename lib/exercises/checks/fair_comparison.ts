import type { Checker } from "../checker.ts";
import { all, anArray, anObject, that } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { refuseTodo } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { chosenProblem } from "./chosen.ts";
import { designProblem } from "./design.ts";
import { isNamed, isRow } from "./runs.ts";
import { shareProblem } from "./share.ts";
import { testsProblem } from "./final_test.ts";
import { functionProblem } from "./result_of.ts";
import { partProblem } from "./reference_run.ts";
import { type FinalRun, tryFinalRun } from "./tried_final_run.ts";

/** Exercise 2, last part: was the comparison fair, and does the choice follow from it? */
export const fairComparison: Checker = {
  name: "fair comparison",
  exercise: "Exercise 2",
  title: "A fair comparison and an honest test",
  hints: [
    "The rows of one activation belong together: what is the mean of their validationAccuracy?",
    "`chosen` is the one with the highest mean. Only then, and only for it, comes the test set.",
    "`tests` come from `nl.runGrid({ ...grid, activation: [chosen] }, finalRun)`, and `finalRun` measures on " +
    "`test` and returns `{ testAccuracy: … }`.",
  ],
  answer: all(
    anObject({
      rows: all(anArray({ of: that(rowProblem("validationAccuracy")) }), that(designProblem)),
      chosen: that(nameProblem),
      tests: anArray({ of: that(rowProblem("testAccuracy")) }),
    }),
    that(chosenProblem),
    that(testsProblem),
    anObject({
      finalRun: that(functionProblem),
      validation: that(partProblem),
      test: that(partProblem),
    }),
    async (found, place) => await tryFinalRun(found as FinalRun, place),
  ),
  seconds: 120,
};

/** What is wrong with a row that should have a measured share of this name. */
function rowProblem(measured: string) {
  return (found: unknown, name: string): NotYet | undefined => {
    if (!isRow(found)) {
      return new NotYet(`${name} is not a run.`, {
        expected: `{ activation: "…", seed: …, ${measured}: … }`,
        found: inWords(found),
      });
    }
    if (!(measured in found)) {
      return new NotYet(`${name} has no ${measured}.`, {
        expected: `{ activation: "…", seed: …, ${measured}: … }`,
        found: inWords(found),
        cause: measured === "testAccuracy" && "validationAccuracy" in found
          ? "Those are rows of the first experiment: the second one needs a run of its own, and no results " +
            "of the first."
          : undefined,
      });
    }
    refuseTodo(found[measured]);
    return shareProblem(`${name}.${measured}`, found[measured]);
  };
}

function nameProblem(found: unknown, name: string): NotYet | undefined {
  if (isNamed(found)) return undefined;
  return new NotYet(`${name} is not an activation.`, {
    expected: 'an activation, such as nl.relu, or the name of one, such as "relu"',
    found: inWords(found),
  });
}
