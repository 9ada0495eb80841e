import { codes } from "./codes.ts";
import { exclusiveOr } from "./exclusive_or.ts";
import { flowers } from "./flowers.ts";
import { line } from "./line.ts";
import { pictures } from "./pictures.ts";
import { prices } from "./prices.ts";
import { rareClass } from "./rare_class.ts";
import { stepByStep } from "./step_by_step.ts";
import { stopping } from "./stopping.ts";
import type { Program } from "./tools.ts";
import { transfer } from "./transfer.ts";
import { twoInputs } from "./two_inputs.ts";

/** Programs in the manner of those that people write for TensorFlow.js. */
export const PROGRAMS: Readonly<Record<string, Program>> = {
  line,
  exclusiveOr,
  flowers,
  prices,
  pictures,
  twoInputs,
  codes,
  transfer,
  stopping,
  rareClass,
  stepByStep,
};
