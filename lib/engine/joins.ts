import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";

/** Where several matrices become one, and one several. */
export const joins: Pick<Engine<Matrix>, "add" | "concatenate" | "split"> = {
  add(inputs, { data: out }) {
    for (let i = 0; i < out.length; i++) {
      let sum = 0;
      for (const { data } of inputs) sum += data[i];
      out[i] = sum;
    }
  },

  concatenate(inputs, out) {
    let at = 0;
    for (const input of inputs) {
      copyColumns(input, 0, out, at, input.cols);
      at += input.cols;
    }
  },

  split(from, widths, outputs) {
    let at = 0;
    for (let i = 0; i < widths.length; i++) {
      const out = outputs[i];
      if (out !== null) copyColumns(from, at, out, 0, widths[i]);
      at += widths[i];
    }
  },
};

function copyColumns(from: Matrix, start: number, to: Matrix, at: number, count: number): void {
  for (let row = 0; row < from.rows; row++) {
    const first = row * from.cols + start;
    to.data.set(from.data.subarray(first, first + count), row * to.cols + at);
  }
}
