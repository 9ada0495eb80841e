/** A small archive in the layout of CIFAR-10's binary version: two pictures a batch in place of 10,000. */
import { packTar } from "modern-tar";
import { createHash } from "node:crypto";

const FOLDER = "cifar-10-batches-bin/";

/** The files of the archive. Picture p of the whole, counted through, has class p and bytes that follow a rule. */
function files(): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const names = [1, 2, 3, 4, 5].map((i) => `data_batch_${i}.bin`).concat("test_batch.bin");
  return names.map((name, batch) => {
    const pictures = [2 * batch, 2 * batch + 1].map((picture) => [
      picture % 10,
      ...Array.from({ length: 3072 }, (_, j) => byteOf(picture, j)),
    ]);
    return { name, bytes: Uint8Array.from(pictures.flat()) };
  });
}

/** Byte `j` of a picture: mixed well, so that gzip does not make it small (the last steps of MurmurHash3). */
export function byteOf(picture: number, j: number): number {
  let bits = picture * 3072 + j;
  bits = Math.imul(bits ^ bits >>> 16, 0x85ebca6b);
  bits = Math.imul(bits ^ bits >>> 13, 0xc2b2ae35);
  return (bits ^ bits >>> 16) & 255;
}

/** Packs the archive; `leftOut` names a file that is missing. */
export async function fakeCifar10(leftOut?: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder();
  const mtime = new Date(0); // the same bytes each time
  const tar = await packTar([
    { header: { name: FOLDER, type: "directory", size: 0, mtime } },
    ...[
      { name: "batches.meta.txt", bytes: text.encode("airplane\nautomobile\n") },
      ...files(),
      { name: "readme.html", bytes: text.encode("<html></html>") },
    ].filter(({ name }) => name !== leftOut).map(({ name, bytes }) => ({
      header: { name: FOLDER + name, type: "file" as const, size: bytes.length, mtime },
      body: bytes,
    })),
  ]);
  const packed = new Blob([tar]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The checksum that an archive of these bytes must have. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
