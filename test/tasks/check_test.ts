import { assertEquals, assertStringIncludes } from "@std/assert";
import { deno } from "../../.tasks/deno.ts";
import { cannotRun } from "./fake_course.ts";

const CASES: [what: string, words: string[], files: string[], said: string][] = [
  [
    "the tests with a word in their path, and no others",
    ["kernel/zmtp", "kernel/mend"],
    ["test/kernel/mend_test.ts", "test/kernel/zmtp_test.ts"],
    "| 0 failed",
  ],
  [
    "nothing for a word that is in no path, and says so",
    ["zmpt"],
    [],
    "expected words in the paths of tests but found zmpt",
  ],
];

for (const [what, words, files, said] of CASES) {
  Deno.test({
    name: `check: runs ${what}`,
    ignore: cannotRun,
    async fn() {
      const { success, output } = await deno("run", "--allow-all", ".tasks/check.ts", ...words);
      assertStringIncludes(output, said);
      assertEquals([...new Set(output.match(/test\/\S+_test\.ts/g))].sort(), files);
      assertEquals(success, files.length > 0);
    },
  });
}
