/**
 * What becomes of a signal: in one function, and on its way through many layers.
 *
 * @module
 */
export { type FollowOptions, followSignal, type Signal } from "./follow_signal.ts";
export { followSignals } from "./follow_signals.ts";
export { meanAndVariance } from "./mean_and_variance.ts";
