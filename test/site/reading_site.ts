/**
 * The pages to be read, built into a folder of their own and served by a plain server.
 *
 * @module
 */
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { root } from "../../.tasks/root.ts";
import { HOST } from "../../.tasks/port.ts";
import { api } from "../../.site/read/api.ts";
import { read } from "../../.site/read/read.ts";
import { serveFolder, SUB_PATH } from "../../.site/serve.ts";

/** A served site; it goes away with its folder. */
export interface ReadingSite extends AsyncDisposable {
  folder: string;
  /** Where it is served, ending in a slash. */
  url: string;
}

/** Builds and serves the site of the parts that are read. */
export async function readingSite(): Promise<ReadingSite> {
  await Deno.mkdir(join(root, ".artefacts"), { recursive: true });
  const folder = await Deno.makeTempDir({ dir: join(root, ".artefacts"), prefix: "site-" });
  const parts = [read, api];
  const names = parts.map(({ name }) => name);
  await Promise.all(parts.map((part) => part.build({ folder, parts: names, say: () => {} })));
  const server = serveFolder(folder, 0);
  return {
    folder,
    url: `http://${HOST}:${server.addr.port}${SUB_PATH}`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** Refuses what the pages ask of other hosts, and writes down that and all they complain about. */
export async function watched(context: BrowserContext, url: string): Promise<string[]> {
  const complaints: string[] = [];
  await context.route((address) => !address.href.startsWith(url), async (route) => {
    complaints.push(`asked for ${route.request().url()}`);
    await route.abort();
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (line) => {
    if (line.type() === "error") complaints.push(`${line.page()?.url()}: ${line.text()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}
