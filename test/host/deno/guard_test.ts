import { parse } from "@babel/parser";
import { assert, assertEquals } from "@std/assert";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { analyze } from "periscopic";
import { CAPTURED, captureGlobals, guarded } from "../../../lib/host/deno/guard/captured.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const names = captureGlobals();

const GUARDED: [what: string, source: string, taken: string][] = [
  ["a name of the platform", "new Map(performance)", "Map,performance"],
  ["a name once", "Math.max(Math.PI)", "Math"],
  ["a name that Deno does not have", "typeof document", "document"],
  [
    "names in a spread, a template and a default",
    "f(...Array, `${Date}`, (a = URL) => a)",
    "Array,Date,URL",
  ],
  ["no property", "this.Map; a?.Map; a.Map()", ""],
  ["no part of a name", "MapMaker; $Map; Map2; aMap", ""],
  [
    "no variable, function or class of the module's own",
    "const URL = 1; function Map() {} class Set {}",
    "",
  ],
  ["no generator of its own", "function* Map() {}", ""],
  ["no pattern's variables", "const { Map, a: URL } = x; let [Set] = x;", ""],
  ["no import", 'import Map, { a as Set, URL } from "a"; import * as Date from "b";', ""],
  ["names around a loop's pattern", "for (const [a] of Object.entries(b)) c = {};", "Object"],
  ["nothing that cannot be declared", "undefined; NaN; Infinity; eval; _; _error", ""],
];

for (const [what, source, taken] of GUARDED) {
  Deno.test(`a guarded module takes ${what}`, () => {
    const line = taken === "" ? "" : `;const{${taken}}=${CAPTURED};`;
    assertEquals(guarded(source, names), line + source);
  });
}

Deno.test("a guarded module keeps its lines and its strictness", () => {
  const head = "// a licence\n/* of\n   its own */ 'use strict'";
  assertEquals(guarded(`${head}\nMap`, names), `${head};const{Map}=${CAPTURED};\nMap`);
});

Deno.test({
  name: "what a module of the library or of its packages takes from outside, the guard gives it",
  ignore: !mayRead,
  async fn() {
    const sources = await loadedSources();
    assert(sources.size > 600, `only ${sources.size} modules were seen`);
    const faults: string[] = [];
    for (const [url, source] of sources) {
      const [, list = ""] = guarded(source, names).match(/;const\{(.*?)\}=/) ?? [];
      const taken = list.split(",");
      const { declared, free } = namesOf(source);
      for (const name of taken) {
        if (declared.has(name)) faults.push(`${url} declares ${name}, which it is given`);
      }
      for (const name of free) {
        if (!taken.includes(name) && !MEANT.test(name) && !LEFT.includes(`${url} ${name}`)) {
          faults.push(`${url} takes ${name}, which the guard does not give it`);
        }
      }
    }
    assertEquals(faults, []);
  },
});

/** Names that no cell can declare, and those that CommonJS gives to its modules. */
const MEANT = /^(undefined|NaN|Infinity|arguments|import|module|require|exports)$/;

/** Asked for only on a page, a mistake of the package's own, and names of functions inside of themselves. */
const LEFT = [
  "d3-selection/dist/d3-selection.mjs document",
  "@observablehq/plot/src/style.js it",
  "linkedom/esm/interface/image.js Image",
  "linkedom/esm/interface/mutation-observer.js MutationObserver",
];

/** Loads the library and what it imports when it needs it, and returns all its modules as JavaScript. */
async function loadedSources(): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  const hooks = registerHooks({
    load(url, context, next) {
      if (url.startsWith("npm:")) {
        const source = `export * from "${import.meta.resolve(url)}";` +
          `import * as all from "${import.meta.resolve(url)}"; export default all.default;`;
        return { source, format: "module", shortCircuit: true };
      }
      const loaded = next(url, context);
      if (typeof loaded.source === "string" && /\.(ts|[cm]?js)$/.test(url)) {
        const isTypeScript = url.endsWith(".ts");
        const text = isTypeScript ? Deno.readTextFileSync(new URL(url)) : loaded.source;
        sources.set(
          url.replace(/.*\/registry\.npmjs\.org\/(.*?)\/\d+\.\d+\.\d+\//, "$1/").replace(
            /.*\/lib\//,
            "lib/",
          ),
          isTypeScript ? stripTypeScriptTypes(text, { mode: "transform" }) : text,
        );
      }
      return loaded;
    },
  });
  try {
    await import("nonlinear");
    await import("@observablehq/plot");
    await import("linkedom");
    await import("@dagrejs/dagre");
    await import("fast-png");
    await import("d3-contour");
  } finally {
    hooks.deregister();
  }
  return sources;
}

/** The names that a module declares at its top, and those it takes from outside. */
function namesOf(source: string): { declared: Set<string>; free: string[] } {
  const { program } = parse(source, {
    sourceType: "unambiguous",
    plugins: ["estree"],
    allowReturnOutsideFunction: true,
  });
  const { scope, globals } = analyze(program as unknown as Parameters<typeof analyze>[0]);
  // `export * as name from` and `with { type: "json" }` only look like a use of the name.
  const passedOn = new Set(
    Array.from(
      source.matchAll(/\*\s*as\s+(\w+)\s+from|\bwith\s*\{\s*(\w+)\s*:/g),
      ([, name, attribute]) => name ?? attribute,
    ),
  );
  return {
    declared: new Set(scope.declarations.keys()),
    free: [...globals.keys()].filter((name) => !passedOn.has(name)),
  };
}
