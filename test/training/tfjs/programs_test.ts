/**
 * Programs as they are written for TensorFlow.js, run with it and with this library in its place, line for line.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import { inPlaceOfTf } from "./in_place_of_tf.ts";
import { PROGRAMS } from "./programs/catalogue.ts";
import type { Any } from "./programs/tools.ts";

/** Relative to the largest number of a list, and absolute below 1: up to hundreds of steps in float32. */
const TOLERANCE = 2e-4;

/** The weights begin with the numbers of a wave, in either library; statistics of a normalization stay as they are. */
const start = (library: Any) => (model: Any) => {
  for (const layer of model.layers) {
    const weights: Any[] = layer.getWeights();
    layer.setWeights(weights.map((weight, i) => {
      if (i > 1) return weight;
      const size = weight.dataSync().length;
      const wave = Array.from({ length: size }, (_, k) => Math.sin(1 + i + 2.3 * k) / 2);
      return library.tensor(wave, weight.shape);
    }));
  }
};
const numberOf = (scalar: Any) => typeof scalar === "number" ? scalar : scalar.dataSync()[0];

for (const [name, program] of Object.entries(PROGRAMS)) {
  for (const engine of ["reference", "wasm"] as const) {
    Deno.test(`the program ${name} comes to the numbers of TensorFlow.js on the engine ${engine}`, async () => {
      await tf.setBackend("cpu");
      const expected = await program({ tf, start: start(tf), numberOf });
      nl.setEngine(engine);
      try {
        const found = await program({ tf: inPlaceOfTf, start: start(inPlaceOfTf), numberOf });
        assertEquals(Object.keys(found), Object.keys(expected));
        assert(Object.keys(found).length > 0);
        for (const [what, numbers] of Object.entries(expected)) {
          assertNear(Array.from(found[what]), Array.from(numbers), what);
        }
      } finally {
        nl.setEngine("wasm");
      }
    });
  }
}

function assertNear(found: readonly number[], expected: readonly number[], what: string): void {
  assertEquals(found.length, expected.length, what);
  const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  expected.forEach((value, i) =>
    assert(
      Math.abs(found[i] - value) <= TOLERANCE * size,
      `${what}, number ${i}: ${found[i]}, not ${value}`,
    )
  );
}
