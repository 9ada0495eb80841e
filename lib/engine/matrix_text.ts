/** What the text shows. */
interface Shown {
  readonly rows: number;
  readonly cols: number;
  /** The number in a row and a column. */
  at(row: number, col: number): number;
}

/** A matrix for the console: the shape and the first and last numbers. */
export function matrixText(matrix: Shown): string {
  const { rows, cols } = matrix, shownCols = shownOf(cols, 8);
  const lines = shownOf(rows, 6).map((i) =>
    i < 0 ? "  …" : "  " +
      shownCols.map((j) => j < 0 ? "…" : formatNumber(matrix.at(i, j)).padStart(10)).join(" ")
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
