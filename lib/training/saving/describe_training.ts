import { losses } from "../losses/catalogue.ts";
import type { Metric } from "../metrics/metric.ts";
import type { LearningRate } from "../optimizers/learning_rate.ts";
import type { DescribedExclusion } from "../optimizers/exclusion.ts";
import { optimizers } from "../optimizers/catalogue.ts";
import { stateOf } from "../trainable.ts";
import { describeNumbers, type Numbers } from "./numbers.ts";
import { describeOwn } from "./own_values.ts";
import { describeRate } from "./rate_values.ts";
import type { Trained } from "./trained.ts";

/** What a model was compiled with, as a saved model has it. */
export interface CompiledDescription {
  readonly optimizer: NameAndOptions & {
    /** Which weights its weight decay leaves alone; left out for none. */
    readonly exclusion?: DescribedExclusion;
  };
  /** One for each output; of one of your own the name, and what it makes of some numbers. */
  readonly loss: readonly object[];
  /** Those of each output: names, or descriptions of those with settings and of your own. */
  readonly metrics: readonly (readonly (string | object)[])[];
  /** What the loss of each output counts; left out where all count 1. */
  readonly lossWeights?: readonly number[];
  /** How many steps the optimizer has made; null before its first fit. */
  readonly steps: number | null;
}

/** A thing of a catalogue. */
interface NameAndOptions {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How far the training of a model has come, as a saved model has it. */
export interface TrainingDescription {
  /** Null for a model that is not compiled. */
  readonly compiled: CompiledDescription | null;
  /** The state of the stream that orders the examples; null for its beginning. */
  readonly shuffling: readonly number[] | null;
  /** The number of steps that masks have been drawn for. */
  readonly steps: number;
}

/**
 * Describes what a model was compiled with, and how far its training has come.
 *
 * @throws {RangeError} If it was compiled with an optimizer or a loss that the library does not know.
 */
export function describeTraining({ network, compiled, randomness }: Trained): TrainingDescription {
  const { shuffling, maskSource } = randomness;
  const exclusion = compiled?.optimizer.exclusion?.described(network.weights);
  const lossWeights = compiled?.outputs.map(({ lossWeight = 1 }) => lossWeight);
  return {
    compiled: compiled && {
      optimizer: {
        ...described("optimizer", optimizers, compiled.optimizer),
        ...exclusion && { exclusion },
      },
      loss: compiled.outputs.map(({ loss }) =>
        loss.values ? describeOwn(loss.name, loss.values) : described("loss", losses, loss)
      ),
      metrics: compiled.outputs.map(({ metrics }) =>
        metrics.map(({ metric }) => describeMetric(metric))
      ),
      ...lossWeights?.some((weight) => weight !== 1) && { lossWeights },
      steps: stateOf(network, compiled)?.steps ?? null,
    },
    shuffling: shuffling.state,
    steps: maskSource.step,
  };
}

/** A metric that is found by its name is its name alone. */
function describeMetric({ name, key, options, values }: Metric): string | object {
  if (values) return describeOwn(key, values);
  return Object.keys(options).length === 0 ? key : { name, options };
}

function described(
  what: string,
  catalogue: object,
  { name, options }: {
    name: string;
    options: Readonly<Record<string, number | boolean | LearningRate | undefined>>;
  },
): NameAndOptions {
  if (Object.hasOwn(catalogue, name)) return { name, options: describeOptions(options) };
  throw new RangeError(
    `save: expected the ${what} to be one of ${Object.keys(catalogue).join(", ")} but found ${
      JSON.stringify(name)
    }, which could not be made again.`,
  );
}

/** The options of a loss or an optimizer, of which the learning rate alone may be more than a number. */
function describeOptions(
  { learningRate, ...numbers }: Readonly<
    Record<string, number | boolean | LearningRate | undefined>
  >,
): Readonly<Record<string, unknown>> {
  const others = describeNumbers(numbers as Numbers);
  if (learningRate === undefined) return others;
  return { learningRate: describeRate(learningRate as LearningRate), ...others };
}
