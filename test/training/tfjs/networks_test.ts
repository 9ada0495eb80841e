/**
 * Random networks in TensorFlow.js itself and in this library: the same weights, examples and settings, and so the same
 * numbers. Where TensorFlow.js differs from Keras 3, quirks.ts says how.
 *
 * `NONLINEAR_NETS=300` compares so many; a failure names the net, and `randomNet(number)` makes it again.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import { differences } from "./compare.ts";
import { FEATURES } from "./coverage.ts";
import { QUIRKS } from "./quirks.ts";
import { randomNet } from "./random_net.ts";

/** How many nets are compared; more at night. */
const NETS = Number(environment("NONLINEAR_NETS") ?? 30);

/** From so many on, each feature has to be there often enough. */
const ALL_NETS = 300;

/**
 * How far apart numbers may be after some dozen steps, relative to the largest of their list and absolute below 1. Both
 * libraries compute in float32, in another order.
 */
const TOLERANCE = 1e-4;

Deno.test(`${NETS} random networks give the numbers of TensorFlow.js on both engines`, async () => {
  const far: string[] = [];
  for (let number = 0; number < NETS; number++) {
    const all = await differences(randomNet(number));
    far.push(
      ...all.filter(({ difference }) => !(difference <= TOLERANCE))
        .map(({ what, engine, difference }) =>
          `net ${number}, ${engine}: ${what} by ${difference}`
        ),
    );
  }
  assertEquals(far, []);
});

Deno.test(`among ${ALL_NETS} networks there is every feature, often enough`, () => {
  const nets = Array.from({ length: ALL_NETS }, (_, number) => randomNet(number));
  const seldom = FEATURES.map(({ name, least, isIn }) => ({
    name,
    least,
    found: nets.filter(isIn).length,
  })).filter(({ least, found }) => found < least);
  assertEquals(seldom, []);
});

Deno.test("a net is the same each time it is made", () => {
  assertEquals(randomNet(7), randomNet(7));
  assert(JSON.stringify(randomNet(7)) !== JSON.stringify(randomNet(8)));
});

for (const { what, shows } of QUIRKS) {
  Deno.test(`TensorFlow.js still does it: ${what}`, async () => {
    await tf.setBackend("cpu");
    assert(await shows(), "it does not: take the line out of quirks.ts, and compare that too");
  });
}

function environment(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}
