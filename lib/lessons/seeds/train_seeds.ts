import type { Matrix } from "../../engine/mod.ts";
import { inOwnName, LIST, readOptions, toAwait, wholeNumber } from "../../options/mod.ts";
import { History, type Logs, type Model } from "../../training/mod.ts";
import { runGrid } from "../grid/mod.ts";
import {
  answersOf,
  type Build,
  COMMON_OPTIONS,
  inputsOf,
  networkBuilder,
  type SeedExamples,
  type Variant,
} from "./named_networks.ts";

/** How {@linkcode trainSeeds} trains; with the options of {@linkcode denseNetwork} that all networks have in common. */
export interface TrainSeedsOptions extends Variant {
  /** What the networks are measured on; by default what they learned from. */
  test?: SeedExamples;
  /** From how many seeds each starts: 1, 2, and so on; by default 5. */
  seeds?: number;
  /** By default 40. */
  epochs?: number;
  /** By default 32. */
  batchSize?: number;
  /** Whether progress is shown in one line: 1, the default, or 0. */
  verbose?: 0 | 1;
}

/** A network that was trained from one seed. */
export interface SeedRun {
  /** Its name. */
  readonly network: string;
  /** Fixed its first weights and the order of the examples. */
  readonly seed: number;
  /** Trained; if the training diverged, as it was before. */
  readonly model: Model;
  /** What it reported, epoch by epoch; empty if the training diverged. */
  readonly history: History;
  /** Whether the loss became NaN or infinite. */
  readonly diverged: boolean;
  /** Of the test examples; NaN if the training diverged. */
  readonly loss: number;
  /** The share of the test examples it has right; NaN if the training diverged or accuracy was not asked for. */
  readonly accuracy: number;
  /** What it answers to the test examples. */
  readonly answers: Matrix;
}

/**
 * Trains several networks from the same seeds, so that what they do can be told from luck. Stop ends all of it, and only
 * runs that are finished count.
 *
 * @param networks For each name what is special about the network, or a function that builds it from the seed. The
 * options of networks are for those that are not built by a function.
 * @returns A run for each network and seed.
 * @throws {TypeError} If networks or data are none.
 * @throws {RangeError} If an option is unknown or out of range, or the data do not fit.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const wave = nl.toy.wave({ samples: 50, seed: 1 });
 * const variants = { relu: { activation: "relu" }, tanh: { activation: "tanh" } };
 * const runs = await nl.trainSeeds(variants, wave, { seeds: 2, epochs: 1, verbose: 0 });
 * assertEquals(runs.map(({ network, seed }) => `${network} ${seed}`), ["relu 1", "tanh 1", "relu 2", "tanh 2"]);
 * ```
 */
export function trainSeeds(
  networks: Readonly<Record<string, Variant | Build>>,
  train: SeedExamples,
  options: TrainSeedsOptions = {},
): Promise<SeedRun[]> {
  const runs = inOwnName("trainSeeds", async () => {
    const own = ["test", "seeds", "epochs", "batchSize", "verbose"];
    options = readOptions("trainSeeds", options, [...own, ...COMMON_OPTIONS]);
    const { test = train, seeds = 5, epochs = 40, batchSize = 32, verbose = 1, ...shared } =
      options;
    const build = networkBuilder("trainSeeds", networks, train, shared);
    inputsOf("trainSeeds", test);
    return await runGrid(
      {
        network: Object.keys(networks),
        seed: Array.from(
          { length: wholeNumber("trainSeeds", "seeds", seeds, 1, MOST_SEEDS) },
          (_, i) => i + 1,
        ),
      },
      async ({ network, seed }) => {
        const model = build(network, seed);
        const history = await unlessDiverged(() =>
          model.fit(train.x, answersOf(train), { epochs, batchSize, verbose: 0 })
        );
        const { loss, accuracy = NaN }: Logs = history
          ? await model.evaluate(test.x, answersOf(test), { verbose: 0 })
          : { loss: NaN };
        return {
          model,
          history: history ?? new History(model, { epochs, steps: 0 }),
          diverged: history === undefined,
          loss,
          accuracy,
          answers: model.predict(test.x),
        };
      },
      { verbose },
    );
  });
  return toAwait("nl.trainSeeds", LIST, runs);
}

/** More would never end. */
const MOST_SEEDS = 1000;

/** What a training reports; nothing if it ends because its loss is not finite. Any other error is one. */
async function unlessDiverged(fit: () => Promise<History>): Promise<History | undefined> {
  try {
    return await fit();
  } catch (error) {
    if (error instanceof RangeError && /^fit: expected .* Training stopped/s.test(error.message)) {
      return undefined;
    }
    throw error;
  }
}
