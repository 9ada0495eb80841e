/** Where a fit diverged. */
export interface DivergenceSite {
  /** Counted from 0. */
  readonly epoch: number;
  /** Counted from 0: the step under way, or the last one. */
  readonly step: number;
  /** The examples that showed it. */
  readonly examples: "training" | "validation";
  /** Whether the weights are still those that showed it; otherwise an update has followed. */
  readonly weightsStand: boolean;
}

/** Thrown inside a fit when something is NaN or infinite that should not be; `recover` makes the error of it. */
export class Divergence extends Error {
  /** Where it happened. */
  readonly site: DivergenceSite;

  /** `message` goes on after "expected": "a finite loss but found NaN in epoch 1, step 2 of 3". */
  constructor(message: string, site: DivergenceSite) {
    super(message);
    this.site = site;
  }
}
