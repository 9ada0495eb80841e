import type { KernelInternals } from "../host/mod.ts";
import { nearest } from "../options/mod.ts";
import type { Cell } from "./cell.ts";
import { isSyntaxError, parseCell } from "./parser.ts";
import type { CellSyntax } from "./parser.ts";

/** Whether a cell's code has a named import, so that {@linkcode missingImports} may have something to say. */
export function hasNamedImports(code: string): boolean {
  return /^\s*import\b[^;'"]*\{/m.test(code);
}

/**
 * Names what a cell imports although its module does not export it: the kernel makes such a name undefined without a
 * word. To be called after the cell has run, when its modules are loaded and importing them again has no effect.
 *
 * @returns One sentence for each such name.
 */
export async function missingImports(
  { executionCount, code }: Cell,
  load: KernelInternals["importAsCell"],
): Promise<string[]> {
  const parsed = await parseCell(code);
  if (isSyntaxError(parsed)) return [];
  const missing: string[] = [];
  for (const { specifier, names } of namedImports(parsed)) {
    const exported = await load(specifier).then(Object.keys, () => undefined);
    if (exported === undefined) continue; // it failed for the cell as well, and the cell has said so
    for (const name of names) {
      if (exported.includes(name) || mayBeType(name, code)) continue;
      const near = nearest(name, exported);
      const hint = near === undefined ? "" : ` (did you mean "${near}"?)`;
      missing.push(
        `Cell [${executionCount}]: "${specifier}" has no export named "${name}"${hint}. It is undefined here.`,
      );
    }
  }
  return missing;
}

function namedImports(program: CellSyntax): { specifier: string; names: string[] }[] {
  return program.body.flatMap((statement) => {
    if (statement.type !== "ImportDeclaration" || statement.importKind === "type") return [];
    const names = statement.specifiers.flatMap((item) => {
      if (item.type !== "ImportSpecifier" || item.importKind === "type") return [];
      return [item.imported.type === "Identifier" ? item.imported.name : item.imported.value];
    });
    return [{ specifier: statement.source.value, names }];
  });
}

/** A type is imported like a value but gone at run time: a capitalised name counts as one unless the cell uses it as a value. */
function mayBeType(name: string, code: string): boolean {
  return /^[A-Z]/.test(name) && !new RegExp(`\\bnew\\s+${name}\\b|\\b${name}\\s*[.(]`).test(code);
}
