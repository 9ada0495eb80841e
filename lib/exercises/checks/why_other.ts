import { callInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import {
  type Change,
  measuredOn,
  type Part,
  type Point,
  type Recipe,
  together,
  trained,
} from "./reference_run.ts";

/** What a run can be mistaken for: the parts of the data it may have used, and the seeds it may have tried. */
interface Setting extends Recipe {
  readonly grid: Readonly<Record<keyof Point, readonly unknown[]>>;
  readonly validation: Part;
  readonly test: Part;
}

/** Why a run gives another accuracy than the one that the exercise describes, as far as can be found out by trying. */
export async function whyOther(
  setting: Setting,
  point: Point,
  found: number,
  isNear: (a: number, b: number) => boolean,
): Promise<NotYet> {
  const { training, validation, test } = setting;
  const model = await trained(setting, point);
  const right = await measuredOn(model, validation);
  const isFound = (value: number) => isNear(value, found);
  const onTest = await measuredOn(model, test);
  if (isFound(onTest.accuracy)) return usesTest(right.accuracy, found);
  const problem = (cause?: string) =>
    new NotYet("run does something else than train on training and measure on validation.", {
      input: callInWords("run", [point]),
      expected: `validationAccuracy ${inWords(right.accuracy)}, as a run by the steps above gives`,
      found: inWords(found),
      cause,
    });
  if (isFound(right.loss)) return problem("That is the loss: evaluate gives { loss, accuracy }.");
  if (isFound((await measuredOn(model, training)).accuracy)) {
    return problem("That is the accuracy on training: measure on validation.");
  }
  if (isFound(await bestEpoch(setting, point))) {
    return problem(
      "That is the best of all epochs. Who picks it by validation measures luck, too: take the last one.",
    );
  }
  const changes: [change: Change, cause: string][] = [
    [{ training: together(training, validation) }, "It is trained on validation, too."],
    [{ training: validation }, "It is trained on validation."],
    [{ training: test }, "It is trained on test."],
    [{ optimizer: "sgd" }, "It is trained with SGD: the plan says Adam."],
    [{ optimizer: "rmsprop" }, "It is trained with RMSProp: the plan says Adam."],
    [{ point: { epochs: point.epochs - 1 } }, "It is trained for one epoch too few."],
    [{ point: { epochs: point.epochs + 1 } }, "It is trained for one epoch too many."],
  ];
  for (const [change, cause] of changes) {
    if (change.point?.epochs === 0) continue;
    const other = await trained(setting, point, change);
    if (isFound((await measuredOn(other, validation)).accuracy)) return problem(cause);
  }
  const seeds = setting.grid.seed.slice(0, 5) as number[];
  const bySeed = [];
  for (const seed of seeds) {
    const other = await trained(setting, { ...point, seed });
    bySeed.push((await measuredOn(other, validation)).accuracy);
  }
  if (isFound(Math.max(...bySeed))) return problem("That is the best of several seeds.");
  return problem(
    "Is every value passed on as it is, the same for all activations, and is there one fit and one evaluate?",
  );
}

/** The highest validation accuracy at the end of an epoch. */
async function bestEpoch(setting: Setting, point: Point): Promise<number> {
  const accuracies = [];
  for (let epochs = 1; epochs <= Math.min(point.epochs, 10); epochs++) {
    const model = await trained(setting, { ...point, epochs });
    accuracies.push((await measuredOn(model, setting.validation)).accuracy);
  }
  return Math.max(...accuracies);
}

/** Says that the test set has a say in what is measured. */
export function usesTest(accuracy: number, found: number): NotYet {
  return new NotYet("run looks at the test set.", {
    expected: `the same validationAccuracy whatever is in test, ${inWords(accuracy)}`,
    found: inWords(found),
    cause:
      "Train on training and measure on validation. Whatever helps to choose cannot test the choice.",
  });
}

/** Says that a run cannot be repeated. */
export function isRandom(point: Point, accuracy: number, again: number): NotYet {
  return new NotYet("run gives something else each time, with the same seed.", {
    input: callInWords("run", [point]),
    expected: `${inWords(accuracy)}, as the first time`,
    found: inWords(again),
    cause:
      "Give the seed to nl.sequential({ layers, seed }), and make a new model in each run: one from " +
      "outside goes on learning where it was.",
  });
}
