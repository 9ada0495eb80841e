/**
 * `deno task exercises`: for authors. Makes every exercise from its solution; exercise_of.ts describes the marks.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { courseNotebooks } from "./committed.ts";
import { exercisePath, exerciseText } from "./exercise_of.ts";
import { root } from "./root.ts";

const solutions = (await courseNotebooks()).filter((path) =>
  path.startsWith("notebooks/solutions/")
);
if (solutions.length === 0) console.log("There are no notebooks in notebooks/solutions yet.");
let failures = 0;
for (const path of solutions) {
  const target = exercisePath(path);
  try {
    const text = exerciseText(await Deno.readTextFile(join(root, path)));
    const old = await Deno.readTextFile(join(root, target)).catch(() => undefined);
    if (text !== old) {
      await Deno.mkdir(dirname(join(root, target)), { recursive: true });
      await Deno.writeTextFile(join(root, target), text);
    }
    console.log(`${target}: ${text === old ? "unchanged" : "written"}`);
  } catch (error) {
    failures += 1;
    console.error(`${path}: ${(error as Error).message}`);
  }
}
Deno.exit(failures > 0 ? 1 : 0);
