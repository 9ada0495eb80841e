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
import { linkFrom } from "./shell.ts";

/** The part of the site that is the library's reference; made again only if the library has changed. */
export const api: SitePart = {
  name: "api",
  async build({ folder, say }) {
    const target = join(folder, "api"), stamp = join(target, "made-of.txt");
    const made = await fingerprint();
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
    const pages = (await filesUnder(folder, "api")).filter((path) => path.endsWith(".html"));
    await Promise.all(
      pages.map((path) => edit(join(folder, path), (html) => mended(html, path))),
    );
    // Its pages keep the reader's choice of light or dark where ours do.
    await edit(
      join(target, "darkmode_toggle.js"),
      (script) => script.replaceAll('tem("theme"', 'tem("nonlinear-theme"'),
    );
    await Deno.writeTextFile(stamp, made);
  },
};

/**
 * What Deno's pages lack: an icon, a way back to the course, the library's name, and code that keeps to a narrow window.
 * What they have too much: links to the files that they are made of, and a list of some names that happen to be first.
 */
function mended(html: string, path: string): string {
  const course = linkFrom(path, "index.html"), names = linkFrom(path, "api/all_symbols.html");
  return html
    .replace("</head>", `<link rel="icon" href="${ICON}"><style>${STYLE}</style></head>`)
    .replace(
      '<ul class="breadcrumbs">',
      `<a class="course" href="${course}">← Course</a><a class="course" href="${names}">All names</a>$&`,
    )
    .replace(DEFAULT, "")
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

const STYLE = ".ddoc .markdown pre{font-size:.8125rem}" +
  "#topnav .course{margin-right:1.2rem;white-space:nowrap;text-decoration:underline}" +
  "@media (width<64rem){.ddoc{display:block}.ddoc>div,#content,#content>*{min-width:0;max-width:100%}" +
  "#topnav,#topnav>div{flex-wrap:wrap;height:auto;position:static}#topnav>div>div{flex-wrap:wrap}" +
  "#searchbar{width:12rem}.ddoc{overflow-wrap:anywhere}.ddoc pre{max-width:100%;overflow-x:auto}}";

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await Deno.writeTextFile(path, change(await Deno.readTextFile(path)));
}

/** Something that changes whenever the library's source does, this module or Deno. */
async function fingerprint(): Promise<string> {
  const sources = [...await readSources()].flat();
  const own = ["api.ts", "reference_entry.ts", "declarations.ts"].map((name) =>
    Deno.readTextFile(new URL(name, import.meta.url))
  );
  const bytes = new TextEncoder().encode(
    [Deno.version.deno, ...await Promise.all(own), ...sources].join("\0"),
  );
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
