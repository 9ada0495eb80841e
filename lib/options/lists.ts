import { reading } from "./reading.ts";
import { shown } from "./shown.ts";

/** More items than any list of options or labels has; holes are as quick to claim as numbers are to store. */
const MOST_ITEMS = 2 ** 27;

/**
 * The items of an array, a typed array or an object like one, copied, so that nothing that happens to it later matters.
 *
 * @param name what it is called in messages
 * @param like an example of what is expected, such as `[1, 2]`
 * @throws {TypeError} If it is no list, or cannot be read.
 * @throws {RangeError} If it has more items than `most`.
 */
export function itemsOf(
  caller: string,
  name: string,
  value: unknown,
  { like, most = MOST_ITEMS }: { like?: string; most?: number } = {},
): unknown[] {
  const length = lengthOf(value);
  if (length === undefined) {
    throw new TypeError(
      `${caller}: expected ${name} to be a list${
        like === undefined ? "" : `, such as ${like},`
      } but found ${shown(value)}.`,
    );
  }
  if (length > most) {
    throw new RangeError(
      `${caller}: expected ${name} to have at most ${
        most.toLocaleString("en-US")
      } items but found ${length.toLocaleString("en-US")}.`,
    );
  }
  return reading(caller, name, () => Array.from(value as ArrayLike<unknown>));
}

/** The length of an array, a typed array or an object like one; undefined for everything else, text too. */
export function lengthOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    if (value instanceof DataView || isDetached(value)) return undefined;
    const { length } = value as ArrayLike<unknown>;
    return Number.isInteger(length) && length >= 0 ? length : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is a typed array whose memory was given away, as by postMessage or a transfer. */
export function isDetached(value: unknown): boolean {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer && value.buffer.detached;
}

/**
 * The numbers of a list.
 *
 * @throws {TypeError} If it is no list, or one of its items is not a number.
 */
export function numberList(
  caller: string,
  name: string,
  value: unknown,
  settings: { like?: string; most?: number } = {},
): number[] {
  const items = itemsOf(caller, name, value, { like: "[1, 2]", ...settings });
  const wrong = items.findIndex((item) => typeof item !== "number");
  if (wrong < 0) return items as number[];
  throw new TypeError(
    `${caller}: expected ${name}[${wrong}] to be a number but found ${shown(items[wrong])}.`,
  );
}

/**
 * The texts of a list.
 *
 * @throws {TypeError} If it is no list, or one of its items is not text.
 */
export function textList(caller: string, name: string, value: unknown): string[] {
  const items = itemsOf(caller, name, value, { like: '["a", "b"]' });
  const wrong = items.findIndex((item) => typeof item !== "string");
  if (wrong < 0) return items as string[];
  throw new TypeError(
    `${caller}: expected ${name}[${wrong}] to be text but found ${shown(items[wrong])}.`,
  );
}
