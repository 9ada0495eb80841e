import { Eraser } from "./erase.ts";
import { lowerIn } from "./lower.ts";
import { parseModule } from "./parse.ts";
import { Edits, textOf } from "./pieces.ts";
import { PlaceMap } from "./place_map.ts";
import { type Node, nodesOf } from "./syntax.ts";

/** A file of TypeScript as a module of JavaScript. */
export interface RewrittenModule {
  code: string;
  places: PlaceMap;
}

/** What a module imports and exports from. */
const FROM = /^(Import|ExportNamed|ExportAll)Declaration$/;

/**
 * Rewrites a file.
 *
 * @param addressOf finds the address of what it imports
 * @param dynamicImport an expression of a function that stands for `import()`
 * @throws {CellSyntaxError} if it does not parse.
 */
export async function rewriteModule(
  source: string,
  addressOf: (from: string, attributes: Node) => Promise<string>,
  dynamicImport: string,
): Promise<RewrittenModule> {
  const { program } = parseModule(source), edits = new Edits(source);
  for (const statement of program.body) {
    if (!FROM.test(statement.type) || !statement.source || isOfTypes(statement)) continue;
    const { source: from, attributes = [], end } = statement;
    edits.replace(from.start, from.end, JSON.stringify(await addressOf(from.value, statement)));
    if (attributes.length > 0) edits.remove(from.end, source[end - 1] === ";" ? end - 1 : end);
  }
  new Eraser(source, edits).erase(program);
  for (const node of nodesOf(program)) {
    if (/^(Import|Export)Specifier$/.test(node.type) && isOfTypes(node)) {
      removeSpecifier(node, source, edits);
    }
  }
  lowerIn(program, edits, dynamicImport, (name) => `var ${name} = `);
  const pieces = edits.piecesOf();
  return { code: textOf(pieces), places: new PlaceMap(source, pieces) };
}

function isOfTypes({ importKind, exportKind }: Node): boolean {
  return importKind === "type" || exportKind === "type";
}

function removeSpecifier({ start, end }: Node, source: string, edits: Edits): void {
  const [comma = ""] = source.slice(end).match(/^\s*,/) ?? [];
  edits.remove(start, end + comma.length);
}
