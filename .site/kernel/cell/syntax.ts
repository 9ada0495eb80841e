/** Looks into the syntax tree of a cell. */

/** A node of a syntax tree, as Babel's parser makes it: https://babeljs.io/docs/babel-parser#output */
export interface Node {
  type: string;
  start: number;
  end: number;
  // deno-lint-ignore no-explicit-any -- each type has fields of its own
  [field: string]: any;
}

/** The identifiers that a pattern binds: `a`, `{ a, b: [c] }`, `...rest`. */
export function namesIn(pattern: Node | null): Node[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((each: Node) => namesIn(each.value ?? each.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap(namesIn);
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** The nodes directly below one. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter((value): value is Node =>
    typeof value?.type === "string" && typeof value.start === "number" &&
    !value.type.startsWith("Comment")
  );
}

/** A node and all below it, except for what `enters` refuses. */
export function* nodesOf(
  node: Node,
  enters: (node: Node) => boolean = () => true,
): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) if (enters(child)) yield* nodesOf(child, enters);
}

/** Whether a node is a function, with a scope of its own for `var`. */
export function isFunction({ type }: Node): boolean {
  return /Function|Method|StaticBlock|TSModule/.test(type);
}
