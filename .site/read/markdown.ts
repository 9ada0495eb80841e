/**
 * The text of notebooks as HTML, with its formulas, as JupyterLab reads it.
 *
 * @module
 */
import { escapeHtml } from "../../lib/kernel/escape_html.ts";
import { highlighted } from "./code.ts";
import type { LinkTo } from "./links.ts";
import { Marked, markedKatex } from "./packages.ts";

/** A heading of a page. */
export interface Heading {
  level: number;
  /** What links to it name. */
  id: string;
  text: string;
}

/** What reads the text of one page. */
export interface MarkdownReader {
  html(markdown: string): string;
  /** The headings of what was read so far. */
  headings: Heading[];
}

/** Reads the text of a page whose links lead where `linkTo` says. */
export function markdownReader(linkTo: LinkTo): MarkdownReader {
  const headings: Heading[] = [];
  const reader = new Marked({ gfm: true }, markedKatex({ nonStandard: true }), {
    renderer: {
      heading({ tokens, depth, text }) {
        const id = newId(plainText(text), headings);
        headings.push({ level: depth, id, text: plainText(text) });
        return `<h${depth} id="${escapeHtml(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = linkTo(href), words = this.parser.parseInline(tokens);
        return target === undefined ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
      },
      code({ text, lang }) {
        const code = /^(ts|typescript|js|javascript)$/.test(lang ?? "")
          ? highlighted(text)
          : escapeHtml(text);
        return `<pre class="code"><code>${code}</code></pre>\n`;
      },
      html({ text }) {
        return text.replaceAll(/<!--.*?-->/gs, "");
      },
    },
  });
  const html = (markdown: string) =>
    (reader.parse(markdown) as string)
      .replaceAll("<table>", '<div class="scroll"><table>').replaceAll(
        "</table>",
        "</table></div>",
      );
  return { headings, html };
}

/** The place of a heading as JupyterLab names it; a second one of that name gets a number. */
function newId(text: string, earlier: readonly Heading[]): string {
  const name = text.replaceAll(" ", "-");
  const taken = (id: string) => earlier.some((heading) => heading.id === id);
  if (!taken(name)) return name;
  for (let i = 2;; i++) if (!taken(`${name}-${i}`)) return `${name}-${i}`;
}

/** The words of a text without its marks, to be searched and listed. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/<!--.*?-->|<\/?[a-z][^>]*>/gs, " ")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\$\$?([^$]+)\$\$?/g, (_, formula) => formulaInWords(formula))
    .replaceAll(/^[#>|\s-]+|[*`|]|(?<![a-z0-9])_|_(?![a-z0-9])/gim, " ")
    .replaceAll(/\s+/g, " ").trim();
}

function formulaInWords(formula: string): string {
  return formula.replaceAll(/\\(mathrm|text|mathbf|operatorname|left|right|,|;|!)/g, "")
    .replaceAll(/[{}]/g, "").replaceAll(/\\([a-z]+)/gi, "$1 ").replaceAll(/\\/g, " ");
}
