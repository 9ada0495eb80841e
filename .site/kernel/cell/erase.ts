import type { Edits } from "./pieces.ts";
import { childrenOf, type Node } from "./syntax.ts";

/** Statements that say nothing when the program runs. */
const TYPE_STATEMENTS = new Set([
  ...["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSDeclareFunction"],
  ...["TSDeclareMethod", "TSIndexSignature", "TSNamespaceExportDeclaration"],
]);
const MODIFIERS = /\b(?:public|private|protected|readonly|override|abstract|declare)\b\s*/g;
/** Fields that hold statements, one after the other. */
const LISTS = ["body", "consequent"];
const ENDING = /^(?:Expression|Variable|Return|Throw|Class(?:Private)?Property)/;

/** Whether a statement is there for the type checker alone. */
export function isTypeOnly(statement: Node): boolean {
  if (
    TYPE_STATEMENTS.has(statement.type) || statement.declare || statement.abstract && statement.key
  ) {
    return true;
  }
  if (statement.type === "ImportDeclaration") return statement.importKind === "type";
  if (!/^Export\w+Declaration$/.test(statement.type)) return false;
  return statement.exportKind === "type" ||
    statement.declaration != null && isTypeOnly(statement.declaration);
}

/** Takes out what TypeScript adds to JavaScript below a node; enums, namespaces and parameter properties stay. */
export class Eraser {
  readonly #source: string;
  readonly #edits: Edits;

  constructor(source: string, edits: Edits) {
    [this.#source, this.#edits] = [source, edits];
  }

  erase(node: Node): void {
    if (isTypeOnly(node)) return this.#edits.remove(node.start, node.end);
    switch (node.type) {
      case "TSTypeAnnotation":
      case "TSTypeParameterDeclaration":
      case "TSTypeParameterInstantiation":
        return this.#edits.remove(node.start, node.end);
      case "TSAsExpression":
      case "TSSatisfiesExpression":
        this.#edits.remove(
          this.#source.lastIndexOf(wordOf(node), node.typeAnnotation.start),
          node.end,
        );
        return this.erase(node.expression);
      case "TSNonNullExpression":
        this.#edits.replace(node.end - 1, node.end, " ");
        return this.erase(node.expression);
      case "TSTypeAssertion":
        this.#edits.remove(node.start, node.typeAnnotation.end);
        this.#edits.remove(
          node.typeAnnotation.end,
          this.#source.indexOf(">", node.typeAnnotation.end) + 1,
        );
        return this.erase(node.expression);
      case "TSEnumDeclaration":
        return node.body.members.forEach((member: Node) =>
          member.initializer && this.erase(member.initializer)
        );
    }
    if (node.optional && /Identifier|Pattern/.test(node.type)) this.#removeMark("?", node);
    if (/^Class.*Property$/.test(node.type)) {
      if (node.optional) this.#removeMark("?", node);
      if (node.definite) this.#removeMark("!", node);
    }
    if (node.type === "VariableDeclarator" && node.definite) this.#removeMark("!", node.id);
    if (
      /^Class(?:Private|Accessor)?(?:Method|Property)$|^ClassAccessor|^TSParameterProperty/.test(
        node.type,
      )
    ) {
      this.#modifiers(node);
    }
    if (/^Class(?:Declaration|Expression)$/.test(node.type)) this.#class(node);
    if (node.params?.[0]?.name === "this") this.#thisParameter(node);
    for (const list of LISTS) {
      if (Array.isArray(node[list])) {
        node[list].forEach((statement: Node) => this.#endStatement(statement));
      }
    }
    const clause = node.implements ?? [];
    for (const child of childrenOf(node)) if (!clause.includes(child)) this.erase(child);
  }

  /** `public readonly x`: what stands before the name. */
  #modifiers(node: Node): void {
    const name = node.key ?? node.parameter;
    const start = node.decorators?.at(-1)?.end ?? node.start;
    for (const { 0: word, index } of this.#source.slice(start, name.start).matchAll(MODIFIERS)) {
      this.#edits.remove(start + index, start + index + word.length);
    }
  }

  /** `abstract class A implements B`. */
  #class(node: Node): void {
    if (node.abstract) {
      const start = node.decorators?.at(-1)?.end ?? node.start;
      const at = this.#source.indexOf("abstract", start);
      this.#edits.remove(at, at + "abstract ".length);
    }
    if (!node.implements?.length) return;
    const heritage = [node.superTypeArguments, node.superClass, node.typeParameters, node.id];
    const from = heritage.find((part) => part != null)?.end ?? node.start + "class".length;
    const at = this.#source.indexOf("implements", from);
    this.#edits.remove(at, node.implements.at(-1).end);
  }

  #thisParameter({ params: [first, second] }: Node): void {
    const end = second?.start ?? this.#source.indexOf(")", first.end);
    this.#edits.replace(first.start, end, "");
  }

  /** What a statement without a semicolon ends in may be gone: the next line is not to be a part of it. */
  #endStatement(statement: Node): void {
    if (!ENDING.test(statement?.type) || isTypeOnly(statement)) return;
    if (this.#source[statement.end - 1] !== ";") this.#edits.insert(statement.end, ";");
  }

  /** The `?` or `!` after a name or pattern. */
  #removeMark(mark: string, node: Node): void {
    const { typeAnnotation, key, name } = node;
    const at = name === undefined && key === undefined
      ? this.#source.lastIndexOf(mark, (typeAnnotation?.start ?? node.end) - 1)
      : this.#source.indexOf(mark, key?.end ?? node.start + name.length);
    this.#edits.remove(at, at + 1);
  }
}

function wordOf({ type }: Node): string {
  return type === "TSAsExpression" ? "as" : "satisfies";
}
