/** How many bytes the header of an ELF file has. */
const HEADER = 64;

/**
 * Refuses a library of Linux that has been cut off: the system would open it, and the process end at the first page that
 * is missing. The table of its sections stands at its end.
 *
 * @throws {Error} If the file ends before its own header says.
 */
export function checkWhole(path: string): void {
  let bytes: Uint8Array<ArrayBuffer>, size: number;
  try {
    using file = Deno.openSync(path);
    size = file.statSync().size;
    bytes = new Uint8Array(HEADER);
    if (file.readSync(bytes) !== HEADER) return;
  } catch {
    return; // A name that the system looks up, or a file that may not be read: it is for the system to judge.
  }
  if (new TextDecoder().decode(bytes.subarray(1, 4)) !== "ELF") return;
  const header = new DataView(bytes.buffer);
  const sections = Number(header.getBigUint64(40, true));
  const end = sections + header.getUint16(58, true) * header.getUint16(60, true);
  if (size < end) throw new Error(`the file has ${size} bytes of ${end}`);
}
