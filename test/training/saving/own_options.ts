import { assertEquals } from "@std/assert";

/** The options of something that a function makes. */
type Options = Readonly<Record<string, unknown>>;

/** The names of the options that a function knows, from what it says of one that it does not. */
function knownOptions(make: (options: object) => unknown, required: object): string[] {
  try {
    make({ ...required, "?": 1 });
  } catch (error) {
    const { message } = error as Error;
    if (/expected no options but found "\?"/.test(message)) return [];
    return /expected options among (.*) but found "\?"/.exec(message)![1].split(", ");
  }
  return []; // it takes none
}

/**
 * Checks that what a function makes carries all options that the function knows, but for `reserved` ones, and that they
 * are those it was given: a saved model is made again from them.
 */
export function assertCarriesItsOptions(
  make: (options: object) => { readonly options: Options },
  required: object = {},
  reserved: readonly string[] = [],
): void {
  const { options } = make(required);
  const known = knownOptions(make, required).filter((name) => !reserved.includes(name));
  assertEquals(Object.keys(options).sort(), known.sort());
  for (const [name, value] of Object.entries(options)) {
    for (const other of othersThan(value)) {
      const changed = { ...required, [name]: other };
      if (!isRefused(() => make(changed))) assertEquals(make(changed).options[name], other);
    }
  }
}

/** Values of the same kind, of which some may be refused. */
function othersThan(value: unknown): unknown[] {
  if (typeof value === "boolean") return [!value];
  return typeof value === "number" ? [value / 2 + 0.125, 2 * value + 1] : [];
}

function isRefused(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch {
    return true;
  }
}
