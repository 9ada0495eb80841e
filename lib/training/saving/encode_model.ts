import { NO_SUM, seal } from "./checksum.ts";
import { describeModel } from "./describe_model.ts";
import { describeTraining } from "./describe_training.ts";
import { tensorsOf } from "./model_tensors.ts";
import { dataStartOf, encodeSafetensors, type Tensor } from "./safetensors.ts";
import type { Trained } from "./trained.ts";

/** What tells a saved model from other files of the same format. */
export const FORMAT = "nonlinear";
/** Grows when an older library could not read what a newer one writes. */
export const VERSION = "1";

/** What a checkpoint has besides a saved model. */
export interface FitPart {
  /** How far the fit has come, as a value of JSON. */
  readonly description: Readonly<Record<string, unknown>>;
  /** Numbers that the model does not need, whose names begin with `fit/`. */
  readonly tensors: readonly Tensor[];
}

/**
 * The bytes of a saved model; those of a checkpoint also say how far its fit has come. All is copied before the first
 * wait, so that training may go on meanwhile.
 *
 * @throws {RangeError} If it was compiled with something that the library does not know.
 */
export async function encodeModel(
  trained: Trained,
  fit?: FitPart,
): Promise<Uint8Array<ArrayBuffer>> {
  const metadata = {
    format: FORMAT,
    version: VERSION,
    sha256: NO_SUM,
    model: JSON.stringify(describeModel(trained.network)),
    training: JSON.stringify(describeTraining(trained)),
    ...fit && { fit: JSON.stringify(fit.description) },
  };
  const file = encodeSafetensors(metadata, [...tensorsOf(trained), ...fit?.tensors ?? []]);
  await seal(file, dataStartOf(file));
  return file;
}
