import { encodeModel } from "./encode_model.ts";
import { diskPath } from "./disk_path.ts";
import type { Trained } from "./trained.ts";

/** Endings that promise another format. */
const OTHER_FORMATS = /\.(keras|h5|hdf5|json|pt|pth|onnx|pb|tflite|npz?|zip|gguf|bin)$/i;

/**
 * Writes a model into a file, which takes the place of the old one only when it is whole.
 *
 * @throws {TypeError} If `path` is not a path.
 * @throws {RangeError} If `path` ends like a file of another format.
 * @throws {Error} If it cannot be written.
 */
export async function saveModel(path: string | URL, trained: Trained): Promise<void> {
  const { files, absolute } = diskPath("save", path, "call model.toBytes() instead");
  checkEnding("save", absolute);
  const file = await encodeModel(trained);
  try {
    await files.replace(absolute, file);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`save: could not write ${absolute}: ${message}.`, { cause: error });
  }
}

/**
 * Refuses a path that promises another format than the file will have.
 *
 * @throws {RangeError} If it does.
 */
export function checkEnding(caller: string, path: string): void {
  const [ending] = OTHER_FORMATS.exec(path) ?? [];
  if (ending === undefined) return;
  throw new RangeError(
    `${caller}: expected a path that ends in .safetensors, which is the format of the file, but found one in ${ending}; the README says how to make a model for Keras of it.`,
  );
}
