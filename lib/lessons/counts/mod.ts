/**
 * Counts, such as visitors in an hour.
 *
 * @module
 */
export { type Counts, countsAround, type CountsAroundOptions } from "./counts_around.ts";
