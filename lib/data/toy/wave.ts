import { Matrix } from "../../engine/mod.ts";
import { numberFrom, readOptions } from "../../options/mod.ts";
import type { RegressionData } from "../dataset.ts";
import { checkSamples, scatter, type ToyOptions } from "./points.ts";

/** The options of `toy.wave`. */
export interface WaveOptions extends ToyOptions {
  /** How many whole waves from −1 to 1; by default 2. */
  readonly waves?: number;
}

/**
 * A sine wave to be learned as a function: x from −1 to 1, y = sin(π · waves · x) with noise. Half of its values are
 * negative, which a network that ends in relu cannot reach.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function wave(options: WaveOptions = {}): RegressionData {
  options = readOptions("toy.wave", options, ["samples", "noise", "seed", "waves"]);
  const { samples = 200, noise = 0.1, seed, waves = 2 } = options;
  checkSamples("toy.wave", samples, 2);
  numberFrom("toy.wave", "waves", waves, 0);
  const { order, normal } = scatter("toy.wave", samples, noise, seed);
  const x = new Matrix(samples, 1);
  const y = new Matrix(samples, 1);
  for (let i = 0; i < samples; i++) {
    const at = -1 + 2 * i / (samples - 1);
    x.data[order[i]] = at;
    y.data[order[i]] = Math.sin(Math.PI * waves * at) + normal();
  }
  return { x, y };
}
