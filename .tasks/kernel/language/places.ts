/** Places in a cell's code, as Jupyter, the language server and JavaScript count them. */

/** A line and a UTF-16 unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The index in a text of a place that Jupyter counts in characters, of which some take two units. */
export function indexOf(text: string, characters: number): number {
  return [...text].slice(0, characters).join("").length;
}

/** How many characters come before an index, as Jupyter counts them. */
export function charactersBefore(text: string, index: number): number {
  return [...text.slice(0, index)].length;
}

/** Where an index is, as the language server wants it. */
export function positionOf(text: string, index: number): Position {
  const lines = text.slice(0, index).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** The index of what the language server names so. */
export function indexAt(text: string, { line, character }: Position): number {
  const before = text.split("\n").slice(0, line);
  return before.reduce((sum, { length }) => sum + length + 1, character);
}

const STRING_OR_COMMENT =
  /"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\.|[^`\\])*`?|\/\/.*|\/\*[^]*?\*\//g;

/** The index of the opening bracket behind the name at an index; undefined where nothing is called by it. */
export function bracketOfName(text: string, index: number): number | undefined {
  const [rest] = /^[\w$]*/.exec(text.slice(index))!, end = index + rest.length;
  return /[\w$]$/.test(text.slice(0, end)) && /^\s*\(/.test(text.slice(end)) ? end : undefined;
}

/** The index of the opening bracket of the call around an index; undefined outside of any. */
export function bracketAround(text: string, index: number): number | undefined {
  // Brackets in strings and comments open nothing.
  const plain = text.slice(0, index).replace(
    STRING_OR_COMMENT,
    (found) => " ".repeat(found.length),
  );
  for (let at = plain.length - 1, depth = 0; at >= 0; at--) {
    if (")]}".includes(plain[at])) depth++;
    else if ("([{".includes(plain[at])) {
      if (depth > 0) depth--; // else a list, an object or a call that is open here
      else if (plain[at] === "(" && /[\w$]\s*$/.test(plain.slice(0, at))) return at;
    }
  }
  return undefined;
}
