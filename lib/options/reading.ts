import { shown } from "./shown.ts";

/**
 * Reads something of a value that may throw when it is read, as a proxy or a getter can. What `read` itself refuses in
 * the name of `caller` is passed on.
 *
 * @param name what the value is called in messages
 * @throws {TypeError} If it does.
 */
export function reading<T>(caller: string, name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && String(error.message).startsWith(`${caller}: `)) throw error;
    throw new TypeError(
      `${caller}: expected ${name} to be readable but reading it throws ${thrownInWords(error)}.`,
      { cause: error },
    );
  }
}

/** What was thrown, as text that fits into a sentence; what the language itself throws says nothing to a person. */
export function thrownInWords(error: unknown): string {
  try {
    if (error instanceof TypeError || error instanceof RangeError) return "an error";
    return error instanceof Error ? shown(error.message) : shown(error);
  } catch {
    return "an error";
  }
}
