import { grouped } from "./grouped.ts";
import { checkFunction, itemsOf, shown } from "../../options/mod.ts";

/**
 * The numbers of a grid's rows under the names of what they are rows of, for `plotSpread`.
 *
 * @param rows What `runGrid` gave.
 * @param name What rows that belong together have in common, as text.
 * @param value The number of a row.
 * @throws {TypeError} If `rows` is no list, `name` or `value` no function, or what they give is not text and a number.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const rows = [{ rate: 0.1, loss: 3 }, { rate: 1, loss: 5 }, { rate: 0.1, loss: 4 }];
 * const losses = nl.valuesBy(rows, ({ rate }) => `rate ${rate}`, ({ loss }) => loss);
 * assertEquals(losses, { "rate 0.1": [3, 4], "rate 1": [5] });
 * ```
 */
export function valuesBy<Row>(
  rows: readonly Row[],
  name: (row: Row) => string,
  value: (row: Row) => number,
): Record<string, number[]> {
  checkFunction("valuesBy", "name", name);
  checkFunction("valuesBy", "value", value);
  const pairs = (itemsOf("valuesBy", "rows", rows) as Row[]).map((row) => {
    const key = name(row), number = value(row);
    if (typeof key === "string" && typeof number === "number") return { key, number };
    throw new TypeError(
      `valuesBy: expected a text and a number for each row but found ${shown(key)} and ${
        shown(number)
      }.`,
    );
  });
  return grouped(pairs, ({ key }) => key, ({ number }) => number);
}
