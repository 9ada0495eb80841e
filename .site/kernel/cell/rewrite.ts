/**
 * Turns a cell of TypeScript into a function whose top-level names live on as properties of the global object. The
 * function's parameter `__cell` is what the cell needs of the kernel: see `../run/scope.ts`.
 *
 * @module
 */
import { refuseAssignments } from "./constants.ts";
import { Eraser, isTypeOnly } from "./erase.ts";
import { attributesOf, importedBy } from "./imports.ts";
import { watchLoops } from "./loops.ts";
import { lowerIn } from "./lower.ts";
import { type CellSyntax, parseCell } from "./parse.ts";
import { assignTo } from "./patterns.ts";
import { Edits, type Piece, textOf } from "./pieces.ts";
import { PlaceMap } from "./place_map.ts";
import { referencesTo } from "./references.ts";
import { refuseUnknown } from "./unknown.ts";
import { keepResult } from "./result.ts";
import { isFunction, namesIn, type Node, nodesOf } from "./syntax.ts";

/** What the function is called in stacks. */
export const TOP = "__top";

/** A cell, ready to be evaluated. */
export interface RewrittenCell {
  /** A module that exports an async function of `__cell`, to be called with the global object as `this`. */
  code: string;
  /** Where the places of `code` are in the cell. */
  places: PlaceMap;
  /** The names that it declares, and how. */
  declared: Map<string, Kind>;
}

/** What the cells before have declared. */
export interface Earlier {
  constants: ReadonlySet<string>;
  /** Names that the runtime has, too: they live on as properties of `__cell.covered` instead. */
  covered: ReadonlySet<string>;
  /** Whether loops look at `__cell.flag` at every turn. */
  watchLoops: boolean;
  /** Whether the runtime has that name. */
  isBuiltIn(name: string): boolean;
}

/** How a name is declared: one that `var` or an enum declares is there from the start. */
export type Kind = "constant" | "variable" | "hoisted";

/**
 * Rewrites a cell.
 *
 * @throws {CellSyntaxError} if it does not parse.
 */
export function rewriteCell(code: string, earlier: Earlier): RewrittenCell {
  const rewriting = new Rewriting(parseCell(code), earlier);
  const pieces = [...rewriting.pieces(), { text: "\n}" }];
  const { shift } = rewriting.syntax;
  const places = new PlaceMap(
    code,
    pieces.map(({ text, at }) =>
      at === undefined ? { text } : { text, at: Math.min(code.length, Math.max(0, at - shift)) }
    ),
  );
  return { code: textOf(pieces), places, declared: rewriting.declared };
}

class Rewriting {
  readonly declared = new Map<string, Kind>();
  readonly #edits: Edits;
  readonly #functions: Node[] = [];

  constructor(readonly syntax: CellSyntax, readonly earlier: Earlier) {
    this.#edits = new Edits(syntax.source);
  }

  pieces(): Piece[] {
    const { source, statements, program } = this.syntax, edits = this.#edits;
    const watch = { isOver: "(__cell.flag[1] = 0, __cell.flag[0])", end: "__cell.end()" };
    if (this.earlier.watchLoops) watchLoops(program, source, watch, edits);
    keepResult(statements, source, "__cell.value", edits);
    for (const statement of statements) this.#statement(statement);
    const constants = new Set(this.earlier.constants);
    for (const [name, kind] of this.declared) {
      if (kind === "constant") constants.add(name);
      else constants.delete(name);
    }
    refuseUnknown(program);
    refuseAssignments(program, constants, "__cell.refusal", edits);
    this.#cover(program);
    new Eraser(source, edits).erase(program);
    const top = new Set(statements.map(declarationIn));
    lowerIn(
      program,
      edits,
      "__cell.dynamicImport",
      (name, node) => top.has(node) ? `;__cell.variable.${name} = ` : `var ${name} = `,
    );
    const functions = this.#functions.flatMap((each) => this.#hoisted(each));
    return [
      {
        text: `export default async function ${TOP}(__cell) { `,
      },
      ...functions,
      ...edits.piecesOf(),
    ];
  }

  /** Has names that cover the runtime's used in cells alone: libraries go on with the runtime's own. */
  #cover(program: Node): void {
    const { covered, isBuiltIn } = this.earlier;
    const names = new Set([...covered, ...[...this.declared.keys()].filter(isBuiltIn)]);
    if (names.size === 0) return;
    for (const { name, start, isShorthand, isCallee } of referencesTo(names, program)) {
      const target = `__cell.covered.${name}`;
      const by = isCallee ? `(0, ${target})` : isShorthand ? `${name}: ${target}` : target;
      this.#edits.replace(start, start + name.length, by);
    }
  }

  #statement(statement: Node): void {
    if (isTypeOnly(statement)) return;
    const edits = this.#edits, declaration = declarationIn(statement);
    if (declaration !== statement) edits.remove(statement.start, declaration.start);
    switch (declaration.type) {
      case "ImportDeclaration":
        return this.#import(declaration);
      case "VariableDeclaration":
        return this.#variables(declaration);
      case "FunctionDeclaration":
        if (declaration.id) this.#declare(declaration.id, "variable");
        this.#functions.push(declaration);
        return;
      case "ClassDeclaration":
        if (!declaration.id) return;
        this.#declare(declaration.id, "variable");
        edits.insert(declaration.start, `;__cell.variable.${declaration.id.name} = `);
        return edits.insert(declaration.end, ";");
      case "TSEnumDeclaration":
      case "TSModuleDeclaration":
        return this.#declare(declaration.id, "hoisted");
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
        return edits.remove(declaration.start, declaration.end);
      default:
        this.#innerVariables(declaration);
    }
  }

  #variables(declaration: Node): void {
    const { kind, start, end, declarations } = declaration, edits = this.#edits;
    if (/using/.test(kind)) return; // is disposed of at the end of the cell
    edits.replace(start, declarations[0].start, ";");
    const own = kind === "const" ? "constant" : kind === "var" ? "hoisted" : "variable";
    for (const declarator of declarations) this.#declarator(declarator, own);
    if (this.syntax.source[end - 1] !== ";") edits.insert(end, ";");
  }

  #declarator({ id, init, start, end }: Node, kind: Kind): void {
    const edits = this.#edits;
    for (const name of namesIn(id)) this.#declare(name, kind);
    if (!init) {
      if (kind === "hoisted") return;
      assignTo(id, "__cell.variable", edits);
      return edits.insert(end, " = undefined");
    }
    if (id.type !== "Identifier") edits.insert(start, "(");
    assignTo(id, kind === "constant" ? "__cell.constant" : "__cell.variable", edits);
    // A function without a name has that of its variable.
    if (id.type === "Identifier" && isNameless(init)) {
      const from = init.extra?.parenStart ?? init.start;
      edits.insert(from, `{ ${id.name}: `);
      edits.insert(end, ` }.${id.name}`);
    }
    if (id.type !== "Identifier") edits.insert(end, ")");
  }

  /** The variables that `var` declares in the blocks and loops of a statement. */
  #innerVariables(statement: Node): void {
    const nodes = [...nodesOf(statement, (node) => !isFunction(node))];
    const heads = new Set(
      nodes.filter(({ type }) => /^For(Of|In)/.test(type)).map(({ left }) => left),
    );
    for (const node of nodes) {
      if (node.type !== "VariableDeclaration" || node.kind !== "var") continue;
      this.#edits.remove(node.start, node.declarations[0].start);
      for (const declarator of node.declarations) {
        if (!heads.has(node)) this.#declarator(declarator, "hoisted");
        else {
          for (const name of namesIn(declarator.id)) this.#declare(name, "hoisted");
          assignTo(declarator.id, "__cell.variable", this.#edits);
        }
      }
    }
  }

  #import(declaration: Node): void {
    const imported = importedBy(declaration, this.syntax.program);
    for (const { local } of imported) this.declared.set(local, "constant");
    const attributes = JSON.stringify(attributesOf(declaration));
    const from = JSON.stringify(declaration.source.value);
    this.#edits.replace(
      declaration.start,
      declaration.end,
      `;await __cell.import(${from}, ${JSON.stringify(imported)}, ${attributes});`,
    );
  }

  /** What a function declaration becomes at the beginning of the cell. */
  #hoisted({ id, start, end, body, params }: Node): Piece[] {
    const edits = this.#edits;
    if (!id) {
      edits.remove(start, end);
      return [];
    }
    // One that calls itself calls what has its name by then, so it does not bind the name itself.
    const names = [...params, body].flatMap((part: Node) => [...nodesOf(part)]);
    const callsItself = names.some(({ type, name }) => type === "Identifier" && name === id.name);
    const pieces = callsItself
      ? [
        { text: `{ ${id.name}: ` },
        ...edits.piecesOf(start, id.start),
        ...edits.piecesOf(id.end, end),
        { text: ` }.${id.name}` },
      ]
      : edits.piecesOf(start, end);
    edits.remove(start, end);
    return [{ text: `;__cell.variable.${id.name} = ` }, ...pieces, { text: "; " }];
  }

  #declare({ name }: Node, kind: Kind): void {
    this.declared.set(name, kind);
  }
}

/** What a statement declares or does, exported or not. */
function declarationIn(statement: Node): Node {
  const { type, declaration } = statement;
  return /^Export(Named|Default)Declaration$/.test(type) && declaration ? declaration : statement;
}

function isNameless({ type, id, expression }: Node): boolean {
  if (/^TS(As|Satisfies|NonNull)/.test(type)) return isNameless(expression);
  return type === "ArrowFunctionExpression" || /^(Function|Class)Expression$/.test(type) && !id;
}
