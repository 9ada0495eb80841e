import type { Edits } from "./pieces.ts";
import type { Node } from "./syntax.ts";

/** Statements without a value: what was before them stays the value of the cell. */
const EMPTY = /Declaration$|^TS|^EmptyStatement$|^DebuggerStatement$/;

/** Has the value of a cell's last statement kept under `name`, as scripts have one: also from inside a loop or an `if`. */
export function keepResult(
  statements: readonly Node[],
  source: string,
  name: string,
  edits: Edits,
): void {
  for (const statement of lastExpressions(statements)) {
    edits.insert(statement.start, `${name} = (`);
    const last = statement.end - 1;
    if (source[last] === ";") edits.replace(last, statement.end, ");");
    else edits.insert(statement.end, ");");
  }
}

/** The expressions one of which is the value of these statements. */
function lastExpressions(statements: readonly (Node | null | undefined)[]): Node[] {
  const last = statements.findLast((statement) => statement && !EMPTY.test(statement.type));
  switch (last?.type) {
    case "ExpressionStatement":
      return [last];
    case "BlockStatement":
      return lastExpressions(last.body);
    case "IfStatement":
      return [last.consequent, last.alternate].flatMap((branch) => lastExpressions([branch]));
    case "TryStatement":
      return [last.block, last.handler?.body].flatMap((branch) => lastExpressions([branch]));
    case "SwitchStatement":
      return last.cases.flatMap(({ consequent }: Node) =>
        lastExpressions(consequent.filter(({ type }: Node) => type !== "BreakStatement"))
      );
    default:
      return /^(For|While|DoWhile|Labeled)/.test(last?.type ?? "")
        ? lastExpressions([last!.body])
        : [];
  }
}
