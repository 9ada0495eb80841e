import type { Engine } from "../../engine/mod.ts";
import type { LayerStage, Pass } from "../../network/mod.ts";
import { HUGE } from "./data_fault.ts";
import { brief, extentOf } from "./extent.ts";
import { layerName } from "./layer_name.ts";

/** What helps where numbers grow from layer to layer. */
export const SMALLER =
  "keep the numbers before it small: scale the inputs to about −1 … 1, start with smaller weights, " +
  "or take a function that grows more slowly";

/**
 * Which computation before `end` (or in the whole pass) made its numbers grow most, in words that follow a fault; empty
 * where none of them gave a huge number.
 */
export function largestJump(engine: Engine, pass: Pass, end?: LayerStage): string {
  const furthest = (block: LayerStage["output"]) => Math.abs(extentOf(engine, block).furthest);
  // Sums of a few numbers are larger than each of them.
  let largest = 10, text = "";
  for (const stage of pass.stages) {
    if (stage === end) break;
    const from = Math.max(...pass.inputsOf(stage).map(furthest)), to = furthest(stage.output);
    if (to < HUGE || to < largest * from) continue;
    largest = to / from;
    text = `, after ${layerName(stage)} had made numbers up to ${brief(to)} of numbers up to ${
      brief(from)
    }`;
  }
  return text;
}
