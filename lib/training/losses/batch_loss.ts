import type { Block, Engine } from "../../engine/mod.ts";
import type { Pass, Stage } from "../../network/mod.ts";
import type { Loss } from "./loss.ts";

/** What a loss looks at: the outputs of a network, or the logits before a closing activation that it sees through. */
export interface View {
  readonly stage: Stage;
  readonly isLogits: boolean;
}

/** What `loss` looks at in a pass. */
export function viewOf(loss: Loss, pass: Pass): View {
  const last = pass.stages[pass.stages.length - 1];
  const seen = pass.logits !== null && last.routine === loss.seesThrough ? pass.logits : null;
  return { stage: seen ?? last, isLogits: seen !== null || loss.fromLogits };
}

/**
 * Writes the loss of each row of a batch. When training, the gradient of the mean over the rows is written into the
 * stage in view, from which the pass goes backwards.
 */
export function writeLosses(
  engine: Engine,
  loss: Loss,
  { stage, isLogits }: View,
  targets: Block,
  losses: Block,
): void {
  const { output, gradient } = stage;
  const blocks = { outputs: output, targets, losses, gradient, scale: 1 / output.rows };
  loss.rows(engine, blocks, isLogits);
}
