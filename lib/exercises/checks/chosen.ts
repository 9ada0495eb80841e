import { NotYet } from "../not_yet.ts";
import { inWords } from "../in_words.ts";
import { type Group, groupsOf, meanOf, namesOf, type Row } from "./runs.ts";

/** Two means that differ by less are equal up to rounding. */
const TINY = 1e-12;

/** What is wrong with the choice: it has to be the highest mean validation accuracy. */
export function chosenProblem(
  { rows, chosen, tests }: { rows: readonly Row[]; chosen: string; tests: readonly Row[] },
): NotYet | undefined {
  const groups = groupsOf(rows);
  if (!groups.some(({ name }) => name === chosen)) {
    return new NotYet("answer.chosen was not compared.", {
      expected: `one of ${namesOf(rows).join(", ")}`,
      found: inWords(chosen),
    });
  }
  const mean = ({ rows }: Group) => meanOf(rows, "validationAccuracy");
  const isBest = (score: (group: Group) => number) => {
    const own = groups.filter(({ name }) => name === chosen).map(score);
    return Math.max(...own) >= Math.max(...groups.map(score)) - TINY;
  };
  if (isBest(mean)) return undefined;
  const own = Math.max(...groups.filter(({ name }) => name === chosen).map(mean));
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
  const testsOf = (group: Group) => tests.filter(({ activation }) => activation === group.name);
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
