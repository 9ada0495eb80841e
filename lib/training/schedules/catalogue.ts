import { cosineDecay } from "./cosine_decay.ts";
import { exponentialDecay } from "./exponential_decay.ts";
import { piecewiseConstantDecay } from "./piecewise_constant_decay.ts";

/** Learning rates that change from step to step: give one to an optimizer as its `learningRate`. */
export const schedules = { exponentialDecay, cosineDecay, piecewiseConstantDecay };
