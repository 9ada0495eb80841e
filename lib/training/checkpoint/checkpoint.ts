import type { FitRequest, FitRun } from "../fit_run.ts";
import type { History } from "../history.ts";
import { diskPath } from "../saving/disk_path.ts";
import { encodeModel } from "../saving/encode_model.ts";
import { checkEnding } from "../saving/save_model.ts";
import { weightTensors } from "../saving/model_tensors.ts";
import type { SafeguardState } from "../safeguard.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { resume, type Resumed } from "./resume.ts";
import { withShortNames } from "../short_names.ts";
import { describeFit, type SavedFit } from "./saved_fit.ts";
import { describeSafeguard, safeguardTensors } from "./saved_safeguard.ts";
import { rememberStart, startOf } from "./start.ts";

/** The files of the fits that are under way. */
const underWay = new Set<string>();

/** Where a checkpoint is. */
interface Place extends ReturnType<typeof diskPath> {
  /** As the person wrote it. */
  readonly path: string;
}

/** The file in which a fit keeps its state after each epoch, so that it goes on when the program is started again. */
export class Checkpoint {
  readonly #request: FitRequest;
  readonly #place: Place;
  /** What the file holds. */
  #saved: SavedFit;
  /** The best weights that were found there. */
  #kept: SafeguardState | null;
  #isFailing = false;

  private constructor(request: FitRequest, place: Place, { saved, safeguard }: Resumed) {
    this.#request = request;
    this.#place = place;
    this.#saved = saved;
    this.#kept = safeguard;
  }

  /**
   * Opens the checkpoint of a fit. Where there is a file, the model becomes what it was when that was written; where
   * there is none, one is written, so that a path that cannot be is found before any work.
   *
   * @throws {RangeError} If the file is no checkpoint of this fit, or is to be called like another kind of file; nothing
   * is changed then.
   * @throws {Error} If it can be neither read nor written, or belongs to a fit that is under way.
   */
  static async open(request: FitRequest, path: string): Promise<Checkpoint> {
    const place = { path, ...diskPath("fit", path, "leave checkpoint out") };
    const { files, absolute } = place, { network } = request;
    checkEnding("fit", absolute);
    if (underWay.has(absolute)) {
      throw new Error(
        `fit: expected checkpoint to be a file of its own, but ${path} belongs to a fit that is under way; give each fit another path.`,
      );
    }
    underWay.add(absolute);
    try {
      const isNew = !await files.exists(absolute);
      const start = startOf(network, isNew ? null : absolute);
      const fingerprint = fingerprintOf(request, start);
      const found = isNew
        ? await begin(request, place, fingerprint)
        : await resume(path, request, fingerprint);
      rememberStart(network, absolute, start);
      return new Checkpoint(request, place, found);
    } catch (error) {
      underWay.delete(absolute);
      throw error;
    }
  }

  /**
   * Puts the epochs that are done into the history, the examples into the order that they had after them, and the best
   * weights so far at the safeguard's disposal.
   */
  resume({ batches, observers, safeguard }: FitRun, history: History): void {
    const { epochsDone, history: columns } = this.#saved,
      { epochs, shuffle } = this.#request.options;
    if (epochsDone === 0) return;
    const { shuffling } = this.#request.randomness;
    for (let epoch = 0; epoch < epochsDone; epoch++) {
      if (shuffle && batches.order) shuffling.shuffle(batches.order);
      history.epoch.push(epoch);
    }
    if (this.#kept) safeguard.resume(this.#kept);
    this.#kept = null; // the weights are not needed twice
    for (const [key, values] of Object.entries(columns)) history.history[key] = [...values];
    withShortNames(history.history);
    observers.note(
      epochsDone < epochs
        ? `fit: going on from epoch ${epochsDone + 1} of ${epochs} (${this.#place.path})`
        : `fit: all ${epochs} epochs are done already (${this.#place.path})`,
    );
  }

  /**
   * Keeps the state after an epoch. If that fails, training goes on: a full disk may have room again after the next
   * epoch, and the model is worth more than its copy.
   */
  async keep({ safeguard }: FitRun, history: History): Promise<void> {
    const { options, compiled, randomness } = this.#request;
    const kept = safeguard.state;
    const now: SavedFit = {
      ...this.#saved,
      epochs: options.epochs,
      epochsDone: history.epoch.length,
      history: history.history,
      steps: randomness.maskSource.step,
      optimizerSteps: compiled.state!.steps,
      safeguard: describeSafeguard(kept),
    };
    const file = await encode(this.#request, now, kept);
    try {
      await this.#place.files.replace(this.#place.absolute, file);
      this.#saved = now;
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#warn(now, error as Error);
      this.#isFailing = true;
    }
  }

  /** Says what is kept of a fit that was stopped before its end. */
  conclude({ observers }: FitRun, history: History): void {
    const { epochs } = this.#request.options;
    if (!history.stopped || history.epoch.length === epochs) return;
    observers.note(
      `fit: stopped; the same fit goes on from epoch ${
        this.#saved.epochsDone + 1
      } of ${epochs} (${this.#place.path})`,
    );
  }

  /** Lets other fits use the file. */
  release(): void {
    underWay.delete(this.#place.absolute);
  }

  #warn({ epochs, epochsDone }: SavedFit, { message }: Error): void {
    console.warn(
      `fit: could not write the checkpoint ${this.#place.path} after epoch ${epochsDone}: ${message}. ` +
        `It still holds ${this.#saved.epochsDone} of ${epochs} epochs. Training goes on, and tries again after each epoch.`,
    );
  }
}

/** Writes the file of a fit before its first epoch. */
async function begin(
  request: FitRequest,
  { files, absolute, path }: Place,
  fingerprint: unknown,
): Promise<Resumed> {
  const { network, compiled, options, randomness } = request;
  const saved: SavedFit = {
    fingerprint,
    epochs: options.epochs,
    epochsDone: 0,
    history: {},
    seed: network.seed,
    shuffling: randomness.shuffling.state,
    steps: randomness.maskSource.step,
    optimizerSteps: compiled.state && compiled.state.steps,
    safeguard: null,
  };
  const file = await encode(request, saved);
  try {
    await files.replace(absolute, file);
  } catch (error) {
    throw new Error(`fit: could not write the checkpoint ${path}: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  return { saved, safeguard: null };
}

async function encode(
  request: FitRequest,
  saved: SavedFit,
  safeguard?: SafeguardState,
): Promise<Uint8Array<ArrayBuffer>> {
  const weights = weightTensors(request.network.layers);
  const tensors = safeguard ? safeguardTensors(safeguard, weights) : [];
  return await encodeModel(request, { description: describeFit(saved), tensors });
}
