/**
 * The pages that are made of notebooks, in the order of reading.
 *
 * @module
 */
import { contentsOf, lessonsOf } from "../../.tasks/chain.ts";
import { committedNotebooks, type CourseFile } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";

/** What a page belongs to; within a group, pages lead to their neighbours. */
export type Group = "lessons" | "reference" | "exercises" | "solutions";

/** A page made of a notebook. */
export interface CoursePage {
  /** The notebook's path in the repository: `notebooks/02-relu.ipynb`. */
  source: string;
  /** The page's address in the site: `lessons/02-relu.html`. All pages of this kind are one folder deep. */
  address: string;
  group: Group;
  /** "02"; "" for the reference. */
  number: string;
  /** The title without its number. */
  title: string;
  /** What it is about, in half a sentence; "" where the contents say nothing. */
  about: string;
  notebook: Notebook;
}

/** The course as pages. */
export interface Course {
  pages: CoursePage[];
  /** The pages of a group in their order. */
  of(group: Group): CoursePage[];
}

/** The course of the committed notebooks. */
export async function readCourse(): Promise<Course> {
  return courseOf(await committedNotebooks());
}

/** The pages of some notebooks, the welcome with its contents among them. */
export function courseOf(files: readonly CourseFile[]): Course {
  const about = aboutOf(lessonsOf(files)[0]);
  const pages = files.map((file) => pageOf(file, about));
  const of = (group: Group) => pages.filter((page) => page.group === group);
  return { pages, of };
}

function pageOf({ path, text }: CourseFile, about: Map<string, string>): CoursePage {
  const notebook: Notebook = JSON.parse(text);
  const name = path.replace("notebooks/", "").replace(".ipynb", "");
  const [, folder, file] = name.match(/^(?:(exercises|solutions)\/)?(.*)$/)!;
  const group = (folder ?? (/^\d\d-/.test(file) ? "lessons" : "reference")) as Group;
  const isWelcome = name.startsWith("00-");
  const heading = /^# (.*)$/m.exec(textOf(notebook.cells[0].source))?.[1] ?? file;
  const [, titleNumber, title] = heading.replaceAll(/<!--.*?-->/g, "")
    .match(/^(?:(?:Exercise )?(\d+) · )?(.*?)(?:, solved)?$/)!;
  return {
    source: path,
    address: group === "reference" ? "reference/index.html" : `${group}/${file}.html`,
    group,
    number: titleNumber ?? /^\d\d/.exec(file)?.[0] ?? "",
    title: isWelcome ? "Welcome" : title,
    about: isWelcome ? "how to read a lesson" : about.get(`${name}.ipynb`) ?? "",
    notebook,
  };
}

/** What the contents in the welcome say of each notebook, by its path from there. */
function aboutOf(welcome: CourseFile): Map<string, string> {
  const lessons = contentsOf(welcome).map(({ name, about }) => [name, about] as const);
  const text = (JSON.parse(welcome.text) as Notebook).cells.map(({ source }) => textOf(source));
  const others = text.join("\n").matchAll(/^\| \d? ?\| \[[^\]]*\]\(([^)]*)\) \| ([^|]*) \|/gm);
  return new Map([...lessons, ...Array.from(others, ([, name, about]) => [name, about] as const)]);
}
