import type { Dataset } from "../../../lib/data/mod.ts";
import type { Logs, Sequential } from "../../../lib/training/mod.ts";
import type { Score } from "../messages.ts";
import { fitOptionsOf, networkOf } from "../network.ts";
import { MOST_EPOCHS, type Setting, TRAINED } from "../setting.ts";

/** A network that learns as far as it is told: one call of `fit` that waits after an epoch until it may go on. */
export class Learner {
  readonly name: string;
  readonly model: Sequential;
  /** How it was doing after each epoch that has not been asked for yet. */
  #scores: Score[] = [];
  #failure: string | null = null;
  readonly #fit: () => Promise<unknown>;
  #started = false;
  /** How many epochs it may still learn before it waits. */
  #credit = 0;
  #goOn: () => void = () => {};
  #arrived: () => void = () => {};

  /** Prepares a network with one of the setting's functions. */
  constructor(setting: Setting, name: string, { x, labels }: Dataset) {
    this.name = name;
    this.model = networkOf(setting, name);
    this.#fit = () =>
      this.model.fit(x, labels, {
        ...fitOptionsOf(setting, MOST_EPOCHS),
        callbacks: { onEpochEnd: (_, logs) => this.#epochEnded(logs) },
      });
  }

  /** Why it does not learn any more; null while it does. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Notes how it is before it has learned anything. */
  async measure({ x, labels }: Dataset): Promise<void> {
    const part = (from: number, to: number) =>
      this.model.evaluate(x.slice(from, to), labels.slice(from, to), { verbose: 0 });
    const train = await part(0, TRAINED), test = await part(TRAINED, x.rows);
    this.#scores.push({
      loss: train.loss,
      accuracy: train.accuracy,
      testLoss: test.loss,
      testAccuracy: test.accuracy,
    });
  }

  /** Learns so many epochs more, or until it cannot go on. */
  async learn(epochs: number): Promise<void> {
    if (epochs <= 0 || this.#failure !== null) return;
    this.#credit = epochs;
    const arrived = new Promise<void>((resolve) => this.#arrived = resolve);
    if (this.#started) this.#goOn();
    else this.#start();
    await arrived;
  }

  /** What has been learned since this was last asked. */
  takeScores(): Score[] {
    const scores = this.#scores;
    this.#scores = [];
    return scores;
  }

  /** Ends the training for good. */
  stop(): void {
    this.model.stopTraining = true;
    this.#credit = Infinity;
    this.#goOn();
  }

  #start(): void {
    this.#started = true;
    this.#fit().catch((error) => {
      this.#failure = error instanceof Error ? error.message : String(error);
    }).finally(() => this.#arrived());
  }

  async #epochEnded(logs: Logs): Promise<void> {
    const { loss, accuracy, val_loss: testLoss, val_accuracy: testAccuracy } = logs;
    this.#scores.push({ loss, accuracy, testLoss, testAccuracy });
    if (--this.#credit > 0) return;
    const goOn = new Promise<void>((resolve) => this.#goOn = resolve);
    this.#arrived();
    await goOn;
  }
}
