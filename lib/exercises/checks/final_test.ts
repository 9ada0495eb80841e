import { NotYet } from "../not_yet.ts";
import { tooFewSeeds } from "./fair_grid.ts";
import type { Choice } from "./chosen.ts";
import { identityOf, namesOf, seedsOf } from "./runs.ts";

/** What is wrong with the last measurement: it is of the chosen one alone, and on other examples than those it was chosen by. */
export function testsProblem(
  { rows, chosen, tests }: Choice,
): NotYet | undefined {
  const names = namesOf(tests), wanted = identityOf(chosen);
  if (tests.some(({ activation }) => identityOf(activation) !== wanted)) {
    return new NotYet("answer.tests is not about the chosen one alone.", {
      expected: `runs of ${chosen}`,
      found: `runs of ${names.join(", ")}`,
      cause: names.length > 1
        ? "Anyone who looks at the test accuracies of several will choose by them. The test set is for one."
        : undefined,
    });
  }
  const few = tooFewSeeds(new Set(seedsOf(tests)).size, "answer.tests");
  if (few) return few;
  const validated = new Map(
    rows.filter(({ activation }) => identityOf(activation) === wanted)
      .map((row) => [row.seed, row.validationAccuracy]),
  );
  if (!tests.every(({ seed, testAccuracy }) => validated.get(seed) === testAccuracy)) {
    return undefined;
  }
  const [{ seed, testAccuracy }] = tests;
  // Small sets of data can be learned without a fault, on both sides.
  if (tests.every((row) => row.testAccuracy === 1)) return undefined;
  return new NotYet("answer.tests has the validation accuracies, to the last digit.", {
    expected: "accuracies on the examples of test",
    found: `${testAccuracy} for seed ${seed}, both times`,
    cause:
      "Evaluate on test: nothing of it has been seen so far, and that is why its answer is honest.",
  });
}
