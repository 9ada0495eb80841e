/** A value of each row, under the names of what the rows belong to, in the order in which they come. */
export function grouped<Row, T>(
  rows: readonly Row[],
  name: (row: Row) => string,
  value: (row: Row) => T,
): Record<string, T[]> {
  const groups = [...Map.groupBy(rows, name)];
  return Object.fromEntries(groups.map(([name, own]) => [name, own.map(value)]));
}
