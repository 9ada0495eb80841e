import { assertStringIncludes } from "@std/assert";
import { checkSetup } from "../../lib/lessons/mod.ts";

const VERSIONS: [version: string, words: string][] = [
  ["2.9.0", "ready"],
  ["2.10.0", "ready"],
  ["3.0.0", "ready"],
  ["2.8.9", "too old"],
  ["1.46.3", "too old"],
];

for (const [version, words] of VERSIONS) {
  Deno.test(`Deno ${version} is ${words}`, () => {
    assertStringIncludes(Deno.inspect(checkSetup(version)), words);
  });
}
