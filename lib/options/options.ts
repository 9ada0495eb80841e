import { closestMatch } from "leven";

/**
 * Refuses options that are not an object, and option names that do not exist.
 *
 * @throws {TypeError} If `options` is not an object.
 * @throws {RangeError} If an option is unknown; the message gives the nearest.
 */
export function checkOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `${caller}: expected an object of options { ${known.join(", ")} } but found ${options}.`,
    );
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new RangeError(
        `${caller}: expected options among ${known.join(", ")} but found "${name}"; ` +
          `did you mean "${closestMatch(name, known)}"?`,
      );
    }
  }
}

/**
 * Returns `value` if it is a whole number of at least `least`.
 *
 * @throws {RangeError} If it is not.
 */
export function wholeNumber(caller: string, name: string, value: unknown, least = 1): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw new RangeError(
    `${caller}: expected ${name} to be a whole number ≥ ${least} but found ${shown(value)}.`,
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

/** A value as an error message shows it. */
export function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
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
