import { type Activation, getActivation, type ScalarActivation } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import { errorInWords, inWords } from "../in_words.ts";
import { all, anArray, anObject, aNumber, that } from "../expect/mod.ts";
import { NotYet } from "../not_yet.ts";

/** With fewer runs a standard deviation says next to nothing. */
const LEAST_SEEDS = 3;
const LEAST_ACTIVATIONS = 3;
/** So many seeds there are. */
const SEEDS = 2 ** 32;
/** Where two functions are told apart, whatever they are called. */
const PLACES = Array.from({ length: 81 }, (_, i) => (i - 40) / 4);

/** What to compare, and how often. */
export const aFairGrid = anObject({
  activation: all(anArray(), that(activationsObjection)),
  seed: all(anArray(), that(seedsObjection)),
  epochs: anArray({ of: all(aNumber({ between: [1, 1e6] }), that(wholeProblem)) }),
  learningRate: anArray({ of: aNumber({ between: [Number.MIN_VALUE, 1e6] }) }),
});

/** Exercise 2, second part: the plan of a comparison, before anything is run. */
export const fairGrid: Checker = {
  name: "fair grid",
  exercise: "Exercise 2",
  title: "A fair plan",
  hints: [
    "Two lists: names of activations for hidden layers, in quotes, and whole numbers as seeds.",
    "Every activation gets every seed, and three of each are the least. How many runs are that, and can you wait " +
    "for them?",
  ],
  answer: aFairGrid,
};

function activationsObjection(found: ArrayLike<unknown>, name: string): NotYet | undefined {
  const list = Array.from(found);
  const known = list.map((value, i) => hiddenActivation(value, `${name}[${i}]`));
  const values = known.map(({ scalar, scalarDerivative }) =>
    PLACES.flatMap((x) => [scalar(x), scalarDerivative(x)]).join()
  );
  const twice = values.findIndex((each, i) => values.indexOf(each) < i);
  if (twice >= 0) {
    const first = values.indexOf(values[twice]);
    return new NotYet(`${name} has the same function twice.`, {
      found: `${inWords(list[first])} and ${inWords(list[twice])}`,
    });
  }
  if (known.length >= LEAST_ACTIVATIONS) return undefined;
  return new NotYet(`${name} is too short for a comparison.`, {
    expected: `at least ${LEAST_ACTIVATIONS} activations`,
    found: inWords(list),
  });
}

function wholeProblem(found: number, name: string): NotYet | undefined {
  if (Number.isInteger(found)) return undefined;
  return new NotYet(`${name} is not a whole number.`, { found: inWords(found) });
}

function hiddenActivation(value: unknown, name: string): ScalarActivation {
  let activation: Activation;
  try {
    activation = getActivation(value as string);
  } catch (error) {
    throw new NotYet(`${name} is not an activation.`, { found: errorInWords(error) });
  }
  if (activation.kind === "scalar") return activation;
  throw new NotYet(`${name} is not an activation for hidden layers.`, {
    expected: "a function of one number",
    found: `${activation.name}, which mixes the units of a layer`,
  });
}

function seedsObjection(found: ArrayLike<unknown>, name: string): NotYet | undefined {
  const list = Array.from(found);
  const odd = list.findIndex((seed) =>
    !Number.isInteger(seed) || seed as number < 0 || seed as number >= SEEDS
  );
  if (odd >= 0) {
    const isList = typeof list[odd] === "object" && list[odd] !== null;
    return new NotYet(`${name}[${odd}] is not a seed.`, {
      expected: Number(list[odd]) >= SEEDS
        ? "a whole number below 2³²"
        : "a whole number, 0 or more",
      found: inWords(list[odd]),
      cause: isList
        ? "One list for all: with other seeds for each activation, you would compare luck with luck."
        : undefined,
    });
  }
  const twice = list.find((seed, i) => list.indexOf(seed) < i);
  if (twice !== undefined) {
    return new NotYet(`${name} has ${twice} twice.`, {
      found: inWords(list),
      cause: "The same seed gives the same run, bit for bit: nothing new.",
    });
  }
  return tooFewSeeds(list.length, name);
}

/** An objection to a comparison in which chance decides. */
export function tooFewSeeds(count: number, name: string): NotYet | undefined {
  if (count >= LEAST_SEEDS) return undefined;
  const few = count === 1 ? "one seed only" : `${count} seeds only`;
  return new NotYet(`${name} has ${few}: who wins may be chance.`, {
    expected: `at least ${LEAST_SEEDS} different seeds`,
    found: `${count}`,
    cause:
      "The seed decides on the first weights and the order of the examples. Other seeds show how " +
      "much of a difference is luck.",
  });
}
