/**
 * Exercises that answer back: the stub, the check, hints and progress.
 *
 * @module
 */
export { check } from "./check.ts";
export { hint } from "./hint.ts";
export { progress } from "./progress.ts";
export { todo } from "./todo.ts";
export { type Status, Verdict } from "./verdict.ts";
