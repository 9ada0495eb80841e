import type { Comparison } from "./engine.ts";
import type { Matrix } from "./matrix.ts";

/** What each output and its target come to, as the mean of each row, and `scale` times the gradient of that mean. */
export function compare(
  { scalar, scalarDerivative }: Comparison,
  { rows, cols, data: outputs }: Matrix,
  { data: targets }: Matrix,
  { data: means }: Matrix,
  gradient: Matrix | null,
  scale: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * cols, end = start + cols;
    let sum = 0;
    for (let i = start; i < end; i++) sum += scalar(outputs[i], targets[i]);
    means[row] = sum / cols;
    if (gradient === null) continue;
    for (let i = start; i < end; i++) {
      gradient.data[i] = scale / cols * scalarDerivative(outputs[i], targets[i]);
    }
  }
}
