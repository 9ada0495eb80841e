import type { Activation, ScalarActivation } from "../../activations/mod.ts";
import type { Layer } from "../../network/mod.ts";
import type { Model } from "../../training/mod.ts";

/** A dense layer, small enough for a page: weights as bytes, the activation as points of its curve. */
export interface ReducedLayer {
  units: number;
  /** Whole numbers from −127 to 127, input by input, as base64. */
  weights: string;
  /** For each unit what a weight of 1 stands for. */
  scales: number[];
  biases: number[];
  /** The values of the activation from −16 to 16, 16 for each step of 1; none for softmax. */
  curve?: number[];
}

/** From where to where a curve goes, and how many parts a step of 1 has: a corner at 0 is one of its points. */
const REACH = 16, PARTS = 16;

/**
 * A network of dense layers in which each weight is rounded to one of 255 numbers: a quarter of its size, and about the
 * same answers.
 *
 * @returns Or a sentence that says why the model has no such form.
 */
export function reducedNetwork(model: Model): ReducedLayer[] | string {
  const layers: readonly (Layer & { activation?: Activation | null })[] = model.layers ?? [];
  const weights = model.getWeights?.() ?? [];
  const kinds = layers.map(({ className }) => className);
  if (layers.length === 0 || kinds.some((kind) => kind !== "Dense")) {
    return `layers of the kind ${kinds.join(", ") || "none"}`;
  }
  if (weights.length !== 2 * layers.length) return "a layer without biases";
  const [first, last] = [weights[0], weights[weights.length - 1]];
  if (first.rows !== 784 || last.cols !== 10) {
    return `${first.rows} inputs and ${last.cols} outputs`;
  }
  const names = layers.map(({ activation }) => activation?.name);
  if (names.findIndex((name) => name === "softmax") !== layers.length - 1) {
    return `the activations ${names.join(", ")}`;
  }
  return layers.map(({ activation }, i) => {
    const [{ rows, cols, data }, biases] = [weights[2 * i], weights[2 * i + 1]];
    const scales = Array.from({ length: cols }, (_, unit) => {
      let most = 0;
      for (let row = 0; row < rows; row++) most = Math.max(most, Math.abs(data[row * cols + unit]));
      return short(most / 127) || 1;
    });
    const bytes = Int8Array.from(data, (weight, at) => Math.round(weight / scales[at % cols]));
    return {
      units: cols,
      weights: new Uint8Array(bytes.buffer).toBase64(),
      scales,
      biases: Array.from(biases.data, short),
      ...(activation?.kind === "scalar" ? { curve: curveOf(activation) } : {}),
    };
  });
}

function curveOf(f: ScalarActivation): number[] {
  return Array.from({ length: 2 * REACH * PARTS + 1 }, (_, i) => short(f(i / PARTS - REACH)));
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}
