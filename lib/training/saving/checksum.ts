import { refuse } from "./file_fault.ts";

/** What stands in place of the sum while it is computed. */
export const NO_SUM = "0".repeat(64);

const { subtle } = crypto;
const latin = new TextDecoder("latin1");

/**
 * Writes the SHA-256 sum of a file into its header, where 64 zeros stand for it. The sum is that of the file with the
 * zeros, so that it covers every other byte.
 */
export async function seal(file: Uint8Array<ArrayBuffer>, headerEnd: number): Promise<void> {
  const at = placeOfSum(file, headerEnd)!;
  file.set(new TextEncoder().encode(await sumOf(file)), at);
}

/**
 * Holds a file against the sum in its header.
 *
 * @throws {FileFault} If it has another, or none.
 */
export async function checkSeal(file: Uint8Array<ArrayBuffer>, headerEnd: number): Promise<void> {
  const at = placeOfSum(file, headerEnd);
  if (at === undefined) return refuse("its header has no SHA-256 sum");
  const written = latin.decode(file.subarray(at, at + NO_SUM.length));
  file.fill(0x30, at, at + NO_SUM.length);
  const found = await sumOf(file);
  if (found === written) return;
  refuse(
    `its SHA-256 sum is ${found} and not ${written}, as its header says: it was damaged or changed after it was saved`,
  );
}

/** Where the sum stands in a file; undefined if there is none. */
function placeOfSum(file: Uint8Array, headerEnd: number): number | undefined {
  const before = /"sha256"\s*:\s*"(?=[0-9a-f]{64}")/.exec(
    latin.decode(file.subarray(0, headerEnd)),
  );
  return before === null ? undefined : before.index + before[0].length;
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
