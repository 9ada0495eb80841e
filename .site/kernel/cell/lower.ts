/** What TypeScript has and JavaScript has not, and is more than a type: enums, namespaces, parameter properties. */
import { CellSyntaxError } from "./parse.ts";
import { type Edits, type Piece } from "./pieces.ts";
import { isTypeOnly } from "./erase.ts";
import { namesIn, type Node } from "./syntax.ts";

/** The value of an enum: the names of its members to their values, and of numbers back to the names. */
export function enumValue({ id, body }: Node, edits: Edits): Piece[] {
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
export function namespaceValue({ id, body }: Node, edits: Edits): Piece[] {
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

/** `constructor(readonly x: number) {}` keeps what it is given. */
export function keepParameters(constructor: Node, derived: boolean, edits: Edits): void {
  const names = constructor.params.filter(({ type }: Node) => type === "TSParameterProperty")
    .flatMap(({ parameter }: Node) => namesIn(parameter)).map(({ name }: Node) => name);
  if (names.length === 0) return;
  const isSuper = ({ expression }: Node) => expression?.callee?.type === "Super";
  const after = derived ? constructor.body.body.find(isSuper) : undefined;
  const text = names.map((name: string) => ` this.${name} = ${name};`).join("");
  edits.insert(after?.end ?? constructor.body.start + 1, after ? `;${text}` : text);
}
