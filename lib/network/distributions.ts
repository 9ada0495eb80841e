import type { RandomStream } from "../engine/mod.ts";

/** How a number is drawn. */
export type Draw = (stream: RandomStream) => number;

/** A number of a normal distribution (Box & Muller, 1958), drawn again until it lies within two deviations if `cut`. */
export function normal(mean: number, deviation: number, cut: boolean): Draw {
  return (stream) => {
    for (;;) {
      const z = Math.sqrt(-2 * Math.log(1 - stream.uniform())) *
        Math.cos(2 * Math.PI * stream.uniform());
      if (!cut || Math.abs(z) < 2) return mean + deviation * z;
    }
  };
}

/** A number that lies anywhere between the two, evenly. */
export function uniform(least: number, most: number): Draw {
  return (stream) => least + (most - least) * stream.uniform();
}
