import type { Engine, Matrix, Source } from "../engine/mod.ts";
import type { Goal } from "./compile.ts";
import { checkFinite } from "./finite.ts";
import { checkTargets, type GatherTargets, type Targets } from "./targets.ts";

/** Checked examples with their right answers, ready to be gathered into batches; `x` is to be dropped in the end. */
export interface Examples {
  readonly rows: number;
  readonly x: Source;
  readonly gatherTargets: GatherTargets;
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
  x: Matrix,
  y: Targets,
  { loss, metrics }: Goal,
  outputs: number,
): Examples {
  if (x.rows === 0) {
    throw new RangeError(`${caller}: expected at least one row in x but found none.`);
  }
  const asClasses = metrics.some((metric) => metric.countsClasses);
  const gatherTargets = checkTargets(caller, x.rows, y, loss, outputs, asClasses);
  const held = engine.hold(x);
  if (held === x) checkFinite(caller, "x", x);
  return { rows: x.rows, x: held, gatherTargets };
}
