import type { FitRequest } from "../fit_run.ts";
import { RunningMeans } from "../running_means.ts";
import { FileFault, refuse } from "../saving/file_fault.ts";
import { weightTensors } from "../saving/model_tensors.ts";
import { readModelFile } from "../saving/read_model_file.ts";
import { sourceOf } from "../saving/source.ts";
import type { SafeguardState } from "../safeguard.ts";
import { differencesOf, inWords } from "./differences.ts";
import { restoreState } from "./restore_state.ts";
import { restoreFit, type SavedFit } from "./saved_fit.ts";
import { restoreSafeguard } from "./saved_safeguard.ts";

/** What to do about a file that is refused. */
const ADVICE = "delete the file to begin anew, or give another path";

/** What is said about a fit in its file. */
export interface Resumed {
  /** How far it has come. */
  readonly saved: SavedFit;
  /** The best weights so far; null before the first epoch. */
  readonly safeguard: SafeguardState | null;
}

/**
 * Brings a model to where its fit was when the file at `path` was written, and returns what is said there about the fit.
 *
 * @throws {RangeError} If the file is damaged, is no checkpoint, or is one of another fit; nothing is changed then.
 */
export async function resume(
  path: string,
  request: FitRequest,
  fingerprint: unknown,
): Promise<Resumed> {
  try {
    const file = await readModelFile(await sourceOf("fit", path));
    if (file.fit === undefined) {
      refuse("it is a saved model, which nl.loadModel loads and a checkpoint would replace");
    }
    const saved = restoreFit(file.fit);
    checkFingerprint(path, saved, fingerprint);
    checkEpochs(path, saved, request.options.epochs);
    checkKeys(saved, request);
    const weights = weightTensors(request.network.layers);
    const safeguard = saved.safeguard === null
      ? null
      : restoreSafeguard(saved.safeguard, file.tensors, weights);
    restoreState(request, file, saved);
    return { saved, safeguard };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new RangeError(
      `fit: expected ${path} to be a checkpoint, but ${error.message}; ${ADVICE}.`,
      { cause: error },
    );
  }
}

function checkFingerprint(path: string, saved: SavedFit, fingerprint: unknown): void {
  const differences = differencesOf(saved.fingerprint, fingerprint);
  if (differences.length === 0) return;
  throw new RangeError(
    `fit: expected the checkpoint ${path} to be of this fit, but it differs in ${
      inWords(differences)
    }; ${ADVICE}.`,
  );
}

function checkEpochs(path: string, { epochsDone }: SavedFit, epochs: number): void {
  if (epochsDone <= epochs) return;
  throw new RangeError(
    `fit: expected epochs to be at least ${epochsDone}, as many as the checkpoint ${path} has, but found ${epochs}; ${ADVICE}.`,
  );
}

/** Besides the numbers of each epoch, whatever stands in the file of a stranger would become part of the history. */
function checkKeys({ history, epochsDone }: SavedFit, { compiled, data }: FitRequest): void {
  const keys = Object.keys(new RunningMeans(compiled).logs());
  const expected = data.validation === null ? keys : [...keys, ...keys.map((key) => `val_${key}`)];
  const found = Object.keys(history);
  if (epochsDone === 0 && found.length === 0) return;
  if (String(found) === String(expected)) return;
  refuse(`history of fit has ${found.join(", ")} and not ${expected.join(", ")}`);
}
