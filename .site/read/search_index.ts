/**
 * What the search looks through: each section of each notebook, and each word of the glossary.
 *
 * @module
 */
import { textOf } from "../../.tasks/notebook.ts";
import { MiniSearch } from "./browser/packages.ts";
import { type Passage, searchOptions } from "./browser/passage.ts";
import type { CoursePage } from "./course.ts";
import { type Heading, markdownReader, plainText } from "./markdown.ts";
import { nameOf } from "./shell.ts";

/** The index as it is sent to the page that searches. */
export function searchIndex(pages: readonly CoursePage[]): string {
  const index = new MiniSearch<Passage>(searchOptions);
  const passages = pages.flatMap(passagesOf);
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  return JSON.stringify(index);
}

function passagesOf(page: CoursePage): Omit<Passage, "id">[] {
  const { html, headings } = markdownReader(() => undefined);
  const title = nameOf(page);
  const passages: Omit<Passage, "id">[] = [];
  const begin = (heading?: Heading) => {
    const address = page.address + (heading ? `#${encodeURIComponent(heading.id)}` : "");
    const names = heading ? { title, heading: heading.text } : { title: "", heading: title };
    passages.push({ ...names, address, text: "", code: "", kind: page.group });
  };
  begin();
  for (const { cell_type, source } of page.notebook.cells) {
    const text = textOf(source);
    if (cell_type !== "markdown") {
      passages.at(-1)!.code += ` ${text}`;
      continue;
    }
    for (const part of text.split(/^(?=#{1,3} )/m)) {
      const before = headings.length;
      html(part);
      const heading = headings[before];
      if (heading && heading.level > 1) begin(heading);
      for (
        const [, id, word, meaning] of part.matchAll(
          /^\| <a id="([^"]+)"><\/a>([^|]*)\|([^|]*)\|/gm,
        )
      ) {
        const address = `${page.address}#${id}`;
        passages.push({
          title,
          heading: plainText(word),
          address,
          text: plainText(meaning),
          code: "",
          kind: "word",
        });
      }
      passages.at(-1)!.text += ` ${plainText(part.replace(/^#.*/, ""))}`;
    }
  }
  return passages;
}
