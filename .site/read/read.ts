/**
 * The course to be read: the front page, a page for each notebook, and the search.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForPages } from "../../.tasks/bundle.ts";
import type { Site, SitePart } from "../part.ts";
import { readCourse } from "./course.ts";
import { frontPage, pictureAddress, pictureOf } from "./front.ts";
import { linksOf, repositoryAddress } from "./links.ts";
import { notebookPage } from "./notebook_page.ts";
import { publicNames } from "./names.ts";
import { katexFonts, katexStyle } from "./packages.ts";
import { searchIndex } from "./search_index.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The part of the site that is read. */
export const read: SitePart = {
  name: "read",
  async build(site) {
    const course = await readCourse();
    const repository = await repositoryAddress();
    const style = await ownStyle(), theme = await readHere("../theme.js");
    const around = { course, parts: site.parts, style, theme, repository };
    const write = (address: string, text: string) => writeFile(join(site.folder, address), text);
    for (const group of ["read", "lessons", "exercises", "solutions", "reference"]) {
      await Deno.remove(join(site.folder, group), { recursive: true }).catch(() => {});
    }
    for (const page of course.pages) {
      await write(page.address, notebookPage(page, linksOf(page, course, repository), around));
      const picture = pictureOf(page);
      if (picture !== undefined) await write(pictureAddress(page), picture);
    }
    await write("index.html", frontPage(around));
    await write(
      "read/search.json",
      searchIndex(course.pages, site.parts.includes("api") ? await publicNames() : []),
    );
    await bundleForPages(here("browser/page.ts"), join(site.folder, "read"));
    await writeShared(site);
  },
};

/** The style sheet of these pages, without what is only for its readers. */
async function ownStyle(): Promise<string> {
  const sheets = await Promise.all(["../style.css", "bar.css", "page.css"].map(readHere));
  return sheets.join("").replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");
}

/** The files that all pages of the site share, and the style sheet and fonts of formulas. */
async function writeShared({ folder }: Site): Promise<void> {
  for (const name of ["style.css", "theme.js"]) {
    await writeFile(join(folder, name), await readHere(`../${name}`));
  }
  // Every browser of today reads woff2, and fetches those fonts alone that a page uses.
  const formulas = katexStyle.replaceAll(/,url\([^)]*\.(woff|ttf)\) format\("[a-z]+"\)/g, "");
  await writeFile(join(folder, "read", "formulas.css"), formulas);
  const fonts = join(folder, "read", "fonts");
  await Deno.mkdir(fonts, { recursive: true });
  for await (const { name } of Deno.readDir(katexFonts)) {
    if (name.endsWith(".woff2")) await Deno.copyFile(new URL(name, katexFonts), join(fonts, name));
  }
}

async function readHere(path: string): Promise<string> {
  return await Deno.readTextFile(here(path));
}

async function writeFile(path: string, text: string): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, text);
}
