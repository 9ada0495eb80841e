import { assert } from "@std/assert";
import { BINARIES, binariesModule } from "../../.tasks/engine_binaries.ts";

Deno.test("the engine's binaries are what its sources compile to, byte for byte", async () => {
  const committed = await Deno.readTextFile(BINARIES);
  assert(committed === await binariesModule(), "run `deno task engine` and commit what it writes");
});
