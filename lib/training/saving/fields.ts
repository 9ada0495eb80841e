import { refuse } from "./file_fault.ts";
import { shortened } from "./strict_json.ts";

/**
 * The value as an object with these keys, and perhaps some of `optional`, and no others.
 *
 * @param where what the value is called in messages
 * @throws {FileFault} If it is something else.
 */
export function checkedObject(
  where: string,
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(`${where} is ${written(value)} and not an object`);
  }
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) refuse(`${where} lacks "${missing}"`);
  const unknown = Object.keys(value).find((key) =>
    !required.includes(key) && !optional.includes(key)
  );
  if (unknown !== undefined) refuse(`${where} has "${shortened(unknown)}", which is unknown`);
  return value as Record<string, unknown>;
}

/**
 * The value as a list of at least `least` and at most `most` things.
 *
 * @throws {FileFault} If it is something else.
 */
export function checkedList(
  where: string,
  value: unknown,
  least = 0,
  most = Infinity,
): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(`${where} is ${written(value)} and not a list`);
  if (value.length >= least && value.length <= most) return value;
  const expected = least === most
    ? `${least}`
    : most === Infinity
    ? `${least} or more`
    : `${least} to ${most}`;
  return refuse(`${where} has ${value.length} entries and not ${expected}`);
}

/**
 * The value as text.
 *
 * @throws {FileFault} If it is something else.
 */
export function checkedText(where: string, value: unknown): string {
  return typeof value === "string" ? value : refuse(`${where} is ${written(value)} and no text`);
}

/**
 * The value as a whole number from `least` up to, not including, `end`.
 *
 * @throws {FileFault} If it is something else.
 */
export function checkedWhole(
  where: string,
  value: unknown,
  least = 0,
  end: number = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) < end) {
    return value as number;
  }
  const limit = end === Number.MAX_SAFE_INTEGER ? "" : ` and < ${end}`;
  return refuse(`${where} is ${written(value)} and not a whole number ≥ ${least}${limit}`);
}

/** A value of a file as messages show it. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `"${shortened(value)}"`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
