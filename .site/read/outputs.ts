/**
 * What the cells of a notebook have put out, as HTML.
 *
 * @module
 */
import { type Output, textOf } from "../../.tasks/notebook.ts";
import { escapeHtml } from "../../lib/kernel/escape_html.ts";
import type { LinkTo } from "./links.ts";

/** An output as HTML: the richest form it has. */
export function outputHtml(output: Output, linkTo: LinkTo): string {
  const { output_type, data = {}, traceback = [], ename, evalue } = output;
  if (output_type === "stream") return textHtml(textOf(output.text), output.name);
  if (output_type === "error") {
    return textHtml(traceback.join("\n") || `${ename}: ${evalue}`, "error");
  }
  if (data["text/html"]) return ownHtml(textOf(data["text/html"]), linkTo);
  for (const type of ["image/png", "image/jpeg"]) {
    const image = textOf(data[type]).replaceAll(/\s/g, "");
    const words = escapeHtml(textOf(data["text/plain"]));
    if (image) return `<img alt="${words}" src="data:${type};base64,${image}">`;
  }
  return textHtml(textOf(data["text/plain"]));
}

/** What `nl.prediction`, `nl.check` and a verdict's `later` say where nobody has written anything yet. */
const ASKS = /^(NO PREDICTION|NOT STARTED|Nothing to see yet:)/;

/** Whether an output only asks its reader to write something into the notebook, which cannot be done on a page. */
export function asksToWrite({ data = {} }: Output): boolean {
  return ASKS.test(textOf(data["text/plain"]));
}

/** Text as it stands, without the codes that colour it in a terminal. */
function textHtml(text: string, kind = "result"): string {
  // deno-lint-ignore no-control-regex
  const plain = text.replaceAll(/\x1b\[[\d;]*m/g, "").trimEnd();
  return `<pre class="${escapeHtml(kind)}">${escapeHtml(plain)}</pre>`;
}

/** HTML with its links led to pages, and its drawings written in a form that is shorter and that servers can compress. */
function ownHtml(html: string, linkTo: LinkTo): string {
  return html
    .replaceAll(/<a href="([^"]*)"/g, (whole, address) => {
      const target = linkTo(address.replaceAll("&amp;", "&"));
      return target === undefined ? whole : `<a href="${escapeHtml(target)}"`;
    })
    .replaceAll(
      /src="data:image\/svg\+xml;base64,([^"]*)"/g,
      (_, bytes) => `src="data:image/svg+xml,${inAddress(svgOf(bytes))}"`,
    );
}

/** The drawing that is written in base 64. */
export function svgOf(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.fromBase64(bytes));
}

/** A drawing as a part of an address within double quotes: only what would end either is written as an escape. */
function inAddress(svg: string): string {
  return svg.replaceAll(/[%#\n\r\t]/g, encodeURIComponent)
    .replaceAll("&", "&amp;").replaceAll('"', svg.includes("'") ? "%22" : "'");
}
