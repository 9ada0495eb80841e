import { assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";

const { dense } = nl.layers;
const x = new nl.Matrix(2000, 1).map((_, i) => Math.sin(i));
const y = Array.from({ length: 2000 }, (_, i) => Math.sin(i) > 0 ? 1 : 0);

/** A hidden layer of eight units, the first `dead` of them with a bias so low that nothing reaches them. */
function network(activation: string, dead: number): nl.Model {
  const model = nl.sequential({
    layers: [
      dense({ units: 8, activation, inputShape: [1] }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    seed: 1,
  });
  const [weights, , ...rest] = model.getWeights();
  const biases = new nl.Matrix(1, 8).map((_, i) => i < dead ? -5 : 1);
  model.setWeights([weights.map(() => 0.5), biases, ...rest]);
  model.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
  return model;
}

/** What training prints. */
async function shown(model: nl.Model, options: nl.FitOptions): Promise<string> {
  const { log } = console, lines: string[] = [];
  console.log = (line: string) => lines.push(line);
  try {
    await model.fit(x, y, { batchSize: 100, verbose: 2, ...options });
  } finally {
    console.log = log;
  }
  return lines.join("\n");
}

Deno.test("a layer that has lost many units is reported beside the progress, once", async () => {
  const text = await shown(network("relu", 3), { epochs: 3 });
  const notes = text.split("\n").filter((line) => line.includes("got no gradient"));
  assertEquals(notes.length, 1);
  assertStringIncludes(
    notes[0],
    "dense: 3 of 8 units got no gradient from the last 1,100 examples",
  );
});

Deno.test("units that die in a later epoch are reported then, from the examples of that epoch alone", async () => {
  const model = network("relu", 0);
  const onEpochEnd = (epoch: number) => {
    if (epoch === 0) model.setWeights(network("relu", 3).getWeights());
  };
  const text = await shown(model, { epochs: 2, callbacks: { onEpochEnd } });
  const notes = text.split("\n").filter((line) => line.includes("got no gradient"));
  assertEquals(notes.length, 1);
  assertStringIncludes(notes[0], "3 of 8 units got no gradient from the last 1,100 examples");
});

Deno.test("nothing is said of a few units, of functions that do not die, or to those who want silence", async () => {
  for (
    const [activation, dead, verbose] of [["relu", 1, 2], ["leakyRelu", 5, 2], [
      "relu",
      5,
      0,
    ]] as const
  ) {
    const text = await shown(network(activation, dead), { verbose });
    assertEquals(text.includes("gradient"), false, `${activation} ${dead}`);
  }
});
