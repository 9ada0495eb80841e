/**
 * JSON as a person reads it: a parser takes the last of two equal keys without a word.
 *
 * @module
 */
import { parseExpression } from "@babel/parser";

interface Node {
  type: string;
  loc: { start: { line: number } };
  [key: string]: unknown;
}

/** Every key that an object of a JSON text names again, one line each: file, line, key and the line of the first. */
export function duplicateKeys(path: string, text: string): string[] {
  return Array.from(objectsIn(parseExpression(text) as unknown as Node)).flatMap((object) => {
    const lines = new Map<string, number>();
    return (object.properties as Node[]).flatMap(({ key, loc: { start: { line } } }) => {
      const name = (key as unknown as { value: string }).value, first = lines.get(name);
      lines.set(name, first ?? line);
      return first === undefined
        ? []
        : [`${path}:${line}: "${name}" is named again, after line ${first}`];
    });
  });
}

function* objectsIn(node: Node): Generator<Node> {
  if (node.type === "ObjectExpression") yield node;
  const inside = node.type === "ObjectExpression"
    ? (node.properties as Node[]).map(({ value }) => value as Node)
    : node.type === "ArrayExpression"
    ? node.elements as Node[]
    : [];
  for (const each of inside) yield* objectsIn(each);
}
