import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

const { dense } = nl.layers;
const x = new nl.Matrix(40, 2).map((_, i) => Math.sin(2.3 * i));
const y = Array.from({ length: 40 }, (_, i) => x.at(i, 0) * x.at(i, 1) > 0 ? 1 : 0);

function compiled(): nl.Model {
  const model = nl.sequential({
    layers: [
      dense({ units: 6, activation: "relu", inputShape: [2] }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    seed: 3,
  });
  model.compile({ optimizer: "adam", loss: "binaryCrossentropy" });
  return model;
}

Deno.test("a recorder looks before training and after every epoch, and training is the same with it", async () => {
  const [watched, alone] = [compiled(), compiled()];
  const { callbacks, snapshots } = nl.recorder(watched, x, y);
  await watched.fit(x, y, { epochs: 4, verbose: 0, callbacks });
  await alone.fit(x, y, { epochs: 4, verbose: 0 });
  assertEquals(watched.getWeights().map((w) => w.data), alone.getWeights().map((w) => w.data));
  assertEquals(snapshots.map(({ epoch }) => epoch), [0, 1, 2, 3, 4]);
  const { loss } = await watched.evaluate(x, y, { verbose: 0 });
  assertAlmostEquals(snapshots[4].loss, loss, 1e-6);
});

Deno.test("a snapshot tells sizes, dead units and zeros of each layer with weights", () => {
  const model = compiled(), [{ layers: [hidden, output] }] = nl.recorder(model, x, y).snapshots;
  const traced = nl.trace(model, x, y).layers[0];
  assertEquals([hidden.layer, hidden.units, output.activation], ["dense", 6, "sigmoid"]);
  assertEquals(hidden.dead, nl.deadUnits(model, x)[0].dead.length);
  const zeros = traced.output.data.filter((value) => value === 0).length;
  assertEquals(hidden.zeros, zeros / traced.output.data.length);
  const squares = traced.weights[0].gradient!.data.reduce((sum, g) => sum + g * g, 0);
  assertAlmostEquals(hidden.weightGradient, Math.sqrt(squares / 12), 1e-9);
  assert(hidden.gradient > 0 && hidden.weights > 0 && hidden.output > 0);
});

Deno.test("a recorder may look every few epochs, and goes on counting in a second fit", async () => {
  const model = compiled(), { callbacks, snapshots } = nl.recorder(model, x, y, { every: 2 });
  await model.fit(x, y, { epochs: 3, verbose: 0, callbacks });
  await model.fit(x, y, { epochs: 3, verbose: 0, callbacks });
  assertEquals(snapshots.map(({ epoch }) => epoch), [0, 2, 4, 6]);
  assertThrows(() => nl.recorder(model, x, y, { every: 0 }), RangeError, "every");
});
