import { type Table, table } from "../../figures/mod.ts";
import { checkFunction, inOwnName, isPlain, itemsOf, shown } from "../../options/mod.ts";
import { grouped } from "../grid/grouped.ts";
import type { SeedRun } from "./train_seeds.ts";

/** What is measured of a run: a number, a number as text, or whether something is so. */
export type Measure = (run: SeedRun) => number | string | boolean;

/**
 * What was measured, by the names of the networks, in the order of the seeds: for `plotSpread`.
 *
 * @param runs What {@linkcode trainSeeds} gave.
 * @param measure What to measure of a run.
 * @throws {TypeError} If runs are none, or the measure is no function.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const wave = nl.toy.wave({ samples: 40, seed: 1 });
 * const runs = await nl.trainSeeds({ relu: {} }, wave, { seeds: 3, epochs: 1, verbose: 0 });
 * assertEquals(nl.measured(runs, ({ seed }) => seed), { relu: [1, 2, 3] });
 * ```
 */
export function measured<T extends number | string | boolean>(
  runs: readonly SeedRun[],
  measure: (run: SeedRun) => T,
): Record<string, T[]> {
  return inOwnName("measured", () => {
    const all = itemsOf("measured", "runs", runs, { most: MOST_RUNS }) as SeedRun[];
    checkFunction("measured", "measure", measure);
    return grouped(all, ({ network }) => network, measure);
  });
}

/**
 * A table of what was measured: a row for each network, a column for each measure. Numbers are listed in the order of the
 * seeds, with two decimals, texts as they are; NaN stands for a training that diverged. Of what is so or not so, the column
 * counts how often it is.
 *
 * @param runs What {@linkcode trainSeeds} gave.
 * @param measures By the heading of its column what to measure.
 * @param caption A line above the table.
 * @throws {TypeError} If runs or measures are none.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const moons = nl.toy.moons({ samples: 40, seed: 1 });
 * const options = { seeds: 2, epochs: 1, verbose: 0, output: "sigmoid", accuracy: true } as const;
 * const runs = await nl.trainSeeds({ relu: {} }, moons, options);
 * const table = nl.bySeed(runs, { "at least a coin": ({ accuracy }) => accuracy >= 0 });
 * assertStringIncludes(table.text, "2 of 2");
 * ```
 */
export function bySeed(
  runs: readonly SeedRun[],
  measures: Readonly<Record<string, Measure>>,
  caption = "",
): Table {
  return inOwnName("bySeed", () => {
    const all = itemsOf("bySeed", "runs", runs, { most: MOST_RUNS }) as SeedRun[];
    if (!isPlain(measures)) {
      throw new TypeError(
        `bySeed: expected measures by name, such as { loss: ({ loss }) => loss }, but found ${
          shown(measures)
        }.`,
      );
    }
    for (const [name, measure] of Object.entries(measures)) checkFunction("bySeed", name, measure);
    const columns = Object.values(measures).map((measure) => measured(all, measure));
    const networks = new Set(all.map(({ network }) => network));
    const rows = Array.from(networks, (network) => {
      return [network, ...columns.map((column) => inWords(column[network]))];
    });
    return table(rows, { columns: ["network", ...Object.keys(measures)], caption });
  });
}

const MOST_RUNS = 100_000;

function inWords(values: readonly (number | string | boolean)[]): string {
  if (values.every((value) => typeof value === "boolean")) {
    return `${values.filter(Boolean).length} of ${values.length}`;
  }
  const texts = values.map((value) => typeof value === "string" ? value : Number(value).toFixed(2));
  return texts.map((text) => text.replace("-", "−")).join(" · ");
}
