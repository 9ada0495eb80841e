import { didYouMean, isPlain, plainName, reading, shown } from "../options/mod.ts";

/** The named settings a function has besides x, such as the slope α. */
export type Params = Readonly<Record<string, number | boolean>>;

/** The values a parameter may have; without a limit, any number but NaN. */
export type Limit = "finite" | "≥ 0" | "> 0" | "finite ≥ 0" | "finite > 0";

/** The limits of the parameters of a function. */
export type Limits<P extends Params> = Readonly<Partial<Record<keyof P & string, Limit>>>;

/**
 * The parameters `known`, with those in `changed` replaced; their names forgive case and underscores.
 *
 * @throws {TypeError} If `changed` is not an object of parameters.
 * @throws {RangeError} If one is unknown, of another type than its default, NaN or beyond its limit.
 */
export function changedParams<P extends Params>(
  name: string,
  known: P,
  limits: Limits<P>,
  changed: Partial<P>,
): P {
  if (!isPlain(changed)) {
    const like = Object.entries(known).map(([key, value]) => `${key}: ${value}`).join(", ");
    const expected = like === ""
      ? `no parameters (${name} has none)`
      : `an object such as { ${like} }`;
    throw new TypeError(`${name}.with: expected ${expected} but found ${shown(changed)}.`);
  }
  const params: Record<string, unknown> = { ...known };
  for (
    const [given, value] of reading(`${name}.with`, "the parameters", () => Object.entries(changed))
  ) {
    const isGiven = (own: string) => plainName(own) === plainName(given);
    const key = Object.hasOwn(known, given) ? given : Object.keys(known).find(isGiven) ?? given;
    if (!Object.hasOwn(known, key)) {
      const names = Object.keys(known).join(", ");
      throw new RangeError(
        `${name}.with: expected ${
          names ? `a parameter of ${name} (${names})` : `no parameters (${name} has none)`
        } but found ${shown(key)}${didYouMean(key, Object.keys(known))}`,
      );
    }
    const expected = expectation(known[key], limits[key], value);
    if (expected !== undefined) {
      throw new RangeError(
        `${name}.with: expected ${key} to be ${expected} but found ${shown(value)}.`,
      );
    }
    params[key] = value;
  }
  return params as P;
}

/** What `value` should have been; undefined if it is fine. */
function expectation(
  usual: number | boolean,
  limit: Limit | undefined,
  value: unknown,
): string | undefined {
  if (typeof usual === "boolean") {
    return typeof value === "boolean" ? undefined : "true or false";
  }
  const isNumber = typeof value === "number" && !Number.isNaN(value);
  if (limit === undefined) return isNumber ? undefined : "a number";
  if (limit === "finite") return Number.isFinite(value) ? undefined : "a finite number";
  const fits = isNumber && (limit.endsWith("> 0") ? value > 0 : value >= 0) &&
    (Number.isFinite(value) || !limit.startsWith("finite"));
  return fits
    ? undefined
    : limit.startsWith("finite")
    ? `a ${limit.replace(" ", " number ")}`
    : `a number ${limit}`;
}

const LIMITS: readonly unknown[] = [
  "finite",
  "≥ 0",
  "> 0",
  "finite ≥ 0",
  "finite > 0",
] satisfies Limit[];

/**
 * Refuses parameters that are not numbers, true or false by name, and limits that there are none of.
 *
 * @throws {TypeError} If `params` or `limits` is not an object, or a parameter has another type.
 * @throws {RangeError} If a limit is unknown, or one of a parameter that there is not.
 */
export function checkParams(caller: string, params: unknown, limits: unknown = {}): void {
  if (!isPlain(params)) {
    throw new TypeError(
      `${caller}: expected params to be an object such as { alpha: 0.1 } but found ${
        shown(params)
      }.`,
    );
  }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "boolean" || typeof value === "number" && !Number.isNaN(value)) continue;
    throw new TypeError(
      `${caller}: expected ${name} of params to be a number, true or false but found ${
        shown(value)
      }.`,
    );
  }
  if (!isPlain(limits)) {
    throw new TypeError(
      `${caller}: expected limits to be an object such as { alpha: "finite" } but found ${
        shown(limits)
      }.`,
    );
  }
  for (const [name, limit] of Object.entries(limits)) {
    if (Object.hasOwn(params, name) && LIMITS.includes(limit)) continue;
    throw new RangeError(
      `${caller}: expected limits of the parameters (${
        Object.keys(params).join(", ") || "there are none"
      }), each one of ${LIMITS.join(", ")}, but found ${shown(limit)} for ${shown(name)}.`,
    );
  }
}
