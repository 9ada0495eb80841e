/** What the applications say of themselves before they run: JupyterLite's builder has words and icons of its own there. */
import { join } from "node:path";
import { ICON } from "../icon.ts";
import { APPS } from "./jupyterlite.ts";

const NAME = "Nonlinear";
const ABOUT = "A course about activation functions in notebooks that run in this page.";

/** Gives the pages, and the application that a browser may install, the course's name and icon. */
export async function nameApplications(folder: string): Promise<void> {
  for (const app of APPS) {
    const page = join(folder, app, "index.html"), config = join(folder, app, "jupyter-lite.json");
    await Deno.writeTextFile(page, named(await Deno.readTextFile(page)));
    const settings = JSON.parse(await Deno.readTextFile(config));
    settings["jupyter-config-data"].faviconUrl = ICON;
    await Deno.writeTextFile(config, JSON.stringify(settings));
    await Deno.remove(join(folder, app, "favicon.ico"));
  }
  for (const name of ["icon-120x120.png", "icon-512x512.png"]) {
    await Deno.remove(join(folder, name));
  }
  await Deno.writeTextFile(join(folder, "icon.svg"), decodeURIComponent(ICON.split(",")[1]));
  await Deno.writeTextFile(join(folder, "manifest.webmanifest"), JSON.stringify(MANIFEST));
}

/** https://www.w3.org/TR/appmanifest/ */
const MANIFEST = {
  name: NAME,
  short_name: NAME,
  description: ABOUT,
  icons: [{ src: "icon.svg", type: "image/svg+xml", sizes: "any" }],
  start_url: "tree/index.html",
  scope: "./",
  display: "standalone",
};

/** Without an icon in the page, browsers ask for /favicon.ico, which is not the site's. */
function named(page: string): string {
  const title = /<title>[^<]*<\/title>/;
  if (!title.test(page)) throw new Error("Expected a page of JupyterLite to have a title");
  return page.replace(title, `<title>${NAME}</title>\n    <link rel="icon" href="${ICON}">`)
    .replace(/(<meta name="Description" content=")[^"]*/, `$1${ABOUT}`);
}
