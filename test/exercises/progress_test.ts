import { assert, assertEquals } from "@std/assert";
import { check } from "../../lib/exercises/check.ts";
import { progress } from "../../lib/exercises/progress.ts";

Deno.test("progress: without a file the page shows what was done since the start", async () => {
  await check("one neuron", { relu: 0, sigmoid: 0.378, tanh: -0.462 });
  const lines = progress().text.split("\n");
  assert(/^\d+ of \d+ parts passed; nl.check/.test(lines[0]), lines[0]);
  assert(lines.some((line) => /^Lesson 01 .* PASSED$/.test(line)));
});

Deno.test("progress: what was passed once stays passed, whatever is tried afterwards", async () => {
  await check("one neuron", { relu: 0, sigmoid: 0.378, tanh: -0.462 });
  assertEquals(
    (await check("one neuron", { relu: 1, sigmoid: 0.378, tanh: -0.462 })).passed,
    false,
  );
  assert(/^Lesson 01 .* PASSED$/m.test(progress().text));
});
