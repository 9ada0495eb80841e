/**
 * The lessons as a chain: each is in the contents and leads to the one before and the one after, so that nobody gets
 * lost.
 *
 * @module
 */
import { contentsOf } from "../../.tasks/chain.ts";
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

/** What is wrong with the contents and the README's list of lessons, one line each. */
export function contentsFaults(lessons: readonly CourseFile[], readme: string): string[] {
  const [welcome, ...others] = lessons;
  const names = others.map(({ path }) => path.replace("notebooks/", ""));
  const listed = contentsOf(welcome).map(({ name }) => name);
  return [
    ...listed.join() === names.join() ? [] : [
      `${welcome.path}: expected the contents to list ${names.join(", ")} but found ` +
      listed.join(", "),
    ],
    ...names.filter((name) => !readme.includes(`](notebooks/${name})`))
      .map((name) => `README.md: expected a line for ${name}: run deno task lessons`),
  ];
}
