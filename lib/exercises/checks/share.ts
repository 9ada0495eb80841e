import { usualCause } from "../cause.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";

/** What is wrong with an accuracy, which is a share from 0 to 1, if anything is. */
export function shareProblem(name: string, found: unknown, input?: string): NotYet | undefined {
  if (typeof found === "number" && found >= 0 && found <= 1) return undefined;
  return new NotYet(`${name} is not a share.`, {
    input,
    expected: "a number from 0 to 1",
    found: inWords(found),
    cause: causeOf(found),
  });
}

function causeOf(found: unknown): string | undefined {
  if (typeof found === "number" && found > 1 && found <= 100) {
    return "Is it in percent? Leave it a share: 0.83, not 83.";
  }
  if (Array.isArray(found)) {
    return "A history has a number for every epoch: at(-1) is the last one.";
  }
  if (typeof found === "object" && found !== null && "accuracy" in found) {
    return "evaluate gives { loss, accuracy }: take its accuracy.";
  }
  return usualCause(0, found);
}
