import { childrenOf, isFunction, namesIn, type Node, nodesOf } from "./syntax.ts";

/** A place where a name of the top level is used. */
export interface Reference {
  name: string;
  start: number;
  /** Whether it is the `a` of `{ a }`. */
  isShorthand: boolean;
  /** Whether it is called. */
  isCallee: boolean;
}

/** The places below a node where these names are used and not bound further inside. */
export function referencesTo(names: ReadonlySet<string>, program: Node): Reference[] {
  const references: Reference[] = [];
  visit(program, names, undefined);
  return references;

  function visit(node: Node, active: ReadonlySet<string>, parent: Node | undefined): void {
    if (node.type === "Identifier") {
      if (active.has(node.name)) references.push(referenceOf(node, parent));
      return;
    }
    const bound = boundIn(node);
    const within = bound.length === 0
      ? active
      : new Set([...active].filter((name) => !bound.includes(name)));
    if (within.size > 0) { for (const child of usesIn(node)) visit(child, within, node); }
  }
}

function referenceOf({ name, start }: Node, parent: Node | undefined): Reference {
  const isCallee =
    /^(Optional)?CallExpression$/.test(parent?.type ?? "") && parent!.callee.start === start ||
    parent?.type === "TaggedTemplateExpression" && parent.tag.start === start;
  return {
    name,
    start,
    isShorthand: parent?.type === "ObjectProperty" && parent.shorthand,
    isCallee,
  };
}

/** The parts of a node in which names can be used: not what it binds, no keys, labels and types. */
function usesIn(node: Node): Node[] {
  switch (node.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return node.computed ? [node.object, node.property] : [node.object];
    case "ObjectProperty":
      return [
        ...node.computed ? [node.key] : [],
        ...isPattern(node.value) ? defaultsIn(node.value) : [node.value],
      ];
    case "LabeledStatement":
      return [node.body];
    case "BreakStatement":
    case "ContinueStatement":
    case "ImportDeclaration":
    case "MetaProperty":
      return [];
    case "VariableDeclarator":
      return [...defaultsIn(node.id), ...node.init ? [node.init] : []];
    case "CatchClause":
      return [...defaultsIn(node.param), node.body];
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
      return [node.expression];
    case "TSEnumDeclaration":
      return node.body.members.flatMap(({ initializer }: Node) => initializer ?? []);
    case "TSModuleDeclaration":
    case "TSModuleBlock":
      return [node.body].flat();
  }
  if (node.type.startsWith("TS")) return [];
  if (isFunction(node)) {
    const key = node.computed ? [node.key] : [];
    return [...key, ...node.params?.flatMap(defaultsIn) ?? [], ...[node.body].flat()];
  }
  const names = [node.id, node.computed ? undefined : node.key];
  return childrenOf(node).filter((child) => !names.includes(child));
}

function isPattern(node: Node): boolean {
  return /Pattern$/.test(node.type);
}

/** What is evaluated in a pattern that binds names: default values and computed keys. */
function defaultsIn(pattern: Node | null): Node[] {
  switch (pattern?.type) {
    case "ObjectPattern":
      return pattern.properties.flatMap((each: Node) =>
        each.type === "RestElement"
          ? []
          : [...each.computed ? [each.key] : [], ...defaultsIn(each.value)]
      );
    case "ArrayPattern":
      return pattern.elements.flatMap(defaultsIn);
    case "AssignmentPattern":
      return [...defaultsIn(pattern.left), pattern.right];
    case "TSParameterProperty":
      return defaultsIn(pattern.parameter);
    default:
      return [];
  }
}

/** The names that a node binds for what is below it. */
function boundIn(node: Node): string[] {
  const bound: Node[] = [];
  if (isFunction(node)) {
    for (const parameter of node.params ?? []) {
      bound.push(...namesIn(parameter.parameter ?? parameter));
    }
    if (node.type === "FunctionExpression") bound.push(...namesIn(node.id));
    if (node.body) bound.push(...[node.body].flat().flatMap(variablesIn));
  }
  if (node.type === "ClassExpression" && node.id) bound.push(node.id);
  if (node.type === "CatchClause") bound.push(...namesIn(node.param));
  const head = node.init ?? node.left;
  if (/^For/.test(node.type) && head?.type === "VariableDeclaration" && head.kind !== "var") {
    bound.push(...declaredBy(head));
  }
  const isBlock = node.type === "BlockStatement" || node.type === "StaticBlock" ||
    node.type === "TSModuleBlock";
  const statements = isBlock
    ? node.body
    : node.type === "SwitchStatement"
    ? node.cases.flatMap(({ consequent }: Node) => consequent)
    : [];
  for (const statement of statements) {
    if (statement.kind !== "var") bound.push(...declaredBy(statement.declaration ?? statement));
  }
  return bound.map(({ name }) => name);
}

/** What `var` declares in a function's body. */
function variablesIn(body: Node): Node[] {
  return [...nodesOf(body, (node) => !isFunction(node))]
    .flatMap((node) =>
      node.type === "VariableDeclaration" && node.kind === "var" ? declaredBy(node) : []
    );
}

function declaredBy({ type, id, declarations }: Node): Node[] {
  if (type === "VariableDeclaration") return declarations.flatMap(({ id }: Node) => namesIn(id));
  return /^(Function|Class|TSEnum|TSModule)Declaration$/.test(type) ? namesIn(id) : [];
}
