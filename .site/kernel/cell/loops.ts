import type { Edits } from "./pieces.ts";
import { type Node, nodesOf } from "./syntax.ts";

const LOOP = /^(For|ForOf|ForIn|While|DoWhile)Statement$/;

/** Has each loop call something at every turn: `turn` is the call. */
export function callInLoops(program: Node, source: string, turn: string, edits: Edits): void {
  for (const { type, body, test, init, start } of nodesOf(program)) {
    if (!LOOP.test(type)) continue;
    if (body.type === "BlockStatement") edits.insert(body.start + 1, ` ${turn};`);
    else if (test) edits.insert(test.start, `${turn}, `);
    else if (type === "ForStatement") {
      edits.insert(source.indexOf(";", init?.end ?? start) + 1, ` ${turn}, true`);
    } // a body without braces goes through something that ends, as a rule
  }
}
