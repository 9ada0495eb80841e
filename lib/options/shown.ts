/**
 * A value as an error message shows it: short, in words where it is not a plain value, and safe to ask for, whatever the
 * value is and does.
 */
export function shown(value: unknown): string {
  try {
    return isObject(value) ? objectInWords(value) : primitive(value);
  } catch {
    return "an object that cannot be read"; // a proxy or a getter that throws
  }
}

/** Longer text is cut. */
const MOST_TEXT = 40;
/** Longer lists are counted. */
const MOST_ITEMS = 4;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null || typeof value === "function";
}

function primitive(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT - 1)}…` : value);
  }
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "symbol" ? "a symbol" : String(value);
}

function objectInWords(value: object): string {
  if (typeof value === "function") return functionInWords(value);
  if (Array.isArray(value)) return listInWords(value);
  if ("then" in value && typeof value.then === "function") {
    return "a promise: write await before it";
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const { buffer, length } = value as Uint8Array;
    const kind = nameOfClass(value) ?? "typed array";
    const isLost = buffer instanceof ArrayBuffer && buffer.detached;
    return isLost ? `a detached ${kind}` : `${withArticle(kind)} of ${length}`;
  }
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (tag.includes(".")) return tag; // such as nl.todo, which says so itself
  const kind = nameOfClass(value);
  if (kind === "Matrix" && "rows" in value && "cols" in value) {
    return `a Matrix of ${value.rows} × ${value.cols}`;
  }
  return kind === undefined ? "an object" : withArticle(kind);
}

function functionInWords(value: object): string {
  if ("kind" in value && "formula" in value && "name" in value) {
    return `the activation ${value.name}`;
  }
  return /^class\b/.test(Function.prototype.toString.call(value)) ? "a class" : "a function";
}

/** A short list of plain values as it is written. */
function listInWords(list: readonly unknown[]): string {
  if (list.length === 0) return "an empty array";
  if (list.length > MOST_ITEMS) return `an array of ${list.length}`;
  const items = Array.from(list);
  return items.some(isObject)
    ? `an array of ${list.length}`
    : `[${items.map(primitive).join(", ")}]`;
}

/** "Date", "Map", the name of somebody's class; undefined for a plain object. */
function nameOfClass(value: object): string | undefined {
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null && !isNamed(prototype)) {
    return undefined;
  }
  const { name } = prototype.constructor;
  return typeof name === "string" && name !== "" ? name.slice(0, MOST_TEXT) : undefined;
}

/** Whether objects of this prototype are more than plain ones: those of classes are. */
function isNamed(prototype: object): boolean {
  return Object.hasOwn(prototype, "constructor") && prototype.constructor.name !== "Object";
}

function withArticle(kind: string): string {
  return `${/^[AEIO]/i.test(kind) ? "an" : "a"} ${kind}`;
}

/** For what is empty after a training that was stopped before its first run was done. */
export const NOTHING_YET = "none (if nothing was trained yet, run the cell that trains)";
