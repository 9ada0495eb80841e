/**
 * Tools to look inside networks: what happens in each layer, which units are dead, how gradients flow, whether they are
 * right.
 *
 * @module
 */
import "./start.ts";

export { type DeadUnits, deadUnits } from "./dead_units.ts";
export * from "./gradient_check.ts";
export { gradientFlow, type LayerFlow } from "./gradient_flow.ts";
export type { LayerTrace, WeightTrace } from "./layer_trace.ts";
export { type LayerRecord, type Recorder, recorder, type Snapshot } from "./recorder.ts";
export { type Trace, trace } from "./trace.ts";
