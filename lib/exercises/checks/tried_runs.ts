import { type Activation, getActivation } from "../../activations/mod.ts";
import type { Model } from "../../training/mod.ts";
import { call, type Callable } from "../call.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { isKnownActivation } from "./is_known_activation.ts";
import type { Part } from "./reference_run.ts";

/** One run, as the exercise asks for it. */
interface Run {
  readonly activation: string;
  readonly seed: number;
  readonly accuracy: number;
}

/** Runs, and what they were made of. */
export interface Tried {
  readonly runs: Iterable<Run>;
  readonly build: Callable;
  readonly mine: Activation;
  readonly train: Part;
  readonly test: Part;
}

const EPOCHS = 60;
/** Other sizes of batches are as fair, as long as all runs have the same. */
const BATCH_SIZES = [32, 16, 64, 128];
/** So many runs are done again at most. */
const MOST = 60;

/** Trains as a run does, and measures. */
type Measure = (epochs: number, batchSize: number) => Promise<{ test: number; train: number }>;

/**
 * Does the runs again whose functions are known here: those of the person's own function, and those of the library's.
 *
 * @throws {NotYet} If one of them comes to another accuracy.
 */
export async function tryRuns({ runs, build, mine, train, test }: Tried): Promise<void> {
  const list = [...runs];
  if (!list.some(({ activation }) => activation === mine.name)) {
    throw new NotYet(`${mine.name} is not among the runs.`, {
      expected: `runs with activation: ${inWords(mine.name)}`,
      found: [...new Set(list.map(({ activation }) => activation))].join(", "),
      cause: "When you define it anew, run the cell with compareAll() again.",
    });
  }
  const known = list
    .filter(({ activation }) => activation === mine.name || isKnownActivation(activation))
    .toSorted((a, b) => Number(b.activation === mine.name) - Number(a.activation === mine.name))
    .slice(0, MOST);
  const isIt = (value: number, run: Run) =>
    Math.abs(value - run.accuracy) < 0.4 / test.labels.length;
  const measureOf = ({ activation, seed }: Run): Measure => async (epochs, batchSize) => {
    const given = activation === mine.name ? mine : getActivation(activation);
    const model = call(build, [given, seed], "build") as Model;
    await model.fit(train.x, train.labels, { epochs, batchSize, verbose: 0 });
    const on = async ({ x, labels }: Part) =>
      (await model.evaluate(x, labels, { verbose: 0 })).accuracy;
    return { test: await on(test), train: await on(train) };
  };
  /** How many runs in a row are as they should be, with batches of a size. */
  const rightWith = async (batchSize: number) => {
    let right = 0;
    for (const run of known) {
      if (!isIt((await measureOf(run)(EPOCHS, batchSize)).test, run)) break;
      right += 1;
    }
    return right;
  };
  let most = { right: -1, batchSize: 0 };
  for (const batchSize of BATCH_SIZES) {
    const right = await rightWith(batchSize);
    if (right === known.length) return;
    if (right > most.right) most = { right, batchSize };
  }
  const run = known[most.right];
  throw await problemOf(run, measureOf(run), (value) => isIt(value, run), most);
}

async function problemOf(
  { activation, seed, accuracy }: Run,
  measure: Measure,
  isIt: (value: number) => boolean,
  { right, batchSize }: { right: number; batchSize: number },
): Promise<NotYet> {
  const expected = await measure(EPOCHS, batchSize);
  const problem = (cause: string) =>
    new NotYet(`A run of ${activation} has another accuracy than it should.`, {
      input: `${activation}, seed ${seed}`,
      expected: `${inWords(expected.test)}, after ${EPOCHS} epochs on train, measured on test`,
      found: inWords(accuracy),
      cause,
    });
  if (isIt(expected.train)) return problem("That is its accuracy on train: measure on test.");
  for (const epochs of [1, 5, 10, 20, 30, 50, 100]) {
    if (isIt((await measure(epochs, batchSize)).test)) {
      return problem(`That is after ${epochs} ${epochs === 1 ? "epoch" : "epochs"}.`);
    }
  }
  return problem(
    right === 0
      ? "Does each run build a model of its own, with its own activation and seed?"
      : "Other runs are as they should be: are all done in the same way, in one go?",
  );
}
