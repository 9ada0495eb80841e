import { numberFrom, readOptions, wholeNumber } from "../../options/mod.ts";
import { type Dataset, MOST_CLASSES } from "../dataset.ts";
import { points, type ToyOptions } from "./points.ts";

/** The options of `toy.blobs`. */
export interface BlobsOptions extends ToyOptions {
  /** How many blobs, a class each, around the circle of radius 1; by default 3. */
  readonly centers?: number;
}

/**
 * Round clouds of points, a class each: straight lines part them as long as the noise is small. scikit-learn's
 * `make_blobs` puts its centres anywhere; here they are spread evenly on a circle, so that none falls onto another.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function blobs(options: BlobsOptions = {}): Dataset {
  options = readOptions("toy.blobs", options, ["samples", "noise", "seed", "centers"]);
  const { noise = 0.2, centers = 3 } = options;
  numberFrom(
    "toy.blobs",
    "centers",
    wholeNumber("toy.blobs", "centers", centers, 2),
    2,
    MOST_CLASSES + 1,
  );
  const names = Array.from({ length: centers }, (_, i) => `blob ${i + 1}`);
  return points("toy.blobs", { ...options, noise }, names, (label) => {
    const angle = 2 * Math.PI * label / centers;
    return [Math.cos(angle), Math.sin(angle)];
  });
}
