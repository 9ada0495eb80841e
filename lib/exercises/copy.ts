import { Matrix } from "../engine/mod.ts";

/** A deep copy of plain data: arrays, typed arrays, matrices, plain objects. Anything else is passed on as it is. */
export function copyOf<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (value instanceof Matrix) return value.slice();
  if (Array.isArray(value)) return value.map(copy);
  if (isTyped(value)) return value.slice();
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
  }
  return value;
}

/** Whether plain data is still what its copy is; a value that throws when it is read is not. */
export function isSame(a: unknown, b: unknown): boolean {
  try {
    return same(a, b);
  } catch {
    return false;
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Matrix) {
    return b instanceof Matrix && a.rows === b.rows && a.cols === b.cols && same(a.data, b.data);
  }
  if (Array.isArray(a) && Array.isArray(b) || isTyped(a) && isTyped(b)) {
    return a.length === b.length &&
      Array.prototype.every.call(a, (each, i) => same(each, (b as ArrayLike<unknown>)[i]));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** Whether it is a typed array. */
export function isTyped(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Whether it is a plain object, as `{ … }` makes. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null &&
    Object.getPrototypeOf(value) === Object.prototype;
}
