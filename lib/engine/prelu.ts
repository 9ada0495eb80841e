import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";

/** ReLU with a learned slope on the left: x for x > 0, αx below; at 0 its slope is 0, as Keras makes it. */
export const prelu: Pick<Engine<Matrix>, "prelu" | "preluGradient" | "slopesGradient"> = {
  prelu(z, slopes, a) {
    const { cols } = z, shared = slopes.cols === 1;
    for (let i = 0; i < z.data.length; i++) {
      const x = z.data[i];
      a.data[i] = x > 0 ? x : slopes.data[shared ? 0 : i % cols] * x;
    }
  },

  preluGradient(z, slopes, aGradient, zGradient) {
    const { cols } = z, shared = slopes.cols === 1;
    for (let i = 0; i < z.data.length; i++) {
      const x = z.data[i];
      const slope = x > 0 ? 1 : x < 0 ? slopes.data[shared ? 0 : i % cols] : x;
      zGradient.data[i] = aGradient.data[i] * slope;
    }
  },

  slopesGradient({ rows, cols, data: z }, { data: aGradient }, { cols: count, data: gradient }) {
    let shared = 0;
    for (let col = 0; col < cols; col++) {
      let sum = 0;
      for (let i = col; i < rows * cols; i += cols) sum += Math.min(0, z[i]) * aGradient[i];
      gradient[col % count] = sum;
      shared += sum;
    }
    if (count === 1) gradient[0] = shared;
  },
};
