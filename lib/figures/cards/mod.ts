/**
 * Pages about activation functions: the card of one, the gallery of all, several compared, and which defaults
 * the libraries take.
 *
 * @module
 */
export { Card, card } from "./card.ts";
export { compare, type Compared, type CompareOptions } from "./compare.ts";
export { defaults } from "./defaults.ts";
export { gallery } from "./gallery.ts";
export { reference } from "./reference.ts";
