/**
 * The playground, built into a folder of its own and served as the site is.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "../../.tasks/root.ts";
import { play } from "../../.site/play/play.ts";
import { serveFolder, SUB_PATH } from "../../.site/serve.ts";

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
  const server = serveFolder(folder, 0);
  return {
    folder,
    url: `http://127.0.0.1:${server.addr.port}${SUB_PATH}play/index.html`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
