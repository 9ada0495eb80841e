/** How many bytes the header of an ELF file has, and each entry of its table of segments. */
const HEADER = 64, SEGMENT = 56;

/**
 * Refuses a library of Linux that has been cut off: the system would open it, and the process end at the first page that
 * is missing. (The format: ELF-64 Object File Format, version 1.5; only little-endian files of 64 bits are looked into.)
 *
 * @throws {Error} If the file ends before the last of its segments or sections.
 */
export function checkWhole(path: string): void {
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path);
  } catch {
    return; // A name that the system looks up, or a file that may not be read: the system is to judge it.
  }
  using opened = file;
  const { size, isFile } = opened.statSync();
  if (!isFile) return;
  const header = readAt(opened, 0, HEADER);
  const isElf64 = header.byteLength === HEADER && header.getUint32(0) === 0x7f454c46 &&
    header.getUint16(4) === 0x0201;
  if (!isElf64) return;
  const sections = wholeNumber(header, 40), segments = wholeNumber(header, 32);
  const segmentCount = header.getUint16(56, true);
  let end = sections + header.getUint16(58, true) * header.getUint16(60, true);
  end = Math.max(end, segments + segmentCount * SEGMENT);
  const table = readAt(opened, segments, segmentCount * SEGMENT);
  for (let at = 0; at + SEGMENT <= table.byteLength; at += SEGMENT) {
    end = Math.max(end, wholeNumber(table, at + 8) + wholeNumber(table, at + 32));
  }
  if (size < end) throw new Error(`the file has ${size} bytes of ${end}`);
}

/** Up to `length` bytes of the file. */
function readAt(file: Deno.FsFile, start: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  file.seekSync(start, Deno.SeekMode.Start);
  const count = length === 0 ? 0 : file.readSync(bytes) ?? 0;
  return new DataView(bytes.buffer, 0, count);
}

function wholeNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
