/**
 * Declarations that any other can replace. The kernel runs each cell as a script of its own in one scope, and V8 lets a
 * later script declare a name again only in the same way: `let` and `class` over each other, `var`, functions and enums
 * over each other, `const` and imports over each other. So a constant is passed on as a `let` that nobody may assign to,
 * and what would be refused becomes an assignment to the name as it was declared first.
 *
 * @module
 */
import { isSyntaxError, parseCell } from "../../lib/kernel/parser.ts";
import { refuseAssignments } from "./constants.ts";
import { Edits } from "./edits.ts";
import { isFunction, namesIn, type Node, nodesOf } from "./syntax.ts";

/** How V8 keeps a name. */
type Kind = "var" | "let" | "const";

/** The names that the cells of a kernel have declared. */
export class Declarations {
  readonly #kinds = new Map<string, Kind>();
  readonly #constants = new Set<string>();

  /** The code of the next cell, with its declarations as they have to be; code that does not parse stays as it is. */
  async replaceable(code: string): Promise<string> {
    const program = await parseCell(code);
    if (isSyntaxError(program)) return code;
    const cell = new RewrittenCell(code, this.#kinds);
    const body = program.body as unknown as Node[];
    for (const statement of body) {
      const { kind, declarations = [], id, declare } = declarationIn(statement);
      if (declare) continue;
      for (const name of [...declarations.flatMap(({ id }: Node) => namesIn(id)), ...namesIn(id)]) {
        if (kind === "const") this.#constants.add(name);
        else this.#constants.delete(name);
      }
    }
    refuseAssignments(program as unknown as Node, this.#constants, cell.edits);
    for (const statement of body) cell.rewrite(statement);
    return cell.code;
  }
}

/** A cell that is being rewritten, statement by statement. */
class RewrittenCell {
  readonly edits: Edits;
  /** What comes before the first statement, on its line. */
  #before = "";
  /** Whether a statement has come that does something, before which functions are known already. */
  #runs = false;
  readonly #source: string;
  readonly #kinds: Map<string, Kind>;

  constructor(source: string, kinds: Map<string, Kind>) {
    this.edits = new Edits(source);
    [this.#source, this.#kinds] = [source, kinds];
  }

  get code(): string {
    return this.#before + this.edits.textOf();
  }

  rewrite(statement: Node): void {
    const declaration = declarationIn(statement);
    if (declaration.declare) return;
    switch (declaration.type) {
      case "VariableDeclaration":
        this.#runs = true;
        return this.#variables(statement, declaration);
      case "FunctionDeclaration":
      case "TSDeclareFunction":
        return this.#function(statement, declaration);
      case "ClassDeclaration":
        this.#runs = true;
        return this.#block(statement, declaration, "let");
      case "TSEnumDeclaration":
      case "TSModuleDeclaration":
        this.#runs = true;
        return this.#block(statement, declaration, "var");
      case "ImportDeclaration":
        return this.#import(declaration);
      default:
        if (/^(TS|Export)/.test(declaration.type)) return;
        this.#runs = true;
        this.#innerVariables(declaration);
    }
  }

  #variables(statement: Node, declaration: Node): void {
    const { kind, start, declarations } = declaration;
    if (/using/.test(kind)) return;
    const own = kind === "var" ? "var" : "let";
    const names = declarations.flatMap(({ id }: Node) => namesIn(id)) as string[];
    const kinds = names.map((name) => this.#kinds.get(name) ?? own);
    if (kinds.includes("const")) {
      const isFree = (name: string) => (this.#kinds.get(name) ?? "const") === "const";
      if (names.every(isFree) && declarations.every(({ init }: Node) => init)) {
        this.edits.replace(start, start + kind.length, "const");
        for (const name of names) this.#kinds.set(name, "const");
      }
    } else if (kinds.every((each) => each === own)) {
      if (kind === "const") this.edits.replace(start, start + kind.length, "let  "); // as long
      for (const name of names) this.#kinds.set(name, own);
    } else {
      for (const name of names) this.#declare(name, own);
      this.edits.replace(
        statement.start,
        statement.end,
        `void (${this.#assignments(declaration)});`,
      );
    }
  }

  /** The initial values of variables that are declared elsewhere, as assignments. */
  #assignments({ kind, declarations }: Node): string {
    const assignments = declarations.flatMap(({ id, init }: Node) => {
      const pattern = this.#pattern(id);
      if (init) return `${pattern} = ${this.edits.textOf(init.start, init.end)}`;
      return kind === "var" ? [] : `${pattern} = undefined`;
    });
    return assignments.join(", ") || "0";
  }

  /** A pattern without its type. */
  #pattern(id: Node): string {
    if (id.type === "Identifier") return id.name;
    return this.edits.textOf(id.start, id.typeAnnotation?.start ?? id.end);
  }

  #function(statement: Node, declaration: Node): void {
    const { id, start, end } = declaration;
    if (!id) return;
    const kind = this.#kinds.get(id.name) ?? "var";
    if (kind === "var") return void this.#kinds.set(id.name, kind);
    const value = this.edits.textOf(start, id.start) + this.edits.textOf(id.end, end);
    const isOverload = declaration.type === "TSDeclareFunction";
    const text = isOverload ? "" : `${kind} ${id.name} = ${value};`;
    if (this.#runs) this.#before += text;
    const lines = this.#source.slice(start, end).split("\n").length;
    this.edits.replace(
      statement.start,
      statement.end,
      isOverload || this.#runs ? "\n".repeat(lines - 1) : text,
    );
  }

  /** A class, an enum or a namespace. */
  #block(statement: Node, declaration: Node, own: Kind): void {
    const name = declaration.id?.name;
    if (name === undefined) return;
    const kind = this.#kinds.get(name);
    if (kind === undefined || kind === own && own === "let") {
      return void this.#kinds.set(name, own);
    }
    const text = this.edits.textOf(declaration.start, declaration.end);
    const value = `(() => { ${text} return ${name}; })()`;
    if (kind !== "const") this.#declare(name, own);
    this.edits.replace(
      statement.start,
      statement.end,
      kind === "const" ? `const ${name} = ${value};` : `void (${name} = ${value});`,
    );
  }

  #import({ specifiers, importKind, end }: Node): void {
    if (importKind === "type") return;
    for (const { local, imported, importKind } of specifiers) {
      if (importKind === "type") continue;
      const { name } = local, kind = this.#kinds.get(name) ?? "const";
      this.#kinds.set(name, kind);
      if (kind === "const") continue;
      const alias = `imported_${name}`;
      this.#declare(name, kind);
      const isShort = imported?.start === local.start;
      this.edits.replace(local.start, local.end, isShort ? `${name} as ${alias}` : alias);
      this.edits.insert(end, `; void (${name} = ${alias});`);
    }
  }

  /** The variables that `var` declares in the blocks and loops of a statement. */
  #innerVariables(statement: Node): void {
    const nodes = [...nodesOf(statement, (node) => !isFunction(node))];
    const heads = new Set(
      nodes.flatMap(({ type, init, left }) => /^For/.test(type) ? [init, left] : []),
    );
    for (const node of nodes) {
      if (node.type !== "VariableDeclaration" || node.kind !== "var") continue;
      const names = node.declarations.flatMap(({ id }: Node) => namesIn(id)) as string[];
      const kinds = names.map((name) => this.#kinds.get(name) ?? "var");
      if (kinds.includes("const")) continue;
      if (!kinds.includes("let")) {
        for (const name of names) this.#kinds.set(name, "var");
        continue;
      }
      for (const name of names) this.#declare(name, "var");
      const [{ id, init }] = node.declarations;
      const text = init || !heads.has(node) ? this.#assignments(node) : this.#pattern(id);
      this.edits.replace(node.start, node.end, heads.has(node) ? text : `void (${text});`);
    }
  }

  /** Declares a name as it was declared before, or like this. */
  #declare(name: string, own: Kind): void {
    const kind = this.#kinds.get(name) ?? own;
    this.#kinds.set(name, kind);
    const text = `${kind} ${name}; `;
    if (!this.#before.includes(text)) this.#before += text;
  }
}

/** What a statement declares, exported or not. */
function declarationIn(statement: Node): Node {
  const isExport = /^Export(Named|Default)Declaration$/.test(statement.type);
  const declaration = isExport && statement.declaration;
  return /Declaration|TSDeclareFunction/.test(declaration?.type) ? declaration : statement;
}
