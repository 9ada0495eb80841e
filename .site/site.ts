/**
 * `deno task site`: builds the course as a folder of static files, `_site/`. `--only=NAME,…` builds some parts again.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "../.tasks/root.ts";
import type { Site, SitePart } from "./part.ts";
import { play } from "./play/play.ts";

/** In the order of building. */
const parts: SitePart[] = [
  play,
];

const only = Deno.args.find((argument) => argument.startsWith("--only="))?.slice(7).split(",");
const site: Site = { folder: join(root, "_site"), say: (line) => console.log(line) };

await Deno.mkdir(site.folder, { recursive: true });
for (const part of parts) {
  if (only && !only.includes(part.name)) continue;
  const start = performance.now();
  await part.build(site);
  site.say(`${part.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
