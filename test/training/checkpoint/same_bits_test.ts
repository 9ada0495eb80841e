import { assert, assertEquals, assertNotEquals } from "@std/assert";
import * as fc from "fast-check";
import * as nl from "nonlinear";
import { MemoryDisk } from "./memory_disk.ts";
import { CLASSIFIER, compiled, outcomeOf, runProgram, SMALL_FITS } from "./small_fits.ts";

const EPOCHS = 4, checkpoint = "run.safetensors";

for (const engine of ["wasm", "reference"] as const) {
  for (const [what, fit] of Object.entries(SMALL_FITS)) {
    Deno.test(`a fit ${what}, ended at any moment, goes on in the same bits (${engine})`, async () => {
      nl.setEngine(engine, engine === "wasm" ? { threads: 1 } : {});
      const expected = await runProgram(fit, { epochs: EPOCHS });
      const disk = new MemoryDisk();
      await disk.use(async () => {
        assertEquals(await runProgram(fit, { epochs: EPOCHS, checkpoint }), expected);
        assertEquals(disk.written.length, EPOCHS + 1, "before the first epoch, and after each");
        // Whenever the program ended, what it has left is one of these files.
        for (const file of disk.written.slice()) {
          disk.files.set(checkpoint, file);
          assertEquals(await runProgram(fit, { epochs: EPOCHS, checkpoint }), expected);
        }
      });
      nl.setEngine("wasm");
    });
  }
}
