import { type Node, nodesOf } from "./syntax.ts";

/** A name that an import brings, and what it is called in the cell. */
export interface Imported {
  /** `default`, or `*` for the whole module. */
  name: string;
  local: string;
  /** Whether the cell uses it as a value: a type may be missing in the module. */
  used: boolean;
}

/** What an import declaration brings. */
export function importedBy({ specifiers }: Node, program: Node): Imported[] {
  const values = specifiers.filter(({ importKind }: Node) => importKind !== "type");
  return values.map(({ type, local, imported }: Node) => ({
    name: type === "ImportNamespaceSpecifier"
      ? "*"
      : type === "ImportDefaultSpecifier"
      ? "default"
      : imported.name ?? imported.value,
    local: local.name,
    used: isUsedAsValue(local.name, program),
  }));
}

/** What stands behind `with`: `{ "type": "json" }`. */
export function attributesOf({ attributes }: Node): Record<string, string> {
  return Object.fromEntries(
    (attributes ?? []).map(({ key, value }: Node) => [key.name ?? key.value, value.value]),
  );
}

/** Whether a name stands anywhere in the program but in types and import declarations. */
function isUsedAsValue(name: string, program: Node): boolean {
  const outside = (node: Node) =>
    node.type !== "ImportDeclaration" && !/^TS(Type|Interface)/.test(node.type);
  return [...nodesOf(program, outside)].some((node) =>
    node.type === "Identifier" && node.name === name
  );
}
