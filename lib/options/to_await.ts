/** What is read of a list. */
export const LIST: readonly (string | symbol)[] = [
  "length",
  "map",
  "filter",
  "find",
  "forEach",
  "at",
  Symbol.iterator,
];

/**
 * The promise of a result, which says what to do where a property of the result is read of the promise itself: `train`
 * of `nl.loadMnist()` would silently be undefined.
 *
 * @param call how a person calls the function: "nl.loadMnist", "model.fit"
 * @param properties those of the result that are read most
 */
export function toAwait<T>(
  call: string,
  properties: readonly (string | symbol)[],
  promise: Promise<T>,
): Promise<T> {
  const caller = call.slice(call.lastIndexOf(".") + 1);
  for (const property of properties) {
    const read = typeof property === "string" ? property : "items";
    Object.defineProperty(promise, property, {
      configurable: true,
      get(): never {
        throw new TypeError(
          `${caller}: expected await before the call, as it gives a promise, but found ${read} read without it; write await ${call}(…) first.`,
        );
      },
    });
  }
  return promise;
}
