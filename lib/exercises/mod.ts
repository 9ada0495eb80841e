/**
 * Exercises that answer back: the stub, the check, hints and progress.
 *
 * @module
 */
export { check } from "./check.ts";
export { checkAll } from "./check_all.ts";
export { hint } from "./hint.ts";
export { type Prediction, prediction } from "./prediction.ts";
export { progress } from "./progress.ts";
export { solution } from "./solution.ts";
export { todo } from "./todo.ts";
export type { Evidence } from "./not_yet.ts";
export { type Finding, type Status, Verdict } from "./verdict.ts";
