import type { Activation } from "./activation.ts";

/** Where two functions of the same name and parameters are told apart. */
const PLACES = [-4, -1.3, -0.5, -0.01, 0, 0.01, 0.3, 1, 2.2, 7];

/**
 * A text that is the same for two activations only if they are the same function: the name with the parameters and, for
 * one that is not the library's own, what it gives and its slopes at some places.
 */
export function definitionOf(activation: Activation): string {
  if (activation.routine !== undefined) return String(activation);
  const values = activation.kind === "scalar"
    ? PLACES.flatMap((x) => [activation.scalar(x), activation.scalarDerivative(x)])
    : Array.from(activation.vector(PLACES));
  return `${activation} at ${PLACES}: ${values}`;
}
