import { assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { ENGINES } from "../../engine/native.ts";
import { MemoryDisk } from "./memory_disk.ts";
import { randomModel } from "../saving/random_model.ts";
import { trainedBits } from "../saving/same_bits.ts";
import { runProgram, SMALL_FITS } from "./small_fits.ts";

const EPOCHS = 4, checkpoint = "run.safetensors";

for (const engine of ENGINES) {
  for (const [what, fit] of Object.entries(SMALL_FITS)) {
    Deno.test(`a fit ${what}, ended at any moment, goes on in the same bits (${engine})`, async () => {
      nl.setEngine(engine, { threads: 1 });
      const expected = await runProgram(fit, { epochs: EPOCHS });
      const disk = new MemoryDisk();
      await disk.use(async () => {
        assertEquals(await runProgram(fit, { epochs: EPOCHS, checkpoint }), expected);
        assertEquals(disk.written.length, EPOCHS + 1, "before the first epoch, and after each");
        const last = disk.written.at(-1)!;
        // Whenever the program ended, what it has left is one of these files.
        for (const file of disk.written.slice()) {
          disk.files.set(checkpoint, file);
          assertEquals(await runProgram(fit, { epochs: EPOCHS, checkpoint }), expected);
          assertEquals(disk.files.get(checkpoint), last);
        }
      });
      nl.setEngine("wasm");
    });
  }
}

Deno.test("any model that is trained in pieces, by one program or several, ends in the same bits", async () => {
  nl.setEngine("wasm", { threads: 1 });
  const anyFit = fc.record({
    seed: fc.nat(1e6),
    size: fc.integer({ min: 1, max: 10 }),
    pieces: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    isOneProgram: fc.boolean(),
    shuffle: fc.boolean(),
    batchSize: fc.integer({ min: 1, max: 8 }),
    validationSplit: fc.constantFrom(0, 0.3),
  });
  await fc.assert(
    fc.asyncProperty(anyFit, async ({ seed, size, pieces, isOneProgram, ...options }) => {
      const ends = pieces.sort((a, b) => a - b), last = ends.at(-1)!;
      const whole = randomModel(seed, size);
      const expected = await whole.fit(whole.model, { epochs: last, ...options });
      await new MemoryDisk().use(async () => {
        let program = randomModel(seed, size), found;
        for (const epochs of ends) {
          found = await program.fit(program.model, { epochs, checkpoint, ...options });
          if (!isOneProgram && epochs < last) program = randomModel(seed, size);
        }
        assertEquals(found!.history, expected.history);
        assertEquals(trainedBits(program.model), trainedBits(whole.model));
      });
    }),
    { seed: 1, numRuns: 60 },
  );
});
