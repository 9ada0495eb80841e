import type { Documentation } from "./documentation.ts";
import { covered } from "./scope.ts";

/** What completes a name, found by looking at the values that are there. */
export interface Completion {
  matches: string[];
  start: number;
  end: number;
}

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
/** The beginning of a name, with what stands before its dots: names, a text, or an array. */
const BEGUN = new RegExp(
  String
    .raw`(?<![\p{ID_Continue}$.])((?:(?:${NAME}|"[^"\n]*"|'[^'\n]*'|\[[^[\]]*\])\??\.(?:${NAME}\??\.)*)?)([\p{ID_Continue}$]*)$`,
  "u",
);
/** A name in the options of a call: `call({ a: 1, na`. */
const OPTION = new RegExp(
  String.raw`((?:${NAME}\.)*${NAME})\s*\(\s*\{([^{}]*,)?\s*([\p{ID_Continue}$]*)$`,
  "u",
);
/** The name that the cursor is in or behind, or whose call's arguments it is in. */
const ABOUT = new RegExp(String.raw`((?:${NAME}\??\.)*${NAME})(?:\s*\([^()]*)?$`, "u");
const WORDS = [
  "async",
  "await",
  "class",
  "const",
  "export",
  "for",
  "function",
  "import",
  "let",
  "return",
  "while",
];

/** Completes the name before the cursor. */
export async function complete(
  code: string,
  cursor: number,
  documentation: Documentation,
): Promise<Completion> {
  const before = code.slice(0, cursor);
  return await completeOption(before, documentation) ?? completeName(before);
}

async function completeOption(
  before: string,
  documentation: Documentation,
): Promise<Completion | undefined> {
  const [, call, given = "", begun] = OPTION.exec(before) ?? [];
  const options = call && (await documentation.entry(call))?.options;
  if (!options) return undefined;
  const left = Object.keys(options).filter((name) => !new RegExp(`\\b${name}\\b`).test(given));
  const matches = left.filter((name) => name.startsWith(begun)).map((name) => `${name}:`);
  return { matches, start: before.length - begun.length, end: before.length };
}

function completeName(before: string): Completion {
  const [, path, begun] = BEGUN.exec(before) ?? ["", "", ""];
  const owner = valueOf(path.replace(/\??\.$/, ""));
  const names = path === "" ? [...namesOf(globalThis, true), ...WORDS] : namesOf(owner, false);
  const matches = [...new Set(names)].filter((name) => name.startsWith(begun)).toSorted();
  return { matches, start: before.length - begun.length, end: before.length };
}

/** The name that the cursor is at, with what stands before its dots. */
export function nameAt(code: string, cursor: number): string | undefined {
  const [rest] = code.slice(cursor).match(/^[\p{ID_Continue}$]*/u)!;
  return ABOUT.exec(code.slice(0, cursor) + rest)?.[1];
}

/** The value of `a.b.c`, as far as it can be had without running code. */
export function valueOf(path: string): unknown {
  if (path === "") return globalThis;
  if (/^["']/.test(path)) return "";
  if (/^\[/.test(path)) return [];
  const names = path.split(/\??\./);
  let value: unknown = names[0] in covered ? covered : globalThis;
  for (const name of names) {
    if (value === undefined || value === null) return undefined;
    const owner = Object(value), property = propertyOf(owner, name);
    const isQuiet = property && ("value" in property || owner === globalThis);
    value = isQuiet ? owner[name] : undefined;
  }
  return value;
}

function propertyOf(owner: object, name: string): PropertyDescriptor | undefined {
  for (let each: object | null = owner; each !== null; each = Object.getPrototypeOf(each)) {
    const property = Object.getOwnPropertyDescriptor(each, name);
    if (property) return property;
  }
}

function namesOf(value: unknown, all: boolean): string[] {
  if (value === undefined || value === null) return [];
  const names: string[] = [];
  for (let each: object | null = Object(value); each !== null; each = Object.getPrototypeOf(each)) {
    if (each === Object.prototype && !all && names.length > 0) break;
    names.push(...Object.getOwnPropertyNames(each));
  }
  const isName = new RegExp(`^${NAME}$`, "u");
  return names.filter((name) => isName.test(name) && !name.startsWith("__"));
}
