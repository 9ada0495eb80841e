import type { FitRequest } from "../fit_run.ts";
import { isNormalized, notAdapted } from "./normalization_notes.ts";
import { answerNotes } from "./answer_notes.ts";
import { inputsAt, sampledRows } from "./sample.ts";
import { scaleNote } from "./scale_note.ts";

/** What is odd about a fit before its first step: about what the model was compiled with, about its inputs, its answers. */
export function firstNotes({ network, compiled, data }: FitRequest): string[] {
  const { engine } = network;
  const trained = { examples: data.training, from: 0, end: data.trainingRows };
  const nameOf = (name: string, i: number, count: number) => count > 1 ? `${name}[${i}]` : name;
  const ofModel = [...compiled.notes, ...notAdapted(network)];
  compiled.notes = [];
  if (data.stream) return ofModel; // one batch says little of all
  const { x } = data.training, { outputs } = compiled;
  const ofInputs = x.map(({ cols }, i) =>
    isNormalized(network, i) ? null : scaleNote(
      nameOf("x", i, x.length),
      inputsAt(engine, trained, i, sampledRows(trained, cols)),
    )
  );
  const ofAnswers = outputs.flatMap((objective, output) =>
    answerNotes({ engine, data, objective, output, name: nameOf("y", output, outputs.length) })
  );
  return [...ofModel, ...ofInputs.filter((note) => note !== null), ...ofAnswers];
}
