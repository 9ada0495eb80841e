import type { Edits } from "./pieces.ts";
import { type Node, nodesOf } from "./syntax.ts";

const LOOP = /^(For|ForOf|ForIn|While|DoWhile)Statement$/;

/** Has each loop look at every turn whether it is to end: `isOver` is read, and `end` throws. */
export function watchLoops(
  program: Node,
  source: string,
  { isOver, end }: { isOver: string; end: string },
  edits: Edits,
): void {
  for (const { type, body, test, init, start } of nodesOf(program)) {
    if (!LOOP.test(type)) continue;
    if (body.type === "BlockStatement") edits.insert(body.start + 1, ` if (${isOver}) ${end};`);
    else if (test) edits.insert(test.start, `${isOver} && ${end}, `);
    else if (type === "ForStatement") {
      edits.insert(source.indexOf(";", init?.end ?? start) + 1, ` ${isOver} && ${end}, true`);
    } // a body without braces goes through something that ends, as a rule
  }
}
