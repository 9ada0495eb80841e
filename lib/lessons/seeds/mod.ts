/**
 * Networks that are trained from several seeds, and what they do, seed by seed.
 *
 * @module
 */
export { bestFirst } from "./best_first.ts";
export { bySeed, type Measure, measured } from "./by_seed.ts";
export { denseNetwork, type DenseNetworkOptions } from "./dense_network.ts";
export { distanceFrom } from "./distance_from.ts";
export { learnedCurves } from "./learned_curves.ts";
export type { Build, SeedExamples, Variant } from "./named_networks.ts";
export { startingGradients, type StartingGradientsOptions } from "./starting_gradients.ts";
export { type SeedRun, trainSeeds, type TrainSeedsOptions } from "./train_seeds.ts";
