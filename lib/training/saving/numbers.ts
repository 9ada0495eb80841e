import { checkedObject, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";

/** Numbers and flags by name. */
export type Numbers = Readonly<Record<string, number | boolean>>;

/** Numbers that JSON cannot write. */
const UNWRITABLE: ReadonlyMap<unknown, number> = new Map([
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["NaN", NaN],
  ["-0", -0],
]);

/** Numbers and flags as JSON has them; what it cannot write, such as Infinity, becomes text. */
export function describeNumbers(
  numbers: Readonly<Record<string, number | boolean | undefined>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(numbers).filter(([, value]) => value !== undefined).map(([name, value]) => [
      name,
      [...UNWRITABLE].find(([, number]) => Object.is(number, value))?.[0] ?? value,
    ]),
  );
}

/**
 * Numbers and flags from what JSON has of them.
 *
 * @throws {FileFault} If one of them is something else.
 */
export function restoreNumbers(where: string, described: unknown): Record<string, number> {
  if (typeof described !== "object" || described === null || Array.isArray(described)) {
    checkedObject(where, described, []);
  }
  // Flags too: what they are given to checks them.
  return Object.fromEntries(
    Object.entries(described as object).map(([name, value]) => [
      name,
      numberOf(value) as number ??
        refuse(`"${name}" of ${where} is ${written(value)} and neither a number nor a flag`),
    ]),
  );
}

/** A number or flag from what JSON has of it; undefined if it is something else. */
export function numberOf(value: unknown): number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return UNWRITABLE.get(value);
}
