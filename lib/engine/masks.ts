import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";
import { philox, type Words } from "./philox.ts";

/** Random masks, and what dropout makes with them. */
export const masks: Pick<Engine<Matrix>, "drawMask" | "applyMask"> = {
  drawMask({ rows, cols, data }, rate, { seed, step, place }) {
    const least = thresholdOf(rate), words: Words = [0, 0, 0, 0];
    for (let row = 0; row < rows; row++) {
      for (let col = 0; col < cols; col++) {
        if (col % 4 === 0) {
          words[0] = col / 4;
          words[1] = row;
          words[2] = step;
          words[3] = place;
          philox(words, seed, 0);
        }
        data[row * cols + col] = words[col % 4] >= least ? 1 : 0;
      }
    }
  },

  applyMask({ data: x }, { data: mask }, { scale, shift, dropped }, { data: out }) {
    for (let i = 0; i < out.length; i++) out[i] = mask[i] !== 0 ? scale * x[i] + shift : dropped;
  },
};

/** Of 2³² equally likely numbers, those below are the share `rate`. */
export function thresholdOf(rate: number): number {
  return Math.floor(rate * 2 ** 32);
}
