import { assertEquals } from "@std/assert";
import { architectureFaults, importCircles } from "./architecture.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const LIB = new URL("../lib", import.meta.url);

Deno.test({
  name: "every file of the library keeps to its room, re-exports only in mod.ts and stays short",
  ignore: !mayRead,
  fn() {
    const faults = [...library()].flatMap(([path, code]) => architectureFaults(path, code));
    assertEquals(faults, []);
  },
});

Deno.test({
  name: "no file of the library imports itself by way of others",
  ignore: !mayRead,
  fn: () => assertEquals(importCircles(library()), []),
});

const FAULTY: [what: string, path: string, code: string, fault: string][] = [
  [
    "an arrow that points up",
    "lib/network/dense.ts",
    'import { fit } from "../training/fit.ts";',
    'lib/network/dense.ts: imports "../training/fit.ts"; network may import from activations, engine, options',
  ],
  [
    "an activation that needs the engine",
    "lib/activations/relu.ts",
    'import type { Matrix } from "../engine/mod.ts";',
    'lib/activations/relu.ts: imports "../engine/mod.ts"; activations may import from options',
  ],
  [
    "an arrow hidden in a type",
    "lib/engine/matrix.ts",
    'let net: import("../network/mod.ts").Network;',
    'lib/engine/matrix.ts: imports "../network/mod.ts"; engine may import from host, options',
  ],
  [
    "an arrow hidden in a lazy import",
    "lib/data/mnist.ts",
    'await import("../network/mod.ts");',
    'lib/data/mnist.ts: imports "../network/mod.ts"; data may import from engine, host, options',
  ],
  [
    "the library's own front door used from inside",
    "lib/training/fit.ts",
    'export * from "../mod.ts";',
    'lib/training/fit.ts: imports "../mod.ts"; training may import from network, activations, engine, host, options',
  ],
  [
    "a plot below the figures",
    "lib/training/history.ts",
    'const Plot = await import("@observablehq/plot");',
    'lib/training/history.ts: imports "@observablehq/plot"; only figures and lessons may draw',
  ],
  [
    "a page below the figures",
    "lib/kernel/show.ts",
    "document.body.append(1);",
    "lib/kernel/show.ts: mentions document; only figures and lessons may know a page",
  ],
  [
    "Deno outside of its door",
    "lib/training/fit.ts",
    "await Deno.jupyter.display(1);",
    "lib/training/fit.ts: names Deno; only host may know what runs the library",
  ],
  [
    "a type of Deno outside of its door",
    "lib/data/csv.ts",
    "let file: Deno.FsFile;",
    "lib/data/csv.ts: names Deno; only host may know what runs the library",
  ],
  [
    "a symbol of Deno outside of its door",
    "lib/data/csv.ts",
    'const inspect = Symbol.for("Deno.customInspect");',
    "lib/data/csv.ts: names Deno; only host may know what runs the library",
  ],
  [
    "a module of Node outside of its door",
    "lib/data/csv.ts",
    'import { join } from "node:path";',
    'lib/data/csv.ts: imports "node:path"; only host may know what runs the library',
  ],
  [
    "a second way to the host",
    "lib/data/csv.ts",
    'import { host } from "#host";',
    'lib/data/csv.ts: imports "#host"; only host may know what runs the library',
  ],
  [
    "figures that know the lessons",
    "lib/figures/table/table.ts",
    'import { neuron } from "../../lessons/mod.ts";',
    'lib/figures/table/table.ts: imports "../../lessons/mod.ts"; figures may import from analysis, training, network, activations, engine, options, data, kernel, host',
  ],
  [
    "a list of parameters that is too long",
    "lib/engine/products.ts",
    "export function product(a, b, c, d, e, f, g) {}",
    "lib/engine/products.ts: product has 7 parameters; a function has at most 6",
  ],
  [
    "a function's type with a list of parameters that is too long",
    "lib/engine/engine.ts",
    "interface Engine { product(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1): void }",
    "lib/engine/engine.ts: product has 7 parameters; a function has at most 6",
  ],
  [
    "code in a mod.ts",
    "lib/engine/mod.ts",
    'export * from "./matrix.ts";\nexport const one = 1;',
    "lib/engine/mod.ts: has a ExportNamedDeclaration; a mod.ts only re-exports",
  ],
  [
    "a file that is too long",
    "lib/engine/matrix.ts",
    "export {};\n".repeat(250),
    "lib/engine/matrix.ts: has 250 lines; a file has fewer than 250: one concept a file",
  ],
];

for (const [what, path, code, fault] of FAULTY) {
  Deno.test(`the architecture check finds ${what}`, () => {
    assertEquals(architectureFaults(path, code), [fault]);
  });
}

Deno.test("the architecture check accepts arrows that point down, packages and comments", () => {
  const code = `
    /** Not for Deno.jupyter or a document. \`import "../exercises/mod.ts"\` */
    import { Matrix } from "../engine/mod.ts";
    import { closestMatch } from "leven";
    export const document = "mine";
  `;
  assertEquals(architectureFaults("lib/training/fit.ts", code), []);
});

Deno.test("a circle of files is found, also one of types, and a diamond is none", () => {
  const files = new Map([
    ["lib/a/mod.ts", 'export * from "./one.ts"; export * from "./two.ts";'],
    ["lib/a/one.ts", 'import type { Three } from "../b/three.ts";'],
    ["lib/a/two.ts", 'import { three } from "../b/three.ts";'],
    ["lib/b/three.ts", ""],
  ]);
  assertEquals(importCircles(files), []);
  files.set("lib/b/three.ts", 'let two: import("../a/two.ts").Two;');
  assertEquals(importCircles(files), ["lib/b/three.ts → lib/a/two.ts → lib/b/three.ts"]);
});

/** The files of the library with their code. */
function library(): Map<string, string> {
  return new Map(
    filesUnder(LIB, "lib").map((path) => [
      path,
      Deno.readTextFileSync(new URL(`../${path}`, import.meta.url)),
    ]),
  );
}

function filesUnder(folder: URL, path: string): string[] {
  return Array.from(Deno.readDirSync(folder)).flatMap((entry) =>
    entry.isDirectory
      ? filesUnder(new URL(`${folder}/${entry.name}`), `${path}/${entry.name}`)
      : entry.name.endsWith(".ts")
      ? [`${path}/${entry.name}`]
      : []
  );
}
