/**
 * The lessons in their order, as the contents in the welcome list them: each leads to the one before and the one after.
 *
 * @module
 */
import type { CourseFile } from "./committed.ts";
import { linesOf } from "./normalise.ts";
import { fileText, type Notebook, textOf } from "./notebook.ts";

/** A line of the contents: `| 02 | [ReLU, the hinge](02-relu.ipynb) | the most used function … |`. */
export interface ContentsLine {
  number: string;
  title: string;
  /** The lesson's file. */
  name: string;
  about: string;
}

/** The lessons among the notebooks of the course, the welcome first. */
export function lessonsOf(notebooks: readonly CourseFile[]): CourseFile[] {
  return notebooks.filter(({ path }) => /^notebooks\/\d\d-/.test(path));
}

/** The lines of the contents. */
export function contentsOf(welcome: CourseFile): ContentsLine[] {
  const text = (JSON.parse(welcome.text) as Notebook).cells.map(({ source }) => textOf(source));
  const lines = text.join("\n").matchAll(/^\| (\d\d) \| \[([^\]]*)\]\(([^)]*)\) \| (.*) \|$/gm);
  return Array.from(lines, ([, number, title, name, about]) => ({ number, title, name, about }));
}

/**
 * The lessons with links to their neighbours, under the titles in the contents. A link that leads where it should keeps
 * its text; after the last lesson come the exercises.
 */
export function chained(lessons: readonly CourseFile[]): CourseFile[] {
  const names = lessons.map(({ path }) => path.replace("notebooks/", ""));
  const titles = new Map(contentsOf(lessons[0]).map((line) => [line.name, line]));
  const linkTo = (name: string) => {
    const line = titles.get(name);
    return `[${line ? `${line.number} · ${line.title}` : "00 · Welcome"}](${name})`;
  };
  return lessons.map(({ path, text }, i) => {
    const wanted: Record<string, string | undefined> = {
      Previous: names[i - 1],
      Next: names[i + 1],
    };
    const led = (markdown: string) =>
      markdown.replaceAll(
        /((Previous|Next):(?:\*\*)? )\[[^\]]*\]\(([^)]*)\)/g,
        (link, start, word, target) => {
          const name = wanted[word];
          return name === undefined || name === target ? link : start + linkTo(name);
        },
      );
    const notebook: Notebook = JSON.parse(text);
    const cells = notebook.cells.map((cell) =>
      cell.cell_type === "markdown" ? { ...cell, source: linesOf(led(textOf(cell.source))) } : cell
    );
    return { path, text: fileText({ ...notebook, cells }) };
  });
}

/** The README with a line for each lesson: where it has none, that of the contents, after the lesson before. */
export function withLessons(readme: string, contents: readonly ContentsLine[]): string {
  const lines = readme.split("\n");
  const rowOf = (name: string) => lines.findIndex((line) => line.includes(`](notebooks/${name})`));
  contents.forEach(({ number, title, name, about }, i) => {
    if (rowOf(name) >= 0) return;
    const before = rowOf(contents[i - 1]?.name ?? "00-welcome.ipynb");
    lines.splice(before + 1, 0, `| ${number} | [${title}](notebooks/${name}) | ${about} |`);
  });
  return lines.join("\n");
}
