/** The search: a dialog over the page. */
import { MiniSearch } from "./packages.ts";
import { type Passage, searchOptions } from "./passage.ts";

type Found = Pick<Passage, "title" | "heading" | "address" | "text">;

/** The folder of the site: this script stands in `read/`. */
const site = new URL("../", import.meta.url);
const MOST = 20, AROUND = 70;

let dialog: HTMLDialogElement | undefined;
let index: Promise<MiniSearch<Passage>> | undefined;

/** Opens the search, and fetches what it looks through the first time. */
export function openSearch(): void {
  index ??= load();
  dialog ??= makeDialog();
  dialog.showModal();
  dialog.querySelector("input")!.select();
}

async function load(): Promise<MiniSearch<Passage>> {
  const answer = await fetch(new URL("read/search.json", site));
  return MiniSearch.loadJSON(await answer.text(), searchOptions);
}

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML =
    `<form method="dialog"><input type="search" aria-label="Search for" placeholder="Search lessons, words and the library"
    autocomplete="off" spellcheck="false"><button>Close</button></form><p role="status"></p><ul></ul>`;
  const input = dialog.querySelector("input")!;
  input.addEventListener("input", () => show(dialog, input.value));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // which would close the dialog
    dialog.querySelector("a")?.click();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target as Element).closest("a")) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

async function show(dialog: HTMLDialogElement, words: string): Promise<void> {
  const input = dialog.querySelector("input")!;
  let found: Found[];
  try {
    found = (await index!).search(words) as unknown as Found[];
  } catch {
    index = undefined;
    dialog.querySelector("p")!.textContent = "The search could not be loaded.";
    return;
  }
  if (input.value !== words) return; // typed on in the meantime
  dialog.querySelector("p")!.replaceChildren(...summary(found.length, words.trim()));
  dialog.querySelector("ul")!.replaceChildren(
    ...found.slice(0, MOST).map((passage) => item(passage, words)),
  );
}

/** How much was found; where nothing was, the way to the search of the library's reference, if the site has one. */
function summary(count: number, words: string): (string | HTMLElement)[] {
  if (words === "") return [""];
  if (count > 0) return [`${count} ${count === 1 ? "place" : "places"}`];
  const says = `Nothing found for “${words}”.`;
  if (!document.querySelector('.ways [data-part="api"]')) return [says];
  const link = document.createElement("a");
  link.href = new URL(`api/index.html?q=${encodeURIComponent(words)}`, site).href;
  link.textContent = "Search the library’s reference, with every option and method";
  return [`${says} `, link];
}

function item({ title, heading, address, text }: Found, words: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(address, site).href;
  const name = document.createElement("b");
  name.textContent = heading;
  const where = document.createElement("span");
  where.textContent = title && ` ${title}`;
  const excerpt = document.createElement("p");
  excerpt.append(...marked(text.trim(), words));
  link.append(name, where, excerpt);
  item.append(link);
  return item;
}

/** The text around the first of the words, with the words marked. */
function marked(text: string, words: string): (string | HTMLElement)[] {
  const parts = words.trim().split(/\s+/).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, "\\$&"));
  const pattern = new RegExp(`(${parts.join("|")})`, "giu");
  const first = Math.max(0, text.search(pattern) - AROUND);
  const piece = (first > 0 ? "…" : "") + text.slice(first, first + 3 * AROUND) +
    (first + 3 * AROUND < text.length ? "…" : "");
  return piece.split(pattern).map((part, i) => {
    if (i % 2 === 0) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}
