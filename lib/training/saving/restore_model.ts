import type { Matrix } from "../../engine/mod.ts";
import type { AnyModel } from "../model.ts";
import { buildModel } from "./build_model.ts";
import { refuse } from "./file_fault.ts";
import {
  checkShape,
  FIT_TENSORS,
  matrixOf,
  type NamedShape,
  slotTensors,
  tensorsOfLayer,
  trainableTensors,
  weightTensors,
} from "./model_tensors.ts";
import type { ModelFile } from "./read_model_file.ts";
import type { OwnMeasures } from "./own_values.ts";
import type { Own } from "./own_layers.ts";
import { restoreTraining } from "./restore_training.ts";
import type { Tensor } from "./safetensors.ts";
import { shortened } from "./strict_json.ts";

/**
 * Makes the model that a file describes, with its weights and all that its training had come to.
 *
 * @throws {FileFault} If the file does not describe one.
 * @throws {RangeError} If a layer, an optimizer or a loss refuses what it says, as it would for a person.
 */
export function restoreModel(
  { model: description, training, fit, tensors }: ModelFile,
  own: Own & OwnMeasures,
): AnyModel {
  const left = new Map(tensors);
  const take = (named: readonly NamedShape[]) => named.map((each) => taken(left, each));
  // The sizes that the layers claim are held against what is there before room is made for them.
  const model = buildModel(description, own, (layers) => {
    for (const named of layers.flatMap((layer) => tensorsOfLayer(layer))) {
      checkShape(tensors, named);
    }
  });
  const { engine, layers, weights } = model;
  const names = weightTensors(layers);
  take(names).forEach((matrix, i) => engine.write(weights[i].value, matrix));
  const state = restoreTraining(model, training, own);
  for (const [slot, blocks] of Object.entries(state?.slots ?? {})) {
    take(slotTensors(trainableTensors(layers), slot)).forEach((matrix, i) =>
      engine.write(blocks[i], matrix)
    );
  }
  for (const name of left.keys()) {
    if (fit !== undefined && name.startsWith(FIT_TENSORS)) continue; // of no use without the fit
    refuse(`the tensor "${shortened(name)}" belongs to nothing in the model`);
  }
  return model;
}

function taken(tensors: Map<string, Tensor>, named: NamedShape): Matrix {
  const matrix = matrixOf(tensors, named);
  tensors.delete(named.name);
  return matrix;
}
