/** The cells of `cases.ts` in both kernels. */
import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { root } from "../../../.tasks/root.ts";
import { LaunchedKernel } from "../../../test/tasks/launched_kernel.ts";
import { type Case, cases } from "./cases.ts";
import { files } from "./files.ts";
import { PageKernel } from "./page_kernel.ts";
import { linesOf, type Shown } from "./shown.ts";

Deno.test("in the page's kernel each cell shows what the table says", async () => {
  await using kernel = await PageKernel.start({ files, isolated: true });
  await compareAll((code) => kernel.run(code), ({ shows }) => shows);
});

Deno.test("in Deno's kernel each shows the same, or what the table says", async () => {
  const folder = await Deno.makeTempDir({ prefix: "cells-" });
  try {
    for (const [name, text] of Object.entries(files)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    // The launcher's parser is found by the course's import map.
    const importMap = join(root, "lib", "imports.json");
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify({ importMap, lock: false }));
    await using kernel = await LaunchedKernel.start([], folder);
    await compareAll(
      (code) => kernel.run(code),
      ({ shows, deno }) => deno ?? shows,
      (line) => line.replaceAll(`file://${folder}`, ""),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("each difference stands in the README, with its reason", async () => {
  const readme = await Deno.readTextFile(new URL("../README.md", import.meta.url));
  const rows = cases.filter(({ deno }) => deno).map(({ name, why }) => `| ${name} | ${why} |`);
  const lines = readme.split("\n").map((line) => line.replace(/ +\|/g, " |"));
  assertEquals(lines.filter((line) => rows.includes(line)), rows);
});

/** Runs all cells and compares what is under the last one of each case, all of them before it says what differs. */
async function compareAll(
  run: (code: string) => Promise<{ outputs: Shown[] }>,
  expected: (each: Case) => string[],
  normalised: (line: string) => string = (line) => line,
): Promise<void> {
  const found: Record<string, string[]> = {}, wanted: Record<string, string[]> = {};
  for (const each of cases) {
    let outputs: Shown[] = [];
    for (const code of each.cells) ({ outputs } = await run(code));
    found[each.name] = linesOf(outputs).map((line) =>
      normalised(line).replace(/(cell) \[\d+\]/gi, "$1 [n]")
    );
    wanted[each.name] = expected(each);
  }
  assertEquals(found, wanted);
}
