import { committedNotebooks } from "../../.tasks/committed.ts";
import { isPractice, testInLab } from "./course.ts";
import { mayRun } from "./lab.ts";

const notebooks = mayRun ? await committedNotebooks() : [];

Deno.test({
  name: "the lessons in JupyterLab",
  ignore: !mayRun,
  fn: (t) => testInLab(t, notebooks.filter(({ path }) => !isPractice(path))),
});
