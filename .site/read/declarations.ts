/**
 * Where a module's text declares something: its doc comment and its signature.
 *
 * @module
 */

/** A declaration without its body. */
export interface Declaration {
  /** Its doc comment; "" if it has none. */
  comment: string;
  /** `function f(x: number): number`, `const c: T` */
  text: string;
}

/** A doc comment that ends where the line of a declaration begins. */
const COMMENT = String.raw`(\/\*\*(?:(?!\*\/)[^])*\*\/)?\n`;

/** The function of a name; private ones count, as an object may hold them. */
export function functionIn(text: string, name: string): Declaration | undefined {
  const pattern = String.raw`${COMMENT}(?:export )?(function ${name}\b[^]*?\): [^{;\n]+) \{\n`;
  return found(new RegExp(pattern).exec(text));
}

/** The exported object of a name. */
export function objectIn(text: string, name: string): Declaration | undefined {
  return found(new RegExp(String.raw`${COMMENT}export (const ${name})\b(?=:| =) ?`).exec(text));
}

/** The member of a name, a type or an arrow, of an exported object of any name. */
export function memberIn(text: string, name: string): Declaration | undefined {
  const type = new RegExp(String.raw`^  readonly ${name}: (\w.*);$`, "m").exec(text);
  if (type) return { comment: "", text: `const ${name}: ${type[1]}` };
  const arrow = new RegExp(String.raw`^  ${name}: (\([^]*?\): \w+) =>`, "m").exec(text);
  if (!arrow) return undefined;
  // What is said of the object it stands in, it says of each of them.
  const before = text.slice(0, arrow.index);
  const [, comment = ""] = new RegExp(String.raw`${COMMENT}export const \w+ = \{\n[^}]*$`).exec(
    before.replaceAll(/= \{\}/g, "= 0"),
  ) ?? [];
  return { comment: comment.replaceAll("= 0", "= {}"), text: `function ${name}${arrow[1]}` };
}

function found(match: RegExpExecArray | null): Declaration | undefined {
  return match ? { comment: match[1] ?? "", text: match[2] } : undefined;
}
