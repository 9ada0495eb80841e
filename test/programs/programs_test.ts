/**
 * Programs as people write them for TensorFlow.js and Keras, on every engine, beside what Keras makes of the same ones.
 *
 * @module
 */
import * as nl from "nonlinear";
import { assert, assertEquals } from "@std/assert";
import golden from "../goldens/programs.json" with { type: "json" };
import { autoencoder } from "./autoencoder.ts";
import { digits } from "./digits.ts";
import { frozenTrunk } from "./frozen_trunk.ts";
import { houses } from "./houses.ts";
import { imbalanced } from "./imbalanced.ts";
import { iris } from "./iris.ts";
import { lineAndSine } from "./line_and_sine.ts";
import { ownLoss } from "./own_loss.ts";
import { shells } from "./shells.ts";
import { sites } from "./sites.ts";
import { twoOutputs } from "./two_outputs.ts";
import { xor } from "./xor.ts";
import { ENGINES } from "../engine/native.ts";

/** What a program gives, by name. */
type Numbers = Readonly<Record<string, ArrayLike<number>>>;

const PROGRAMS: Record<keyof typeof golden, () => Promise<Numbers>> = {
  xor,
  line_and_sine: lineAndSine,
  iris,
  houses,
  shells,
  sites,
  two_outputs: twoOutputs,
  autoencoder,
  digits,
  frozen_trunk: frozenTrunk,
  imbalanced,
  own_loss: ownLoss,
};

/** Most programs read a table or pictures. */
const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

// Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/programs.py. Hundreds of steps in float32 round differently.
const TOLERANCE = 1e-3;

for (const [name, program] of Object.entries(PROGRAMS)) {
  for (const engine of ENGINES) {
    Deno.test({
      name: `the program ${name} gives Keras's numbers on the engine ${engine}`,
      ignore: !mayRead,
      async fn() {
        nl.setEngine(engine);
        try {
          assertAsKeras(await program(), golden[name as keyof typeof golden]);
        } finally {
          nl.setEngine("wasm");
        }
      },
    });
  }
}

function assertAsKeras(found: Numbers, expected: Numbers): void {
  assertEquals(Object.keys(found), Object.keys(expected));
  for (const [key, numbers] of Object.entries(expected)) {
    const actual = Array.from(found[key]);
    assertEquals(actual.length, numbers.length, key);
    actual.forEach((value, i) =>
      assert(
        Math.abs(value - numbers[i]) <= TOLERANCE * Math.max(1, Math.abs(numbers[i])),
        `${key}: ${value} at ${i}, Keras ${numbers[i]}`,
      )
    );
  }
}
