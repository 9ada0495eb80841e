import type { Engine, Matrix, Source } from "../engine/mod.ts";
import { type AnyNetwork, type Examples, partName } from "../network/mod.ts";
import { checkFinite } from "./finite.ts";
import type { Objective } from "./objective.ts";
import type { Resource } from "./resources.ts";
import { type Answers, checkTargets, type GatherTargets } from "./targets.ts";

/** Checked examples with their right answers, ready to be gathered into batches. */
export interface CheckedExamples extends Resource {
  /** How many there are. */
  readonly rows: number;
  /** One for each input. */
  readonly x: readonly Source[];
  /** One for each output. */
  readonly gatherTargets: readonly GatherTargets[];
  /** How much each example counts, for each output as a column; null, or left out, where all count alike. */
  readonly weights?: readonly (Matrix | null)[];
}

/**
 * Checks examples and right answers against each other, the network and its objective, for the function `caller`.
 * `engine` holds them until they are released.
 *
 * @throws {RangeError} If numbers of rows or columns do not fit, or a number is NaN, infinite, or out of its range.
 * @throws {TypeError} If the right answers have another form than the loss expects.
 */
export function checkExamples(
  caller: string,
  network: AnyNetwork,
  { outputs }: Objective,
  x: Examples,
  y: Answers,
  engine: Engine = network.engine,
): CheckedExamples {
  const matrices = network.examples(caller, x);
  const answers = network.perOutput(caller, y);
  const [{ rows }] = matrices;
  if (rows === 0) {
    throw new RangeError(`${caller}: expected at least one row in x but found none.`);
  }
  const inputNames = network.inputs.map(({ sourceLayer }) => sourceLayer.name!);
  const held: Source[] = [];
  const release = () => held.forEach((source) => engine.drop(source));
  const hold = (matrix: Matrix) => {
    const source = engine.hold(matrix);
    held.push(source);
    return source;
  };
  try {
    const gatherTargets = outputs.map((output, i) => {
      const context = { caller, name: partName("y", y, network.outputNames, i), rows, hold };
      return checkTargets(context, answers[i], output);
    });
    const sources = matrices.map((matrix, i) => {
      const source = hold(matrix), [, ...shape] = network.inputs[i].shape;
      if (source === matrix) {
        checkFinite(caller, partName("x", x, inputNames, i), matrix, shape);
      }
      return source;
    });
    return { rows, x: sources, gatherTargets, release };
  } catch (error) {
    release();
    throw error;
  }
}
