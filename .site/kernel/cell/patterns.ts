import type { Edits } from "./pieces.ts";
import type { Node } from "./syntax.ts";

/** Has the names that a pattern binds assigned elsewhere: `{ a, b: [c] }` becomes `{ a: T.a, b: [T.c] }`. */
export function assignTo(pattern: Node | null, target: string, edits: Edits): void {
  switch (pattern?.type) {
    case "Identifier":
      return edits.replace(
        pattern.start,
        pattern.start + pattern.name.length,
        `${target}.${pattern.name}`,
      );
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.shorthand) edits.insert(property.start, `${property.key.name}: `);
        assignTo(property.value ?? property.argument, target, edits);
      }
      return;
    case "ArrayPattern":
      return pattern.elements.forEach((element: Node | null) => assignTo(element, target, edits));
    case "AssignmentPattern":
      return assignTo(pattern.left, target, edits);
    case "RestElement":
      return assignTo(pattern.argument, target, edits);
  }
}
