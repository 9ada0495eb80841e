/**
 * The front page: what the course is, and its lessons with a picture each.
 *
 * @module
 */
import { textOf } from "../../.tasks/notebook.ts";
import { escapeHtml } from "../../lib/kernel/escape_html.ts";
import type { Course, CoursePage } from "./course.ts";
import { svgOf } from "./outputs.ts";
import { pageHtml, type Surroundings } from "./shell.ts";

/** Wider than high, as the place for it is, but no strip. */
const SHAPE = { least: 1.2, most: 3.6 };

/** The picture of a page: among the drawings in its outputs, the first of a good shape, else the first of all. */
export function pictureOf({ notebook }: CoursePage): string | undefined {
  const outputs = notebook.cells.flatMap(({ outputs = [] }) => outputs);
  const html = outputs.map(({ data }) => textOf(data?.["text/html"])).join("");
  const drawings = html.matchAll(
    /width="(\d+)" height="(\d+)"[^>]* src="data:image\/svg\+xml;base64,([^"]*)"/g,
  );
  const all = Array.from(drawings, ([, width, height, bytes]) => ({
    shape: Number(width) / Number(height),
    bytes,
  }));
  const chosen = all.find(({ shape }) => shape >= SHAPE.least && shape <= SHAPE.most) ?? all[0];
  return chosen && svgOf(chosen.bytes);
}

/** Where the picture of a page stands in the site. */
export function pictureAddress({ address }: CoursePage): string {
  return `read/pictures/${
    address.replace(/^lessons\//, "").replaceAll("/", "-").replace(".html", ".svg")
  }`;
}

/** The front page. */
export function frontPage(around: Surroundings): string {
  const { course, parts, repository } = around;
  const copy = repository
    ? `a copy of <a href="${escapeHtml(repository)}">the repository</a>`
    : "a copy of the repository";
  const [, first] = course.of("lessons");
  const reference = course.of("reference")[0];
  const main = `<article class="front">
<h1>Nonlinear</h1>
<p class="lead">A course about activation functions, in notebooks that you read, run and change. Its code is TypeScript,
on a neural-network library of its own that learns all of MNIST in seconds, without a GPU and without an account anywhere.</p>
<p class="actions"><a class="button" href="${first.address}">Read the first lesson</a>
${
    parts.includes("run")
      ? `<a class="button plain" href="run/notebooks/index.html?path=00-welcome.ipynb">▶ Run the course here</a>`
      : ""
  }
${parts.includes("play") ? `<a class="button plain" href="play/index.html">Playground</a>` : ""}</p>
<h2 id="lessons">Lessons</h2>
<ul class="cards">${
    [...course.of("lessons"), reference].map((page) => card(page, parts)).join("\n")
  }</ul>
<h2 id="exercises">Exercises</h2>
<p>They answer back when you run them: what your function was given, what was expected, what came out. Each has hints and a solution.</p>
<ul class="rows">${course.of("exercises").map((page) => row(page, course)).join("\n")}</ul>
<h2 id="more">On your own computer</h2>
<p>In ${copy}, <code>npx -y deno@2.9.6 task lab</code> opens the same notebooks in JupyterLab; Python 3.10
and Node 20 are all it needs. ${
    parts.includes("api")
      ? 'What the notebooks import is a library for programs of your own, too: <a href="api/index.html">its reference</a>.'
      : ""
  }</p>
</article>`;
  return pageHtml({
    address: "index.html",
    title: "Nonlinear: a course about activation functions",
    description: "A course about activation functions in notebooks that you read, run and change.",
    main,
  }, around);
}

function card(page: CoursePage, parts: readonly string[]): string {
  const { address, number, title, about, group, source } = page;
  const run = parts.includes("run") && group === "lessons"
    ? ` · <a href="run/notebooks/index.html?path=${
      encodeURI(source.replace("notebooks/", ""))
    }" aria-label="Run ${escapeHtml(title)}">Run</a>`
    : "";
  return `<li><a class="picture" href="${address}" tabindex="-1" aria-hidden="true"><img class="nonlinear" alt="" loading="lazy" src="${
    pictureAddress(page)
  }"></a>
<h3><a href="${address}"><span class="number">${number}</span> ${escapeHtml(title)}</a></h3>
<p>${escapeHtml(about)}${run}</p></li>`;
}

function row({ address, number, title, about }: CoursePage, course: Course): string {
  const solution = course.of("solutions").find((page) => page.number === number)!;
  const more = about.toLowerCase() === title.toLowerCase() ? "" : `: ${escapeHtml(about)}`;
  const name = `<span class="number">${number}</span> ${escapeHtml(title)}`;
  return `<li><a href="${address}">${name}</a>${more} (<a href="${solution.address}">solution</a>)</li>`;
}
