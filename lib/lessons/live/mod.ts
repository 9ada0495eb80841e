/**
 * Pictures of learning that move while a network trains.
 *
 * @module
 */
export * from "./learn_together.ts";
