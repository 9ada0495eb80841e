/** The named settings a function has besides x, such as the slope α. */
export type Params = Readonly<Record<string, number | boolean>>;

/** The values a parameter may have; without a limit, any number but NaN. */
export type Limit = "finite" | "≥ 0" | "> 0" | "finite ≥ 0" | "finite > 0";

/** The limits of the parameters of a function. */
export type Limits<P extends Params> = Readonly<Partial<Record<keyof P & string, Limit>>>;

/**
 * The parameters `known`, with those in `changed` replaced.
 *
 * @throws {RangeError} If one is unknown, of another type than its default, NaN or beyond its limit.
 */
export function changedParams<P extends Params>(
  name: string,
  known: P,
  limits: Limits<P>,
  changed: Partial<P>,
): P {
  if (typeof changed !== "object" || changed === null) {
    throw new TypeError(
      `${name}.with: expected an object such as { ${
        Object.entries(known).map(([key, value]) => `${key}: ${value}`).join(", ")
      } } but found ${changed}.`,
    );
  }
  for (const [key, value] of Object.entries(changed)) {
    if (!Object.hasOwn(known, key)) {
      const names = Object.keys(known).join(", ");
      throw new RangeError(
        `${name}.with: expected ${
          names ? `a parameter of ${name} (${names})` : `no parameters (${name} has none)`
        } but found "${key}".`,
      );
    }
    const expected = expectation(known[key], limits[key], value);
    if (expected !== undefined) {
      throw new RangeError(`${name}.with: expected ${key} to be ${expected} but found ${value}.`);
    }
  }
  return { ...known, ...changed };
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
