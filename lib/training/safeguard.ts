import type { Block, Engine, Matrix } from "../engine/mod.ts";
import type { Resource } from "./resources.ts";
import { zerosLike } from "./zeros.ts";

/** About so many steps of a long epoch are a stretch. */
const STRETCH = 64;

/** When the weights were those of the network that a fit began with. */
export const BEFORE = "from before this fit";

/** Weights of which a copy is kept. */
export interface KeptWeights {
  /** When they were those of the network, as a message says it: "after epoch 3". */
  readonly when: string;
  /** The mean loss of the stretch that led to them, or their validation loss. */
  readonly loss: number;
  readonly copies: readonly Block[];
}

/** All that a safeguard keeps, as it goes into the checkpoint of a fit and comes out of it. */
export interface SafeguardState {
  /** Whether the losses are those of the validation. */
  readonly isValidated: boolean;
  /** Those that are there of "before", "best" and "secondBest". */
  readonly kept: Readonly<Partial<Record<Rank, StoredWeights>>>;
}

/** As what weights are kept. */
export type Rank = "before" | "best" | "secondBest";

/** Weights as they are stored, in the order of the network's. */
export interface StoredWeights extends Omit<KeptWeights, "copies"> {
  readonly matrices: readonly Matrix[];
}

/**
 * Keeps copies of the best weights of a fit, in case it diverges.
 *
 * The best are those at the end of the stretch with the lowest mean loss: a single batch may be lucky. A stretch is an
 * epoch, or some 64 steps of a longer one. Once there is a validation loss, the best are those with the lowest one. As
 * the last step of a stretch may be the one that ruined them, the best before them are kept, too, and those from before
 * the fit: `recover` measures all three.
 */
export class Safeguard implements Resource {
  readonly #engine: Engine;
  readonly #weights: readonly Block[];
  readonly #steps: number;
  readonly #lastEpoch: number;
  readonly #stretch: number;
  #before: KeptWeights;
  #best: KeptWeights | null = null;
  #secondBest: KeptWeights | null = null;
  #isValidated = false;
  #sum = 0;
  #rows = 0;

  /** Copies the weights as they are before a fit of so many steps an epoch; after `lastEpoch` nothing is at risk any more. */
  constructor(
    engine: Engine,
    weights: readonly Block[],
    { steps, lastEpoch }: { steps: number; lastEpoch: number },
  ) {
    this.#engine = engine;
    this.#weights = weights;
    this.#steps = steps;
    this.#lastEpoch = lastEpoch;
    this.#stretch = Number.isFinite(steps)
      ? Math.ceil(steps / Math.max(1, Math.round(steps / STRETCH)))
      : STRETCH;
    this.#before = { when: BEFORE, loss: Infinity, copies: this.#allocate() };
    copyAll(engine, this.#weights, this.#before.copies);
  }

  /** Takes in the loss of a step, summed over its rows; at the end of a good stretch the weights are kept. */
  afterStep(epoch: number, step: number, loss: number, rows: number): void {
    const isLast = step + 1 === this.#steps;
    if (isLast && epoch === this.#lastEpoch) return;
    this.#sum += loss;
    this.#rows += rows;
    if (!isLast && (step + 1) % this.#stretch !== 0) return;
    this.#endStretch(isLast ? afterEpoch(epoch) : `after step ${step + 1} of epoch ${epoch + 1}`);
  }

  /** Ends the stretch under way after an epoch whose last step was not known as the last. */
  afterStream(epoch: number): void {
    if (this.#rows > 0) this.#endStretch(afterEpoch(epoch));
  }

  /** Takes in the validation loss of the weights after an epoch. */
  afterValidation(epoch: number, loss: number): void {
    if (this.#isValidated && loss > this.#best!.loss) return;
    this.#isValidated = true;
    this.#keep(afterEpoch(epoch), loss);
  }

  /** What was kept and consists of finite numbers, the best first. */
  get kept(): KeptWeights[] {
    const kept = [this.#best, this.#secondBest].filter((kept) => kept !== null);
    const isSound = ({ copies }: KeptWeights) =>
      copies.every((block) => this.#engine.isFinite(block));
    return [...kept.filter(isSound), this.#before];
  }

  /** All that is kept, copied. */
  get state(): SafeguardState {
    const stored = ({ when, loss, copies }: KeptWeights) => ({
      when,
      loss,
      matrices: copies.map((block) => this.#engine.read(block)),
    });
    const kept = { before: stored(this.#before), ...this.#best && { best: stored(this.#best) } };
    return {
      isValidated: this.#isValidated,
      kept: { ...kept, ...this.#secondBest && { secondBest: stored(this.#secondBest) } },
    };
  }

  /** Takes over what was kept until the end of an epoch, for a fit that goes on from there. */
  resume({ isValidated, kept: { before, best, secondBest } }: SafeguardState): void {
    const taken = (
      { when, loss, matrices }: StoredWeights,
      copies: readonly Block[] = this.#allocate(),
    ) => {
      matrices.forEach((matrix, i) => this.#engine.write(copies[i], matrix));
      return { when, loss, copies };
    };
    this.#isValidated = isValidated;
    if (before) this.#before = taken(before, this.#before.copies);
    if (best) this.#best = taken(best);
    if (secondBest) this.#secondBest = taken(secondBest);
  }

  /** Puts kept weights back into the network. */
  restore({ copies }: KeptWeights): void {
    copyAll(this.#engine, copies, this.#weights);
  }

  /** Gives its blocks back; it is not used any more. */
  release(): void {
    for (const kept of [this.#before, this.#best, this.#secondBest]) {
      kept?.copies.forEach((block) => this.#engine.release(block));
    }
  }

  #endStretch(when: string): void {
    const mean = this.#sum / this.#rows;
    this.#sum = this.#rows = 0;
    if (!this.#isValidated && mean <= (this.#best?.loss ?? Infinity)) this.#keep(when, mean);
  }

  #keep(when: string, loss: number): void {
    // What was kept after the same step is no second best: it is the same.
    const isSame = this.#best?.when === when;
    const copies = (isSame ? this.#best : this.#secondBest)?.copies ?? this.#allocate();
    if (!isSame) this.#secondBest = this.#best;
    copyAll(this.#engine, this.#weights, copies);
    this.#best = { when, loss, copies };
  }

  #allocate(): Block[] {
    return zerosLike(this.#engine, this.#weights);
  }
}

function afterEpoch(epoch: number): string {
  return `after epoch ${epoch + 1}`;
}

function copyAll(engine: Engine, from: readonly Block[], to: readonly Block[]): void {
  from.forEach((block, i) => engine.copy(block, to[i]));
}
