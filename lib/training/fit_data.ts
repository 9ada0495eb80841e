import type { AnyNetwork, Examples } from "../network/mod.ts";
import type { CheckedExamples } from "./checked_examples.ts";
import type { ExamplesStream } from "./dataset/examples_stream.ts";
import type { StreamedExamples } from "./dataset/streamed_batches.ts";
import type { ClassWeight } from "./example_weights/class_weights.ts";
import { type GivenExamples, weightedExamples } from "./example_weights/weighted_examples.ts";
import type { CheckedFitOptions } from "./fit_options.ts";
import type { Objective } from "./objective.ts";
import { type Resource, Resources } from "./resources.ts";
import type { Answers } from "./targets.ts";

/** Some rows of examples: those from `from` up to, not including, `end`. */
export interface ExampleRange {
  readonly examples: CheckedExamples;
  readonly from: number;
  readonly end: number;
}

/** What is trained on, and what is only measured. */
export interface FitData extends Resource {
  readonly training: CheckedExamples;
  /** The first so many of them are trained on. */
  readonly trainingRows: number;
  readonly validation: ExampleRange | null;
  /** Where the batches come from one at a time, of which `training` is the one under way; left out where all are there. */
  readonly stream?: Streamed;
}

/** A dataset that is fetched batch by batch. */
export interface Streamed {
  /** How many steps an epoch has; Infinity where that is not known before its end. */
  readonly steps: number;
  readonly stream: ExamplesStream;
  readonly holder: StreamedExamples;
  /** How much the examples of each class count. */
  readonly classWeight?: ClassWeight;
}

/**
 * Checks what `fit` was given, and splits it as the options say.
 *
 * @throws {RangeError} If the data do not fit the network, its objective or the options.
 * @throws {TypeError} If examples or right answers have another form than expected.
 */
export function checkFitData(
  network: AnyNetwork,
  objective: Objective,
  x: Examples,
  y: Answers,
  { validationData, validationSplit, sampleWeight, classWeight }: CheckedFitOptions,
): FitData {
  const resources = new Resources();
  const check = (caller: string, given: GivenExamples) =>
    resources.add(weightedExamples(caller, network, objective, given));
  const release = () => resources.release();
  try {
    const training = check("fit", { x, y, sampleWeight, classWeight }), { rows } = training;
    if (validationData) {
      const [x, y, sampleWeight] = validationData;
      const examples = check("fit (validationData)", { x, y, sampleWeight });
      const validation = { examples, from: 0, end: examples.rows };
      return { training, trainingRows: rows, validation, release };
    }
    const trainingRows = rowsBeforeSplit(rows, validationSplit);
    // A validation split is a part of the same examples; weights of classes do not count there.
    const examples = classWeight === undefined ? training : { ...training, weights: undefined };
    const validation = trainingRows < rows ? { examples, from: trainingRows, end: rows } : null;
    return { training, trainingRows, validation, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** As in Keras, the last rows are split off, before any shuffling. */
function rowsBeforeSplit(rows: number, split: number): number {
  const count = Math.floor(rows * (1 - split));
  if (split === 0 || 0 < count && count < rows) return count;
  throw new RangeError(
    `fit: expected validationSplit to leave rows on both sides, but ${split} of ${rows} rows does not.`,
  );
}
