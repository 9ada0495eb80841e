import type { Matrix } from "./matrix.ts";

/** What becomes of the numbers that stand in the same place of several blocks. */
export type Merge = "multiply" | "average" | "maximum" | "minimum" | "subtract";

/** The routines of layers that make one block of several, number by number. */
export interface Merging<B> {
  /** out = what `kind` makes of blocks of the same shape; "subtract" takes two. */
  merge(kind: Merge, inputs: readonly B[], out: B): void;
  /**
   * The gradient in each input, null where it is not needed, from that in `out`. Where several are the largest or the
   * smallest, the first gets all of it, as in Keras. `rest` is memory of the same shape.
   */
  mergeGradient(
    kind: Merge,
    inputs: readonly B[],
    out: B,
    gradient: B,
    inputGradients: readonly (B | null)[],
    rest: B,
  ): void;
}

const MERGED: Readonly<Record<Merge, (a: number, b: number) => number>> = {
  multiply: (a, b) => a * b,
  average: (a, b) => a + b,
  maximum: Math.max,
  minimum: Math.min,
  subtract: (a, b) => a - b,
};

/** In plain TypeScript. */
export const merging: Merging<Matrix> = {
  merge(kind, inputs, { data: out }) {
    const merged = MERGED[kind], count = kind === "average" ? inputs.length : 1;
    for (let i = 0; i < out.length; i++) {
      let value = inputs[0].data[i];
      for (let k = 1; k < inputs.length; k++) value = merged(value, inputs[k].data[i]);
      out[i] = value / count;
    }
  },

  mergeGradient(kind, inputs, { data: out }, { data: gradient }, inputGradients) {
    for (let i = 0; i < out.length; i++) {
      const values = inputs.map(({ data }) => data[i]);
      inputGradients.forEach((block, k) => {
        if (block) block.data[i] = gradient[i] * slope(kind, values, out[i], k);
      });
    }
  },
};

/** How `out` changes with the value number `k`. */
function slope(kind: Merge, values: readonly number[], out: number, k: number): number {
  switch (kind) {
    case "multiply":
      return values.reduce((product, value, i) => i === k ? product : product * value, 1);
    case "average":
      return 1 / values.length;
    case "subtract":
      return k === 0 ? 1 : -1;
    default: {
      // NaN is no number's equal: then it is the last one's.
      const first = values.indexOf(out);
      return k === (first < 0 ? values.length - 1 : first) ? 1 : 0;
    }
  }
}
