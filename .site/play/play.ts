import { join } from "node:path";
import { bundleForPages } from "../../.tasks/bundle.ts";
import { root } from "../../.tasks/root.ts";
import type { SitePart } from "../part.ts";
import { catalogue } from "./catalogue.ts";
import { documentOf } from "./html/document.ts";

const SOURCE = join(root, ".site", "play");

/** The playground: one page, and the worker that trains for it. */
export const play: SitePart = {
  name: "play",
  async build({ folder }) {
    const place = join(folder, "play");
    await Deno.mkdir(place, { recursive: true });
    await bundleForPages(join(SOURCE, "page", "main.ts"), place);
    await bundleForPages(join(SOURCE, "worker", "worker.ts"), place);
    await Deno.writeTextFile(join(place, "play.css"), await styles());
    for (const shared of ["style.css", "theme.js"]) {
      await Deno.copyFile(join(root, ".site", shared), join(folder, shared));
    }
    const version = await versionOf(place, ["main.js", "worker.js", "play.css"]);
    await Deno.writeTextFile(join(place, "index.html"), documentOf(catalogue(), version));
  },
};

/** The style sheets in one: later ones have the last word. */
async function styles(): Promise<string> {
  const names = ["page", "controls", "run_bar", "setting", "networks", "dialogs", "narrow"];
  const texts = names.map((name) => Deno.readTextFile(join(SOURCE, "styles", `${name}.css`)));
  return (await Promise.all(texts)).join("\n");
}

/** A few letters that change whenever one of the files does. */
async function versionOf(folder: string, names: string[]): Promise<string> {
  const bytes = await Promise.all(names.map((name) => Deno.readFile(join(folder, name))));
  const digest = await crypto.subtle.digest("SHA-256", await new Blob(bytes).arrayBuffer());
  return new Uint8Array(digest).toHex().slice(0, 10);
}
