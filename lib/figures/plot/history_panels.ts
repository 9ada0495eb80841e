import { isPlain, lengthOf, NOTHING_YET, reading, shown } from "../../options/mod.ts";
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

/** Sorts histories into panels and lines: one history alone by metric, several by name, those without an epoch left out. */
export function historyPanels(
  histories: HistoryLike | Readonly<Record<string, HistoryLike>>,
  metrics?: readonly string[],
): Panel[] {
  if (isHistory(histories)) return panelsOfOne(valuesOf("history", histories), metrics);
  if (isUntrained(histories)) {
    throw new RangeError(`plotHistory: expected at least one epoch but found ${NOTHING_YET}.`);
  }
  const entries = isPlain(histories)
    ? reading("plotHistory", "the histories", () => Object.entries(histories))
    : [];
  if (!isPlain(histories) || entries.length > MOST_HISTORIES) {
    throw new TypeError(
      `plotHistory: expected what fit returns, or several of these by name, but found ${
        entries.length > 0 ? `${entries.length} names` : shown(histories)
      }.`,
    );
  }
  const named = entries.filter(([, history]) => !isUntrained(history)).map(([name, history]) => ({
    name,
    history: valuesOf(name, history),
  }));
  return panelsOfMany(named, metrics);
}

/** Whether this is one history, and not an object of several. */
export function isHistory(histories: unknown): histories is HistoryLike {
  try {
    const { history = histories } = histories as { history?: unknown };
    if (!isPlain(history)) return false;
    const values = Object.values(history);
    return values.length > 0 && values.every(isCourse);
  } catch {
    return false; // what cannot be read is none
  }
}

/** Whether this is what a fit returned that was stopped within its first epoch. */
function isUntrained(history: unknown): boolean {
  try {
    const { history: values } = history as { history?: unknown };
    return isPlain(values) && Object.values(values).every((list) => lengthOf(list) === 0);
  } catch {
    return false; // what cannot be read is none
  }
}

/** Whether a value is one number an epoch; NaN and infinite ones may be among them. */
function isCourse(value: unknown): boolean {
  const length = lengthOf(value);
  if (length === undefined || length === 0 || length > MOST_EPOCHS) return false;
  return Array.from(value as ArrayLike<unknown>).every((number) => typeof number === "number");
}

/** More than a run has, and more lines than a picture has room for. */
const MOST_EPOCHS = 10_000_000, MOST_HISTORIES = 50;

function valuesOf(name: string, history: HistoryLike): Record<string, readonly number[]> {
  if (isHistory(history)) {
    return (isPlain(history) && !("history" in history) ? history : history.history) as Record<
      string,
      readonly number[]
    >;
  }
  throw new RangeError(
    `plotHistory: expected the history of ${name} to hold at least one epoch but found ${
      isPlain(history) ? NOTHING_YET : shown(history)
    }. Give it what fit returns.`,
  );
}

/** One panel a metric, one line a history. */
function panelsOfMany(
  histories: { name: string; history: Record<string, readonly number[]> }[],
  metrics?: readonly string[],
): Panel[] {
  if (histories.length === 0) {
    throw new RangeError(
      `plotHistory: expected at least one history but found ${NOTHING_YET}. ` +
        "Give it what fit returns, like plotHistory({ relu: history }).",
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
  if (Object.hasOwn(history, metric)) return history[metric];
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
