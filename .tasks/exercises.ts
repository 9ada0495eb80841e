/**
 * `deno task exercises`: for authors. Makes every exercise from its solution (exercise_of.ts describes the marks), and the
 * file of answers that `nl.solution` shows.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { checkers } from "../lib/exercises/catalogue.ts";
import { courseNotebooks } from "./committed.ts";
import { exercisePath, exerciseText } from "./exercise_of.ts";
import type { Notebook } from "./notebook.ts";
import { root } from "./root.ts";
import { solutionsText } from "./solution_parts.ts";

const solutions = (await courseNotebooks()).filter((path) =>
  path.startsWith("notebooks/solutions/")
);
if (solutions.length === 0) console.log("There are no notebooks in notebooks/solutions yet.");
const hintsOf = (part: string) => checkers.find(({ name }) => name === part)?.hints;
let failures = 0;
const texts = await Promise.all(solutions.map((path) => Deno.readTextFile(join(root, path))));
for (const [i, path] of solutions.entries()) {
  try {
    await write(exercisePath(path), exerciseText(texts[i], hintsOf));
  } catch (error) {
    failures += 1;
    console.error(`${path}: ${(error as Error).message}`);
  }
}
await write(
  "lib/exercises/solutions.json",
  solutionsText(texts.map((text): Notebook => JSON.parse(text))),
);
Deno.exit(failures > 0 ? 1 : 0);

/** Writes a file of the project, unless it is the same already. */
async function write(target: string, text: string): Promise<void> {
  const path = join(root, target);
  const old = await Deno.readTextFile(path).catch(() => undefined);
  if (text !== old) {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(path, text);
  }
  console.log(`${target}: ${text === old ? "unchanged" : "written"}`);
}
