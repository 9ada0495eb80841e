import type { Callable } from "../call.ts";
import { usualCause } from "../cause.ts";
import type { Checker } from "../checker.ts";
import type { Place } from "../expectation.ts";
import { all, anObject, that } from "../expect/mod.ts";
import { callInWords, errorInWords, inWords } from "../in_words.ts";
import { isTyped } from "../copy.ts";
import { guarded, refuseTodo } from "../guard.ts";
import { isA, NotYet } from "../not_yet.ts";
import { ignoreRejection, isPromise, withTimeout } from "../promise.ts";
import { NotStarted } from "../todo.ts";
import { shareProblem } from "./share.ts";
import { aFairGrid } from "./fair_grid.ts";

type Point = Readonly<Record<string, unknown>>;
interface Answer {
  readonly grid: Readonly<Record<string, readonly unknown[]>>;
  readonly run: Callable;
  readonly test: { readonly labels: number[] };
}

/** Exercise 2, third part: one run of the comparison. The check does it several times, to see what it depends on. */
export const fairRun: Checker = {
  name: "fair run",
  exercise: "Exercise 2",
  title: "A run that can be compared",
  hints: [
    "What is a model made of, and where does each of the four things that run gets go?",
    "activation goes into every hidden layer, seed into nl.sequential, learningRate into nl.optimizers.adam, epochs into fit.",
    "In run: const model = await train(point), then await model.evaluate(validation.x, validation.labels, " +
    "{ verbose: 0 }), and return { validationAccuracy: … } with its accuracy.",
  ],
  answer: all(
    anObject({
      grid: aFairGrid,
      run: that((run) => typeof run === "function" ? undefined : noFunction(run)),
      test: anObject({ labels: that(labelsObjection) }),
    }),
    async (found, place) => await tryRun(found as Answer, place),
  ),
  seconds: 120,
};

function noFunction(found: unknown): NotYet {
  return new NotYet("answer.run is not a function.", {
    expected: "a function",
    found: inWords(found),
    cause: "Give run itself, not what it returned: run, not run(…).",
  });
}

function labelsObjection(found: unknown, name: string): string | undefined {
  return Array.isArray(found) || isTyped(found)
    ? undefined
    : `${name} is not a list: give the part of the data that was set aside, { x, labels }.`;
}

async function tryRun({ grid, run, test }: Answer, place: Place): Promise<void> {
  const point = Object.fromEntries(Object.entries(grid).map(([name, [first]]) => [name, first]));
  const measured = async (point: Point) => accuracyOf(await result(run, point, place), point);
  const accuracy = await measured(point);
  const withWrong = await withWrongLabels(test.labels, () => measured(point));
  if (withWrong !== accuracy) {
    const again = await measured(point);
    throw again === accuracy ? usesTest(accuracy, withWrong) : isRandom(point, accuracy, again);
  }
  for (const [name, value] of Object.entries(point)) {
    if (!["number", "string"].includes(typeof value)) continue;
    const nonsense = { ...point, [name]: typeof value === "number" ? NaN : "no such thing" };
    if (await measured(nonsense).catch(() => undefined) !== accuracy) continue;
    throw new NotYet(`run ignores ${name}.`, {
      input: callInWords("run", [{ [name]: nonsense[name] }]),
      expected: `an error, or another result than with ${inWords(value)}`,
      found: `the same validationAccuracy, ${inWords(accuracy)}`,
      cause: `Is ${name} passed on, or is a fixed value written in its place?`,
    });
  }
}

/** Does something while the labels are wrong, and restores them. */
async function withWrongLabels<T>(labels: number[], action: () => Promise<T>): Promise<T> {
  const right = labels.slice();
  const classes = right.reduce((most, label) => Math.max(most, label), 0) + 1;
  try {
    right.forEach((label, i) => labels[i] = (label + 1) % classes);
    return await action();
  } finally {
    right.forEach((label, i) => labels[i] = label);
  }
}

async function result(run: Callable, point: Point, place: Place): Promise<unknown> {
  const name = callInWords("run", [point]);
  try {
    const returned: unknown = run({ ...point } as never);
    if (!isPromise(returned)) return returned;
    ignoreRejection(returned);
    return await withTimeout(returned, { ...place, name });
  } catch (error) {
    if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
    throw new NotYet("run throws an error.", { input: name, found: errorInWords(error) });
  }
}

function accuracyOf(measured: unknown, point: Point): number {
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
    () => (measured as Answer & Point).validationAccuracy,
  );
  refuseTodo(accuracy);
  const problem = shareProblem("validationAccuracy", accuracy, input);
  if (problem) throw problem;
  return accuracy as number;
}

function usesTest(accuracy: number, withWrong: number): NotYet {
  return new NotYet("run looks at the test set.", {
    input: "the same run, with wrong labels in test",
    expected: `the same validationAccuracy, ${inWords(accuracy)}`,
    found: inWords(withWrong),
    cause:
      "Train on training and measure on validation. Whatever helps to choose cannot test the choice.",
  });
}

function isRandom(point: Point, accuracy: number, again: number): NotYet {
  return new NotYet("run gives something else each time, with the same seed.", {
    input: callInWords("run", [point]),
    expected: `${inWords(accuracy)}, as the first time`,
    found: inWords(again),
    cause:
      "Give the seed to nl.sequential({ layers, seed }), and make a new model in each run: one from " +
      "outside goes on learning where it was.",
  });
}
