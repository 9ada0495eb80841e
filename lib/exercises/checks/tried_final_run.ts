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

/** So many of the rows are done again at most. */
const MOST = 5;

/**
 * Does the last runs once more.
 *
 * @throws {NotYet} If one gives another accuracy than its row says, looks at validation, or does not look at test.
 */
export async function tryFinalRun(answer: FinalRun, place: Place): Promise<void> {
  const { validation, test } = answer, rows = answer.tests.slice(0, MOST);
  const accuracies = [];
  for (const row of rows) accuracies.push(await accuracyOf(row, answer, place));
  const [accuracy] = accuracies;
  const measure = () => measured(rows[0], answer, place);
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

/** What the last run gives for a row; it has to be what the row says. */
async function accuracyOf(row: Row, answer: FinalRun, place: Place): Promise<number> {
  const accuracy = await measured(row, answer, place);
  if (Math.abs(accuracy - Number(row.testAccuracy)) <= 0.4 / answer.test.labels.length) {
    return accuracy;
  }
  throw new NotYet("answer.tests is not what finalRun gives.", {
    input: callInWords("finalRun", [pointOf(row)]),
    expected: `testAccuracy ${inWords(accuracy)}, as it gives now`,
    found: `${inWords(row.testAccuracy)} in the row`,
    cause: "Was something changed after the grid ran? Run the cell with the second grid again.",
  });
}

async function measured(row: Row, { finalRun }: FinalRun, place: Place): Promise<number> {
  const point = pointOf(row), result = await resultOf(finalRun, "finalRun", point, place);
  const { testAccuracy } = Object(result) as { testAccuracy?: unknown };
  if (typeof testAccuracy === "number") return testAccuracy;
  throw new NotYet("finalRun returns no testAccuracy.", {
    input: callInWords("finalRun", [point]),
    expected: "{ testAccuracy: … }",
    found: inWords(result),
  });
}

function pointOf({ activation, seed, epochs, learningRate }: Row) {
  return { activation, seed, epochs, learningRate };
}
