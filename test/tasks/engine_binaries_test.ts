import { assert } from "@std/assert";

Deno.test({
  name: "the engine's binaries are what its sources compile to, byte for byte",
  ignore: Deno.permissions.querySync({ name: "run" }).state !== "granted",
  async fn() {
    // Loaded here: the compiler asks for permissions as soon as it is imported.
    const { BINARIES, binariesModule } = await import("../../.tasks/engine_binaries.ts");
    const committed = await Deno.readTextFile(BINARIES);
    assert(
      committed === await binariesModule(),
      "run `deno task engine` and commit what it writes",
    );
  },
});
