/**
 * A digit that is drawn in the page and read while it is drawn.
 *
 * @module
 */
export { drawDigit } from "./draw_digit.ts";
