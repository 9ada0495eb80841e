/** One try to get what is still missing of a file. */
export interface Try {
  readonly url: string;
  /** What is there already; the rest is written after it. */
  readonly file: Deno.FsFile;
  /** How many bytes the whole has. */
  readonly size: number;
  /** After so many milliseconds without a byte the server is given up. */
  readonly patience: number;
  /** Gets the number of bytes that are there. */
  readonly onProgress: (bytes: number) => void;
  /** Is called when the server, asked for the rest, sends the whole. */
  readonly onRestart: () => void;
}

/** Why a try failed, and whether another one is hopeless for now. */
export class FailedTry extends Error {
  constructor(reason: string, readonly hopeless = false) {
    super(reason);
  }
}

/**
 * Fetches the rest of a file, from the byte where it ends; from the beginning if the server knows no ranges.
 *
 * @throws {FailedTry} If the file is not complete after it. What can be gone on with stays in the file.
 */
export async function fetchRest(attempt: Try): Promise<void> {
  const { url, file, size, patience } = attempt;
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitOn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), patience);
  };
  waitOn();
  try {
    const have = (await file.stat()).size;
    const response = await fetch(url, {
      // An archive that the server's own compression had changed would have other bytes.
      headers: { "accept-encoding": "identity", ...have > 0 && { range: `bytes=${have}-` } },
      signal: stalled.signal,
    });
    try {
      let at = await startOf(response, attempt, have);
      for await (const bytes of response.body ?? []) {
        waitOn();
        at += bytes.length;
        if (at > size) {
          await file.truncate(0);
          throw anotherFile(size, "more");
        }
        await writeAll(file, bytes);
        attempt.onProgress(at);
      }
      if (at < size) throw new FailedTry("the connection ended early");
    } finally {
      await response.body?.cancel().catch(() => {});
    }
  } catch (error) {
    if (error instanceof FailedTry) throw error;
    if (stalled.signal.aborted) throw new FailedTry(`no byte came for ${patience / 1000} s`);
    throw new FailedTry((error as Error).message, error instanceof Deno.errors.NotCapable);
  } finally {
    clearTimeout(timer);
  }
}

/** Where the bytes of an answer belong; the file is brought to end there. */
async function startOf(response: Response, { file, size, onRestart }: Try, have: number) {
  const { status, statusText, headers } = response;
  if (status === 206) {
    const [, start, total] = headers.get("content-range")?.match(/^bytes (\d+)-\d+\/(\d+)$/) ?? [];
    if (Number(start) !== have) {
      await file.truncate(0);
      throw new FailedTry(
        `asked for the bytes from ${have} on the server sent "${headers.get("content-range")}"`,
      );
    }
    if (Number(total) !== size) throw anotherFile(size, total);
    await file.seek(have, Deno.SeekMode.Start);
    return have;
  }
  if (status !== 200) {
    // Asked for a range the file does not have: what is there is not a part of it.
    if (status === 416) await file.truncate(0);
    const temporary = status >= 500 || [408, 416, 429].includes(status);
    throw new FailedTry(`the server answered ${status} ${statusText}`.trimEnd(), !temporary);
  }
  const length = headers.get("content-length");
  if (length !== null && Number(length) !== size) throw anotherFile(size, length);
  if (have > 0) onRestart();
  await file.truncate(0);
  await file.seek(0, Deno.SeekMode.Start);
  return 0;
}

function anotherFile(size: number, found: string): FailedTry {
  return new FailedTry(
    `expected ${size} bytes but the server has ${found}: that is another file`,
    true,
  );
}

async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
  } catch (error) {
    await file.truncate(0); // the disk is full, and needs the room
    throw new FailedTry(`could not be written: ${(error as Error).message}`, true);
  }
}
