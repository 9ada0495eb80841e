import { shown } from "./shown.ts";

/**
 * Returns `value` if it is a whole number of at least `least` and at most `most`.
 *
 * @throws {RangeError} If it is not.
 */
export function wholeNumber(
  caller: string,
  name: string,
  value: unknown,
  least = 1,
  most = Infinity,
): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) {
    return value as number;
  }
  const limits = most === Infinity
    ? `≥ ${least}`
    : `from ${least} to ${most.toLocaleString("en-US")}`;
  throw new RangeError(
    `${caller}: expected ${name} to be a whole number ${limits} but found ${shown(value)}.`,
  );
}

/**
 * Returns `value` if it is a number from `least` up to, not including, `end`.
 *
 * @throws {RangeError} If it is not.
 */
export function numberFrom(
  caller: string,
  name: string,
  value: unknown,
  least: number,
  end = Infinity,
): number {
  if (typeof value === "number" && value >= least && value < end) return value;
  const upTo = end === Infinity ? "" : ` and < ${end}`;
  throw new RangeError(
    `${caller}: expected ${name} to be a number ≥ ${least}${upTo} but found ${shown(value)}.`,
  );
}

/**
 * Returns `value` if it is a number from `least` to `most`, both included.
 *
 * @throws {RangeError} If it is not.
 */
export function numberWithin(
  caller: string,
  name: string,
  value: unknown,
  least: number,
  most: number,
): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new RangeError(
    `${caller}: expected ${name} to be a number from ${least} to ${most} but found ${
      shown(value)
    }.`,
  );
}

/**
 * Returns `value` if it is a number, neither infinite nor NaN.
 *
 * @throws {RangeError} If it is not.
 */
export function finiteNumber(caller: string, name: string, value: unknown): number {
  if (Number.isFinite(value)) return value as number;
  throw new RangeError(
    `${caller}: expected ${name} to be a finite number but found ${shown(value)}.`,
  );
}

/**
 * Returns `value` if it is true or false; false for undefined.
 *
 * @throws {TypeError} If it is something else, such as "no" or 1.
 */
export function flag(caller: string, name: string, value: unknown = false): boolean {
  if (typeof value === "boolean") return value;
  throw new TypeError(
    `${caller}: expected ${name} to be true or false but found ${shown(value)}.`,
  );
}

/**
 * Returns `value` if it is text, or undefined.
 *
 * @throws {TypeError} If it is something else.
 */
export function optionalText(caller: string, name: string, value: unknown): string | undefined {
  return value === undefined ? undefined : text(caller, name, value);
}

/**
 * Returns `value` if it is text.
 *
 * @throws {TypeError} If it is something else.
 */
export function text(caller: string, name: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError(`${caller}: expected ${name} to be text but found ${shown(value)}.`);
}

/**
 * Refuses what cannot be called: what is not a function, and classes.
 *
 * @throws {TypeError} If it is something else.
 */
export function checkFunction(caller: string, name: string, value: unknown): void {
  const found = shown(value);
  if (typeof value === "function" && found !== "a class") return;
  throw new TypeError(`${caller}: expected ${name} to be a function but found ${found}.`);
}

/** Whether a value has a method of that name, also where reading it throws (then it has none). */
export function hasMethod(value: unknown, method: string | symbol): boolean {
  if (typeof value !== "object" || value === null) return false;
  try {
    return typeof (value as Record<string | symbol, unknown>)[method] === "function";
  } catch {
    return false;
  }
}

/** Whether a value is of a class, also where looking at it throws, as with a proxy that was revoked (then it is not). */
export function isA<T>(value: unknown, kind: abstract new (...args: never[]) => T): value is T {
  try {
    return value instanceof kind;
  } catch {
    return false;
  }
}
