/**
 * Networks that are trained from several seeds, and what they do, seed by seed.
 *
 * @module
 */
export { bySeed, type Measure, measured } from "./by_seed.ts";
export { denseNetwork, type DenseNetworkOptions } from "./dense_network.ts";
export {
  type Build,
  type SeedExamples,
  type SeedRun,
  trainSeeds,
  type TrainSeedsOptions,
  type Variant,
} from "./train_seeds.ts";
