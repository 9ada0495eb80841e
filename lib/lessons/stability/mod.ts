/**
 * Where the forms of a function that textbooks print stop being right, and the library's own does not.
 *
 * @module
 */
export { Stability, stability } from "./stability.ts";
