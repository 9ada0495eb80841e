import type { Callable } from "../call.ts";
import type { Place } from "../expectation.ts";
import { callInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { type Part, withWrongLabels } from "./reference_run.ts";
import { resultOf } from "./result_of.ts";
import type { Row } from "./runs.ts";

/** The last run, with the parts of the data and the rows that it has given. */
export interface FinalRun {
  readonly finalRun: Callable;
  readonly validation: Part;
  readonly test: Part;
  readonly tests: readonly Row[];
}

/**
 * Does the last run once more.
 *
 * @throws {NotYet} If it gives another accuracy than the row says, looks at validation, or does not look at test.
 */
export async function tryFinalRun(
  { finalRun, validation, test, tests }: FinalRun,
  place: Place,
): Promise<void> {
  const [{ activation, seed, epochs, learningRate, testAccuracy: told }] = tests;
  const point = { activation, seed, epochs, learningRate };
  const input = callInWords("finalRun", [point]);
  const measure = async () => {
    const result = await resultOf(finalRun, "finalRun", point, place);
    const { testAccuracy } = Object(result) as { testAccuracy?: unknown };
    if (typeof testAccuracy === "number") return testAccuracy;
    throw new NotYet("finalRun returns no testAccuracy.", {
      input,
      expected: "{ testAccuracy: … }",
      found: inWords(result),
    });
  };
  const accuracy = await measure();
  if (Math.abs(accuracy - (told as number)) > 0.4 / test.labels.length) {
    throw new NotYet("answer.tests is not what finalRun gives.", {
      input,
      expected: `testAccuracy ${inWords(accuracy)}, as it gives now`,
      found: `${inWords(told)} in the row`,
      cause: "Was something changed after the grid ran? Run the cell with the second grid again.",
    });
  }
  if (await withWrongLabels([test], measure) === accuracy) {
    throw new NotYet("finalRun does not look at test.", {
      input: "the same run, with wrong labels in test",
      expected: "another testAccuracy",
      found: `the same, ${inWords(accuracy)}`,
      cause: "Evaluate on test itself, and on nothing else.",
    });
  }
  const withWrongValidation = await withWrongLabels([validation], measure);
  if (withWrongValidation === accuracy) return;
  throw new NotYet("finalRun looks at validation.", {
    input: "the same run, with wrong labels in validation",
    expected: `the same testAccuracy, ${inWords(accuracy)}`,
    found: inWords(withWrongValidation),
    cause: "Train on training alone, as in run.",
  });
}
