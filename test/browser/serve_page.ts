/**
 * The library bundled for a page, and a server for that page.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForPages } from "../../.tasks/bundle.ts";

const PAGE = fileURLToPath(new URL("page", import.meta.url));
const TYPES: Record<string, string> = { html: "text/html", js: "text/javascript" };

/** A page with its server on this machine. */
export interface Site extends AsyncDisposable {
  readonly url: string;
}

let bundled: Promise<Map<string, Uint8Array<ArrayBuffer>>> | undefined;

/** Serves the page of ./page with the library in it, each answer with the given headers. */
export async function servePage(headers: Record<string, string>): Promise<Site> {
  const files = await (bundled ??= bundle());
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    const name = new URL(request.url).pathname.slice(1) || "index.html";
    const type = TYPES[name.split(".").at(-1)!];
    const bytes = files.get(name);
    return bytes === undefined
      ? new Response(null, { status: name === "favicon.ico" ? 204 : 404 })
      : new Response(bytes, { headers: { ...headers, "content-type": type } });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

async function bundle(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const folder = await Deno.makeTempDir();
  try {
    await bundleForPages(join(PAGE, "page.ts"), folder);
    await Deno.copyFile(join(PAGE, "index.html"), join(folder, "index.html"));
    const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await Deno.readFile(join(folder, name))] as const),
      ),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
