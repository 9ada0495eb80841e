/**
 * The playground, built into a folder of its own and served by a plain server under a path.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "../../.tasks/root.ts";
import { play } from "../../.site/play/play.ts";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
/** Not at the root of the server, as on many hosts. */
const SUB_PATH = "/some/course/";

/** The served playground; it goes away with its folder. */
export interface PlaySite extends AsyncDisposable {
  readonly folder: string;
  /** The address of the page. */
  readonly url: string;
}

/** Builds the page and serves it. */
export async function playSite(): Promise<PlaySite> {
  await Deno.mkdir(join(root, ".artefacts"), { recursive: true });
  const folder = await Deno.makeTempDir({ dir: join(root, ".artefacts"), prefix: "play-" });
  const site = { folder, parts: [play.name], say: () => {} };
  await play.build(site);
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    const { pathname } = new URL(request.url);
    return fileAt(join(folder, pathname.slice(SUB_PATH.length)));
  });
  return {
    folder,
    url: `http://127.0.0.1:${server.addr.port}${SUB_PATH}play/index.html`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function fileAt(path: string): Promise<Response> {
  try {
    const type = TYPES[path.split(".").at(-1)!] ?? "application/octet-stream";
    return new Response(await Deno.readFile(path), { headers: { "content-type": type } });
  } catch {
    return new Response("Not found", { status: 404 });
  }
}
