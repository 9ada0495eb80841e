import { assertEquals } from "@std/assert";
import type { Course, CoursePage } from "../../.site/read/course.ts";
import { linksOf } from "../../.site/read/links.ts";

const page = (source: string, address: string) => ({ source, address }) as CoursePage;
const relu = page("notebooks/02-relu.ipynb", "lessons/02-relu.html");
const words = page("notebooks/reference.ipynb", "reference/index.html");
const exercise = page("notebooks/exercises/4-dying-relu.ipynb", "exercises/4-dying-relu.html");
const course = { pages: [relu, words, exercise] } as Course;
const REPOSITORY = "https://code.example/nonlinear", FILES = `${REPOSITORY}/blob/HEAD/`;

const LINKS: [from: CoursePage, address: string, to: string | undefined][] = [
  [relu, "reference.ipynb#dead-unit", "../reference/index.html#dead-unit"],
  [relu, "02-relu.ipynb#The-problem", "02-relu.html#The-problem"],
  [relu, "exercises/4-dying-relu.ipynb", "../exercises/4-dying-relu.html"],
  [exercise, "../02-relu.ipynb", "../lessons/02-relu.html"],
  [exercise, "../../lib/mod.ts", `${FILES}lib/mod.ts`],
  [relu, "../README.md#save-a-model", `${FILES}README.md#save-a-model`],
  [relu, "#Contents", "#Contents"],
  [relu, "https://arxiv.org/abs/1502.01852", "https://arxiv.org/abs/1502.01852"],
  [relu, "mailto:someone@example.org", "mailto:someone@example.org"],
];

for (const [from, address, to] of LINKS) {
  Deno.test(`in ${from.source}, ${address} leads to ${to}`, () => {
    assertEquals(linksOf(from, course, REPOSITORY)(address), to);
  });
}

Deno.test("where the repository has no address, a link to one of its files is none", () => {
  assertEquals(linksOf(relu, course, undefined)("../README.md"), undefined);
});
