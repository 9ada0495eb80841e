import { refuse } from "./file_fault.ts";

/** Nothing that is saved nests deeper than a dozen levels. */
const MOST_LEVELS = 50;
/** Ten thousand layers, each with two weights and what an optimizer remembers of them, need fewer. */
const MOST_KEYS = 100_000;

/**
 * A JSON text as a value. Unlike `JSON.parse` it refuses an object that names a key twice, of which the first would be
 * lost without a word, and a text that nests very deep.
 *
 * @param name what the text is called in messages
 * @throws {FileFault} If it is no such text.
 */
export function strictJson(name: string, text: string): unknown {
  checkKeysAndDepth(name, text);
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`${name} is not valid JSON`);
  }
}

/** Walks over the strings and brackets of a text; whatever else is wrong with it, the parser finds. */
function checkKeysAndDepth(name: string, text: string): void {
  /** The keys of each object around the place where the walk is; null for an array. */
  const around: (Set<string> | null)[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "{" || character === "[") {
      around.push(character === "{" ? new Set() : null);
      if (around.length > MOST_LEVELS) {
        refuse(`${name} nests deeper than ${MOST_LEVELS} levels`);
      }
    } else if (character === "}" || character === "]") {
      around.pop();
    } else if (character === '"') {
      const end = endOfString(text, i);
      const keys = around.at(-1);
      if (keys && isFollowedByColon(text, end)) addKey(name, keys, text.slice(i, end + 1));
      i = end;
    }
  }
}

function addKey(name: string, keys: Set<string>, literal: string): void {
  let key: string;
  try {
    key = JSON.parse(literal);
  } catch {
    return; // The parser will not take it either.
  }
  if (keys.has(key)) refuse(`${name} names "${shortened(key)}" twice`);
  keys.add(key);
  if (keys.size > MOST_KEYS) refuse(`${name} names more than ${MOST_KEYS} things in one object`);
}

/** The index of the quote that ends the string which begins at `start`; the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  for (let end = start;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text[end - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

function isFollowedByColon(text: string, end: number): boolean {
  let next = end + 1;
  while (/[ \t\r\n]/.test(text[next] ?? "")) next++;
  return text[next] === ":";
}

/** A name as a message shows it. */
export function shortened(name: string): string {
  return name.length > 60 ? name.slice(0, 59) + "…" : name;
}
