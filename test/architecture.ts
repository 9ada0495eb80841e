/**
 * The rules of how the library is built, held against its sources: arrows between its rooms point one way and never in
 * a circle, one room alone knows the program outside, only the upper rooms know a page or a plot, and files and lists of
 * parameters stay short.
 *
 * @module
 */
import { parse } from "@babel/parser";

const NETWORKS = ["analysis", "training", "network", "activations", "engine", "options"];
const SHOWING = ["lessons", "figures", "kernel", "host"];

/** What each room of lib/ may import from; whatever is not listed imports nothing of ours. */
const MAY_IMPORT: Record<string, string[]> = {
  activations: ["options"],
  engine: ["host", "options"],
  network: ["activations", "engine", "options"],
  training: ["network", "activations", "engine", "host", "options"],
  analysis: ["training", "network", "activations", "engine", "options"],
  data: ["engine", "host", "options"],
  kernel: ["training", "host", "options"],
  figures: [...NETWORKS, "data", "kernel", "host"],
  lessons: [...NETWORKS, "data", "figures", "kernel", "host"],
  exercises: [...NETWORKS, "data", ...SHOWING],
};

const MAY_TOUCH_A_PAGE = ["figures", "lessons"];
const PAGE_PACKAGES = ["@dagrejs/dagre", "@observablehq/plot", "linkedom"];
const PAGE_GLOBALS = ["document", "window", "DOMParser", "HTMLElement"];
const DOOR = "host";
const MOST_LINES = 250;
const MOST_PARAMETERS = 6;

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The faults of one file of lib/, each as one message: file, what is there, the rule. */
export function architectureFaults(path: string, code: string): string[] {
  const faults: string[] = [];
  const fault = (found: string, rule: string) => faults.push(`${path}: ${found}; ${rule}`);
  const room = path.split("/")[1];
  const isCompiled = path.startsWith("lib/engine/assembly/"); // to WebAssembly, whose functions take numbers only
  const isTop = ["lib/mod.ts", "lib/notebook.ts"].includes(path); // may import from every room
  const program = parse(code, { sourceType: "module", plugins: ["typescript"] }).program;
  const nodes = [...walk(program as unknown as Node)];

  for (const specifier of nodes.flatMap(importedBy)) {
    const target = roomOf(path, specifier);
    if (PAGE_PACKAGES.includes(specifier) && !MAY_TOUCH_A_PAGE.includes(room)) {
      fault(`imports "${specifier}"`, `only ${MAY_TOUCH_A_PAGE.join(" and ")} may draw`);
    }
    if (/^(node:|#host$)/.test(specifier) && room !== DOOR) {
      fault(`imports "${specifier}"`, `only ${DOOR} may know what runs the library`);
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
      fault(`mentions ${name}`, `only ${MAY_TOUCH_A_PAGE.join(" and ")} may know a page`);
    }
  }
  if (room !== DOOR && nodes.some(namesDeno)) {
    fault("names Deno", `only ${DOOR} may know what runs the library`);
  }
  if (!isCompiled) {
    for (const { name, count } of nodes.flatMap(parameterCounts)) {
      if (count <= MOST_PARAMETERS) continue;
      fault(`${name} has ${count} parameters`, `a function has at most ${MOST_PARAMETERS}`);
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

/** The names of a page that a node mentions. */
function pageNames(node: Node): string[] {
  if (node.type !== "MemberExpression") return [];
  const { object, property } = node as unknown as Record<string, Node>;
  if (object.name === "globalThis" && PAGE_GLOBALS.includes(property.name as string)) {
    return [`globalThis.${property.name}`];
  }
  return PAGE_GLOBALS.includes(object.name as string) ? [object.name as string] : [];
}

/** Whether a node names Deno, as a value, as the namespace of a type, or in a symbol. */
function namesDeno(node: Node): boolean {
  if (node.type === "Identifier") return node.name === "Deno";
  return node.type === "StringLiteral" && /^Deno\./.test(node.value as string);
}

/** How many parameters a function has, if the node is one. */
function parameterCounts(node: Node): { name: string; count: number }[] {
  const params = node.params ?? (node.type === "TSFunctionType" ? node.parameters : undefined);
  if (!Array.isArray(params) || node.type.startsWith("TSTypeParameter")) return [];
  const id = (node.id ?? node.key) as { name?: string } | null | undefined;
  return [{ name: id?.name ?? "a function", count: params.length }];
}

/**
 * The circles among files: each as the files that import each other, types included, in the order in which one leads to
 * the next.
 */
export function importCircles(files: ReadonlyMap<string, string>): string[] {
  const arrows = new Map(Array.from(files, ([path, code]) => [path, importedFiles(path, code)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: string[]) => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const next of arrows.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of arrows.keys()) follow(path, []);
  return circles;
}

function importedFiles(path: string, code: string): string[] {
  const program = parse(code, { sourceType: "module", plugins: ["typescript"] }).program;
  return [...walk(program as unknown as Node)].flatMap(importedBy)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => new URL(specifier, `file:///${path}`).pathname.slice(1));
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
