import { assertEquals } from "@std/assert";
import { architectureFaults } from "./architecture.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const LIB = new URL("../lib", import.meta.url);

Deno.test({
  name: "every file of the library keeps to its floor, re-exports only in mod.ts and stays short",
  ignore: !mayRead,
  fn() {
    const faults = filesUnder(LIB, "lib")
      .flatMap((path) =>
        architectureFaults(path, Deno.readTextFileSync(new URL(`../${path}`, import.meta.url)))
      );
    assertEquals(faults, []);
  },
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
    'lib/activations/relu.ts: imports "../engine/mod.ts"; activations may import from no other folder',
  ],
  [
    "an arrow hidden in a type",
    "lib/engine/matrix.ts",
    'let net: import("../network/mod.ts").Network;',
    'lib/engine/matrix.ts: imports "../network/mod.ts"; engine may import from no other folder',
  ],
  [
    "an arrow hidden in a lazy import",
    "lib/data/mnist.ts",
    'await import("../network/mod.ts");',
    'lib/data/mnist.ts: imports "../network/mod.ts"; data may import from engine, options',
  ],
  [
    "the library's own front door used from inside",
    "lib/training/fit.ts",
    'export * from "../mod.ts";',
    'lib/training/fit.ts: imports "../mod.ts"; training may import from network, activations, engine, options',
  ],
  [
    "a plot below the notebook floor",
    "lib/training/history.ts",
    'const Plot = await import("@observablehq/plot");',
    'lib/training/history.ts: imports "@observablehq/plot"; only notebook and exercises may draw',
  ],
  [
    "Jupyter below the notebook floor",
    "lib/training/fit.ts",
    "await Deno.jupyter.display(1);",
    "lib/training/fit.ts: mentions Deno.jupyter; only notebook and exercises may know Jupyter or a page",
  ],
  [
    "a notebook that knows the exercises",
    "lib/notebook/show.ts",
    'import { todo } from "../exercises/todo.ts";',
    'lib/notebook/show.ts: imports "../exercises/todo.ts"; notebook may import from analysis, training, network, activations, engine, data, options',
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

function filesUnder(folder: URL, path: string): string[] {
  return Array.from(Deno.readDirSync(folder)).flatMap((entry) =>
    entry.isDirectory
      ? filesUnder(new URL(`${folder}/${entry.name}`), `${path}/${entry.name}`)
      : entry.name.endsWith(".ts")
      ? [`${path}/${entry.name}`]
      : []
  );
}
