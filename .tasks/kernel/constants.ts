import type { Edits } from "./edits.ts";
import { isFunction, namesIn, type Node, nodesOf } from "./syntax.ts";

/** Something in whose place nothing can be assigned, as to a constant. */
const REFUSAL =
  'new class { set constant(_) { throw new TypeError("Assignment to constant variable.") } }()' +
  ".constant";

/**
 * Has each assignment to one of these constants throw, as it would if they were declared by `const`. A name that the
 * cell also binds further inside is left alone.
 */
export function refuseAssignments(
  program: Node,
  constants: ReadonlySet<string>,
  edits: Edits,
): void {
  const targets = [...nodesOf(program)].flatMap(targetsOf)
    .filter(({ name }) => constants.has(name));
  if (targets.length === 0) return;
  const inner = new Set(program.body.flatMap(innerNames));
  for (const { name, start, end, isShorthand } of targets) {
    if (!inner.has(name)) edits.replace(start, end, (isShorthand ? `${name}: ` : "") + REFUSAL);
  }
}

interface Target {
  name: string;
  start: number;
  end: number;
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
    case "Identifier": {
      const { name, start, end } = pattern;
      return [{ name, start, end, isShorthand }];
    }
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
    const names = isFunction(node) ? (node.params ?? []).flatMap(namesIn) : [];
    if (node.type === "CatchClause") names.push(...namesIn(node.param));
    if (node !== own && node.id?.type === "Identifier" && node.type !== "VariableDeclarator") {
      names.push(node.id.name);
    }
    if (node.type === "VariableDeclaration" && node !== own) {
      names.push(...node.declarations.flatMap(({ id }: Node) => namesIn(id)));
    }
    return names;
  });
}
