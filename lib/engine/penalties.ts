import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";

/** What the size of weights costs, l1 · |w| + l2 · w² each, and its gradient; the slope of |w| at 0 is taken as 0. */
export const penalties: Pick<Engine<Matrix>, "penalty" | "addPenaltyGradient"> = {
  penalty({ rows, cols, data: w }, { l1, l2 }, sums) {
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let i = row * cols; i < (row + 1) * cols; i++) {
        sum += l1 * Math.abs(w[i]) + l2 * w[i] * w[i];
      }
      sums.data[row] = sum;
    }
  },

  addPenaltyGradient({ data: w }, { l1, l2 }, gradient) {
    for (let i = 0; i < w.length; i++) {
      gradient.data[i] += l1 * Math.sign(w[i]) + 2 * l2 * w[i];
    }
  },
};
