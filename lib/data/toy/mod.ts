/**
 * Small made-up sets to watch a network learn.
 *
 * @module
 */
export type { BlobsOptions } from "./blobs.ts";
export type { CirclesOptions } from "./circles.ts";
export type { ToyOptions } from "./points.ts";
export type { SpiralsOptions } from "./spirals.ts";
export { toy } from "./toy.ts";
export type { WaveOptions } from "./wave.ts";
