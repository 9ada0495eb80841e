import { type Table, table } from "../../table/table.ts";
import type { BarSeries } from "./bars.ts";

/** All bars as a table. */
export function barsTable(series: readonly BarSeries[]): Table {
  const names = series[0].bars.map(({ name }) => name);
  const same = series.every(({ bars }) =>
    bars.length === names.length && bars.every(({ name }, i) => name === names[i])
  );
  return same
    ? table(names.map((name, i) => [name, ...series.map(({ bars }) => bars[i].value)]), {
      columns: ["", ...series.map(({ name }) => name || "number")],
    })
    : table(
      series.flatMap(({ name, bars }) => bars.map((bar) => [name, bar.name, bar.value])),
      { columns: ["", "bar", "number"] },
    );
}
