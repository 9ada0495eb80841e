/**
 * A notebook as a page.
 *
 * @module
 */
import { type Cell, textOf } from "../../.tasks/notebook.ts";
import { escapeHtml } from "../../lib/kernel/escape_html.ts";
import { highlighted } from "./code.ts";
import type { CoursePage } from "./course.ts";
import type { LinkTo } from "./links.ts";
import { type Heading, type MarkdownReader, markdownReader } from "./markdown.ts";
import { asksToWrite, outputHtml } from "./outputs.ts";
import { linkFrom, nameOf, neighbours, pageHtml, type Surroundings } from "./shell.ts";

/** The notebook as a page of HTML. */
export function notebookPage(page: CoursePage, linkTo: LinkTo, around: Surroundings): string {
  const reader = markdownReader(linkTo);
  const cells = page.notebook.cells.map((cell) => cellHtml(cell, reader, linkTo));
  const firstFormula = cells.findIndex((html) => html.includes('class="katex'));
  if (firstFormula >= 0) {
    // Only what comes after it waits for it.
    const address = linkFrom(page.address, "read/formulas.css");
    cells.splice(firstFormula, 0, `<link rel="stylesheet" href="${address}">`);
  }
  const main = `${actions(page, around)}\n<article>\n${cells.join("\n")}\n</article>\n` +
    neighbours(page, around);
  return pageHtml({
    address: page.address,
    title: `${nameOf(page)} · Nonlinear`,
    description: page.about || page.title,
    main,
    aside: contents(reader.headings),
  }, around);
}

function cellHtml(cell: Cell, reader: MarkdownReader, linkTo: LinkTo): string {
  const source = textOf(cell.source);
  if (cell.cell_type === "markdown") return reader.html(source);
  if (cell.cell_type === "raw") return `<pre>${escapeHtml(source)}</pre>`;
  const code = `<pre class="code"><code>${highlighted(source)}</code></pre>`;
  const outputs = (cell.outputs ?? []).filter((output) => !asksToWrite(output))
    .map((output) => outputHtml(output, linkTo));
  return code +
    (outputs.length > 0 ? `\n<div class="outputs scroll">${outputs.join("\n")}</div>` : "");
}

/** What can be done with a notebook beside reading it. */
function actions({ address, group, source }: CoursePage, { parts }: Surroundings): string {
  const kind = group === "exercises" ? "exercise" : group === "reference" ? "page" : "lesson";
  const more = linkFrom(address, "index.html#more");
  if (!parts.includes("run")) {
    return `<p class="note">To run this ${kind} and change it, <a href="${more}">open the course</a>.</p>`;
  }
  const path = encodeURI(source.replace("notebooks/", ""));
  const run = linkFrom(address, "run/notebooks/index.html");
  return `<p class="actions"><a class="button" href="${run}?path=${path}">▶ Run this ${kind}</a></p>`;
}

/** The headings of the page, to stand beside it. */
function contents(headings: readonly Heading[]): string {
  const items = headings.filter(({ level }) => level === 2 || level === 3).map((
    { level, id, text },
  ) =>
    `<li class="level${level}"><a href="#${escapeHtml(encodeURIComponent(id))}">${
      escapeHtml(text)
    }</a></li>`
  );
  return `<aside><nav aria-label="On this page"><p>On this page</p><ul>${
    items.join("\n")
  }</ul></nav></aside>`;
}
