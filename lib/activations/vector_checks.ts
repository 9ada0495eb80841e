import { isDetached, lengthOf, numberList, shown } from "../options/mod.ts";
import type { Vector } from "./values.ts";

/**
 * Refuses what is not a vector, an empty vector, and one of odd length where the function needs two halves.
 *
 * @throws {TypeError} If `x` is not a list of numbers.
 * @throws {RangeError} If `x` is empty, or odd where it is to be halved.
 */
export function checkVector(caller: string, x: Vector, halves: boolean): void {
  const length = lengthOf(x);
  if (length === undefined) {
    throw new TypeError(`${caller}: expected a vector such as [1, 2, 3] but found ${shown(x)}.`);
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
    `${caller}: expected ${what} to have ${expected} components but found ${
      typeof vector === "object" && vector !== null ? vector.length : shown(vector)
    }.`,
  );
}

/**
 * The numbers of a vector that a person handed over; floats, as a row in training has them, are taken as they are.
 *
 * @throws {TypeError} If something is not a number.
 */
export function givenVector(caller: string, what: string, x: unknown): Vector {
  if (ArrayBuffer.isView(x) && isFloats(x)) return x;
  return numberList(caller, what, x, { like: "[1, 2, 3]", most: MOST_COMPONENTS });
}

function isFloats(x: unknown): x is Float32Array | Float64Array {
  return (x instanceof Float32Array || x instanceof Float64Array) && !isDetached(x);
}

/** A Jacobian has as many numbers as the square of it. */
const MOST_COMPONENTS = 10_000;
