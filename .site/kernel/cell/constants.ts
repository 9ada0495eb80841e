import type { Edits } from "./pieces.ts";
import { isFunction, namesIn, type Node, nodesOf } from "./syntax.ts";

/**
 * Has each assignment to one of these constants go to `refusal`, which throws what JavaScript throws there. A name that
 * the cell also binds further inside is left alone.
 */
export function refuseAssignments(
  program: Node,
  constants: ReadonlySet<string>,
  refusal: string,
  edits: Edits,
): void {
  const targets = [...nodesOf(program)].flatMap(targetsOf).filter(({ name }) =>
    constants.has(name)
  );
  if (targets.length === 0) return;
  const inner = new Set(program.body.flatMap(innerNames));
  for (const { name, start, isShorthand } of targets) {
    if (inner.has(name)) continue;
    edits.replace(
      start,
      start + name.length,
      `${isShorthand ? `${name}: ` : ""}${refusal}.${name}`,
    );
  }
}

interface Target {
  name: string;
  start: number;
  /** Whether it is the `a` of `{ a }`. */
  isShorthand: boolean;
}

function targetsOf({ type, left, argument }: Node): Target[] {
  if (type === "AssignmentExpression") return targetsIn(left);
  if (type === "UpdateExpression") return targetsIn(argument);
  return /^For(Of|In)Statement$/.test(type) ? targetsIn(left) : [];
}

function targetsIn(pattern: Node | null, isShorthand = false): Target[] {
  switch (pattern?.type) {
    case "Identifier":
      return [{ name: pattern.name, start: pattern.start, isShorthand }];
    case "ObjectPattern":
      return pattern.properties.flatMap((each: Node) =>
        targetsIn(each.value ?? each.argument, each.shorthand)
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((each: Node | null) => targetsIn(each));
    case "AssignmentPattern":
      return targetsIn(pattern.left, isShorthand);
    case "RestElement":
      return targetsIn(pattern.argument);
    default:
      return [];
  }
}

/** The names bound inside of a statement, in whatever scope: parameters, variables of blocks, errors caught. */
function innerNames(statement: Node): string[] {
  const own = statement.declaration ?? statement;
  return [...nodesOf(own)].flatMap((node) => {
    const bound = isFunction(node) ? (node.params ?? []).flatMap(namesIn) : [];
    if (node.type === "CatchClause") bound.push(...namesIn(node.param));
    if (node !== own && node.id?.type === "Identifier" && node.type !== "VariableDeclarator") {
      bound.push(node.id);
    }
    if (node.type === "VariableDeclaration" && node !== own) {
      bound.push(...node.declarations.flatMap(({ id }: Node) => namesIn(id)));
    }
    return bound.map(({ name }: Node) => name as string);
  });
}
