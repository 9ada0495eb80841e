/**
 * The reference of the library, made of its documentation.
 *
 * @module
 */
import { join } from "node:path";
import { filesUnder } from "../../.tasks/committed.ts";
import { runProgram } from "../../.tasks/program.ts";
import { ICON } from "../icon.ts";
import type { SitePart } from "../part.ts";
import { readSources, withEntry } from "./reference_entry.ts";
import { barHtml, linkFrom } from "./shell.ts";

/** The part of the site that is the library's reference; made again only if the library has changed. */
export const api: SitePart = {
  name: "api",
  async build({ folder, parts, say }) {
    const target = join(folder, "api"), stamp = join(target, "made-of.txt");
    const made = await fingerprint(parts);
    if (await Deno.readTextFile(stamp).catch(() => "") === made) {
      return say("api: the library has not changed");
    }
    await Deno.remove(target, { recursive: true }).catch(() => {});
    const failure = await withEntry((entry) =>
      runProgram([
        ...[Deno.execPath(), "doc", "--html", "--name=Nonlinear", `--output=${target}`, entry],
      ])
    );
    if (failure !== "") throw new Error(`The library's reference could not be made: ${failure}`);
    const style = await barStyle(), theme = await readHere("../theme.js");
    const pages = (await filesUnder(folder, "api")).filter((path) => path.endsWith(".html"));
    await Promise.all(
      pages.map((path) => edit(join(folder, path), (html) => mended(html, path, style, parts))),
    );
    // Light or dark is chosen in our bar, and Deno's pages follow.
    await edit(join(target, "darkmode_toggle.js"), () => theme + FOLLOW_THEME);
    // Its search takes every "s" that is typed; those in our search are ours.
    await edit(
      join(target, "search.js"),
      (script) => script.replace("event.target !== searchInput", '!event.target.closest("input")'),
    );
    await Deno.writeTextFile(stamp, made);
  },
};

/**
 * What Deno's pages lack: an icon, the bar of the other pages, the library's name, and code that keeps to a narrow window.
 * What they have too much: links to the files that they are made of, and a list of some names that happen to be first.
 */
function mended(html: string, path: string, style: string, parts: readonly string[]): string {
  const names = linkFrom(path, "api/all_symbols.html");
  const script = `<script type="module" src="${linkFrom(path, "read/page.js")}"></script>`;
  return html
    .replace(
      "</head>",
      `<link rel="icon" href="${ICON}"><style>${style}${STYLE}</style>${script}</head>`,
    )
    .replace("<body>", `$&\n${barHtml(path, parts)}`)
    .replace(
      '<ul class="breadcrumbs">',
      `<a class="course" href="${names}">All names</a>$&`,
    )
    .replace('class="contextLink">Nonlinear<', 'class="contextLink">Library<')
    .replace(DEFAULT, "")
    .replaceAll(/<li><span>\.<\/span>\s*(<a [^>]*>[^<]*<\/a>)<\/li><li>/g, "<li>$1</li><li>.")
    .replaceAll(/<a\s+class="sourceButton"[^]*?<\/a>/g, "")
    .replace(/(<nav class="topSymbols">\s*<h3>Symbols<\/h3>\s*)<ul>[^]*?<\/ul>/, "$1")
    .replaceAll(
      '<span class="text-Namespace">namespace</span>',
      '<span class="text-Namespace">object</span>',
    )
    .replaceAll("from &quot;.&quot;", "from &quot;nonlinear&quot;");
}

/** In the ways back, the name of a library's only module, with the arrow before it. */
const DEFAULT =
  /<span class="text-black dark:text-white">(?:(?!<\/span>)[^])*<\/span>\s*<a [^>]*class="contextLink">default<\/a>/;

const FOLLOW_THEME = `
{
  const { classList, dataset } = document.documentElement;
  const follow = () => classList.toggle("dark", dataset.jpThemeLight === "false");
  new MutationObserver(follow).observe(document.documentElement, {
    attributeFilter: ["data-jp-theme-light"],
  });
  follow();
}
`;

/** The colours of the site, and the bar with its search. */
async function barStyle(): Promise<string> {
  const colours = (await readHere("../style.css")).split("\n* {")[0];
  return (colours + await readHere("bar.css"))
    .replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");
}

async function readHere(path: string): Promise<string> {
  return await Deno.readTextFile(new URL(path, import.meta.url));
}

const STYLE =
  "body>header{position:static;font-size:1rem}@media(width<64rem){.ways a:not([data-part=api]){display:inline}}" +
  "#content>main .markdown pre{font-size:.8125rem}" +
  "#topnav .course{margin-right:1.2rem;white-space:nowrap;text-decoration:underline}" +
  "@media (width<64rem){.ddoc{display:block}.ddoc>div,#content,#content>*{min-width:0;max-width:100%}" +
  "#topnav,#topnav>div{flex-wrap:wrap;height:auto;position:static}#topnav>div>div{flex-wrap:wrap}" +
  "#searchbar{width:12rem}.ddoc{overflow-wrap:anywhere}.ddoc pre{max-width:100%;overflow-x:auto}}";

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await Deno.writeTextFile(path, change(await Deno.readTextFile(path)));
}

/** Something that changes whenever the library's source does, the parts of the site, what makes these pages or Deno. */
async function fingerprint(parts: readonly string[]): Promise<string> {
  const sources = [...await readSources()].flat();
  const own = [
    ...["api.ts", "reference_entry.ts", "declarations.ts", "shell.ts"],
    ...["bar.css", "../style.css", "../theme.js"],
  ].map(readHere);
  const bytes = new TextEncoder().encode(
    [Deno.version.deno, ...parts, ...await Promise.all(own), ...sources].join("\0"),
  );
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
