import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "../wasm/command_queue.ts";
import { products } from "../wasm/products.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { condensedProducts } from "./condensed_products.ts";
import { PRODUCT } from "./cost.ts";
import {
  denseInParts,
  dividesGradient,
  dividesInputs,
  gradientInParts,
  inputGradientInParts,
} from "./parts.ts";

/**
 * The matrix products of a dense layer by a native library, on plain matrices; those with inputs that are almost all zero
 * by the engine's own routines, which leave zeros out.
 */
export function nativeProducts(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "dense" | "denseGradients" | "denseInputGradient"> {
  const own = products(queue);
  const { dense, denseGradient } = condensedProducts(queue);

  /** weightsGradient = xᵀ · zGradient */
  const gradient = (x: WasmBlock, zGradient: WasmBlock, weightsGradient: WasmBlock) => {
    const { rows, cols: units } = zGradient;
    const from = queue.input(x, "plain"), upstream = queue.input(zGradient, "plain");
    const to = queue.output(weightsGradient, "plain");
    queue.command(routines.NATIVE_PRODUCT, x.cols, PRODUCT * rows * units)
      .whole(from, x.stride, 1, upstream, zGradient.stride, 0, rows, units)
      .whole(0, to, weightsGradient.stride).native()
      .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
  };

  /** The gradient of biases. */
  const sumRows = (zGradient: WasmBlock, biasesGradient: WasmBlock) => {
    const { rows, cols } = zGradient;
    const from = queue.input(zGradient, "plain");
    const to = queue.output(biasesGradient, "columnPanels");
    queue.command(routines.PLAIN_SUMS, 1, MOVE * rows * cols)
      .whole(from, rows, cols, to).readsWhole(zGradient).writes(biasesGradient);
  };
  return {
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      if (x.zeros === "most") return own.dense(x, weights, biases, z);
      if (x.fresh.condensed) return dense(x, weights, biases, z);
      if (dividesInputs(queue, x.rows, weights)) return denseInParts(queue, x, weights, biases, z);
      const from = queue.input(x, "plain"), w = queue.input(weights, "plain");
      const bias = biases ? queue.input(biases, "columnPanels") : 0;
      const to = queue.output(z, "plain");
      const command = queue.command(routines.NATIVE_PRODUCT, x.rows, PRODUCT * x.cols * z.cols)
        .whole(from, x.stride, 0, w, weights.stride, 0, x.cols, z.cols, bias, to, z.stride).native()
        .reads(x).readsWhole(weights).writes(z);
      if (biases) command.readsWhole(biases);
    },

    denseGradients(
      x: WasmBlock,
      zGradient: WasmBlock,
      weightsGradient: WasmBlock,
      biasesGradient: WasmBlock | null,
    ): void {
      if (x.zeros === "most") {
        return own.denseGradients(x, zGradient, weightsGradient, biasesGradient);
      }
      if (x.fresh.condensed) denseGradient(x, zGradient, weightsGradient);
      else if (dividesGradient(queue, x, zGradient.cols)) {
        gradientInParts(queue, x, zGradient, weightsGradient);
      } else gradient(x, zGradient, weightsGradient);
      if (biasesGradient) sumRows(zGradient, biasesGradient);
    },

    denseInputGradient(zGradient: WasmBlock, weights: WasmBlock, xGradient: WasmBlock): void {
      const { rows, cols: units } = zGradient, inputs = xGradient.cols;
      if (dividesInputs(queue, rows, weights)) {
        return inputGradientInParts(queue, zGradient, weights, xGradient);
      }
      const from = queue.input(zGradient, "plain"), w = queue.input(weights, "plain");
      const to = queue.output(xGradient, "plain");
      queue.command(routines.NATIVE_PRODUCT, rows, PRODUCT * units * inputs)
        .whole(
          from,
          zGradient.stride,
          0,
          w,
          weights.stride,
          1,
          units,
          inputs,
          0,
          to,
          xGradient.stride,
        ).native()
        .reads(zGradient).readsWhole(weights).writes(xGradient);
    },
  };
}
