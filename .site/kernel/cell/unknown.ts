import { CellSyntaxError } from "./parse.ts";
import { type Node, nodesOf } from "./syntax.ts";

/**
 * Refuses what would be something else here, or nothing that a browser knows.
 *
 * @throws {CellSyntaxError} if there is such a thing.
 */
export function refuseUnknown(program: Node): void {
  for (const { type, meta, decorators, start } of nodesOf(program)) {
    if (type === "MetaProperty" && meta.name === "import") {
      throw new CellSyntaxError("Cannot use 'import.meta' outside a module", start);
    }
    if (decorators?.length > 0) {
      throw new CellSyntaxError("Decorators do not run here: browsers do not know them yet", start);
    }
  }
}
