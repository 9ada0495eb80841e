/** The bytes of a PNG as a data URI, to be used as the address of a picture. */
export async function pngUri(
  width: number,
  height: number,
  data: Uint8Array,
  channels: 1 | 3 | 4,
): Promise<string> {
  const { encode } = await import("fast-png");
  const bytes = encode({ width, height, data, channels }, { zlib: { level: 9 } });
  return `data:image/png;base64,${bytes.toBase64()}`;
}

/** A value from 0 to 1 as a byte, those outside as the nearest end, NaN as 0. */
export function toByte(value: number): number {
  return Math.round(255 * Math.min(Math.max(value || 0, 0), 1));
}
