/** Numbers by name, as callbacks get them. */
type Logs = Readonly<Record<string, number>>;

/** Callbacks that write down when they were called, and with which numbers: the same object for either library. */
export class Recorder {
  readonly events: string[] = [];
  readonly batches: Logs[] = [];
  readonly epochs: Logs[] = [];
  readonly #stopAfter: number;
  readonly #model: { stopTraining: boolean };

  /** `stopAfter` is the epoch behind which the training of the model is to end. */
  constructor(model: { stopTraining: boolean }, stopAfter = Infinity) {
    this.#model = model;
    this.#stopAfter = stopAfter;
  }

  /** The callbacks as an object of functions. */
  functions() {
    return {
      onTrainBegin: () => void this.events.push("train begin"),
      onTrainEnd: () => void this.events.push("train end"),
      onEpochBegin: (epoch: number) => void this.events.push(`epoch begin ${epoch}`),
      onEpochEnd: async (epoch: number, logs?: Logs) => {
        this.events.push(`epoch end ${epoch}`);
        this.epochs.push({ ...logs });
        if (epoch === this.#stopAfter) this.#model.stopTraining = true;
        await Promise.resolve();
      },
      onBatchBegin: (batch: number) => void this.events.push(`batch begin ${batch}`),
      onBatchEnd: (batch: number, logs?: Logs) => {
        this.events.push(`batch end ${batch}`);
        this.batches.push({ ...logs });
      },
    };
  }
}
