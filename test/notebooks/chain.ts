/**
 * The lessons as a chain: each leads to the one before and the one after, so that nobody gets lost.
 *
 * @module
 */
import type { CourseFile } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";

/** What is wrong with the way from lesson to lesson, one line each; `lessons` are in order. */
export function chainFaults(lessons: readonly CourseFile[]): string[] {
  const names = lessons.map(({ path }) => path.replace("notebooks/", ""));
  return lessons.flatMap(({ path, text }, i) => {
    const title = textOf((JSON.parse(text) as Notebook).cells[0].source);
    const link = (word: string) =>
      title.match(new RegExp(`${word}: \\[[^\\]]*\\]\\(([^)]*)\\)`))?.[1];
    return [["Previous", names[i - 1]], ["Next", names[i + 1]]].flatMap(([word, wanted]) => {
      const found = link(word!);
      // After the last lesson come the exercises.
      if (found === wanted || !wanted && !names.includes(found!)) return [];
      return [`${path}: expected "${word}" to lead to ${wanted ?? "nothing"} but found ${found}`];
    });
  });
}
