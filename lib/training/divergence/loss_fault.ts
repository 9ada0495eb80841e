import type { Engine } from "../../engine/mod.ts";
import type { Batch, BatchOutput } from "../batch.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";
import { largestJump, SMALLER } from "./largest_jump.ts";

/** What is wrong with the loss of a batch, whose outputs are finite; null if the loss is, too. */
export function lossFault(engine: Engine, batch: Batch): Fault | null {
  for (const output of batch.outputs) {
    const { losses } = output;
    const { notFiniteAt } = extentOf(engine, losses);
    if (notFiniteAt >= 0) {
      return outputFault(engine, batch, output, notFiniteAt);
    }
  }
  if (Number.isFinite(batch.result().loss)) return null;
  return {
    what: "the loss of each example is finite, but not with the penalty on the weights",
    advice: "take smaller factors for the regularizers, or smaller first weights",
    isCause: false,
  };
}

function outputFault(engine: Engine, { pass }: Batch, output: BatchOutput, row: number): Fault {
  const { objective: { loss: { name } }, lossInput, targets, losses } = output;
  const value = engine.read(losses).data[row];
  const { data, cols } = engine.read(lossInput.output);
  const outputs = data.subarray(row * cols, (row + 1) * cols);
  if (Number.isNaN(value) && name === "poisson") {
    const negative = outputs.find((x) => x < 0);
    if (negative !== undefined) {
      return {
        what: `poisson takes the logarithm of the outputs, and one of them is ${brief(negative)}`,
        advice: 'let the network end in "softplus" or "exponential", which are never negative',
        isCause: true,
      };
    }
  }
  const furthest = (block: BatchOutput["targets"]) =>
    brief(Math.abs(extentOf(engine, block).furthest));
  const jump = largestJump(engine, pass);
  return {
    what:
      `${name} gave ${value} from outputs up to ${furthest(lossInput.output)} and right answers ` +
      `up to ${furthest(targets)}${jump}`,
    advice: jump && SMALLER,
    isCause: false,
  };
}
