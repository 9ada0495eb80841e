/**
 * What serves single lessons: a neuron drawn, gradient descent on two weights, the network that reads digits, paper to
 * draw one on, models that learn side by side, textbook forms that fail, grids of runs, a table that asks, and the check
 * of the set-up.
 *
 * @module
 */
export { checkSetup } from "./check_setup.ts";
export * from "./chooser/mod.ts";
export * from "./counts/mod.ts";
export { deepNetwork, type DeepNetworkOptions } from "./deep_network.ts";
export { descend, type DescendOptions } from "./descend.ts";
export * from "./digit_network/mod.ts";
export * from "./draw_digit/mod.ts";
export { feedBack, type FeedBackOptions } from "./feed_back.ts";
export * from "./grid/mod.ts";
export { learnCurve, type LearnCurveOptions, type LearnedCurve } from "./learn_curve.ts";
export { type LearnedAlphas, learnedAlphas } from "./learned_alphas.ts";
export * from "./live/mod.ts";
export { multiply } from "./multiply.ts";
export * from "./neuron/mod.ts";
export * from "./seeds/mod.ts";
export * from "./signal/mod.ts";
export * from "./stability/mod.ts";
