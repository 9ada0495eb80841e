import { definitionOf } from "../../activations/definition.ts";
import { type Activation, getActivation, isActivation } from "../../activations/mod.ts";
import { isPlain } from "../copy.ts";
import { mean } from "./statistics.ts";

/** A run of a comparison, as the learner reports it. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly activation: string | Activation;
  readonly seed: number;
}

/** Which function an activation is, whether it is given by its name or itself: variants are different ones. */
export function identityOf(activation: string | Activation): string {
  if (isActivation(activation)) return definitionOf(activation);
  try {
    return definitionOf(getActivation(activation));
  } catch {
    return activation; // a name from elsewhere
  }
}

/** What a row may say about how a run was done; anything else may have been measured in it. */
const SETTINGS =
  /^(epochs|learningRate|batchSize|units|layers|depth|width|optimizer|initializer|kernelInitializer|dropout|examples)$/i;

/** The names of the activations, each once. */
export function namesOf(rows: readonly Row[]): string[] {
  const names = rows.map(({ activation }) => [identityOf(activation), String(activation)] as const);
  return [...new Map(names).values()];
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
  readonly identity: string;
  readonly name: string;
  readonly settings: string;
  readonly rows: readonly Row[];
}

/** The rows by activation and settings. */
export function groupsOf(rows: readonly Row[]): Group[] {
  const groups = Map.groupBy(
    rows,
    (row) => JSON.stringify([identityOf(row.activation), settingsOf(row)]),
  );
  return [...groups.values()].map((rows) => ({
    identity: identityOf(rows[0].activation),
    name: String(rows[0].activation),
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
  return isPlain(found) && isNamed(found.activation) && Number.isInteger(found.seed);
}

/** Whether something is an activation, or may be the name of one. */
export function isNamed(found: unknown): found is string | Activation {
  return typeof found === "string" || isActivation(found);
}
