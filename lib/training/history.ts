import { customInspect } from "../host/mod.ts";
import type { AnyNetwork } from "../network/mod.ts";
import { withShortNames } from "./short_names.ts";

/** Named numbers of an epoch or a step, such as { loss: 0.31, accuracy: 0.91 }; `acc` can be read for `accuracy`. */
export type Logs = Record<string, number>;

/** The result of a fit: each metric with one number an epoch. */
export class History {
  /** The epochs that were finished, counted from 0. */
  readonly epoch: number[] = [];
  /** accuracy, loss, val_accuracy, val_loss: one number an epoch. */
  readonly history: Record<string, number[]> = {};
  /** What was asked for. */
  readonly params: { readonly epochs: number; readonly steps: number };
  /** The model that was trained. */
  readonly model: AnyNetwork;
  /** Whether training was stopped before its last epoch had ended. */
  stopped = false;

  /** An empty history, before the first epoch. */
  constructor(model: AnyNetwork, params: { epochs: number; steps: number }) {
    this.model = model;
    this.params = params;
  }

  /** Adds the numbers of an epoch. */
  add(epoch: number, logs: Logs): void {
    this.epoch.push(epoch);
    for (const [name, value] of Object.entries(logs)) (this.history[name] ??= []).push(value);
    withShortNames(this.history);
  }

  /** What `console.log` shows: a line an epoch. */
  [customInspect](): string {
    const lines = this.epoch.map((epoch, i) => {
      const numbers = Object.entries(this.history).map(([name, values]) =>
        `${name} ${values[i].toFixed(4)}`
      );
      return `  epoch ${epoch + 1}: ${numbers.join(", ")}`;
    });
    return ["History", ...lines, ...(this.stopped ? ["  stopped"] : [])].join("\n");
  }
}
