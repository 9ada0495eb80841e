/**
 * The few assertions the tests use, over `node:assert`, under the names and argument orders of JSR's `@std/assert`:
 * where JSR can be reached, the `@std/assert` line of lib/imports.json may point at the real package instead.
 *
 * @module
 */
import nodeAssert from "node:assert/strict";

/** Throws unless `condition` is truthy. */
export function assert(condition: unknown, message = "Expected a truthy value"): asserts condition {
  nodeAssert.ok(condition, message);
}

/** Throws unless `actual` and `expected` are deeply equal (NaN equals NaN, 0 differs from −0). */
export function assertEquals<T>(actual: T, expected: T, message?: string): void {
  nodeAssert.deepStrictEqual(actual, expected, message);
}

/** Throws if `actual` and `expected` are deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, message?: string): void {
  nodeAssert.notDeepStrictEqual(actual, expected, message);
}

/** Throws unless `actual` and `expected` are the same value by `Object.is`. */
export function assertStrictEquals<T>(actual: unknown, expected: T, message?: string): void {
  nodeAssert.strictEqual(actual, expected, message);
}

/** Throws unless |actual − expected| ≤ tolerance (by default 1e-7, relative to a large `expected`). */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance: number = 1e-7 * Math.max(1, Math.abs(expected)),
  message = `Expected ${actual} to be within ${tolerance} of ${expected}`,
): void {
  if (Object.is(actual, expected)) return;
  nodeAssert.ok(Math.abs(actual - expected) <= tolerance, message);
}

/** Throws unless `actual` contains `expected`. */
export function assertStringIncludes(actual: string, expected: string, message?: string): void {
  nodeAssert.ok(
    actual.includes(expected),
    message ?? `Expected ${JSON.stringify(actual)} to contain ${JSON.stringify(expected)}`,
  );
}

/** Throws unless `actual` matches `expected`. */
export function assertMatch(actual: string, expected: RegExp, message?: string): void {
  nodeAssert.match(actual, expected, message);
}

// deno-lint-ignore no-explicit-any -- any constructor of errors
type ErrorClass<E extends Error> = new (...args: any[]) => E;

/** Returns the error that `action` throws; throws if it throws none, another class, or without `messageIncludes`. */
export function assertThrows<E extends Error = Error>(
  action: () => unknown,
  errorClass: ErrorClass<E> = Error as unknown as ErrorClass<E>,
  messageIncludes = "",
): E {
  try {
    action();
  } catch (error) {
    return checked(error, errorClass, messageIncludes);
  }
  return nodeAssert.fail(`Expected ${errorClass.name} to be thrown, but nothing was`);
}

/** Like {@linkcode assertThrows} for a promise that rejects. */
export async function assertRejects<E extends Error = Error>(
  action: () => PromiseLike<unknown>,
  errorClass: ErrorClass<E> = Error as unknown as ErrorClass<E>,
  messageIncludes = "",
): Promise<E> {
  try {
    await action();
  } catch (error) {
    return checked(error, errorClass, messageIncludes);
  }
  return nodeAssert.fail(`Expected a rejection with ${errorClass.name}, but the promise resolved`);
}

function checked<E extends Error>(error: unknown, errorClass: ErrorClass<E>, includes: string): E {
  if (!(error instanceof errorClass)) {
    nodeAssert.fail(`Expected ${errorClass.name} but found ${String(error)}`);
  }
  assertStringIncludes(error.message, includes);
  return error;
}
