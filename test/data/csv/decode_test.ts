import { assertEquals, assertThrows } from "@std/assert";
import { decode } from "../../../lib/data/csv/decode.ts";

const TEXT = "größe,k\n1,Müller\n2,Möller\n";
const utf8 = new TextEncoder().encode(TEXT);
const latin1 = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0));
const utf16 = (bigEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(TEXT.length * 2));
  [...TEXT].forEach((letter, i) => bytes.setUint16(2 * i, letter.charCodeAt(0), !bigEndian));
  return new Uint8Array(bytes.buffer);
};

const WRITTEN: [what: string, bytes: Uint8Array, encoding?: string][] = [
  ["UTF-8", utf8],
  ["UTF-8 with its mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
  ["UTF-16, little end first, with its mark", Uint8Array.of(0xff, 0xfe, ...utf16(false))],
  ["UTF-16, big end first, with its mark", Uint8Array.of(0xfe, 0xff, ...utf16(true))],
  ["UTF-16, little end first, without a mark", utf16(false)],
  ["UTF-16, big end first, without a mark", utf16(true)],
  ["Latin-1 that is named", latin1, "latin1"],
  ["UTF-8 that is named", utf8, "UTF-8"],
];
for (const [what, bytes, encoding] of WRITTEN) {
  Deno.test(`a file in ${what} is read without a remark`, () => {
    const notes: string[] = [];
    assertEquals(decode(bytes, encoding, (line) => notes.push(line)), TEXT);
    assertEquals(notes, []);
  });
}

Deno.test("Latin-1 is read with the remark that it may be something else", () => {
  const notes: string[] = [];
  assertEquals(decode(latin1, undefined, (line) => notes.push(line)), TEXT);
  assertEquals(notes.length, 1);
  assertEquals(notes[0].startsWith("the file is not UTF-8, so it was read as Latin-1"), true);
});

const REFUSED: [what: string, bytes: number[], encoding: string | undefined, message: string][] = [
  ["a zip file", [0x50, 0x4b, 3, 4, 0], undefined, "found a zip or Excel file; unpack it, or save"],
  ["a gzip file", [0x1f, 0x8b, 8], undefined, "found a gzip file; unpack it first."],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31], undefined, "found a Parquet file; save it as CSV."],
  ["zero bytes", [0x61, 0, 0, 0, 0x62], undefined, "found a file with zero bytes; save the table"],
  ["letters of neither kind", [0x61, 0x81, 0x2c], undefined, "found bytes that are neither UTF-8"],
  ["another encoding than named", [0x61, 0xff], "utf-8", "found bytes that are not utf-8; name"],
];
for (const [what, bytes, encoding, message] of REFUSED) {
  Deno.test(`${what} is refused`, () => {
    assertThrows(() => decode(Uint8Array.from(bytes), encoding, () => {}), RangeError, message);
  });
}
