/**
 * What all reading pages have around their text: the bar on top, the list of lessons, the ways on.
 *
 * @module
 */
import { posix } from "node:path";
import { escapeHtml } from "../../lib/kernel/escape_html.ts";
import { ICON } from "../icon.ts";
import type { Course, CoursePage, Group } from "./course.ts";

/** What a page consists of. */
export interface Page {
  /** Its address in the site. */
  address: string;
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** The text, as HTML. */
  main: string;
  /** What stands beside the text where there is room. */
  aside?: string;
}

/** What the site has, beside its pages, that a page may lead to. */
export interface Surroundings {
  course: Course;
  /** The names of the parts that the site has. */
  parts: readonly string[];
  /** The style sheet and the script for light and dark: within the page, so that it is painted as soon as it comes. */
  style: string;
  theme: string;
  /** The address of the repository, if it is known. */
  repository: string | undefined;
}

const GROUPS: Record<Group, string> = {
  lessons: "Lessons",
  reference: "Look up",
  exercises: "Exercises",
  solutions: "Solutions",
};

/** The whole page. */
export function pageHtml(page: Page, { course, parts, theme, style }: Surroundings): string {
  const to = (address: string) => linkFrom(page.address, address);
  const ways = waysFrom(page.address, parts);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<script>${theme}</script>
<style>${style}</style>
<link rel="icon" href="${ICON}">
<script type="module" src="${to("read/page.js")}"></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
${
    barHtml(
      page.address,
      parts,
      '<button class="menu" popovertarget="pages" aria-label="Lessons and exercises">☰</button>',
    )
  }
<div class="columns${page.aside === undefined ? "" : " three"}">
<nav id="pages" popover aria-label="Lessons and exercises">
${Object.keys(GROUPS).map((group) => listOf(group as Group, course, page, to)).join("\n")}
<div class="elsewhere"><p>Elsewhere</p><ul>${
    ways.map((way) => `<li>${way}</li>`).join("")
  }</ul></div>
</nav>
<main id="text">
${page.main}
</main>
${page.aside ?? ""}
</div>
</body>
</html>
`;
}

/** The bar on top of a page; `first` stands before all else. */
export function barHtml(address: string, parts: readonly string[], first = ""): string {
  return `<header>
${first}
<a class="home" href="${linkFrom(address, "index.html")}">Nonlinear</a>
<span class="ways">
<button data-search hidden>Search</button>
${waysFrom(address, parts).join("\n")}
<button data-theme-switch aria-label="Light or dark" title="Light or dark">◐</button>
</span>
</header>`;
}

/** The links from a page to the other parts of the site that there are. */
function waysFrom(address: string, parts: readonly string[]): string[] {
  return [["play", "Playground"], ["api", "Library"]]
    .filter(([part]) => parts.includes(part))
    .map(([part, name]) =>
      `<a data-part="${part}" href="${linkFrom(address, `${part}/index.html`)}">${name}</a>`
    );
}

function listOf(group: Group, course: Course, page: Page, to: (address: string) => string): string {
  const items = course.of(group).map(({ address, number, title }) => {
    const here = address === page.address ? ' aria-current="page"' : "";
    const words = (number && `<span class="number">${number}</span> `) + escapeHtml(title);
    return `<li><a href="${to(address)}"${here}>${words}</a></li>`;
  });
  return `<p>${GROUPS[group]}</p>\n<ul>${items.join("\n")}</ul>`;
}

/** The address of a page as seen from another one. */
export function linkFrom(page: string, address: string): string {
  return posix.relative(posix.dirname(page), address);
}

/** The ways on from a page to its neighbours. */
export function neighbours(page: CoursePage, { course }: Surroundings): string {
  const group = course.of(page.group);
  const at = group.indexOf(page);
  const after = page.group === "lessons" ? course.of("exercises")[0] : undefined;
  const link = (other: CoursePage | undefined, rel: string, word: string) =>
    other
      ? `<a rel="${rel}" href="${linkFrom(page.address, other.address)}"><span>${word}</span> ${
        escapeHtml(nameOf(other))
      }</a>`
      : "<span></span>";
  return `<nav class="neighbours" aria-label="Previous and next">${
    link(group[at - 1], "prev", "Previous")
  }${link(group[at + 1] ?? after, "next", "Next")}</nav>`;
}

/** "02 · ReLU, the hinge", "Exercise 4 · Dying ReLU". */
export function nameOf({ group, number, title }: CoursePage): string {
  const kind = group === "exercises" || group === "solutions" ? "Exercise " : "";
  const solved = group === "solutions" ? ", solved" : "";
  return (number ? `${kind}${number} · ${title}` : title) + solved;
}
