/**
 * What is measured and kept: rows, each one peer at one piece of work, and what they were measured on.
 *
 * @module
 */

/** One peer at one piece of work. */
export interface Row {
  /** The scenario's name. */
  scenario: string;
  /** What was varied within the scenario: "batch 32", "tanh". */
  work: string;
  /** Who did it: the name of a peer, or "plain loops". */
  peer: string;
  /** The work of ours that it is compared with, where that is not the same. */
  against?: string;
  unit: "s" | "ms" | "µs" | "µs/row";
  /** One number a round. */
  samples: number[];
  /** The first epoch, with whatever it compiles; not among the samples. */
  first?: number;
  /** On the test's images, after all rounds; several networks have one each. */
  accuracies?: number[];
  /** Why there are no samples. */
  failed?: string;
}

/** A whole run. */
export interface Results {
  date: string;
  machine: { cpu: string; cores: number; system: string };
  /** Names and versions of what ran, for each peer. */
  versions: Record<string, Record<string, string>>;
  rows: Row[];
  /**
   * What share of the processors something else kept busy, seen between the rounds. It does not only take its share:
   * threads that wait for each other by spinning, as PyTorch's do, then become up to fifty times slower.
   */
  busy: number[];
}

/** The peer that others are compared with. */
export const OURS = "Nonlinear, 2 threads";

/** The name of this library with a native library for its products. */
export const NATIVE = "Nonlinear, native library";

/** The middle one of some numbers, or the mean of the middle two. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Our row of a scenario at some work. */
const oursAt = (rows: readonly Row[], scenario: string, work: string) =>
  rows.find((row) => row.scenario === scenario && row.work === work && row.peer === OURS);

/**
 * How many times as long a row took as ours did, by their medians.
 *
 * @returns undefined where one of them was not measured
 */
export function timesOurs(row: Row, rows: readonly Row[]): number | undefined {
  const ours = oursAt(rows, row.scenario, row.against ?? row.work);
  if (!ours || ours.samples.length === 0 || row.samples.length === 0) return undefined;
  return median(row.samples) / median(ours.samples);
}

/** How far a peer's accuracy may be from ours: other random numbers move it by some tenths of a percent. */
const AGREE = 0.01;

/** Sentences about peers whose accuracy is not the one that ours reaches: they cannot have done the same work. */
export function disagreements(rows: readonly Row[], agree = AGREE): string[] {
  return rows.filter(({ accuracies }) => accuracies).flatMap((row) => {
    const ours = oursAt(rows, row.scenario, row.work);
    const pairs = row.accuracies!.map((accuracy, i) => [accuracy, ours?.accuracies?.[i]] as const);
    return pairs
      .filter(([a, b]) => b !== undefined && !(Math.abs(a - b) <= agree))
      .map(([a, b]) => `${row.scenario}: ${row.peer} reaches ${a}, but ${OURS} ${b}`);
  });
}
