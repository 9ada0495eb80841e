import { usualCause } from "../cause.ts";
import { guarded, refuseTodo } from "../guard.ts";
import { callInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { shareProblem } from "./share.ts";

/**
 * The validation accuracy in what a run has returned.
 *
 * @throws {NotYet} If it is not there or no share, or there is something of the test set beside it.
 */
export function validationAccuracyOf(measured: unknown, point: object): number {
  refuseTodo(measured);
  const input = callInWords("run", [point]);
  if (typeof measured !== "object" || measured === null) {
    throw new NotYet("run does not return an object.", {
      input,
      expected: "{ validationAccuracy: … }",
      found: inWords(measured),
      cause: usualCause({}, measured),
    });
  }
  const keys = guarded("what run returns", () => Object.keys(measured));
  const tested = keys.find((key) => /test/i.test(key));
  if (tested !== undefined) {
    throw new NotYet(`run measures ${tested}, for every activation.`, {
      input,
      expected: "validationAccuracy, and nothing of the test set",
      found: inWords(measured),
      cause:
        "Anyone who sees the test accuracies of all will choose by them, and then they are too good to be true. " +
        "The test set waits until the choice is made.",
    });
  }
  if (!keys.includes("validationAccuracy")) {
    throw new NotYet("run returns no validationAccuracy.", {
      input,
      expected: "{ validationAccuracy: … }",
      found: inWords(measured),
      cause: keys.includes("accuracy")
        ? "On which examples? Name it validationAccuracy."
        : undefined,
    });
  }
  const accuracy = guarded(
    "validationAccuracy",
    () => (measured as { validationAccuracy: unknown }).validationAccuracy,
  );
  refuseTodo(accuracy);
  const problem = shareProblem("validationAccuracy", accuracy, input);
  if (problem) throw problem;
  return accuracy as number;
}
