import {
  isDetached,
  isPlain,
  itemsOf,
  lengthOf,
  NOTHING_YET,
  reading,
  shown,
} from "../../options/mod.ts";

/** Numbers in any of the forms the course has them in: an array, rows of numbers, a typed array, a Matrix. */
export type Numbers =
  | ArrayLike<number>
  | ArrayLike<ArrayLike<number>>
  | { readonly data: ArrayLike<number>; readonly rows: number };

/** Numbers with the name they are shown under. */
export interface NamedNumbers {
  name: string;
  values: ArrayLike<number>;
}

/** More names than any chart has room for. */
const MOST_NAMES = 1000;

/**
 * All numbers of each name as one list; what has no name is called `alone`.
 *
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there is no name, or there are too many.
 */
export function namedNumbers(
  caller: string,
  values: Numbers | Readonly<Record<string, Numbers>>,
  alone = "",
): NamedNumbers[] {
  const list = listOf(caller, values);
  if (list !== undefined) return [{ name: alone, values: flat(caller, alone, list) }];
  const entries = isPlain(values)
    ? reading(caller, "the numbers", () => Object.entries(values))
    : [];
  if (entries.length === 0 || entries.length > MOST_NAMES) {
    throw new RangeError(
      `${caller}: expected numbers, or an object of them by name, but found ${
        entries.length > 0
          ? `${entries.length} names`
          : isPlain(values)
          ? NOTHING_YET
          : shown(values)
      }.`,
    );
  }
  return entries.map(([name, numbers]) => ({
    name,
    values: flat(caller, name, listOf(caller, numbers) ?? numbers),
  }));
}

/** The list that numbers come in: an array, a typed array, or that of a Matrix; undefined for what is none. */
function listOf(caller: string, values: unknown): unknown {
  return reading(caller, "the numbers", () => {
    if (Array.isArray(values) || ArrayBuffer.isView(values)) return values;
    if (typeof values !== "object" || values === null || isPlain(values)) return undefined;
    return "data" in values && "rows" in values ? values.data : undefined;
  });
}

function flat(caller: string, name: string, list: unknown): ArrayLike<number> {
  if (isTypedNumbers(list)) return list;
  if (lengthOf(list) === undefined) throw notNumbers(caller, name, list);
  const what = name || "values";
  const items = itemsOf(caller, what, list);
  const numbers = items.length > 0 && lengthOf(items[0]) !== undefined
    ? items.flatMap((row) => isTypedNumbers(row) ? Array.from(row) : itemsOf(caller, what, row))
    : items;
  const wrong = numbers.findIndex((value) => typeof value !== "number");
  if (wrong >= 0) throw notNumbers(caller, name, numbers[wrong]);
  return numbers as number[];
}

function notNumbers(caller: string, name: string, found: unknown): TypeError {
  return new TypeError(
    `${caller}: expected ${name || "values"} to be a list of numbers, or a Matrix, but found ${
      shown(found)
    }.`,
  );
}

function isTypedNumbers(list: unknown): list is Float64Array {
  return ArrayBuffer.isView(list) && !(list instanceof DataView) &&
    !(list instanceof BigInt64Array) && !(list instanceof BigUint64Array) && !isDetached(list);
}
