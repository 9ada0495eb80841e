import { Matrix } from "../engine/mod.ts";

/** So many items of a list, rows and columns of a matrix are shown: what is that small is shown whole. */
const MOST_ITEMS = 6;
const MOST_CHARACTERS = 60;
/** So many characters of a value are shown at most: more of numbers, so that a small matrix is shown whole. */
const MOST_IN_ALL = 240, MOST_OF_NUMBERS = 400;

/** A value as messages show it, in the notation of the language; short, and safe for values that throw when they are read. */
export function inWords(value: unknown): string {
  try {
    return cut(words(value, 0), isOfNumbers(value) ? MOST_OF_NUMBERS : MOST_IN_ALL);
  } catch {
    return "a value that throws when it is read";
  }
}

/** What was thrown, whatever it is. */
export function errorInWords(error: unknown): string {
  try {
    if (error instanceof Error) return cut(`${error.name}: ${error.message}`, 200);
  } catch {
    // An error that throws when it is read.
  }
  return `${inWords(error)}, which is not an Error`;
}

/** The name of a function, or what to call it if it has none that can be used. */
export function nameOf(f: unknown, otherwise: string): string {
  try {
    const { name } = f as { name: unknown };
    return typeof name === "string" && /^[\p{L}_$][\p{L}\p{N}_$]{0,30}$/u.test(name)
      ? name
      : otherwise;
  } catch {
    return otherwise;
  }
}

/** A call as it is written. */
export function callInWords(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(inWords).join(", ")})`;
}

/** Whether it is a matrix, or a list of numbers or of lists of them. */
function isOfNumbers(value: unknown, depth = 0): boolean {
  if (typeof value === "number" || value instanceof Matrix || ArrayBuffer.isView(value)) {
    return true;
  }
  return Array.isArray(value) && depth < 2 && value.every((item) => isOfNumbers(item, depth + 1));
}

function words(value: unknown, depth: number): string {
  switch (typeof value) {
    case "number":
      return Object.is(value, -0) ? "-0" : String(Number(value.toPrecision(7)));
    case "string":
      return JSON.stringify(cut(value, MOST_CHARACTERS));
    case "bigint":
      return cut(`${value}n`, MOST_CHARACTERS);
    case "function":
      return `the function ${nameOf(value, "without a name")}`;
    case "object":
      return value === null ? "null" : objectWords(value, depth);
    default:
      return String(value);
  }
}

function objectWords(value: object, depth: number): string {
  if (Array.isArray(value)) return listWords(value, depth);
  if (ArrayBuffer.isView(value) && "length" in value) {
    return `${value.constructor.name} ${listWords(value as unknown as ArrayLike<unknown>, depth)}`;
  }
  if (value instanceof Matrix) return matrixWords(value);
  if (value instanceof Promise) return "a promise";
  if (value instanceof Error) return `an error (${cut(value.message, MOST_CHARACTERS)})`;
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? "Object";
  if (kind !== "Object") return `an object of the kind ${kind}`;
  const keys = Object.keys(value);
  if (depth > 0 && keys.length > 0) return "{ … }";
  const shown = keys.slice(0, MOST_ITEMS)
    .map((key) => `${key}: ${words((value as Record<string, unknown>)[key], depth + 1)}`);
  const all = keys.length > MOST_ITEMS ? [...shown, "…"] : shown;
  return all.length > 0 ? `{ ${all.join(", ")} }` : "{}";
}

function matrixWords(matrix: Matrix): string {
  const { rows, cols } = matrix;
  const isSmall = rows <= MOST_ITEMS && cols <= MOST_ITEMS;
  return isSmall ? `Matrix ${listWords(matrix.toArray(), 0)}` : `a Matrix of ${rows} × ${cols}`;
}

function listWords(list: ArrayLike<unknown>, depth: number): string {
  if (depth > 1) return "[ … ]";
  const shown: string[] = [];
  for (let i = 0; i < Math.min(list.length, MOST_ITEMS); i++) shown.push(words(list[i], depth + 1));
  const more = list.length > MOST_ITEMS ? `, … ${list.length.toLocaleString("en-US")} in all` : "";
  return `[${shown.join(", ")}${more}]`;
}

function cut(text: string, most: number): string {
  return text.length > most ? text.slice(0, most - 1) + "…" : text;
}
