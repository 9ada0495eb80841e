import type { Vector } from "./values.ts";

/**
 * Refuses what is not a vector, an empty vector, and one of odd length where the function needs two halves.
 *
 * @throws {TypeError} If `x` is not a list of numbers.
 * @throws {RangeError} If `x` is empty, or odd where it is to be halved.
 */
export function checkVector(caller: string, x: Vector, halves: boolean): void {
  const length: unknown = typeof x === "object" ? x?.length : undefined;
  if (typeof length !== "number") {
    throw new TypeError(`${caller}: expected a vector such as [1, 2, 3] but found ${x}.`);
  }
  if (length === 0) {
    throw new RangeError(
      `${caller}: expected a vector with at least one component but found an empty one.`,
    );
  }
  if (halves && length % 2 === 1) {
    throw new RangeError(
      `${caller}: expected an even number of components, two halves, but found ${length}.`,
    );
  }
}

/**
 * Refuses a vector, called `what` in the message, whose length does not match.
 *
 * @throws {RangeError} If it has another length than `expected`.
 */
export function checkLength(
  caller: string,
  what: string,
  vector: ArrayLike<number>,
  expected: number,
): void {
  if (vector?.length === expected) return;
  throw new RangeError(
    `${caller}: expected ${what} to have ${expected} components but found ${vector?.length}.`,
  );
}
