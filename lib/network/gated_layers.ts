import { geglu, glu, reglu, swiglu, type VectorActivation } from "../activations/mod.ts";
import { checkOptions } from "../options/mod.ts";
import { activatedUnits, activationStage } from "./activation_stage.ts";
import { inputUnits } from "./input_shape.ts";
import type { Layer } from "./layer.ts";

/** Options of the gated layers. */
export interface GatedOptions {
  /** By default "glu", "glu_1", …, and likewise for the others. */
  readonly name?: string;
  /** Only for the first layer of a model: how many numbers an example has. */
  readonly inputShape?: readonly [number];
}

/**
 * Layers that let the first half of what comes in through as far as the gates in the second half are open, so that half
 * as many numbers come out: a · g(b), with g the sigmoid for `glu`, relu for `reglu`, gelu for `geglu` and silu for
 * `swiglu`.
 *
 * @throws {RangeError} If the layer before, when the model is made, has no even number of units to halve.
 *
 * @example Eight units that become four
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [layers.dense({ units: 8, inputShape: [3] }), layers.swiglu(), layers.dense({ units: 1 })],
 * });
 * assertEquals(model.countParams(), (3 + 1) * 8 + (4 + 1) * 1);
 * ```
 */
export const gatedLayers = {
  glu: (options: GatedOptions = {}): Layer => gated("GLU", glu, options),
  reglu: (options: GatedOptions = {}): Layer => gated("ReGLU", reglu, options),
  geglu: (options: GatedOptions = {}): Layer => gated("GEGLU", geglu, options),
  swiglu: (options: GatedOptions = {}): Layer => gated("SwiGLU", swiglu, options),
};

function gated(className: string, f: VectorActivation, options: GatedOptions): Layer {
  const caller = `layers.${f.name}`;
  checkOptions(caller, options, ["name", "inputShape"]);
  const layer: Layer = {
    className,
    name: options.name,
    inputUnits: inputUnits(caller, options.inputShape),
    weights: [],
    hasWeights: false,
    activation: f,
    outputUnits: (units) => activatedUnits(f, units),
    build: () => {},
    stages: (place) => [activationStage(layer, f, place)],
  };
  return layer;
}
