/**
 * What cells show, in the page's kernel and in Deno's as this repository starts it (Deno 2.9.6).
 *
 * @module
 */

/** Cells that run one after the other; what is compared is under the last one, a line each as in `shown.ts`. */
export interface Case {
  name: string;
  cells: string[];
  shows: string[];
  /** What Deno's kernel shows where that differs, and why. */
  deno?: string[];
  why?: string;
}

export const cases: Case[] = [
  {
    name: "the value of the last expression is shown",
    cells: ["const v1 = 20;\nv1 + 1"],
    shows: ["value: 21"],
  },
  {
    name: "a declaration shows nothing",
    cells: ["const v2 = 20;"],
    shows: [],
  },
  {
    name: "undefined shows nothing",
    cells: ["undefined"],
    shows: [],
  },
  {
    name: "a semicolon hides nothing",
    cells: ["1 + 1;"],
    shows: ["value: 2"],
  },
  {
    name: "an expression before a declaration is the cell's value",
    cells: ["5;\nconst v3 = 6;"],
    shows: ["value: 5"],
  },
  {
    name: "an assignment has its value",
    cells: ["let v4 = 1;", "v4 = 7"],
    shows: ["value: 7"],
  },
  {
    name: "a branch has a value",
    cells: ["if (true) { 5 } else { 6 }"],
    shows: ["value: 5"],
  },
  {
    name: "a loop has the value of its last turn",
    cells: ["for (let i = 0; i < 3; i++) i * 10"],
    shows: ["value: 20"],
  },
  {
    name: "an object is no block",
    cells: ["{ a: 1 }"],
    shows: ["value: { a: 1 }"],
  },
  {
    name: "a text is a value, not a directive",
    cells: ['"hello"'],
    shows: ['value: "hello"'],
  },
  {
    name: "not a number",
    cells: ["0 / 0"],
    shows: ["value: NaN"],
    deno: [],
    why: "Deno hands results over as JSON, which has no such value, and shows nothing.",
  },
  {
    name: "minus zero",
    cells: ["-0"],
    shows: ["value: -0"],
    deno: [],
    why: "Deno hands results over as JSON, which has no such value, and shows nothing.",
  },
  {
    name: "null",
    cells: ["null"],
    shows: ["value: null"],
    deno: [],
    why: "Deno hands results over as JSON, which has no such value, and shows nothing.",
  },
  {
    name: "a big integer",
    cells: ["2n ** 64n"],
    shows: ["value: 18446744073709551616n"],
    deno: [],
    why: "Deno hands results over as JSON, which has no such value, and shows nothing.",
  },
  {
    name: "a nested object",
    cells: ['({ a: [1, "two"], b: { c: { d: { e: { f: 1 } } } } })'],
    shows: ['value: {\n  a: [ 1, "two" ],\n  b: {\n    c: { d: { e: { f: 1 } } }\n  }\n}'],
  },
  {
    name: "quotes",
    cells: ["['it\\'s', 'say \"hi\"', `back\\`tick`, 'line\\nbreak']"],
    shows: ['value: [ "it\'s", \'say "hi"\', "back`tick", "line\\nbreak" ]'],
  },
  {
    name: "a map and a set",
    cells: ['[new Map([["a", { b: 1 }]]), new Set([1, 2])]'],
    shows: ['value: [ Map(1) { "a" => { b: 1 } }, Set(2) { 1, 2 } ]'],
  },
  {
    name: "typed arrays",
    cells: ["[new Float32Array([1, 2.5]), new Uint8Array(3)]"],
    shows: ["value: [ Float32Array(2) [ 1, 2.5 ], Uint8Array(3) [ 0, 0, 0 ] ]"],
  },
  {
    name: "a long array",
    cells: ["Array.from({ length: 120 }, (_, i) => i)"],
    shows: [
      "value: [\n   0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,\n  12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,\n  24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,\n  36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,\n  48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,\n  60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,\n  72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,\n  84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,\n  96, 97, 98, 99,\n  ... 20 more items\n]",
    ],
  },
  {
    name: "a class's object",
    cells: ["class V5 { x = 1; #y = 2; get z() { return 3; } }\nnew V5()"],
    shows: ["value: V5 { x: 1 }"],
  },
  {
    name: "functions and classes",
    cells: ["[function v6() {}, () => {}, class V6 {}, async () => {}]"],
    shows: [
      "value: [\n  [Function: v6],\n  [Function (anonymous)],\n  [class V6],\n  [AsyncFunction (anonymous)]\n]",
    ],
  },
  {
    name: "a promise",
    cells: ["Promise.resolve(4)"],
    shows: ["value: Promise { 4 }"],
  },
  {
    name: "a symbol and a date",
    cells: ['[Symbol("s"), new Date(0), /a+/g]'],
    shows: ["value: [ Symbol(s), 1970-01-01T00:00:00.000Z, /a+/g ]"],
  },
  {
    name: "a circle",
    cells: ["const v7: Record<string, unknown> = {}; v7.self = v7; v7"],
    shows: ["value: <ref *1> { self: [Circular *1] }"],
  },
  {
    name: "a long object is set in lines",
    cells: ['({ alpha: "a".repeat(30), beta: "b".repeat(30), gamma: "c".repeat(30) })'],
    shows: [
      'value: {\n  alpha: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",\n  beta: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",\n  gamma: "cccccccccccccccccccccccccccccc"\n}',
    ],
  },
  {
    name: "an object that inspects itself",
    cells: ['({ [Symbol.for("Deno.customInspect")]() { return "mine"; } })'],
    shows: ["value: mine"],
  },
  {
    name: "an object that shows itself",
    cells: [
      '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "shown", "text/html": "<b>shown</b>" }) })',
    ],
    shows: ['value: {"text/html":"<b>shown</b>","text/plain":"shown"}'],
  },
  {
    name: "HTML by a tag",
    cells: ["Deno.jupyter.html`<b>${1 + 1}</b>`"],
    shows: ['value: {"text/html":"<b>2</b>"}'],
  },
  {
    name: "Markdown by a tag",
    cells: ["Deno.jupyter.md`*hi*`"],
    shows: ['value: {"text/markdown":"*hi*"}'],
  },
  {
    name: "lines of the console",
    cells: [
      'console.log("a", 1, [2, "b"], { c: 3 }, null, undefined);\nconsole.log("%s is %d", "x", 4);',
    ],
    shows: ['stdout: a 1 [ 2, "b" ] { c: 3 } null undefined\nx is 4'],
  },
  {
    name: "lines of errors stand apart",
    cells: [
      'console.log("one"); console.error("two"); console.warn("three"); console.info("four");',
    ],
    shows: ["stdout: one", "stderr: two\nthree", "stdout: four"],
  },
  {
    name: "a table",
    cells: ['console.table([{ a: 1, b: "x" }, { a: 2, b: "y" }]);'],
    shows: [
      'stdout: ┌───────┬───┬─────┐\n│ (idx) │ a │ b   │\n├───────┼───┼─────┤\n│     0 │ 1 │ "x" │\n│     1 │ 2 │ "y" │\n└───────┴───┴─────┘',
    ],
  },
  {
    name: "groups are set in",
    cells: [
      'console.group("g"); console.log("in\\nside"); console.groupEnd(); console.log("out");',
    ],
    shows: ["stdout: g\n  in\n  side\nout"],
  },
  {
    name: "counts and asserts",
    cells: ['console.count(); console.count(); console.assert(1 > 2, "no");'],
    shows: ["stdout: default: 1\ndefault: 2", "stderr: Assertion failed: no"],
  },
  {
    name: "a display comes where it stands",
    cells: [
      'console.log("before"); await Deno.jupyter.display({ "text/plain": "d" }, { raw: true }); console.log("after");',
    ],
    shows: ["stdout: before", "shown: d", "stdout: after"],
  },
  {
    name: "a display is updated",
    cells: [
      'await Deno.jupyter.broadcast("display_data", { data: { "text/plain": "1" }, metadata: {}, transient: { display_id: "u1" } });\nawait Deno.jupyter.broadcast("update_display_data", { data: { "text/plain": "2" }, metadata: {}, transient: { display_id: "u1" } });',
    ],
    shows: ["shown: 2"],
  },
  {
    name: "await at the top",
    cells: ["const v8 = await new Promise<number>((done) => setTimeout(() => done(8), 10));\nv8"],
    shows: ["value: 8"],
  },
  {
    name: "for await at the top",
    cells: ["for await (const x of [Promise.resolve(1), 2]) console.log(x);"],
    shows: ["stdout: 1\n2"],
  },
  {
    name: "a name of another cell",
    cells: ["let v9 = 1; function addV9() { v9 += 1; }", "addV9(); v9"],
    shows: ["value: 2"],
  },
  {
    name: "const again",
    cells: ["const v10 = 1;", "const v10 = 2;\nv10"],
    shows: ["value: 2"],
  },
  {
    name: "const becomes let, let becomes a function",
    cells: ["const v11 = 1;", "let v11 = 2; v11 += 1;", "function v11() { return 3; }\nv11()"],
    shows: ["value: 3"],
  },
  {
    name: "a class again",
    cells: ["class V12 { a = 1 }", "class V12 { b = 2 }\nnew V12()"],
    shows: ["value: V12 { b: 2 }"],
  },
  {
    name: "an earlier function calls the newer one",
    cells: [
      "function v13() { return 1; }\nfunction callV13() { return v13(); }",
      "function v13() { return 2; }\ncallV13()",
    ],
    shows: ["value: 2"],
  },
  {
    name: "a function is there before its declaration",
    cells: ["const v14 = double14(4);\nfunction double14(x: number) { return 2 * x; }\nv14"],
    shows: ["value: 8"],
  },
  {
    name: "a function calls itself",
    cells: [
      "function fact15(n: number): number { return n < 2 ? 1 : n * fact15(n - 1); }\nfact15(5)",
    ],
    shows: ["value: 120"],
  },
  {
    name: "var inside a block is everybody's",
    cells: ["{ var v16 = 16; }\nfor (var w16 = 0; w16 < 3; w16++) ;", "[v16, w16]"],
    shows: ["value: [ 16, 3 ]"],
  },
  {
    name: "let inside a block stays there",
    cells: ["{ let v17 = 17; }", "typeof v17"],
    shows: ['value: "undefined"'],
  },
  {
    name: "names taken apart",
    cells: [
      "const { a: v18, ...rest18 } = { a: 1, b: 2 }, [w18 = 5] = [] as number[];",
      "[v18, rest18, w18]",
    ],
    shows: ["value: [ 1, { b: 2 }, 5 ]"],
  },
  {
    name: "a constant refuses an assignment",
    cells: ["const v19 = 1;", "v19 = 2"],
    shows: ["error: TypeError: Assignment to constant variable."],
  },
  {
    name: "a constant refuses in a function, too",
    cells: [
      "const v20 = 1;",
      "function set20() { v20++; }\ntry { set20(); } catch (error) { console.log(`${error}`); }\nv20",
    ],
    shows: ["stdout: TypeError: Assignment to constant variable.", "value: 1"],
  },
  {
    name: "a name that failed can be declared again",
    cells: ["const v21 = missing21();", "const v21 = 5;\nv21"],
    shows: ["value: 5"],
  },
  {
    name: "a name that failed is not there",
    cells: ["const v22 = missing22();", "v22"],
    shows: ["error: ReferenceError: v22 is not defined"],
    deno: [
      "error: ReferenceError: v22 is not defined",
      "stderr: Is v22 defined in a cell above? Then run that cell first, and this one after it. (To run all cells above at once: menu Run → Run All Above Selected Cell.) If not, look at how the name is spelt.",
    ],
    why:
      "What to do stands in the error itself; in Deno's kernel the launcher says it in red below.",
  },
  {
    name: "a constant begins with its earlier value",
    cells: ["const v23 = 1;", "const v23 = v23 + 1;\nv23"],
    shows: ["value: 2"],
  },
  {
    name: "assigning to a name that is not declared",
    cells: ["undeclared24 = 1"],
    shows: ["error: ReferenceError: undeclared24 is not defined"],
    deno: [
      "error: ReferenceError: undeclared24 is not defined",
      "stderr: Is undeclared24 defined in a cell above? Then run that cell first, and this one after it. (To run all cells above at once: menu Run → Run All Above Selected Cell.) If not, look at how the name is spelt.",
    ],
    why:
      "What to do stands in the error itself; in Deno's kernel the launcher says it in red below.",
  },
  {
    name: "this at the top",
    cells: ["this === globalThis"],
    shows: ["value: true"],
  },
  {
    name: "a variable is a property of the global object",
    cells: ["var v25 = 1; let w25 = 2;", "[(globalThis as any).v25, (globalThis as any).w25]"],
    shows: ["value: [ 1, 2 ]"],
    deno: ["value: [ 1, undefined ]"],
    why:
      "Names live on as properties of the global object, as there is no other scope that modules and cells share.",
  },
  {
    name: "a function's name",
    cells: ["const v26 = () => 1; let w26 = class {};\n[v26.name, w26.name]"],
    shows: ['value: [ "v26", "w26" ]'],
  },
  {
    name: "a function's text",
    cells: ["function v27(x: number): number { return x; }\nString(v27)"],
    shows: ['value: "function v27(x) { return x; }"'],
    deno: ['value: "function v27(x) {\\n  return x;\\n}"'],
    why: "The code stays as it was written; Deno writes it anew.",
  },
  {
    name: "types",
    cells: [
      "interface V28<T> { a: T }\ntype W28 = V28<number> | undefined;\nconst v28 = { a: 1 } as V28<number> satisfies object;\nfunction f28<T,>(this: void, x?: T, ...rest: T[]): x is T { return true; }\nconst g28 = async <T,>(x: T): Promise<T> => x!;\n[v28!.a, f28<number>(1), await g28<string>('s'), <number> 5]",
    ],
    shows: ['value: [ 1, true, "s", 5 ]'],
  },
  {
    name: "classes with types",
    cells: [
      "abstract class V29<T> { protected abstract f(): T; static readonly s: number = 1; private z?: T; declare d: number; constructor(readonly x: T, public y = 2) {} }\nclass W29 extends V29<number> implements Iterable<number> { protected override f() { return this.x; } *[Symbol.iterator]() { yield this.f(); } }\n[new W29(5), ...new W29(6)]",
    ],
    shows: ["value: [ W29 { x: 5, y: 2, z: undefined }, 6 ]"],
  },
  {
    name: "an enum",
    cells: ["enum V30 { A, B = 5, C, D = A | 8, E = 'e' }\n[V30.C, V30.D, V30.E, V30[5]]"],
    shows: ['value: [ 6, 8, "e", "B" ]'],
  },
  {
    name: "an enum shows its members",
    cells: ["enum V31 { A, B }\nV31"],
    shows: ['value: { "0": "A", "1": "B", A: 0, B: 1 }'],
  },
  {
    name: "a namespace",
    cells: [
      "namespace V32 { const a = 1; export const b = a + 1; export function f() { return b; } }\n[V32.b, V32.f()]",
    ],
    shows: ["value: [ 2, 2 ]"],
  },
  {
    name: "exported declarations",
    cells: ["export const v33 = 1;\nexport function f33() { return v33; }", "f33()"],
    shows: ["value: 1"],
  },
  {
    name: "a thrown error",
    cells: ["throw new RangeError('boom');"],
    shows: ["error: RangeError: boom"],
  },
  {
    name: "an error in a function of another cell",
    cells: ["function v34() { throw new Error('deep'); }", "v34()"],
    shows: ["error: Error: deep"],
  },
  {
    name: "something else is thrown",
    cells: ["throw 'text';"],
    shows: ["error: Error: text"],
  },
  {
    name: "an error with a cause",
    cells: ["throw new Error('outer', { cause: new TypeError('inner') });"],
    shows: ["error: Error: outer"],
  },
  {
    name: "an error as a value",
    cells: ["const e35 = new Error('shown'); e35.message"],
    shows: ['value: "shown"'],
  },
  {
    name: "a syntax error",
    cells: ["const v36 = ;"],
    shows: ["error: SyntaxError: Unexpected token (1:13)"],
    deno: [
      "stderr: Cell [n] did not run: Unexpected token (line 1, column 13)\n\n  1 | const v36 = ;\n                  ^",
    ],
    why:
      "Deno's kernel says nothing, and the launcher says it in red; here it is the cell's error.",
  },
  {
    name: "a bracket is missing",
    cells: ["Math.max(1, 2"],
    shows: [
      'error: SyntaxError: Unexpected token, expected ",": the code ends too early; is a bracket opened and never closed? (1:14)',
    ],
    deno: [
      "stderr: Cell [n] did not run: the code ends too early; look for a bracket that is opened and never closed (line 1, column 14)\n\n  1 | Math.max(1, 2\n                   ^",
    ],
    why:
      "Deno's kernel says nothing, and the launcher says it in red; here it is the cell's error.",
  },
  {
    name: "a name is declared twice",
    cells: ["const v37 = 1; const v37 = 2;"],
    shows: ["error: SyntaxError: Identifier 'v37' has already been declared (1:22)"],
    deno: [
      "error: SyntaxError: Identifier 'v37' has already been declared",
      "stderr: Cell [n] did not run: it declares v37 twice. Keep one of the two, or rename it.",
    ],
    why: "The place is named; in Deno's kernel the launcher says what to do in red below.",
  },
  {
    name: "a name that is not there",
    cells: ["missing38"],
    shows: ["error: ReferenceError: missing38 is not defined"],
    deno: [
      "error: ReferenceError: missing38 is not defined",
      "stderr: Is missing38 defined in a cell above? Then run that cell first, and this one after it. (To run all cells above at once: menu Run → Run All Above Selected Cell.) If not, look at how the name is spelt.",
    ],
    why:
      "What to do stands in the error itself; in Deno's kernel the launcher says it in red below.",
  },
  {
    name: "what was printed before an error stays",
    cells: ["console.log('before'); throw new Error('after');"],
    shows: ["stdout: before", "error: Error: after"],
  },
  {
    name: "an import by name",
    cells: ['import * as lib39 from "./lib.ts";\nlib39.two'],
    shows: ["value: 2"],
  },
  {
    name: "named imports",
    cells: ['import { two as v40, type Kind } from "./lib.ts";\nv40'],
    shows: ["value: 2"],
  },
  {
    name: "a default import",
    cells: ['import v41 from "./lib.ts";\nv41(3)'],
    shows: ["value: 6"],
  },
  {
    name: "a file that imports another",
    cells: ['import { sum } from "./sum.ts";\nsum()'],
    shows: ["value: 3"],
  },
  {
    name: "an import again",
    cells: ['import { two } from "./lib.ts";', 'import { two } from "./lib.ts";\ntwo'],
    shows: ["value: 2"],
  },
  {
    name: "a dynamic import",
    cells: ['const { two: v42 } = await import("./lib.ts");\nv42'],
    shows: ["value: 2"],
  },
  {
    name: "a missing export",
    cells: ['import { three } from "./lib.ts";\nthree'],
    shows: ['error: SyntaxError: "./lib.ts" has no export named "three".'],
    deno: [],
    why: "It is an error that names it; in Deno the name is undefined.",
  },
  {
    name: "a missing file",
    cells: ['import "./none.ts";'],
    shows: ['error: TypeError: Module not found "/none.ts".'],
  },
  {
    name: "JSON",
    cells: ['import data43 from "./data.json" with { type: "json" };\ndata43'],
    shows: ["value: { a: [ 1, 2 ] }"],
  },
  {
    name: "a package that is not there",
    cells: ['import "package-44";'],
    shows: [
      'error: TypeError: Cannot import "package-44": nothing can be imported by name here, and files by their paths, as in "./file.ts".',
    ],
    deno: [
      'error: TypeError: Import "package-44" not a dependency and not in import map from "/$deno$repl.mts"',
    ],
    why: "A page has no packages unless the site offers some; the error says what there is.",
  },
  {
    name: "import.meta",
    cells: ["import.meta.url"],
    shows: ["error: SyntaxError: Cannot use 'import.meta' outside a module (1:1)"],
    deno: ["error: SyntaxError: Cannot use 'import.meta' outside a module"],
    why: "The place is named.",
  },
  {
    name: "a label and a switch",
    cells: [
      "outer: for (const x of [1, 2]) { switch (x) { case 1: continue outer; default: console.log(x); } }",
    ],
    shows: ["stdout: 2"],
  },
  {
    name: "try has a value",
    cells: ["try { throw 1 } catch { 'caught' } finally { 'ignored' }"],
    shows: ['value: "caught"'],
  },
  {
    name: "a name of the runtime can be covered",
    cells: ["const name = 'mine', event = 1, status = 2;", "[name, event, status]"],
    shows: ['value: [ "mine", 1, 2 ]'],
  },
  {
    name: "performance can be covered and time goes on",
    cells: ["const performance = 5;", "performance"],
    shows: ["value: 5"],
  },
  {
    name: "names of the runtime, everywhere",
    cells: [
      "function close(x: number) { return x - 1; }\nlet status = 1; const name = 'n', performance = { now: 5 };",
      "status += close(3); const f48 = (status: number) => ({ status, name }); const { performance: p48 = close } = {} as any;\n[status, f48(7), p48 === close, { performance }, ((name) => name)(4), typeof status]",
    ],
    shows: [
      'value: [\n  3,\n  { status: 7, name: "n" },\n  true,\n  { performance: { now: 5 } },\n  4,\n  "number"\n]',
    ],
  },
  {
    name: "a constant with a name of the runtime refuses, too",
    cells: ["const origin = 1;", "origin = 2"],
    shows: ["error: TypeError: Assignment to constant variable."],
  },
  {
    name: "a late error",
    cells: [
      "setTimeout(() => { throw new Error('late'); }, 5);",
      "await new Promise((done) => setTimeout(done, 100));",
    ],
    shows: [],
  },
  {
    name: "strict mode",
    cells: ["(function () { return this === undefined; })()"],
    shows: ["value: true"],
  },
  {
    name: "comments",
    cells: ["// first\n1 /* in */ + /* side */ 1 // last"],
    shows: ["value: 2"],
  },
  {
    name: "lines without semicolons",
    cells: ["const v45 = 1 as number\n;[v45].map((x) => x)\nconst w45 = v45 as any\n(5)"],
    shows: ["value: 5"],
  },
  {
    name: "using",
    cells: ["using v46 = { [Symbol.dispose]() { console.log('gone'); } };\nconsole.log('here');"],
    shows: ["stdout: here\ngone"],
    deno: ["stdout: here"],
    why: "What is used is disposed of at the end of the cell; in Deno's kernel it never is.",
  },
  {
    name: "a decorator",
    cells: [
      "function d47(value: unknown, _: unknown) { return value; }\nclass V47 { @d47 f() { return 1; } }\nnew V47().f()",
    ],
    shows: ["error: SyntaxError: Decorators do not run here: browsers do not know them yet (2:13)"],
    deno: ["value: 1"],
    why: "Browsers do not know decorators yet, and nothing here rewrites them.",
  },
  {
    name: "a generator and labels",
    cells: ["function* v48() { yield* [1, 2]; }\n[...v48()]"],
    shows: ["value: [ 1, 2 ]"],
  },
  {
    name: "an empty cell",
    cells: ["", "// nothing"],
    shows: [],
  },
  {
    name: "a prompt",
    cells: ["prompt('who?')"],
    shows: [
      "error: TypeError: prompt() cannot ask here: cells run in a worker of the page. Write the answer into the cell instead.",
    ],
    deno: [],
    why: "Cells run in a worker, which cannot stop to ask; Deno's kernel waits for an answer.",
  },
  {
    name: "a late rejection",
    cells: [
      "Promise.reject(new TypeError('nobody waits'));\nawait new Promise((done) => setTimeout(done, 30));",
    ],
    shows: [
      "stderr: An error in code that runs by itself (in a timer, an event, or a promise without await):\nTypeError: nobody waits\n  1 | Promise.reject(new TypeError('nobody waits'));\n                     ^\n    at cell [n]:1:16",
    ],
    deno: [],
    why: "It is shown under the cell that it comes from; Deno's kernel swallows it.",
  },
  {
    name: "AggregateError",
    cells: ["await Promise.any([Promise.reject(new Error('one'))])"],
    shows: ["error: AggregateError: All promises were rejected"],
  },
];
