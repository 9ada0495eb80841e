import { activationFor } from "../../activations/lookup.ts";
import { getLoss } from "../../training/losses/catalogue.ts";
import type { Checker } from "../checker.ts";
import type { Expectation } from "../expectation.ts";
import { anArray, anObject, that } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";

/** A task of the lesson: which pairs are right, and what to say to others. */
interface Task {
  /** What the output layer may apply. */
  readonly outputs: readonly string[];
  readonly losses: readonly string[];
  /** What is wrong with other outputs, by their names; `other` for the rest. */
  readonly outputMistakes: Readonly<Record<string, string>>;
  readonly lossMistakes: Readonly<Record<string, string>>;
}

const NEVER_NEGATIVE = "It is never negative, but on a frosty day the right answer is.";
const FOR_SQUARES =
  "That is for numbers of any size. The loss of probabilities is a cross-entropy.";

const SPECIES: Task = {
  outputs: ["softmax"],
  losses: ["categoricalCrossentropy", "sparseCategoricalCrossentropy"],
  outputMistakes: {
    sigmoid: "A bird is of one species only: which function makes all outputs sum to 1?",
    other: "The outputs should be probabilities that sum to 1, for a bird is of one species.",
  },
  lossMistakes: {
    binaryCrossentropy:
      "That takes each output as a yes or no of its own; here it is one of several.",
    other: FOR_SQUARES,
  },
};

const TAGS: Task = {
  outputs: ["sigmoid"],
  losses: ["binaryCrossentropy"],
  outputMistakes: {
    softmax:
      "Its outputs sum to 1, as if exactly one were true: a dog on a beach needs two near 1.",
    other: "Each output should be a probability, a yes or no of its own.",
  },
  lossMistakes: {
    categoricalCrossentropy: "That is for one of several; here each output is a yes or no.",
    sparseCategoricalCrossentropy: "That is for one of several; here each output is a yes or no.",
    other: FOR_SQUARES,
  },
};

const TEMPERATURE: Task = {
  outputs: ["linear"],
  losses: ["meanSquaredError", "meanAbsoluteError", "huber", "logCosh"],
  outputMistakes: {
    relu: NEVER_NEGATIVE,
    softplus: NEVER_NEGATIVE,
    exponential: NEVER_NEGATIVE,
    sigmoid: "It stays between 0 and 1: no day would be warmer than 1 °C.",
    softmax: "A single softmax output is always 1.",
    tanh: "It stays between −1 and 1: no day would be warmer than 1 °C.",
    other: "A temperature can be any number: the output should be free to be any, too.",
  },
  lossMistakes: {
    poisson:
      "That is for counts: it takes the logarithm of the output, which may be negative here.",
    meanSquaredLogarithmicError: "It takes logarithms: temperatures may be negative.",
    other: "That is for probabilities. How far off was the number?",
  },
};

const CALLS: Task = {
  outputs: ["softplus", "exponential", "squareplus"],
  losses: ["poisson"],
  outputMistakes: {
    relu: "Where it is 0 it has no slope, and its unit may die, as in two of five runs above.",
    linear: "It can go below 0, where the loss of counts has no value: four of five runs were NaN.",
    sigmoid: "It stays below 1, but 40 people may call.",
    tanh: "It stays below 1, but 40 people may call.",
    softmax: "A single softmax output is always 1.",
    other: "The mean of a count is positive and has no upper limit: so should the output be.",
  },
  lossMistakes: {
    meanSquaredError:
      "It can be trained, but counts scatter more where there are more: which loss knows that?",
    other: "Which loss takes the output as the mean of a count?",
  },
};

/** Lesson 10, at its end: an output and a loss for four tasks. */
export const outputAndLoss: Checker = {
  name: "output and loss",
  exercise: "Lesson 10",
  title: "Output and loss for four tasks",
  hints: [
    "Ask of each: which numbers can be right? One of several, several yes or no, any number, a count?",
    "One of several: softmax. Several yes or no: a sigmoid each. Any number: linear. A count: softplus.",
    "The losses stand beside them in the table at the top: a crossentropy for classes and one for yes or no, " +
    "squares for a number, and one named after Poisson for counts.",
  ],
  solution: {
    code: `const choices = {
  species: ["softmax", "categoricalCrossentropy"],
  tags: ["sigmoid", "binaryCrossentropy"],
  temperature: ["linear", "meanSquaredError"],
  calls: ["softplus", "poisson"],
};`,
    explanation:
      "A bird is of one species, so 200 probabilities sum to 1. A photo can have several tags, so each has a probability of " +
      "its own. A temperature can be any number, and how far off it is is what counts. The mean of a count is positive " +
      "without an upper limit.",
  },
  answer: anObject({
    species: pair(SPECIES),
    tags: pair(TAGS),
    temperature: pair(TEMPERATURE),
    calls: pair(CALLS),
  }),
};

function pair(task: Task): Expectation {
  return async (found, place) => {
    await anArray({ length: 2 })(found, place);
    await that<readonly unknown[]>((list, name) => {
      const [f, loss] = Array.from(list);
      if (isLoss(f) && !isActivation(f)) {
        throw new NotYet(`${name} begins with a loss.`, {
          expected: "[activation, loss]",
          found: inWords(found),
          cause: isActivation(loss) ? "Swap the two." : undefined,
        });
      }
      const output = named(() => activationFor("check", f).name, `${name}[0]`, f, "an activation");
      const wanted = named(() => getLoss(loss).name, `${name}[1]`, loss, "a loss");
      refuse(`${name}[0]`, output, task.outputs, task.outputMistakes);
      refuse(`${name}[1]`, wanted, task.losses, task.lossMistakes);
    })(found, place);
  };
}

function refuse(
  name: string,
  found: string,
  right: readonly string[],
  mistakes: Readonly<Record<string, string>>,
): void {
  if (right.includes(found)) return;
  throw new NotYet(`${name} does not suit this task.`, {
    found,
    cause: mistakes[found] ?? mistakes.other,
  });
}

function isActivation(value: unknown): boolean {
  return succeeds(() => activationFor("check", value));
}

function isLoss(value: unknown): boolean {
  return succeeds(() => getLoss(value));
}

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** The name that the library knows something by. */
function named(name: () => string, place: string, found: unknown, expected: string): string {
  try {
    return name();
  } catch (error) {
    const suggestion = (error as Error).message.match(/did you mean .*$/)?.[0];
    throw new NotYet(`${place} is not the name of ${expected}.`, {
      expected: `the name of ${expected}`,
      found: inWords(found),
      cause: found === "accuracy"
        ? "accuracy is a metric: it counts, and has no slope to go down. Give a loss."
        : suggestion && `${suggestion[0].toUpperCase()}${suggestion.slice(1)}`,
    });
  }
}
