/**
 * The rules of how the library is built, held against its sources: arrows between its folders point one way, only the
 * top floors know Jupyter, a page or a plot, and files stay short.
 *
 * @module
 */
import { parse } from "@babel/parser";

const FLOORS = ["network", "training", "analysis", "notebook", "exercises"];

/** What each folder of lib/ may import from; whatever is not listed imports nothing of ours. */
const MAY_IMPORT: Record<string, string[]> = {
  network: ["activations", "engine", "options"],
  training: ["network", "activations", "engine", "options"],
  analysis: ["training", "network", "activations", "engine", "options"],
  data: ["engine", "options"],
  notebook: ["analysis", "training", "network", "activations", "engine", "data", "options"],
  exercises: [...FLOORS.slice(0, -1), "activations", "engine", "data", "options"],
};

const MAY_TOUCH_A_PAGE = ["notebook", "exercises"];
const PAGE_PACKAGES = ["@dagrejs/dagre", "@observablehq/plot", "linkedom"];
const PAGE_GLOBALS = ["document", "window", "DOMParser", "HTMLElement"];
const MOST_LINES = 250;

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The faults of one file of lib/, each as one message: file, what is there, the rule. */
export function architectureFaults(path: string, code: string): string[] {
  const faults: string[] = [];
  const fault = (found: string, rule: string) => faults.push(`${path}: ${found}; ${rule}`);
  const room = path.split("/")[1];
  const isTop = path === "lib/mod.ts";
  const program = parse(code, { sourceType: "module", plugins: ["typescript"] }).program;
  const nodes = [...walk(program as unknown as Node)];

  for (const specifier of nodes.flatMap(importedBy)) {
    const target = roomOf(path, specifier);
    if (PAGE_PACKAGES.includes(specifier) && !MAY_TOUCH_A_PAGE.includes(room)) {
      fault(`imports "${specifier}"`, `only ${MAY_TOUCH_A_PAGE.join(" and ")} may draw`);
    }
    if (isTop || target === undefined || target === room) continue;
    const allowed = MAY_IMPORT[room] ?? [];
    if (!allowed.includes(target)) {
      fault(
        `imports "${specifier}"`,
        `${room} may import from ${allowed.length > 0 ? allowed.join(", ") : "no other folder"}`,
      );
    }
  }
  if (!MAY_TOUCH_A_PAGE.includes(room)) {
    for (const name of new Set(nodes.flatMap(pageNames))) {
      fault(
        `mentions ${name}`,
        `only ${MAY_TOUCH_A_PAGE.join(" and ")} may know Jupyter or a page`,
      );
    }
  }
  if (path.endsWith("/mod.ts")) {
    const other = (program.body as unknown as Node[]).find((node) => !isReExport(node));
    if (other) fault(`has a ${other.type}`, "a mod.ts only re-exports");
  }
  const lines = code.trimEnd().split("\n").length;
  if (lines >= MOST_LINES && !/^\/\/ Generated/m.test(code)) {
    fault(`has ${lines} lines`, `a file has fewer than ${MOST_LINES}: one concept a file`);
  }
  return faults;
}

/** What a node imports: a declaration, a re-export, `import("…")` as an expression or as a type. */
function importedBy(node: Node): string[] {
  const source = (node.source ?? (node.type === "TSImportType" ? node.argument : undefined)) as
    | Node
    | undefined;
  const literal = source?.type === "TSLiteralType" ? source.literal as Node : source;
  return typeof literal?.value === "string" ? [literal.value] : [];
}

/** The folder of lib/ that `specifier` in the file at `path` leads to; none for a package. */
function roomOf(path: string, specifier: string): string | undefined {
  if (specifier === "nonlinear") return "mod.ts";
  if (!specifier.startsWith(".")) return undefined;
  const target = new URL(specifier, `file:///${path}`).pathname.split("/");
  return target[1] === "lib" ? target[2] : target[1];
}

/** The names of a page or of Jupyter that a node mentions. */
function pageNames(node: Node): string[] {
  if (node.type === "MemberExpression") {
    const { object, property } = node as unknown as Record<string, Node>;
    if (object.name === "Deno" && ["jupyter", "internal"].includes(property.name as string)) {
      return [`Deno.${property.name}`];
    }
    if (object.name === "globalThis" && PAGE_GLOBALS.includes(property.name as string)) {
      return [`globalThis.${property.name}`];
    }
    if (PAGE_GLOBALS.includes(object.name as string)) return [object.name as string];
  }
  return [];
}

/** Also an import for its effects alone: it brings no name that could be used. */
function isReExport(node: Node): boolean {
  if (node.type === "ExportAllDeclaration") return true;
  if (node.type === "ImportDeclaration") return (node.specifiers as Node[]).length === 0;
  return node.type === "ExportNamedDeclaration" && Boolean(node.source);
}

/** A node and everything below it. */
function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (typeof (child as Node | null)?.type === "string") yield* walk(child as Node);
  }
}
