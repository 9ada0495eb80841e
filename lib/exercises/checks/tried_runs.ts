import { type Activation, getActivation } from "../../activations/mod.ts";
import type { Model } from "../../training/mod.ts";
import { call, type Callable } from "../call.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { isKnownActivation } from "./is_known_activation.ts";
import type { Part } from "./reference_run.ts";

/** Runs, and what they were made of. */
export interface Tried {
  readonly runs: Iterable<{ activation: string; seed: number; accuracy: number }>;
  readonly build: Callable;
  readonly mine: Activation;
  readonly train: Part;
  readonly test: Part;
}

const EPOCHS = 60;
/** Other sizes of batches are as fair, as long as all runs have the same. */
const BATCH_SIZES = [32, 16, 64, 128];

/**
 * Does two of the runs again: the first of the person's own function, and the first of another one.
 *
 * @throws {NotYet} If one of them comes to another accuracy.
 */
export async function tryRuns({ runs, build, mine, train, test }: Tried): Promise<void> {
  const list = [...runs];
  const own = list.find(({ activation }) => activation === mine.name);
  if (own === undefined) {
    throw new NotYet(`${mine.name} is not among the runs.`, {
      expected: `runs with activation: ${inWords(mine.name)}`,
      found: [...new Set(list.map(({ activation }) => activation))].join(", "),
      cause: "When you define it anew, run the cell with compareAll() again.",
    });
  }
  const other = list.find(({ activation }) => isKnownActivation(activation))!;
  for (
    const [run, activation] of [[own, mine], [other, getActivation(other.activation)]] as const
  ) {
    const make = () => call(build, [activation, run.seed], "build") as Model;
    const problem = await runProblem(run, make, { train, test });
    if (problem) throw problem;
  }
}

async function runProblem(
  { activation, seed, accuracy }: { activation: string; seed: number; accuracy: number },
  make: () => Model,
  { train, test }: Pick<Tried, "train" | "test">,
): Promise<NotYet | undefined> {
  const isIt = (value: number) => Math.abs(value - accuracy) < 0.4 / test.labels.length;
  const measured = async (epochs: number, batchSize = BATCH_SIZES[0]) => {
    const model = make();
    await model.fit(train.x, train.labels, { epochs, batchSize, verbose: 0 });
    const on = async ({ x, labels }: Part) =>
      (await model.evaluate(x, labels, { verbose: 0 })).accuracy;
    return { test: await on(test), train: await on(train) };
  };
  const expected = await measured(EPOCHS);
  if (isIt(expected.test)) return undefined;
  const problem = (cause?: string) =>
    new NotYet(`A run of ${activation} has another accuracy than it should.`, {
      input: `${activation}, seed ${seed}`,
      expected: `${inWords(expected.test)}, after ${EPOCHS} epochs on train, measured on test`,
      found: inWords(accuracy),
      cause,
    });
  if (isIt(expected.train)) return problem("That is its accuracy on train: measure on test.");
  for (const batchSize of BATCH_SIZES.slice(1)) {
    if (isIt((await measured(EPOCHS, batchSize)).test)) return undefined;
  }
  for (const epochs of [1, 5, 10, 20, 30, 50, 100]) {
    if (isIt((await measured(epochs)).test)) {
      return problem(`That is after ${epochs} ${epochs === 1 ? "epoch" : "epochs"}.`);
    }
  }
  return problem("Does each run build a model of its own, with its own activation and seed?");
}
