import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { check } from "../../lib/exercises/check.ts";
import {
  type Progress,
  readProgress as read,
  writeProgress as write,
} from "../../lib/exercises/progress_file.ts";
import { progress } from "../../lib/exercises/progress.ts";
import { recordsFolder, recordsIn } from "../../lib/host/deno/records.ts";

const readProgress = (folder: string) => read(recordsIn(folder));
const writeProgress = (folder: string, parts: Progress) => write(recordsIn(folder), parts);

// Among the tests of the notebooks, beside which the file lies, for these may write.
const ignore = Deno.permissions.querySync({ name: "write" }).state !== "granted";
const NAME = ".progress.json";

function test(name: string, body: (folder: string) => void | Promise<void>): void {
  Deno.test({
    name: `progress: ${name}`,
    ignore,
    fn: async () => {
      const course = Deno.makeTempDirSync();
      const folder = join(course, "notebooks");
      Deno.mkdirSync(join(folder, "exercises"), { recursive: true });
      Deno.writeTextFileSync(join(folder, "deno.json"), "{}");
      try {
        await body(folder);
      } finally {
        Deno.removeSync(course, { recursive: true });
      }
    },
  });
}

const SOME: Progress = new Map([["one neuron", "passed"], ["own activation", "not yet"]]);

test("what is written is read, and nothing else is left in the folder", (folder) => {
  writeProgress(folder, SOME);
  assertEquals(readProgress(folder), SOME);
  writeProgress(folder, new Map(SOME).set("own activation", "passed"));
  assertEquals(readProgress(folder).get("own activation"), "passed");
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
  assertEquals(names.sort(), [NAME, "deno.json", "exercises"]);
});

for (
  const [what, text] of [
    ["empty", ""],
    ["cut off", '{ "one neuron": "pas'],
    ["no object", "null"],
    ["a list", '["passed"]'],
    ["not text", "\xff\0"],
  ]
) {
  test(`a file that is ${what} says nothing, and is written anew`, (folder) => {
    Deno.writeTextFileSync(join(folder, NAME), text);
    assertEquals(readProgress(folder).size, 0);
    writeProgress(folder, SOME);
    assertEquals(readProgress(folder), SOME);
  });
}

test("of a file with odd parts the others are kept", (folder) => {
  const text = '{ "one neuron": "passed", "own activation": 7, "__proto__": "x" }';
  Deno.writeTextFileSync(join(folder, NAME), text);
  assertEquals(readProgress(folder), new Map([["one neuron", "passed"]]));
});

test("a folder in the file's place is no problem", (folder) => {
  Deno.mkdirSync(join(folder, NAME, "x"), { recursive: true });
  writeProgress(folder, SOME);
  assertEquals(readProgress(folder).size, 0);
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
  assertEquals(names.sort(), [NAME, "deno.json", "exercises"]);
});

test("a folder that is gone is no problem", (folder) => {
  writeProgress(join(folder, "gone"), SOME);
  assertEquals(readProgress(join(folder, "gone")).size, 0);
});

test("it belongs to the course's notebooks, seen from lessons and exercises but not from solutions", (folder) => {
  assertEquals(recordsFolder(folder), folder);
  assertEquals(recordsFolder(join(folder, "exercises")), folder);
  assertEquals(recordsFolder(join(folder, "solutions")), undefined);
  assertEquals(recordsFolder(join(folder, "..")), undefined);
  Deno.removeSync(join(folder, "deno.json"));
  assertEquals(recordsFolder(folder), undefined);
});

test("a check writes it where a notebook runs, and a part once passed stays passed", async (folder) => {
  const before = Deno.cwd();
  Deno.chdir(join(folder, "exercises"));
  try {
    await check("one neuron", { relu: 0, sigmoid: 0.378, tanh: -0.462 });
    assertEquals(readProgress(folder), new Map([["one neuron", "passed"]]));
    await check("one neuron", 1);
    assertEquals(readProgress(folder), new Map([["one neuron", "passed"]]));
    assertStringIncludes(progress().text, "PASSED");
  } finally {
    Deno.chdir(before);
  }
});
