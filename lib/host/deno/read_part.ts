/** The bytes of a file from `start` up to, not including, `end`. */
export async function readPart(
  path: string,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  using file = await Deno.open(path);
  await file.seek(start, Deno.SeekMode.Start);
  const bytes = new Uint8Array(end - start);
  for (let at = 0; at < bytes.length;) {
    const count = await file.read(bytes.subarray(at));
    if (count === null) return bytes.subarray(0, at); // it was cut meanwhile
    at += count;
  }
  return bytes;
}
