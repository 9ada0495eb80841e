import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";

/** Numbers made larger or smaller where they stand: by weights of examples, or by limits for gradients. */
export const scaling: Pick<Engine<Matrix>, "scaleRows" | "norm" | "clipNorm" | "clipValue"> = {
  scaleRows({ rows, cols, data }, { data: factors }) {
    for (let row = 0; row < rows; row++) {
      for (let i = row * cols; i < (row + 1) * cols; i++) data[i] *= factors[row];
    }
  },

  norm(blocks, out) {
    let squares = 0;
    for (const { data } of blocks) {
      for (let i = 0; i < data.length; i++) squares += data[i] * data[i];
    }
    out.data[0] = Math.sqrt(squares);
  },

  clipNorm({ data }, norm, limit) {
    const scale = limit / Math.max(norm.data[0], limit);
    for (let i = 0; i < data.length; i++) data[i] *= scale;
  },

  clipValue({ data }, limit) {
    for (let i = 0; i < data.length; i++) data[i] = Math.min(Math.max(data[i], -limit), limit);
  },
};
