import { thrownInWords } from "./reading.ts";

/** What a message of the library begins with: the name of the function that was called. */
const NAME = /^[\w.]+(?: \([\w ]+\))?: /;

/**
 * Does something with other functions of the library, and has what they throw begin with the name of the function that
 * the person called. `action` may return a promise.
 */
export function inOwnName<T>(caller: string, action: () => T): T {
  try {
    const done = action();
    if (!(done instanceof Promise)) return done;
    return done.catch((error) => {
      throw renamed(caller, error);
    }) as T;
  } catch (error) {
    throw renamed(caller, error);
  }
}

function renamed(caller: string, error: unknown): unknown {
  const message = error instanceof Error ? String(error.message) : "";
  if (message.startsWith(`${caller}: `)) return error;
  if (!NAME.test(message)) {
    return new TypeError(
      `${caller}: expected what it is given to be readable but reading it throws ${
        thrownInWords(error)
      }.`,
      { cause: error },
    );
  }
  const Same = error instanceof TypeError
    ? TypeError
    : error instanceof RangeError
    ? RangeError
    : Error;
  return new Same(message.replace(NAME, `${caller}: `), { cause: error });
}
