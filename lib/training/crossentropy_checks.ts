import type { Activation, Range } from "../activations/mod.ts";
import type { SymbolicTensor } from "../network/mod.ts";
import { type Closing, hull } from "./closing.ts";
import type { Loss } from "./losses/loss.ts";

/** Log-probabilities are logits: adding a number to all of a row changes no softmax. */
const LOGARITHMS = ["logSoftmax", "logSigmoid"];

/**
 * Checks that an output says what its cross-entropy expects: probabilities, or logits. What can be meant, but seldom is,
 * is returned as a note; null if all is well.
 *
 * @throws {RangeError} If it does not.
 */
export function checkCrossentropy(
  loss: Loss,
  tensor: SymbolicTensor,
  closings: readonly Closing[],
): string | null {
  if (!loss.fusedWith) return null;
  return loss.fromLogits
    ? checkLogits(loss, tensor, closings)
    : checkProbabilities(loss, tensor, closings);
}

function checkProbabilities(
  loss: Loss,
  { units }: SymbolicTensor,
  closings: readonly Closing[],
): string | null {
  const { name, fusedWith } = loss, range = hull(closings);
  if (isWithinOne(range)) return noteOnProbabilities(loss, units, closings);
  const functions = namesOf(closings);
  if (range[1] <= 0) {
    // It would clip log-probabilities to ε and learn nothing; Keras does so silently.
    throw new RangeError(
      `compile: expected probabilities for ${name} but found outputs of ${functions}, which are never positive; close with "${fusedWith}": the loss looks at the logits before it, so that no digits are lost.`,
    );
  }
  if (functions === "") {
    const layers = closings.map(({ tensor }) => tensor.sourceLayer);
    const cure = layers.length === 1 && layers[0].className === "Dense"
      ? `give it activation: "${fusedWith}"`
      : `add nl.layers.activation({ activation: "${fusedWith}" })`;
    throw new RangeError(
      `compile: expected probabilities for ${name} but found the outputs of ${
        layers.map((layer) => `"${layer.name}"`).join(" and ")
      }, which ${
        described(range)
      }; ${cure}, or tell the loss that they are logits: nl.losses.${name}({ fromLogits: true }).`,
    );
  }
  throw new RangeError(
    `compile: expected probabilities for ${name} but found outputs of ${functions}, which ${
      described(range)
    }; use activation: "${fusedWith}" instead.`,
  );
}

/** Outputs from 0 to 1 can be learned from, but need not be what was meant. */
function noteOnProbabilities(
  { name, fusedWith }: Loss,
  units: number,
  closings: readonly Closing[],
): string | null {
  const functions = namesOf(closings);
  const all = closings.map(({ activation }) => activation);
  if (fusedWith === "softmax") {
    if (all.length === 1 && all[0]?.kind === "vector") return null;
    return `${name} expects rows that sum to 1, as softmax makes them, and divides those of ${functions} by their sum; use "softmax" for one right class, or binaryCrossentropy for several.`;
  }
  if (all.every((f) => f?.routine === "sigmoid")) return null;
  if (all.some((f) => f?.kind === "vector")) {
    return `binaryCrossentropy takes each of the ${units} outputs of ${functions} for a question of its own; for one right class use categoricalCrossentropy, for several "sigmoid".`;
  }
  const flat = namesOf(closings.filter(({ activation }) => activation?.routine !== "sigmoid"));
  return `binaryCrossentropy learns nothing from outputs of ${flat} where they are exactly 0 or 1, or flat; "sigmoid" never is.`;
}

function checkLogits(
  { name, fusedWith }: Loss,
  { sourceLayer }: SymbolicTensor,
  closings: readonly Closing[],
): string | null {
  const [{ activation }] = closings, range = hull(closings), functions = namesOf(closings);
  if (closings.length === 1 && activation?.routine === fusedWith && sourceLayer.activation) {
    return `fromLogits: true says that ${fusedWith} is still to come, but "${sourceLayer.name}" has applied it; ${name} looks at the logits before it either way: leave fromLogits out.`;
  }
  if (isWithinOne(range)) {
    throw new RangeError(
      `compile: expected logits for ${name}({ fromLogits: true }) but found outputs of ${functions}, which ${
        described(range)
      }; leave the activation out, or close with "${fusedWith}" and leave fromLogits out.`,
    );
  }
  if (functions === "" || isUnlimited(range) || isLogarithm(activation)) return null;
  return `the logits of ${name} are outputs of ${functions}, which ${
    described(range)
  }, so that the network cannot be sure of everything; leave that activation out.`;
}

function isWithinOne([least, most]: Range): boolean {
  return least >= 0 && most <= 1;
}

function isUnlimited([least, most]: Range): boolean {
  return least === -Infinity && most === Infinity;
}

function isLogarithm(f: Activation | null): boolean {
  return f?.routine !== undefined && LOGARITHMS.includes(f.routine);
}

/** The functions that the parts of an output come out of; empty if there is none. */
function namesOf(closings: readonly Closing[]): string {
  return [...new Set(closings.flatMap(({ activation }) => activation ? [activation.name] : []))]
    .join(" and ");
}

function described([least, most]: Range): string {
  const shown = (value: number) => String(Number(value.toPrecision(3))).replace("-", "−");
  if (least === -Infinity && most === Infinity) return "can be any number";
  if (most === Infinity) return `go from ${shown(least)} up without limit`;
  if (least === -Infinity) return `go down from ${shown(most)} without limit`;
  return `go from ${shown(least)} to ${shown(most)}`;
}
