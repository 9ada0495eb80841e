import { geglu, glu, reglu, swiglu, type VectorActivation } from "../activations/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { ActivationLayer } from "./activation_layer.ts";
import type { Layer, LayerOptions } from "./layer.ts";

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
  glu: (options: LayerOptions = {}): Layer => gated("GLU", glu, options),
  reglu: (options: LayerOptions = {}): Layer => gated("ReGLU", reglu, options),
  geglu: (options: LayerOptions = {}): Layer => gated("GEGLU", geglu, options),
  swiglu: (options: LayerOptions = {}): Layer => gated("SwiGLU", swiglu, options),
};

function gated(className: string, f: VectorActivation, options: LayerOptions): Layer {
  const caller = `layers.${f.name}`;
  options = readLayerOptions(caller, options, ["name", "inputShape"]);
  return new ActivationLayer(className, caller, f, options, {});
}
