/**
 * What the search looks through: each section of each notebook, each word of the glossary, and each public name of the
 * library.
 *
 * @module
 */
import { textOf } from "../../.tasks/notebook.ts";
import { MiniSearch } from "./browser/packages.ts";
import { type Passage, searchOptions } from "./browser/passage.ts";
import type { CoursePage } from "./course.ts";
import { type Heading, markdownReader, plainText } from "./markdown.ts";
import { type PublicName, wordsOf } from "./names.ts";
import { nameOf } from "./shell.ts";

/** A row of the glossary: the word and its place, and what it means. */
const GLOSSARY_ROW = /^\| <a id="([^"]+)"><\/a>([^|]*)\|([^|]*)\|.*$/gm;

/**
 * The index as it is sent to the page that searches.
 *
 * @param names the library's names, if the site has its reference
 */
export function searchIndex(pages: readonly CoursePage[], names: readonly PublicName[]): string {
  const index = new MiniSearch<Passage>(searchOptions);
  const passages = [...pages.flatMap(passagesOf), ...names.map(passageOf)];
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  return JSON.stringify(index);
}

function passageOf({ name, sentence, isType }: PublicName): Omit<Passage, "id"> {
  return {
    title: "in the library",
    heading: name,
    address: `api/~/${name}.html`,
    text: plainText(sentence),
    code: "",
    words: wordsOf(name),
    kind: isType ? "type" : "name",
  };
}

function passagesOf(page: CoursePage): Omit<Passage, "id">[] {
  const { html, headings } = markdownReader(() => undefined);
  const title = nameOf(page);
  const passages: Omit<Passage, "id">[] = [];
  const words: Omit<Passage, "id">[] = [];
  const wordOf = (id: string, word: string, meaning: string): Omit<Passage, "id"> => ({
    title,
    heading: plainText(word),
    address: `${page.address}#${id}`,
    text: plainText(meaning),
    code: "",
    words: "",
    kind: "word",
  });
  const begin = (heading?: Heading) => {
    const address = page.address + (heading ? `#${encodeURIComponent(heading.id)}` : "");
    const names = heading ? { title, heading: heading.text } : { title: "", heading: title };
    passages.push({ ...names, address, text: "", code: "", words: "", kind: page.group });
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
      const rest = part.replace(/^#.*/, "").replaceAll(GLOSSARY_ROW, "");
      passages.at(-1)!.text += ` ${plainText(rest)}`;
      for (const [, id, word, meaning] of part.matchAll(GLOSSARY_ROW)) {
        words.push(wordOf(id, word, meaning));
      }
    }
  }
  return [...passages, ...words];
}
