/**
 * `deno task site`: builds the course as a folder of static files, `_site/`. `--only=NAME,…` builds some parts again;
 * `--serve` serves the folder afterwards.
 *
 * @module
 */
import { join } from "node:path";
import { choosePort, HOST } from "../.tasks/port.ts";
import { root } from "../.tasks/root.ts";
import { runTask } from "../.tasks/setup_error.ts";
import { parseSiteOptions, usage, USUAL_PORT } from "./options.ts";
import type { Site, SitePart } from "./part.ts";
import { play } from "./play/play.ts";
import { api } from "./read/api.ts";
import { read } from "./read/read.ts";
import { run } from "./run/run.ts";
import { serveFolder, SUB_PATH } from "./serve.ts";

/** In the order of building. */
const parts: SitePart[] = [
  read,
  api,
  play,
  run,
];

await runTask(async () => {
  const names = parts.map(({ name }) => name);
  const options = parseSiteOptions(Deno.args, names);
  if (options.help) return console.log(usage(names)), 0;
  const site: Site = {
    folder: join(root, "_site"),
    parts: names,
    say: (line) => console.log(line),
  };
  await Deno.mkdir(site.folder, { recursive: true });
  for (const part of parts) {
    if (!options.only.includes(part.name)) continue;
    const start = performance.now();
    await part.build(site);
    site.say(`${part.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  if (!options.serve) return 0;
  const server = serveFolder(site.folder, await choosePort(options.port, USUAL_PORT));
  site.say(`The site is at http://${HOST}:${server.addr.port}${SUB_PATH} until you press Ctrl+C.`);
  await server.finished;
  return 0;
});
