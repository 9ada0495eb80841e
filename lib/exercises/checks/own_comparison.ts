import type { Checker } from "../checker.ts";
import { isActivation } from "../../activations/mod.ts";
import type { Expectation } from "../expectation.ts";
import { all, anArray, anObject, aNumber, that } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { isKnownActivation } from "./is_known_activation.ts";
import { functionProblem } from "./result_of.ts";
import { partProblem } from "./reference_run.ts";
import { type Tried, tryRuns } from "./tried_runs.ts";

/** One run, as the exercise asks for it. */
interface Run {
  readonly activation: string;
  readonly seed: number;
  readonly accuracy: number;
}

const FEWEST_SEEDS = 5;

/** Exercise 3, fifth part: a comparison that luck cannot decide. */
export const ownComparison: Checker = {
  name: "own comparison",
  exercise: "Exercise 3",
  title: "Your function against others",
  hints: [
    "Two loops, one inside the other: for each activation, for each seed of 1, 2, 3, 4, 5, one run.",
    "One run: `build(activation, seed)`, `await` its `fit` on the training set, `await` its `evaluate` on the " +
    "test set.",
    "`const { accuracy } = await model.evaluate(test.x, test.labels, { verbose: 0 })`, then `runs.push({ " +
    "activation: activation.name, seed, accuracy })`.",
  ],
  seconds: 60,
  answer: all(
    anObject({ runs: theRuns() }),
    anObject({
      build: that(functionProblem),
      mine: that((found, name) =>
        isActivation(found) ? undefined : `${name} is not an activation.`
      ),
      train: that(partProblem),
      test: that(partProblem),
    }),
    async (found) => await tryRuns(found as Tried),
  ),
};

/** The list of runs, looked at for its design. */
function theRuns(): Expectation {
  return all(
    anArray({
      of: anObject({
        activation: that((found, name) =>
          typeof found === "string" ? undefined : new NotYet(`${name} is not a name.`, {
            expected: "a string, such as activation.name",
            found: inWords(found),
          })
        ),
        seed: aNumber(),
        accuracy: aNumber({ between: [0, 1] }),
      }),
    }),
    that((found: Iterable<Run>) => {
      const runs = groupsOf(found);
      checkNames([...runs.keys()]);
      checkSeeds(runs);
      checkVariety(runs);
    }),
  );
}

type Groups = ReadonlyMap<string, readonly Run[]>;

function groupsOf(runs: Iterable<Run>): Groups {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    groups.set(run.activation, [...groups.get(run.activation) ?? [], run]);
  }
  return groups;
}

function checkNames(names: readonly string[]): void {
  const standard = names.filter(isKnownActivation);
  const expected = "your own function and at least two that the library has";
  if (standard.length === names.length) {
    throw new NotYet("Your own function is not among the runs.", {
      expected,
      found: names.join(", "),
    });
  }
  if (standard.length >= 2) return;
  throw new NotYet("There is too little to compare your function with.", {
    expected,
    found: names.join(", "),
  });
}

function checkSeeds(runs: Groups): void {
  const seedsOf = (name: string) =>
    runs.get(name)!.map(({ seed }) => seed).toSorted((a, b) => a - b);
  const [first, ...others] = runs.keys();
  for (const name of runs.keys()) {
    const seeds = seedsOf(name);
    const twice = seeds.find((seed, i) => seed === seeds[i - 1]);
    if (twice !== undefined) {
      throw new NotYet(`${name} has two runs of seed ${twice}, which are one and the same.`, {
        expected: "a run for each function and seed",
        found: inWords(seeds),
      });
    }
    if (seeds.length < FEWEST_SEEDS) {
      throw new NotYet(
        `${seeds.length} ${seeds.length === 1 ? "run" : "runs"} cannot tell luck from skill.`,
        { expected: `at least ${FEWEST_SEEDS} seeds`, found: `${name} with ${inWords(seeds)}` },
      );
    }
  }
  const odd = others.find((name) => String(seedsOf(name)) !== String(seedsOf(first)));
  if (!odd) return;
  throw new NotYet("The functions do not start from the same seeds.", {
    expected: `${inWords(seedsOf(first))} for all, as for ${first}`,
    found: `${inWords(seedsOf(odd))} for ${odd}`,
    cause: "Where the starts differ, the better start may win, and not the better function.",
  });
}

function checkVariety(runs: Groups): void {
  const accuracies = [...runs.values()].map((group) => group.map(({ accuracy }) => accuracy));
  if (accuracies.every((group) => group.every((accuracy) => accuracy === group[0]))) {
    throw new NotYet("Every seed gives the same accuracy, to the last digit.", {
      found: inWords(accuracies[0]),
      cause: "Is the seed passed on to build?",
    });
  }
  if (accuracies.every((group) => String(group) === String(accuracies[0]))) {
    throw new NotYet("Every function gives the same accuracies, to the last digit.", {
      found: inWords(accuracies[0]),
      cause: "Is the activation passed on to build?",
    });
  }
}
