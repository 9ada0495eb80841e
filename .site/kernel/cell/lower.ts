/** What TypeScript has and JavaScript has not, and is more than a type: enums, namespaces, parameter properties. */
import { CellSyntaxError } from "./parse.ts";
import { type Edits, type Piece } from "./pieces.ts";
import { isTypeOnly } from "./erase.ts";
import { namesIn, type Node, nodesOf } from "./syntax.ts";

/**
 * Rewrites all of these below a node, and `import()`.
 *
 * @param dynamicImport an expression of a function that stands for `import()`
 * @param before what stands before the value of an enum or a namespace
 */
export function lowerIn(
  program: Node,
  edits: Edits,
  dynamicImport: string,
  before: (name: string, node: Node) => string,
): void {
  for (const node of [...nodesOf(program)].toReversed()) { // what is inside comes first
    if (node.type === "ImportExpression") {
      edits.replace(node.start, node.start + "import".length, dynamicImport);
    }
    if (/^Class(Declaration|Expression)$/.test(node.type)) {
      const constructor = node.body.body.find(({ kind, body }: Node) =>
        kind === "constructor" && body
      );
      if (constructor) keepParameters(constructor, node, edits);
    }
    const isEnum = node.type === "TSEnumDeclaration";
    if (!isEnum && node.type !== "TSModuleDeclaration" || isTypeOnly(node)) continue;
    const value = (isEnum ? enumValue : namespaceValue)(node, edits);
    edits.replace(node.start, node.end, [{ text: before(node.id.name, node) }, ...value, {
      text: ";",
    }]);
  }
}

/** The value of an enum: the names of its members to their values, and of numbers back to the names. */
function enumValue({ id, body }: Node, edits: Edits): Piece[] {
  const pieces: Piece[] = [{ text: `((${id.name}) => { let __last = -1; ` }];
  for (const { id: { name, value }, initializer } of body.members) {
    const key = JSON.stringify(name ?? value);
    if (name !== undefined) pieces.push({ text: `const ${name} = ` });
    pieces.push({ text: `${id.name}[${key}] = __last = ` });
    if (initializer) {
      pieces.push({ text: "(" }, ...edits.piecesOf(initializer.start, initializer.end), {
        text: ")",
      });
    } else pieces.push({ text: "__last + 1" });
    pieces.push({ text: `; if (typeof __last === "number") ${id.name}[__last] = ${key}; ` });
  }
  return [...pieces, { text: `return ${id.name}; })({})` }];
}

/** The value of a namespace: an object of what it exports. */
function namespaceValue({ id, body }: Node, edits: Edits): Piece[] {
  if (id.type !== "Identifier" || body?.type !== "TSModuleBlock") {
    throw new CellSyntaxError("A namespace needs a name without dots here", id.start);
  }
  const names: string[] = [];
  for (const statement of body.body) {
    if (statement.type !== "ExportNamedDeclaration" || isTypeOnly(statement)) continue;
    const { declaration } = statement;
    if (!declaration) {
      throw new CellSyntaxError("A namespace exports declarations only", statement.start);
    }
    edits.remove(statement.start, declaration.start);
    names.push(
      ...(declaration.declarations ?? [declaration]).flatMap(({ id }: Node) => namesIn(id)).map(
        ({ name }: Node) => name,
      ),
    );
  }
  const getters = names.map((name) => `get ${name}() { return ${name}; }`).join(", ");
  return [
    { text: "(() => { " },
    ...edits.piecesOf(body.start + 1, body.end - 1),
    { text: ` return { ${getters} }; })()` },
  ];
}

/** `constructor(readonly x: number) {}` keeps what it is given, in fields that come first. */
function keepParameters(constructor: Node, { superClass, body }: Node, edits: Edits): void {
  const names: string[] = constructor.params.filter(({ type }: Node) =>
    type === "TSParameterProperty"
  )
    .flatMap(({ parameter }: Node) => namesIn(parameter)).map(({ name }: Node) => name);
  if (names.length === 0) return;
  edits.insert(body.start + 1, names.map((name) => ` ${name};`).join(""));
  const isSuper = ({ expression }: Node) => expression?.callee?.type === "Super";
  const after = superClass ? constructor.body.body.find(isSuper) : undefined;
  const text = names.map((name) => ` this.${name} = ${name};`).join("");
  edits.insert(after?.end ?? constructor.body.start + 1, after ? `;${text}` : text);
}
