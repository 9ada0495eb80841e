import type { Checker } from "../checker.ts";
import { all, anArray, anObject, that } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { refuseTodo } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { chosenProblem } from "./chosen.ts";
import { designProblem } from "./design.ts";
import { isRow } from "./runs.ts";
import { shareProblem } from "./share.ts";
import { testsProblem } from "./final_test.ts";

/** Exercise 2, last part: was the comparison fair, and does the choice follow from it? */
export const fairComparison: Checker = {
  name: "fair comparison",
  exercise: "Exercise 2",
  title: "A fair comparison and an honest test",
  hints: [
    "The rows of one activation belong together: what is the mean of their validationAccuracy?",
    "chosen is the name with the highest mean. Only then, and only for it, comes the test set.",
    "tests: nl.runGrid({ ...grid, activation: [chosen] }, …) with a run that measures on test and returns { testAccuracy: … }.",
  ],
  answer: all(
    anObject({
      rows: all(anArray({ of: that(rowProblem("validationAccuracy")) }), that(designProblem)),
      chosen: that(nameProblem),
      tests: anArray({ of: that(rowProblem("testAccuracy")) }),
    }),
    that(chosenProblem),
    that(testsProblem),
  ),
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
  if (typeof found === "string") return undefined;
  return new NotYet(`${name} is not a name.`, {
    expected: 'the name of an activation, such as "relu"',
    found: inWords(found),
  });
}
