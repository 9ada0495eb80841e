import { assert, assertEquals } from "@std/assert";
import { hasNamedImports, missingImports } from "../../lib/kernel/imports.ts";

const modules: Record<string, Record<string, unknown>> = {
  nonlinear: { elu: 0, relu: 1, sigmoid: 2, tanh: 3, layers: 4, Matrix: 5, default: 6 },
};
const load = (specifier: string) =>
  specifier in modules ? Promise.resolve(modules[specifier]) : Promise.reject(new TypeError());
const missing = (code: string) => missingImports({ executionCount: 2, code, startedAt: 0 }, load);

Deno.test("a misspelt named import is named, with the nearest name", async () => {
  assertEquals(await missing('import { relu, rleu as r } from "nonlinear";'), [
    'Cell [2]: "nonlinear" has no export named "rleu" (did you mean "relu"?). It is undefined here.',
  ]);
});

Deno.test("a name that resembles nothing gets no guess", async () => {
  assertEquals(await missing('import { somethingElse } from "nonlinear";'), [
    'Cell [2]: "nonlinear" has no export named "somethingElse". It is undefined here.',
  ]);
});

for (
  const code of [
    'import { relu, sigmoid as s } from "nonlinear";',
    'import * as nl from "nonlinear";',
    'import anything from "nonlinear";',
    'import { default as d } from "nonlinear";',
    'import type { Layer } from "nonlinear";',
    'import { type Layer, relu } from "nonlinear";',
    'import { Layer } from "nonlinear"; let l: Layer;',
    'import { x } from "./missing.ts";',
    "import { from",
  ]
) {
  Deno.test(`nothing is said about: ${code}`, async () => assertEquals(await missing(code), []));
}

Deno.test("a capitalised name that is used as a value is no type", async () => {
  assertEquals((await missing('import { Matrx } from "nonlinear"; new Matrx(1, 2)')).length, 1);
});

Deno.test("only cells with named imports are looked at", () => {
  assert(hasNamedImports('import { a } from "b"'));
  assert(hasNamedImports('1;\n  import d, {\n a } from "b"'));
  assert(!hasNamedImports('import * as nl from "nonlinear"; const { a } = nl;'));
  assert(!hasNamedImports('const { a } = await import("b")'));
});
