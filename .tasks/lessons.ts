/**
 * `deno task lessons`: for authors. Leads each lesson to its neighbours, and lists it in the README, as the contents in
 * notebooks/00-welcome.ipynb say.
 *
 * @module
 */
import { join } from "node:path";
import { chained, contentsOf, lessonsOf, withLessons } from "./chain.ts";
import { courseNotebooks } from "./committed.ts";
import { deno } from "./deno.ts";
import { root } from "./root.ts";

const read = (path: string) => Deno.readTextFile(join(root, path));
const notebooks = (await courseNotebooks()).map(async (path) => ({ path, text: await read(path) }));
const lessons = lessonsOf(await Promise.all(notebooks));
const readme = await read("README.md");
const before = [...lessons, { path: "README.md", text: readme }];
const after = [...chained(lessons), {
  path: "README.md",
  text: withLessons(readme, contentsOf(lessons[0])),
}];
for (const [i, { path, text }] of after.entries()) {
  if (text === before[i].text) continue;
  await Deno.writeTextFile(join(root, path), text);
  if (path === "README.md") await deno("fmt", path); // its table has columns
  console.log(`${path}: written`);
}
