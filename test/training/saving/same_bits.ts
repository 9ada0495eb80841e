import type { AnyModel } from "../../../lib/training/mod.ts";
import * as nl from "nonlinear";

/** The bits of the numbers of one matrix or several: NaN and −0 count. */
export function bits(matrices: nl.Matrix | nl.Matrix[]): number[][] {
  return [matrices].flat().map(({ data }) => [...new Uint32Array(data.slice().buffer)]);
}

/** The bits of everything that training has changed: weights, what the optimizer remembers, random streams, steps. */
export function trainedBits(model: AnyModel): unknown {
  const { compiled, randomness } = model.trained();
  const { slots = {}, steps } = compiled?.state ?? {};
  return {
    weights: bits(model.getWeights()),
    slots: Object.entries(slots).map(([slot, blocks]) => [
      slot,
      bits(blocks.map((block) => model.engine.read(block))),
    ]),
    steps,
    shuffling: randomness.shuffling.state,
    masks: randomness.maskSource.step,
  };
}

/** The model, saved and loaded. */
export async function reloaded<Y extends nl.Matrix | nl.Matrix[] = nl.Matrix>(
  model: nl.Model<Y>,
  options?: Parameters<typeof nl.loadModel>[1],
): Promise<nl.Model<Y>> {
  return await nl.loadModel<Y>(await model.toBytes(), options);
}
