import { NotYet } from "../not_yet.ts";
import { tooFewSeeds } from "./fair_grid.ts";
import { namesOf, type Row, seedsOf } from "./runs.ts";

/** What is wrong with the last measurement: it is of the chosen one alone, and on other examples than those it was chosen by. */
export function testsProblem(
  { rows, chosen, tests }: { rows: readonly Row[]; chosen: string; tests: readonly Row[] },
): NotYet | undefined {
  const names = namesOf(tests);
  if (names.length > 1 || names[0] !== chosen) {
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
    rows.filter(({ activation }) => activation === chosen)
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
