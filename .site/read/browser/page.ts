/** What a reading page does beyond what HTML does by itself: the search, loaded when it is asked for. */

const button = document.querySelector<HTMLButtonElement>("[data-search]");
const open = async () => (await import("./search.ts")).openSearch();

if (button) {
  button.hidden = false;
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

/** What scrolls sideways must be reached by the keyboard. */
const markScrollers = () => {
  for (const element of document.querySelectorAll<HTMLElement>(".scroll, pre, .katex-display")) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
};
markScrollers();
addEventListener("resize", markScrollers);
addEventListener("toggle", markScrollers, { capture: true });

/** In the contents beside the text, the section that is being read. */
const places = new Map(
  Array.from(
    document.querySelectorAll<HTMLAnchorElement>("aside a"),
    (link) => [decodeURIComponent(link.hash.slice(1)), link] as const,
  ),
);
const headings = Array.from(places.keys(), (id) => document.getElementById(id)!);
const markSection = () => {
  const read = headings.findLast((heading) => heading.getBoundingClientRect().top < 120);
  for (const [id, link] of places) {
    if (id === read?.id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};
if (headings.length > 0) {
  addEventListener("scroll", markSection, { passive: true });
  markSection();
}
