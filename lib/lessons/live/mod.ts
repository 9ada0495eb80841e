/**
 * Pictures of learning that move while a network trains.
 *
 * @module
 */
export * from "./learn_together.ts";
export type { Learner, PointData } from "./learners.ts";
