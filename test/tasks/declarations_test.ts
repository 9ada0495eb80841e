import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Declarations } from "../../.tasks/kernel/declarations.ts";
import { cannotRun } from "./fake_course.ts";
import { LaunchedKernel } from "./launched_kernel.ts";

/** Ways to declare `N`; after each, `String(N)` or what it gives when called begins as the second text says. */
const FORMS: [code: string, value: string][] = [
  ["var N = 1", "1"],
  ["let N = 2", "2"],
  ["const N = (): number => 3", "3"],
  ["class N { static toString() { return '4' } }", "4"],
  ["abstract class N { static toString() { return '5' } }", "5"],
  ["function N(x?: number): number { return 6 }", "6"],
  ["async function N() {}", "[object Promise]"],
  ["function* N() {}", "[object Generator]"],
  ["const { N, ...M }: { N: number } = { N: 7 }", "7"],
  ["let [N] = [8]", "8"],
  ['import { sep as N } from "node:path"', "/"],
  ['import * as N from "node:path"', "[object Module]"],
  ['import N from "node:path"', "[object Object]"],
  ["enum N { toString }", ""],
  ["namespace N { export const toString = () => '9' }", "9"],
  ["export const N = 10", "10"],
  ["export function N() { return 11 }", "11"],
];

Deno.test({
  name: "any form of declaration replaces any other in the kernel, and is what it says",
  ignore: cannotRun,
  async fn() {
    await using kernel = await LaunchedKernel.start();
    const failures: string[] = [];
    let count = 0;
    for (const [first] of FORMS) {
      for (const [second, value] of FORMS) {
        const [N, M] = [`n${count}`, `m${count++}`];
        const named = (code: string) => code.replaceAll(/\bN\b/g, N).replaceAll(/\bM\b/g, M);
        const reply = async (code: string) => await (await kernel.startCell(named(code))).reply;
        await reply(first);
        const { evalue } = await reply(second);
        const isClass = /class/.test(second);
        const read = `typeof N === "function" && ${!isClass} ? N() : N`;
        const { evalue: wrong } = await reply(
          second.startsWith("enum")
            ? "if (N[0] !== 'toString') throw new Error(N[0])"
            : `const v = Object.prototype.toString.call(${read}), s = ${read};
               const text = /^.object (Promise|Generator|Module|Object)/.test(v) && !Object.hasOwn(s, "toString") ? v : String(s);
               if (text !== ${JSON.stringify(value)}) throw new Error(text)`,
        );
        if (evalue ?? wrong) failures.push(`${first} → ${second}: ${evalue ?? wrong}`);
      }
    }
    assertEquals(failures, []);
  },
});

/** The code of the last of these cells, as the kernel gets it. */
async function last(...cells: string[]): Promise<string> {
  const declarations = new Declarations();
  let code = "";
  for (const cell of cells) code = await declarations.replaceable(cell);
  return code;
}

Deno.test("a cell that declares nothing anew keeps its lines and columns", async () => {
  assertEquals(await last("let a = 1\nconst b = 2; b"), "let a = 1\nlet   b = 2; b");
});

Deno.test("code that does not parse stays as it is", async () => {
  assertEquals(await last("const a = (;"), "const a = (;");
});

Deno.test("an answer typed as a constant takes the place of a stub", async () => {
  assertEquals(await last("function f() {}", "const f = 1; f"), "var f; void (f = 1); f");
});

Deno.test("a function is known before its line, also in the place of a constant", async () => {
  assertEquals(
    await last("const f = 1", "f();\nfunction f() {\n}"),
    "let f = function () {\n};f();\n\n",
  );
});

Deno.test("only assignments to the constant itself are refused, wherever they are", async () => {
  for (
    const cell of ["c = 1", "c++", "() => { c = 1 }", "[c] = [1]", "({ c } = d)", "for (c of d) {}"]
  ) {
    assertStringIncludes(await last("const c = 0", cell), "Assignment to constant variable.");
  }
  for (const cell of ["o.c = 1", "(c) => { c = 1 }", "{ let c; c = 1 }", "let c = 1; c = 2", "c"]) {
    const code = await last("const c = 0", cell);
    assert(!code.includes("Assignment"), code);
  }
});
