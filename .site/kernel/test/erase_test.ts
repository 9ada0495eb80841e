/** Types taken out of real code: files of this repository are JavaScript then, as a module and as a cell. */
import { assertEquals } from "@std/assert";
import { rewriteModule } from "../cell/module.ts";
import { rewriteCell } from "../cell/rewrite.ts";
import { parseWithBabel } from "../packages.ts";
import { join } from "node:path";
import { root } from "../../../.tasks/root.ts";

const EARLIER = {
  constants: new Set<string>(),
  covered: new Set(["name", "status"]),
  watchLoops: true,
  isBuiltIn: () => false,
};

for (const folder of [".tasks", ".site", "lib/training"]) {
  Deno.test(`${folder} is JavaScript without its types`, async () => {
    const faults: string[] = [];
    for await (const path of filesOf(join(root, folder))) {
      const text = await Deno.readTextFile(path);
      const module = await rewriteModule(text, (from) => Promise.resolve(from), "load");
      const codes = [module.code];
      // As a cell it is refused, and rightly.
      if (!text.includes("import.meta")) codes.push(rewriteCell(text, EARLIER).code);
      for (const code of codes) {
        try {
          parseWithBabel(code, { sourceType: "module" });
        } catch (error) {
          faults.push(`${path}: ${error}`);
        }
      }
    }
    assertEquals(faults, []);
  });
}

/** The TypeScript files below a folder, but for generated ones, which are long. */
async function* filesOf(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* filesOf(path);
    else if (name.endsWith(".ts") && (await Deno.stat(path)).size < 100_000) yield path;
  }
}
