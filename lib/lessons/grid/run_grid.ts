import {
  checkFunction,
  hasMethod,
  isPlain,
  LIST,
  readOptions,
  shown,
  toAwait,
} from "../../options/mod.ts";
import { stopSignal } from "../../kernel/stop.ts";
import { gridDisplay } from "./grid_progress.ts";
import {
  type Grid,
  type GridPoint,
  type GridRow,
  type PlannedRun,
  planRuns,
  type Results,
} from "./plan.ts";

/** Options of {@linkcode runGrid}. */
export interface GridOptions {
  /**
   * Where rows are kept as soon as a run is done. A grid that is run again with the same object does only what is missing
   * in it; with an empty one it starts again, as it must when the experiment itself has changed.
   */
  readonly results?: Results;
  /** Ends the grid, as the notebook's Stop button does. */
  readonly signal?: AbortSignal;
  /** Whether progress is shown: 1, the default, or 0. */
  readonly verbose?: 0 | 1;
}

/** Appended to the note of a grid that did not finish, where rows are kept for another call. */
const KEPT = " What is done is kept: run it again with the same results to go on.";

/**
 * Does an experiment for every combination of values, one after the other, with progress in one line. Stop ends it and
 * keeps what is done; the run under way is dropped, for a model that was stopped has learned less than the others.
 *
 * @param grid For each thing that changes the values it takes; lists of one value say what all runs have in common.
 * @param run The experiment: gets one value of each list, returns what it measured, by name; may be a promise.
 * @returns A row for each run that is done: its values, what it measured, and its seconds.
 * @throws {TypeError} If the grid is not made of lists, or a run returns no object.
 * @throws {RangeError} If a list is empty or has a value twice, or an option or the name of a result is not allowed.
 *
 * @example Two activations, two seeds each
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const rows = await nl.runGrid(
 *   { activation: ["relu", "tanh"], seed: [1, 2] },
 *   ({ activation, seed }) => {
 *     const layer = nl.layers.dense({ units: 8, activation, inputShape: [2] });
 *     return { output: nl.sequential({ layers: [layer], seed }).predict([[1, -1]]).at(0, 0) };
 *   },
 *   { verbose: 0 },
 * );
 * assertEquals(rows.map(({ activation, seed }) => `${activation} ${seed}`), ["relu 1", "tanh 1", "relu 2", "tanh 2"]);
 * ```
 */
export function runGrid<const G extends Grid, R extends object>(
  grid: G,
  run: (point: GridPoint<G>) => R | Promise<R>,
  options: GridOptions = {},
): Promise<GridRow<G, R>[]> {
  return toAwait("nl.runGrid", LIST, runAll(grid, run, options));
}

async function runAll<const G extends Grid, R extends object>(
  grid: G,
  run: (point: GridPoint<G>) => R | Promise<R>,
  options: GridOptions,
): Promise<GridRow<G, R>[]> {
  options = readOptions("runGrid", options, ["results", "signal", "verbose"]);
  const { results = {}, signal, verbose = 1 } = options;
  const plan = planRuns(grid);
  checkArguments(run, results, verbose);
  checkSignal(signal);
  const show = verbose === 0 ? () => {} : gridDisplay();
  const hint = options.results === undefined ? "" : KEPT;
  const kept = plan.filter(({ key }) => Object.hasOwn(results, key)).length;
  const start = performance.now();
  let now = 0, secondsDone = 0;
  const report = (more: { key?: string; note?: string }) =>
    show({ done: kept + now, total: plan.length, now, seconds: secondsDone, ...more });

  // Not `using`, which Safari does not know.
  const stop = stopSignal();
  const isStopped = () => stop.signal.aborted || signal?.aborted === true;
  try {
    for (const { point, values, title, key } of plan) {
      if (Object.hasOwn(results, key)) continue;
      // Even where runs never await, this lets the display update and Stop be heard.
      await new Promise((resolve) => setTimeout(resolve));
      if (isStopped()) break;
      report({ key: title });
      const begun = performance.now();
      let measured: R;
      try {
        measured = await run(point as GridPoint<G>);
        checkMeasured(measured, values, title);
      } catch (error) {
        if (isStopped()) break; // an evaluation that is stopped throws
        report({ note: `Failed at ${title}.${hint}` });
        throw error;
      }
      if (isStopped()) break;
      results[key] = { ...values, ...measured, seconds: (performance.now() - begun) / 1000 };
      now += 1;
      secondsDone = (performance.now() - start) / 1000;
    }
  } finally {
    stop.release();
  }
  const rows = rowsOf(plan, results);
  report(rows.length < plan.length ? { note: `Stopped.${hint}` } : {});
  return rows as GridRow<G, R>[];
}

function rowsOf(plan: readonly PlannedRun[], results: Results): Results[string][] {
  return plan.flatMap(({ key, point }) =>
    Object.hasOwn(results, key) ? [{ ...results[key], ...point }] : []
  );
}

function checkArguments(run: unknown, results: unknown, verbose: unknown): void {
  checkFunction("runGrid", "run", run);
  if (!isPlain(results) || !Object.isExtensible(results)) {
    throw new TypeError(
      `runGrid: expected results to be an object, at first {}, but found ${
        isPlain(results) ? "one to which nothing can be added" : shown(results)
      }.`,
    );
  }
  if (verbose !== 0 && verbose !== 1) {
    throw new RangeError(`runGrid: expected verbose to be 0 or 1 but found ${shown(verbose)}.`);
  }
}

function checkSignal(signal: unknown): void {
  if (signal === undefined || hasMethod(signal, "throwIfAborted")) return;
  throw new TypeError(
    `runGrid: expected signal to be an AbortSignal, such as new AbortController().signal, but found ${
      shown(signal)
    }.`,
  );
}

function checkMeasured(measured: unknown, values: PlannedRun["values"], key: string): void {
  if (!isPlain(measured)) {
    throw new TypeError(
      `runGrid: expected run to return an object, such as { accuracy: 0.9 }, but at ${key} found ${
        shown(measured)
      }.`,
    );
  }
  const promised = Object.entries(measured).find(([, value]) => hasMethod(value, "then"));
  if (promised !== undefined) {
    throw new TypeError(
      `runGrid: expected run to return values but at ${key} found ${promised[0]} to be ${
        shown(promised[1])
      }.`,
    );
  }
  const taken = [...Object.keys(values), "seconds"].find((name) => Object.hasOwn(measured, name));
  if (taken === undefined) return;
  throw new RangeError(
    `runGrid: expected run to return other names than those of the grid and seconds but found "${taken}".`,
  );
}
