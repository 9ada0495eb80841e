import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { MemoryDisk } from "../checkpoint/memory_disk.ts";

/** What is given to `save`, and where the file is. */
const PATHS: [given: string, path: string][] = [
  ["digits.safetensors", "digits.safetensors"],
  ["file://digits.safetensors", "digits.safetensors"],
  ["file://./models/digits", "./models/digits"],
  ["file:///models/digits", "file:///models/digits"],
];

for (const [given, path] of PATHS) {
  Deno.test(`a model saved at ${given} is loaded from there`, async () => {
    const disk = new MemoryDisk();
    await disk.use(async () => {
      const model = nl.sequential([nl.layers.dense({ units: 1, inputShape: [1] })]);
      await model.save(given);
      assertEquals([...disk.files.keys()], [path]);
      assertEquals((await nl.loadModel(given)).getWeights(), model.getWeights());
    });
  });
}
