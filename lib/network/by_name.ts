import { didYouMean, isPlain, lengthOf, reading, shown } from "../options/mod.ts";
import { isTensorLike } from "./tensor_like.ts";

/**
 * What an object gives for each of these names, in their order; null for what is no object of names.
 *
 * @param of what has the names: "inputs" or "outputs"
 * @throws {RangeError} If there is a name that none has, or none for one of them.
 */
export function partsByName<T>(
  caller: string,
  name: string,
  value: unknown,
  { names, of }: { readonly names: readonly string[]; readonly of: string },
): readonly T[] | null {
  if (!isByName(value)) return null;
  return reading(caller, name, () => {
    const expected = `expected ${name} to be ${
      of === "inputs" ? "examples" : "right answers"
    }, or an object of them by the names of the ${of} (${names.join(", ")}),`;
    const unknown = Object.keys(value).find((key) => !names.includes(key));
    if (unknown !== undefined) {
      throw new RangeError(
        `${caller}: ${expected} but found the name ${shown(unknown)}${didYouMean(unknown, names)}`,
      );
    }
    const missing = names.find((key) => value[key] === undefined);
    if (missing === undefined) return names.map((key) => value[key] as T);
    throw new RangeError(`${caller}: ${expected} but found none for "${missing}".`);
  });
}

/** What messages call one of several parts: "x.place" or "x[1]", as it was given; "x" where there is one only. */
export function partName(
  name: string,
  value: unknown,
  names: readonly string[],
  i: number,
): string {
  if (isByName(value)) return `${name}.${names[i]}`;
  return names.length > 1 ? `${name}[${i}]` : name;
}

/** Whether it is an object of names, and not numbers in the form of an object. */
function isByName(value: unknown): value is Readonly<Record<string, unknown>> {
  return isPlain(value) && lengthOf(value) === undefined && !isTensorLike(value);
}
