/** What the text shows. */
interface Shown {
  readonly rows: number;
  readonly cols: number;
  /** The numbers, row by row. */
  readonly data: Float32Array;
}

/** A matrix for the console: the shape and the first and last numbers. */
export function matrixText({ rows, cols, data }: Shown): string {
  const shownCols = shownOf(cols, 8);
  const lines = shownOf(rows, 6).map((i) =>
    i < 0 ? "  …" : "  " +
      shownCols.map((j) => j < 0 ? "…" : formatNumber(data[i * cols + j]).padStart(10)).join(" ")
  );
  return [`Matrix ${rows} × ${cols}`, ...lines].join("\n");
}

/** Which of `count` rows or columns to show: all, or the first and last of `limit` with −1 for the gap. */
function shownOf(count: number, limit: number): number[] {
  const all = Array.from({ length: Math.min(count, limit) }, (_, i) => i);
  return count <= limit ? all : [...all.slice(0, limit - 2), -1, count - 1];
}

function formatNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : value.toPrecision(5);
}
