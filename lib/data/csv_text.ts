import { FileNotFound, host } from "../host/mod.ts";
import { isA, shown } from "../options/mod.ts";

/** Longer waits for an address are given up, in milliseconds. */
const PATIENCE = 60_000;

/**
 * The text of a table: `source` itself if it has a line break, else what the address or the file holds.
 *
 * @throws {Error} If there is nothing to read there.
 */
export async function csvText(source: string | URL): Promise<string> {
  if (!isSource(source)) {
    throw new TypeError(
      `loadCsv: expected a path, a URL or the text of a table but found ${shown(source)}.`,
    );
  }
  const text = typeof source === "string" && /[\r\n]/.test(source)
    ? source
    : /^https?:/i.test(String(source))
    ? await fetched(String(source))
    : await readFile(source);
  return text.replace(/^\uFEFF/, ""); // Excel's sign for UTF-8
}

/** Longer text without a line break is no path, and no table either. */
const MOST_LETTERS = 4096;

function isSource(source: unknown): source is string | URL {
  if (typeof source === "string") {
    return source !== "" && (source.length <= MOST_LETTERS || /[\r\n]/.test(source));
  }
  return isA(source, URL);
}

async function fetched(url: string): Promise<string> {
  let reason: string;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) return await response.text();
    await response.body?.cancel();
    reason = `the server answered ${response.status} ${response.statusText}`.trimEnd();
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new Error(`loadCsv: could not load ${url} (${reason}); save it and give its path instead.`);
}

async function readFile(path: string | URL): Promise<string> {
  try {
    return await host.readTextFile(path);
  } catch (error) {
    if (!(error instanceof FileNotFound)) {
      throw new Error(
        `loadCsv: could not read ${shown(String(path))}: ${(error as Error).message}.`,
        {
          cause: error,
        },
      );
    }
    throw new Error(
      `loadCsv: ${error.message}; a relative path starts at ${error.folder}.`,
      { cause: error },
    );
  }
}
