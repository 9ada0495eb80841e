import type { Logs } from "../../training/mod.ts";
import { table } from "../../figures/table/table.ts";
import { formatNumber, listed } from "../../figures/drawing/text.ts";
import type { Points } from "./region_panels.ts";

/** A model's name and the numbers of its last epoch; none before the first. */
export interface Learned {
  name: string;
  logs: Logs;
}

/** The numbers of an epoch in a line, accuracy first. */
export function logsText(logs: Logs): string {
  const names = Object.keys(logs).sort((a, b) =>
    Number(b === "accuracy") - Number(a === "accuracy")
  );
  return names.slice(0, 2)
    .map((name) => `${name} ${formatNumber(logs[name], name === "accuracy" ? 3 : 2)}`).join(", ") ||
    "not trained yet";
}

/** What the picture shows after so many epochs. */
export function describe(learned: readonly Learned[], points: Points, epochs: number): string {
  const { x, classNames } = points;
  const names = listed(learned.map(({ name }) => name));
  return `${x.rows} points of ${listed(classNames)}, and behind them the regions that ${names} ` +
    `give${learned.length === 1 ? "s" : ""} to each class after ${epochsText(epochs)}: ` +
    `${learned.map(({ name, logs }) => `${name} ${logsText(logs)}`).join("; ")}.`;
}

/** "1 epoch" or "200 epochs". */
function epochsText(epochs: number): string {
  return `${formatNumber(epochs)} epoch${epochs === 1 ? "" : "s"}`;
}

/** The last numbers of each model. */
export function numbersOf(learned: readonly Learned[]) {
  return table(learned.map(({ name, logs }) => ({ model: name, ...logs })));
}
