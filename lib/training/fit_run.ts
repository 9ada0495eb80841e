import type { AnyNetwork } from "../network/mod.ts";
import type { Batches } from "./batches.ts";
import type { ModelInTraining } from "./callbacks/callback.ts";
import type { Compiled } from "./compile.ts";
import { StreamedBatches } from "./dataset/streamed_batches.ts";
import type { FitData } from "./fit_data.ts";
import type { CheckedFitOptions } from "./fit_options.ts";
import { RecentLosses } from "./divergence/recent_losses.ts";
import { Gradients } from "./gradients.ts";
import { MotionWatch } from "./notes/motion_watch.ts";
import { type Observers, observersOf } from "./observers.ts";
import type { OptimizerState } from "./optimizers/optimizer.ts";
import type { Randomness } from "./randomness.ts";
import { type Resource, Resources } from "./resources.ts";
import { Safeguard } from "./safeguard.ts";
import { startOptimizer } from "./trainable.ts";
import { TrainingBatches } from "./training_batches.ts";
import { Turns } from "./turns.ts";

/** What `fit` was asked for. */
export interface FitRequest {
  /** The function that the person called: "fit" or "fitDataset". */
  readonly caller: string;
  readonly network: AnyNetwork & ModelInTraining;
  readonly compiled: Compiled;
  readonly data: FitData;
  readonly options: CheckedFitOptions;
  readonly randomness: Randomness;
}

/** What the epochs and steps of one fit share; all blocks are allocated once. */
export class FitRun implements Resource {
  readonly request: FitRequest;
  readonly batches: Batches;
  readonly gradients: Gradients;
  readonly optimizer: OptimizerState;
  readonly safeguard: Safeguard;
  readonly observers: Observers;
  readonly losses = new RecentLosses();
  /** Null where nothing is shown. */
  readonly motion: MotionWatch | null;
  readonly turns = new Turns();
  /** The last step that was finished; null before the first. */
  lastStep: { readonly epoch: number; readonly step: number } | null = null;
  /** Whether its last epoch was ended by `stopTraining` before its last step. */
  wasCut = false;
  readonly #resources = new Resources();
  #stopping = false;

  /** Allocates what a fit needs; if that fails, everything is given back. */
  constructor(request: FitRequest) {
    this.request = request;
    const { network, compiled, data, options, randomness: { maskSource } } = request;
    const { engine } = network, { batchSize, epochs, initialEpoch, verbose } = options;
    const weights = network.weights.map(({ value }) => value);
    const resources = this.#resources;
    try {
      const gradients = resources.add(new Gradients(engine, network.trainableWeights));
      this.gradients = gradients;
      if (compiled.state === null) startOptimizer(network, compiled);
      this.optimizer = compiled.state!;
      const { promise: stopped, resolve: endWaiting } = Promise.withResolvers<void>();
      const training = { gradients: gradients.byWeight, maskSource };
      this.batches = resources.add(
        data.stream
          ? new StreamedBatches(network, compiled, { ...data.stream, stopped, training })
          : new TrainingBatches(network, compiled, data, { batchSize, training }),
      );
      const { steps } = this.batches;
      this.motion = verbose === 0
        ? null
        : new MotionWatch(engine, network.trainableWeights, gradients, initialEpoch);
      // The last epoch's weights are kept only where they are still to be validated.
      const lastEpoch = data.validation ? epochs : epochs - 1;
      this.safeguard = resources.add(new Safeguard(engine, weights, { steps, lastEpoch }));
      const stop = () => {
        this.#stopping = true;
        endWaiting();
      };
      this.observers = observersOf({ kind: "fit", model: network, epochs, steps, verbose, stop });
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Whether somebody has asked to end the run. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Gives all blocks back; the run is over. */
  release(): void {
    this.#resources.release();
  }
}
