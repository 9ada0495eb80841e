import { diskPath } from "./disk_path.ts";

/** Where the bytes of a saved model come from. */
export interface Source {
  /** What messages call it. */
  readonly name: string;
  /** How many bytes there are. */
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The bytes of a file, or those that are given.
 *
 * @throws {TypeError} If `from` is neither a path nor bytes.
 * @throws {Error} If there is no such file.
 */
export async function sourceOf(
  caller: string,
  from: string | URL | Uint8Array<ArrayBuffer>,
): Promise<Source> {
  if (from instanceof Uint8Array) {
    return {
      name: "the bytes",
      size: from.length,
      read: (start, end) => Promise.resolve(from.slice(start, end)),
    };
  }
  const { files, absolute } = diskPath(caller, from, "pass the bytes of the file instead");
  const readable = <T>(result: Promise<T>) =>
    result.catch((error) => {
      const { name, message } = error as Error;
      throw new Error(
        name === "NotFound"
          ? `${caller}: expected a file at ${absolute} but found none.`
          : `${caller}: could not read ${absolute}: ${message.replace(/ \(os error.*$/s, "")}.`,
        { cause: error },
      );
    });
  return {
    name: absolute,
    size: await readable(files.sizeOf(absolute)),
    read: (start, end) => readable(files.readPart(absolute, start, end)),
  };
}
