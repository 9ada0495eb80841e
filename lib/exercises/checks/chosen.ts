import { NotYet } from "../not_yet.ts";
import { inWords } from "../in_words.ts";
import type { Activation } from "../../activations/mod.ts";
import { type Group, groupsOf, identityOf, meanOf, namesOf, type Row } from "./runs.ts";

/** Two means that differ by less are equal up to rounding. */
const TINY = 1e-12;

/** A comparison, what was chosen by it, and how that did on the test set. */
export interface Choice {
  readonly rows: readonly Row[];
  readonly chosen: string | Activation;
  readonly tests: readonly Row[];
}

/** What is wrong with the choice: it has to be the highest mean validation accuracy. */
export function chosenProblem(
  { rows, chosen, tests }: Choice,
): NotYet | undefined {
  const groups = groupsOf(rows), wanted = identityOf(chosen);
  if (!groups.some(({ identity }) => identity === wanted)) {
    return new NotYet("answer.chosen was not compared.", {
      expected: `one of ${namesOf(rows).join(", ")}`,
      found: String(chosen),
    });
  }
  const mean = ({ rows }: Group) => meanOf(rows, "validationAccuracy");
  const isBest = (score: (group: Group) => number) => {
    const own = groups.filter(({ identity }) => identity === wanted).map(score);
    return Math.max(...own) >= Math.max(...groups.map(score)) - TINY;
  };
  if (isBest(mean)) return undefined;
  const own = Math.max(...groups.filter(({ identity }) => identity === wanted).map(mean));
  return new NotYet("answer.chosen is not the best.", {
    expected: "the activation with the highest mean of validationAccuracy",
    found: `${chosen}, mean ${inWords(rounded(own))}; the highest is ${
      inWords(rounded(Math.max(...groups.map(mean))))
    }`,
    cause: causeOf(isBest, tests),
  });
}

function causeOf(
  isBest: (score: (group: Group) => number) => boolean,
  tests: readonly Row[],
): string | undefined {
  const testsOf = ({ identity }: Group) =>
    tests.filter(({ activation }) => identityOf(activation) === identity);
  const byTest = (group: Group) => {
    const tested = group.rows.some((row) => "testAccuracy" in row) ? group.rows : testsOf(group);
    return tested.length > 0 ? meanOf(tested, "testAccuracy") : NaN;
  };
  if (isBest(byTest)) {
    return "It is the best by test accuracy. What was chosen by the test set cannot be tested by it: the test " +
      "accuracy of the luckiest is too good to be true.";
  }
  if (isBest(({ rows }) => Math.max(...rows.map((row) => Number(row.validationAccuracy))))) {
    return "It has the best single run. That was luck: compare means over the seeds.";
  }
  if (isBest(({ rows }) => -meanOf(rows, "validationAccuracy"))) {
    return "It has the lowest mean of all: is the order reversed?";
  }
  if (isBest(({ rows }) => -meanOf(rows, "seconds"))) {
    return "It is the fastest. That may be a good reason, but not the one asked for here.";
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
