import type { PackageFile } from "../host.ts";
import { Downloads } from "./downloads.ts";
import { KEPT } from "./kept.ts";
import { page } from "./page.ts";

/**
 * Reads a file of a package of data, which lies compressed beside the page. It is fetched once and kept by the browser
 * where that keeps anything: a page that did not come safely (over http) has nothing to keep it in.
 */
export async function readPackageFile(name: string, path: string): Promise<PackageFile> {
  if (page.packages === undefined) {
    throw new Error(`expected the page to offer the data of ${name}`);
  }
  const address = new URL(`${name}/${path}.gz`, new URL(page.packages, globalThis.location?.href));
  const kept = await globalThis.caches?.open(KEPT).catch(() => undefined);
  const forget = async () => void await kept?.delete(address);
  const found = { folder: new URL(".", address).href, ifDamaged: "Reload the page and try again." };

  const copy = await kept?.match(address);
  if (copy !== undefined) {
    try {
      return { bytes: await unpacked(new Uint8Array(await copy.arrayBuffer())), ...found, forget };
    } catch {
      await forget(); // it was kept in half
    }
  }
  const packed = await Downloads.of(name).fetch(address);
  const bytes = await unpacked(packed).catch(() => {
    throw new Error(`expected ${address} to be compressed data but found it damaged`);
  });
  // Where the browser has no room for it, the next visit fetches it again.
  await kept?.put(address, new Response(packed)).catch(() => {});
  return { bytes, ...found, forget };
}

/** The bytes in a gzip file; some servers have it unpacked on the way. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
