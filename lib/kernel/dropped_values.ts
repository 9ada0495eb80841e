import type { KernelInternals } from "../host/mod.ts";
import type { Cell } from "./cell.ts";
import { isSyntaxError, parseCell } from "./parser.ts";

/** The second evaluation is about a hundred times slower than the first, so only cells that took so few milliseconds get one. */
const QUICK = 30;

/**
 * The text of a cell's last expression where the kernel drops its value and shows nothing: it hands results over as
 * JSON, so NaN, ±Infinity, −0, null and bigints arrive as undefined.
 *
 * The value is gone by then. V8 evaluates the expression once more, in the mode of DevTools' previews, which ends at
 * the first step that could have an effect: what cannot be repeated without harm stays silent.
 */
export async function droppedValue(
  { code, startedAt }: Cell,
  endedAt: number,
  preview: KernelInternals["preview"],
): Promise<string | undefined> {
  if (endedAt - startedAt > QUICK) return undefined;
  const parsed = await parseCell(code);
  if (isSyntaxError(parsed)) return undefined;
  const last = parsed.body.at(-1);
  if (last?.type !== "ExpressionStatement") return undefined;
  const expression = code.slice(last.expression.start!, last.expression.end!);
  if (/^(await|console)\b/.test(expression)) return undefined; // certain to have an effect
  const evaluation = await preview(expression);
  if (evaluation === undefined || evaluation.exceptionDetails !== undefined) return undefined;
  const { unserializableValue, subtype } = evaluation.result;
  return unserializableValue ?? (subtype === "null" ? "null" : undefined);
}
