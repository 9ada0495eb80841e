import type { Engine, Matrix, Source } from "../engine/mod.ts";
import { checkFinite } from "./finite.ts";
import type { Goal } from "./goal.ts";
import { checkTargets, type GatherTargets, type Targets } from "./targets.ts";

/** Checked examples with their right answers, ready to be gathered into batches; `x` is to be dropped in the end. */
export interface CheckedExamples {
  readonly rows: number;
  /** One for each input. */
  readonly x: readonly Source[];
  /** One for each output. */
  readonly gatherTargets: readonly GatherTargets[];
}

/**
 * Checks inputs and right answers against each other, the network and the loss.
 *
 * @throws {RangeError} If numbers of rows or columns do not fit, or a number is NaN, infinite, or out of its range.
 * @throws {TypeError} If the right answers have another form than the loss expects.
 */
export function checkExamples(
  caller: string,
  engine: Engine,
  x: readonly Matrix[],
  y: readonly Targets[],
  { outputs }: Goal,
): CheckedExamples {
  const [{ rows }] = x;
  if (rows === 0) {
    throw new RangeError(`${caller}: expected at least one row in x but found none.`);
  }
  const several = (name: string, i: number, count: number) => count > 1 ? `${name}[${i}]` : name;
  const gatherTargets = outputs.map((goal, i) =>
    checkTargets(caller, several("y", i, outputs.length), rows, y[i], goal)
  );
  const held: Source[] = [];
  try {
    x.forEach((matrix, i) => {
      held.push(engine.hold(matrix));
      if (held[i] === matrix) checkFinite(caller, several("x", i, x.length), matrix);
    });
  } catch (error) {
    held.forEach((source) => engine.drop(source));
    throw error;
  }
  return { rows, x: held, gatherTargets };
}
