import { shown } from "../../options/mod.ts";

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

/**
 * All numbers of each name as one list; what has no name is called `alone`.
 *
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there is no name.
 */
export function namedNumbers(
  caller: string,
  values: Numbers | Readonly<Record<string, Numbers>>,
  alone = "",
): NamedNumbers[] {
  if (isNumbers(values)) return [{ name: alone, values: flat(caller, alone, values) }];
  const entries = Object.entries((values ?? {}) as Record<string, Numbers>);
  if (entries.length === 0) {
    throw new RangeError(
      `${caller}: expected numbers, or an object of them by name, but found ${
        values && typeof values === "object" ? "none" : shown(values)
      }.`,
    );
  }
  return entries.map(([name, values]) => ({ name, values: flat(caller, name, values) }));
}

function isNumbers(values: unknown): values is Numbers {
  return Array.isArray(values) || ArrayBuffer.isView(values) ||
    typeof values === "object" && values !== null && "data" in values && "rows" in values;
}

function flat(caller: string, name: string, values: unknown): ArrayLike<number> {
  const list = isNumbers(values) ? "data" in values ? values.data : values : undefined;
  const numbers = Array.isArray(list) && typeof list[0] === "object"
    ? (list as ArrayLike<number>[]).flatMap((row) => Array.from(row))
    : list;
  const wrong = numbers === undefined
    ? values
    : Array.prototype.find.call(numbers, (value: unknown) => typeof value !== "number");
  if (numbers !== undefined && wrong === undefined) return numbers as ArrayLike<number>;
  throw new TypeError(
    `${caller}: expected ${name || "values"} to be a list of numbers, or a Matrix, but found ${
      typeof wrong === "object" ? "an object" : shown(wrong)
    }.`,
  );
}
