import type { Note } from "./note.ts";
import { beginsWith, noTable, refuseOtherFiles } from "./other_formats.ts";

/** Marks at the beginning of a file that say how its letters are written. */
const BYTE_ORDER_MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The bytes of a table as text: UTF-8 or UTF-16 where they are that, else what `encoding` says, else Latin-1 (in the
 * form that Windows writes), which is noted because other encodings look the same.
 *
 * @throws {RangeError} If the bytes are no text, or not in the encoding that is named.
 */
export function decode(bytes: Uint8Array, encoding: string | undefined, note: Note): string {
  refuseOtherFiles(bytes);
  if (encoding !== undefined) return decodeAs(encoding, bytes);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => beginsWith(bytes, mark))?.[0];
  if (marked !== undefined) return decodeAs(marked, bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes);
  if (bytes.includes(0)) throw noTable("a file with zero bytes", "save the table as text (CSV)");
  try {
    return decodeAs("utf-8", bytes);
  } catch {
    if (bytes.some((byte) => UNUSED_IN_LATIN_1.includes(byte))) {
      throw noTable(
        "bytes that are neither UTF-8 nor Latin-1",
        'name the encoding, such as { encoding: "shift_jis" }',
      );
    }
    note(
      `the file is not UTF-8, so it was read as Latin-1 (windows-1252); if letters look wrong, name the encoding, such as { encoding: "windows-1251" }`,
    );
    return decodeAs("windows-1252", bytes);
  }
}

/** Bytes that windows-1252 gives no letter. */
const UNUSED_IN_LATIN_1: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw noTable(
      `bytes that are not ${decoder.encoding}`,
      'name another encoding, such as { encoding: "windows-1252" }, or leave the option out',
    );
  }
}

/** UTF-16 without its mark: every second byte of ordinary letters is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const { length } = bytes.subarray(0, 1000);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]++;
  if (zeros[1] > length / 4 && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > length / 4 && zeros[1] === 0) return "utf-16be";
}
