import type { FitRequest } from "../fit_run.ts";
import { matrixOf, slotTensors, trainableTensors, weightTensors } from "../saving/model_tensors.ts";
import type { ModelFile } from "../saving/read_model_file.ts";
import type { SavedFit } from "./saved_fit.ts";

/**
 * Brings a model to where it was when its checkpoint was written: its weights, what the optimizer remembers, and what
 * it draws its randomness from. The stream that orders the examples goes back to before the first epoch.
 *
 * @throws {FileFault} If the file has not all of it; nothing is changed then.
 */
export function restoreState(
  { network, compiled, randomness }: FitRequest,
  { tensors }: ModelFile,
  { seed, shuffling, steps, optimizerSteps }: SavedFit,
): void {
  const { engine } = network, blocks = network.weights.map(({ value }) => value);
  const names = weightTensors(network.layers);
  const { trainableWeights } = network;
  const trainable = trainableTensors(network.layers);
  const state = optimizerSteps === null ? null : compiled.optimizer.start(engine, trainableWeights);
  const filled = [
    ...names.map((name, i) => [blocks[i], matrixOf(tensors, name)] as const),
    ...Object.entries(state?.slots ?? {}).flatMap(([slot, slotBlocks]) =>
      slotTensors(trainable, slot).map((name, i) =>
        [slotBlocks[i], matrixOf(tensors, name)] as const
      )
    ),
  ];
  for (const [block, matrix] of filled) engine.write(block, matrix);
  if (state !== null) state.steps = optimizerSteps!;
  compiled.state = state;
  compiled.trained = trainableWeights;
  if (!network.hasChosenSeed) network.adoptSeed(seed);
  const { maskSource } = randomness;
  maskSource.seed = network.seed;
  maskSource.step = steps;
  randomness.shuffling.state = shuffling;
}
