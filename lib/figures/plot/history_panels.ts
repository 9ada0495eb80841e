import { shown } from "../../options/mod.ts";
import { colorsOf } from "../drawing/colors.ts";

/** What `fit` returns, or its `history` alone: for each metric one number an epoch. */
export type HistoryLike =
  | { readonly history: Readonly<Record<string, readonly number[]>> }
  | Readonly<Record<string, readonly number[]>>;

/** A line of a panel: one value an epoch, the first at epoch 1. */
export interface Run {
  name: string;
  color: string;
  values: readonly number[];
  dashed: boolean;
}

/** One pair of axes. */
export interface Panel {
  heading: string;
  runs: Run[];
}

/** Sorts histories into panels and lines: one history alone by metric, several by name. */
export function historyPanels(
  histories: HistoryLike | Readonly<Record<string, HistoryLike>>,
  metrics?: readonly string[],
): Panel[] {
  if (isHistory(histories)) return panelsOfOne(valuesOf("history", histories), metrics);
  const named = Object.entries(histories ?? {}).map(([name, history]) => ({
    name,
    history: valuesOf(name, history),
  }));
  return panelsOfMany(named, metrics);
}

/** Whether this is one history, and not an object of several. */
export function isHistory(histories: unknown): histories is HistoryLike {
  if (typeof histories !== "object" || histories === null) return false;
  const values = Object.values("history" in histories ? histories.history as object : histories);
  return values.length > 0 && values.every((value) => typeof value?.[0] === "number");
}

function valuesOf(name: string, history: HistoryLike): Record<string, readonly number[]> {
  if (isHistory(history)) {
    return ("history" in history ? history.history : history) as Record<string, readonly number[]>;
  }
  throw new RangeError(
    `plotHistory: expected the history of ${name} to hold at least one epoch but found ${
      typeof history === "object" ? "none" : shown(history)
    }; give it what fit returns.`,
  );
}

/** One panel a metric, one line a history. */
function panelsOfMany(
  histories: { name: string; history: Record<string, readonly number[]> }[],
  metrics?: readonly string[],
): Panel[] {
  if (histories.length === 0) {
    throw new RangeError(
      "plotHistory: expected at least one history but found none; " +
        "give it what fit returns, like plotHistory({ relu: history }).",
    );
  }
  const known = Object.keys(histories[0].history);
  const base = known.includes("accuracy") ? "accuracy" : known.includes("loss") ? "loss" : known[0];
  const wanted = metrics ?? [base, `val_${base}`].filter((metric) => known.includes(metric));
  const colors = colorsOf(histories.map(({ name }) => name));
  return wanted.map((metric) => ({
    heading: headingOf(metric, known),
    runs: histories.map(({ name, history }, i) => ({
      name,
      color: colors[i],
      values: metricOf(name, history, metric),
      dashed: false,
    })),
  }));
}

/** One panel for loss and one for accuracy, each with a line for training and one for validation data. */
function panelsOfOne(
  history: Record<string, readonly number[]>,
  metrics?: readonly string[],
): Panel[] {
  const known = metrics ?? Object.keys(history);
  const bases = [...new Set(known.map((metric) => metric.replace(/^val_/, "")))].slice(0, 3);
  return bases.map((base) => ({
    heading: base,
    runs: [base, `val_${base}`].filter((metric) => known.includes(metric)).map((metric) => ({
      name: metric === base ? "training" : "validation",
      color: metric === base ? "#4d4d4d" : "#0072b2",
      values: metricOf("the run", history, metric),
      dashed: metric !== base,
    })),
  }));
}

function metricOf(
  name: string,
  history: Record<string, readonly number[]>,
  metric: string,
): readonly number[] {
  if (history[metric]) return history[metric];
  throw new RangeError(
    `plotHistory: expected ${name} to have a metric among ${Object.keys(history).join(", ")} ` +
      `but found "${metric}".`,
  );
}

/** "training" says something only where validation is measured, too. */
function headingOf(metric: string, known: readonly string[]): string {
  if (metric.startsWith("val_")) return `validation ${metric.slice(4)}`;
  return known.includes(`val_${metric}`) ? `training ${metric}` : metric;
}
