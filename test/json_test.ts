import { assert, assertEquals } from "@std/assert";
import { duplicateKeys } from "./json.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const ROOT = new URL("..", import.meta.url);

Deno.test({
  name: "no object in a JSON file or a notebook of the course names a key twice",
  ignore: !mayRead,
  fn() {
    const paths = [...jsonFiles(ROOT)];
    for (const known of ["deno.json", "lib/imports.json", "notebooks/00-welcome.ipynb"]) {
      assert(paths.includes(known), `Found only ${paths}`);
    }
    assertEquals(
      paths.flatMap((path) => duplicateKeys(path, Deno.readTextFileSync(new URL(path, ROOT)))),
      [],
    );
  },
});

const CASES: [what: string, text: string, faults: string[]][] = [
  ["different keys", '{\n"a": 1,\n"b": { "a": 2 }\n}', []],
  ["a key twice in one object", '{\n"a": 1,\n"b": 2,\n"a": 1\n}', [
    'x.json:4: "a" is named again, after line 2',
  ]],
  ["a key three times", '{ "a": 1, "a": 2,\n"a": 3 }', [
    'x.json:1: "a" is named again, after line 1',
    'x.json:2: "a" is named again, after line 1',
  ]],
  ["a key twice deep inside", '[0, { "x": [{ "b": null,\n"b": null }] }]', [
    'x.json:2: "b" is named again, after line 1',
  ]],
  ["two objects in a list", '[{ "a": 1 }, { "a": 1 }]', []],
  ["a key that is spelt with an escape", '{ "a": 1, "\\u0061": 2 }', [
    'x.json:1: "a" is named again, after line 1',
  ]],
  ["names that every object has", '{ "__proto__": 1, "constructor": 2 }', []],
];

for (const [what, text, faults] of CASES) {
  Deno.test(`a search for keys named twice, in ${what}`, () => {
    assertEquals(duplicateKeys("x.json", text), faults);
  });
}

/** The paths of the JSON files and notebooks, without folders of tools and what a learner has put aside. */
function* jsonFiles(folder: URL, path = ""): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (name.startsWith(".") && name !== ".tasks" || name === "node_modules") continue;
    if (isDirectory) yield* jsonFiles(new URL(`${name}/`, folder), `${path}${name}/`);
    else if (/\.(json|ipynb)$/.test(name) && !name.includes(".yours-")) yield path + name;
  }
}
