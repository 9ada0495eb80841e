import { isPlain } from "../copy.ts";
import { mean } from "./statistics.ts";

/** A run of a comparison, as the learner reports it. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly activation: string;
  readonly seed: number;
}

/** What a row may say about how a run was done; anything else may have been measured in it. */
const SETTINGS =
  /^(epochs|learningRate|batchSize|units|layers|depth|width|optimizer|initializer|kernelInitializer|dropout|examples)$/i;

/** The names of the activations, each once. */
export function namesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ activation }) => activation))];
}

/** The seeds of rows in order, as often as they are there. */
export function seedsOf(rows: readonly Row[]): number[] {
  return rows.map(({ seed }) => seed).sort((a, b) => a - b);
}

/** What was the same in all runs of a kind, such as "epochs: 5, learningRate: 0.001". */
export function settingsOf(row: Row): string {
  return Object.keys(row)
    .filter((key) => SETTINGS.test(key)).sort()
    .map((key) => `${key}: ${row[key]}`).join(", ");
}

/** Rows that differ in the seed alone. */
export interface Group {
  readonly name: string;
  readonly settings: string;
  readonly rows: readonly Row[];
}

/** The rows by activation and settings. */
export function groupsOf(rows: readonly Row[]): Group[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.activation, settingsOf(row)]));
  return [...groups.values()].map((rows) => ({
    name: rows[0].activation,
    settings: settingsOf(rows[0]),
    rows,
  }));
}

/** The mean of a measured number over rows. */
export function meanOf(rows: readonly Row[], key: string): number {
  return mean(rows.map((row) => Number(row[key])));
}

/** Whether something has what every row has. */
export function isRow(found: unknown): found is Row {
  return isPlain(found) && typeof found.activation === "string" && Number.isInteger(found.seed);
}
