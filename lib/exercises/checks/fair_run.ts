import { isA } from "../../options/mod.ts";
import type { Activation } from "../../activations/mod.ts";
import type { Callable } from "../call.ts";
import type { Checker } from "../checker.ts";
import type { Place } from "../expectation.ts";
import { all, anObject, that } from "../expect/mod.ts";
import { callInWords, errorInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { NotStarted } from "../todo.ts";
import { aFairGrid } from "./fair_grid.ts";
import {
  type Change,
  measuredOn,
  modelProblem,
  type Part,
  partProblem,
  type Point,
  type Recipe,
  trained,
  withWrongLabels,
} from "./reference_run.ts";
import { functionProblem, resultOf } from "./result_of.ts";
import { validationAccuracyOf } from "./run_result.ts";
import { isRandom, usesTest, whyOther } from "./why_other.ts";

interface Answer extends Recipe {
  readonly grid: Readonly<Record<keyof Point, readonly unknown[]>>;
  readonly run: Callable;
  readonly validation: Part;
  readonly test: Part;
}

/** Exercise 2, third part: one run of the comparison. The check does the same runs itself, and compares. */
export const fairRun: Checker = {
  name: "fair run",
  exercise: "Exercise 2",
  title: "A run that can be compared",
  hints: [
    "What is a model made of, and where does each of the four things that `train` gets go?",
    "`activation` and `seed` go into `makeModel`, `learningRate` into `nl.optimizers.adam({ learningRate })`, " +
    "and that into `compile({ ...how, optimizer: … })`; `epochs` goes into `fit`. Remember `await`.",
    "In `run`: `const model = await train(point)`, then `await model.evaluate(validation.x, validation.labels, { " +
    "verbose: 0 })`, and return its accuracy as `{ validationAccuracy: … }`.",
  ],
  answer: all(
    anObject({
      grid: aFairGrid,
      makeModel: that(functionProblem),
      run: that(functionProblem),
      training: that(partProblem),
      validation: that(partProblem),
      test: that(partProblem),
    }),
    async (found, place) => await tryRun(found as Answer, place),
  ),
  seconds: 120,
};

/** What a person may choose without being unfair, as long as it is the same for all runs. */
const STYLES: readonly Change[] = [
  {},
  ...[16, 64, 128, 256].map((batchSize) => ({ options: { batchSize } })),
  { options: { shuffle: false } },
];

async function tryRun(answer: Answer, place: Place): Promise<void> {
  const { grid, makeModel, run, validation } = answer;
  const activations = grid.activation as (string | Activation)[];
  const problem = guardedModel(() => modelProblem(makeModel, activations, grid.seed as number[]));
  if (problem) throw problem;
  const first = Object.fromEntries(Object.entries(grid).map(([name, [value]]) => [name, value]));
  const point = first as unknown as Point;
  const isNear = (a: number, b: number) => Math.abs(a - b) < 0.4 / validation.labels.length;
  const measured = async (point: Point) =>
    validationAccuracyOf(await resultOf(run, "run", point, place), point);

  const accuracy = await measured(point);
  const again = await measured(point);
  if (again !== accuracy) throw isRandom(point, accuracy, again);
  const style = await styleOf(answer, point, (found) => isNear(found, accuracy));
  if (style === undefined) throw await whyOther(answer, point, accuracy, isNear);
  await tryWrongLabels(answer, accuracy, () => measured(point));

  const expected = async (point: Point) =>
    (await measuredOn(await trained(answer, point, style), validation)).accuracy;
  const epochs = point.epochs === 3 ? 4 : 3, learningRate = 3 * point.learningRate;
  const seed = grid.seed.at(-1) as number;
  for (const activation of activations.toReversed()) {
    const other = { ...point, activation, seed, epochs, learningRate };
    const found = await measured(other), right = await expected(other);
    if (isNear(found, right)) continue;
    for (const name of ["activation", "seed", "epochs", "learningRate"] as const) {
      const changed = { ...point, [name]: other[name] };
      const single = await measured(changed);
      if (isNear(single, await expected(changed))) continue;
      if (isNear(single, accuracy)) throw ignores(name, changed, accuracy);
      throw await whyOther(answer, changed, single, isNear);
    }
    throw await whyOther(answer, other, found, isNear);
  }
}

/** How the answer trains: the first of the usual ways that gives the same; undefined if none does. */
async function styleOf(
  answer: Answer,
  point: Point,
  isIt: (accuracy: number) => boolean,
): Promise<Change | undefined> {
  for (const style of STYLES) {
    const { accuracy } = await measuredOn(await trained(answer, point, style), answer.validation);
    if (isIt(accuracy)) return style;
  }
}

/** Wrong labels in validation must change what is measured, wrong labels in test must not. */
async function tryWrongLabels(
  { validation, test }: Answer,
  accuracy: number,
  measure: () => Promise<number>,
): Promise<void> {
  const withWrongTest = await withWrongLabels([test], measure);
  if (withWrongTest !== accuracy) throw usesTest(accuracy, withWrongTest);
  if (await withWrongLabels([validation], measure) !== accuracy) return;
  throw new NotYet("run does not look at validation.", {
    input: "the same run, with wrong labels in validation",
    expected: "another validationAccuracy",
    found: `the same, ${inWords(accuracy)}`,
    cause: "Evaluate on validation itself, in every run: not on a copy, and not on kept results.",
  });
}

function ignores(name: keyof Point, point: Point, accuracy: number): NotYet {
  return new NotYet(`run ignores ${name}.`, {
    input: callInWords("run", [{ [name]: point[name] }]),
    expected: "another result than before",
    found: `the same validationAccuracy, ${inWords(accuracy)}`,
    cause: `Is ${name} passed on, or is a fixed value written in its place?`,
  });
}

/** Runs the person's `makeModel`. */
function guardedModel<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
    throw new NotYet("makeModel throws an error.", { found: errorInWords(error) });
  }
}
