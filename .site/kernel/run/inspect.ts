import { nodeInspect } from "../packages.ts";

/** Where Deno differs from Node: https://docs.deno.com/api/deno/~/Deno.InspectOptions */
const OPTIONS = { depth: 4, breakLength: 80 };

const denoInspect = Symbol.for("Deno.customInspect");
const ownInspect = Symbol.for("nodejs.util.inspect.custom");

// Texts are marked as by a colour, to find them again: they have other quotes here.
const MARK = "quoted", [BEGIN, END] = [58, 59];
const { colors, styles } = nodeInspect as unknown as Record<string, Record<string, unknown>>;
colors[MARK] = [BEGIN, END];
for (const style of Object.keys(styles)) delete styles[style];
styles.string = MARK;
const MARKED = new RegExp(`\\x1b\\[${BEGIN}m([\\s\\S]*?)\\x1b\\[${END}m`, "g");
const MARKS = new RegExp(`\\x1b\\[(?:${BEGIN}|${END})m`, "g");

/** A value as Deno's console writes it, without colours. */
export function inspect(value: unknown, options: object = {}): string {
  const text: string = nodeInspect(value, { ...OPTIONS, ...options, colors: true });
  return text.replace(MARKED, (_, literal) => requoted(literal)).replace(MARKS, "");
}

/** Node asks an object by another symbol than Deno. */
export function letObjectsInspectThemselves(): void {
  Object.defineProperty(Object.prototype, ownInspect, {
    configurable: true,
    get(this: Record<symbol, unknown>) {
      const own = this?.[denoInspect];
      if (typeof own !== "function") return undefined;
      return (_depth: number, options: object) => own.call(this, inspect, options);
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, ownInspect, { value, configurable: true, writable: true });
    },
  });
}

/** `'text'` with double quotes, where it has none inside. */
function requoted(literal: string): string {
  const quote = literal[0];
  if (!/^(["'`])[\s\S]*\1$/.test(literal)) return literal;
  const text = literal.slice(1, -1).replaceAll(`\\${quote}`, quote);
  const best = ['"', "'", "`"].find((each) => !text.includes(each)) ?? '"';
  return best + (text.includes(best) ? text.replaceAll(best, `\\${best}`) : text) + best;
}
