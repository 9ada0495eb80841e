/**
 * The notebook's outputs: lessons and solutions are committed as Run All leaves them, exercises empty.
 *
 * @module
 */
import { codeCells, type Output, textOf } from "../../.tasks/notebook.ts";
import { excerpt, type Fault, isExercise, type Rule } from "./fault.ts";
import { picturesWithoutText } from "./prose.ts";

const EXECUTE = "run deno task execute";
const MACHINE_PATH =
  /file:\/\/\/\S*|(?<![\w.])\/(?:home|Users|root|work|tmp|var|private)\/\S+|\b[A-Z]:\\\w\S*/;

const executed: Rule = ({ path, notebook }) => {
  if (isExercise(path)) return [];
  const cells = codeCells(notebook);
  const faults: Fault[] = [];
  let number = 0;
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type !== "code") return;
    number += 1;
    if (cell.execution_count === number) return;
    const found = `[${cell.execution_count ?? " "}]`;
    faults.push({ cell: index, expected: `to be run as [${number}]`, found, todo: EXECUTE });
  });
  if (cells.length > 0 && cells.every(({ outputs }) => !outputs?.length)) {
    faults.push({ expected: "outputs", found: "none", todo: EXECUTE });
  }
  return faults;
};

const emptyExercise: Rule = ({ path, notebook }) =>
  notebook.cells.flatMap((cell, index) => {
    const isEmpty = !cell.outputs?.length && (cell.execution_count ?? null) === null;
    if (!isExercise(path) || isEmpty) return [];
    const todo = "commit exercises without a run";
    return [{ cell: index, expected: "no outputs", found: "a run", todo }];
  });

/** A rule about each single output. */
function eachOutput(faultsOf: (output: Output) => Omit<Fault, "cell">[]): Rule {
  return ({ notebook }) =>
    notebook.cells.flatMap((cell, index) =>
      (cell.outputs ?? []).flatMap(faultsOf).map((fault) => ({ cell: index, ...fault }))
    );
}

const noErrors = eachOutput((output) => {
  const todo = "correct the cell, then " + EXECUTE;
  if (output.output_type === "error") {
    const found = excerpt(`${output.ename}: ${output.evalue}`);
    return [{ expected: "no error", found, todo }];
  }
  if (output.output_type === "stream" && output.name === "stderr") {
    return [{ expected: "nothing on stderr", found: excerpt(textOf(output.text)), todo }];
  }
  return [];
});

const noMachine = eachOutput((output) => {
  const found = visibleTexts(output).map((text) => text.match(MACHINE_PATH)?.[0])
    .find((path) => path !== undefined);
  if (found === undefined) return [];
  const todo = "print a path from the course's folder, or none";
  return [{ expected: "no path of one machine", found: excerpt(found), todo }];
});

const pictures = eachOutput((output) => {
  const faults = picturesWithoutText(textOf(output.data?.["text/html"])).map((picture) => ({
    expected: "a text for each picture",
    found: excerpt(picture),
    todo: "give the figure its alt text",
  }));
  const picture = Object.keys(output.data ?? {}).find((type) => type.startsWith("image/"));
  if (picture && !output.data?.["text/html"]) {
    faults.push({
      expected: "pictures as text/html with an alt text",
      found: `a bare ${picture}`,
      todo: "show it through the library",
    });
  }
  return faults;
});

/** Notebooks are to open quickly, also the one with all pictures in it. */
const sizes = eachOutput((output) => {
  const html = textOf(output.data?.["text/html"] ?? "");
  const [most, kilobytes] = html.includes("<script") ? [200, html.length / 1000] : [
    60,
    Math.max(0, ...html.matchAll(/src="data:[^"]*"/g).map(([picture]) => picture.length)) * 3 /
    4000,
  ];
  if (kilobytes <= most) return [];
  const todo = "draw fewer points, or fewer places of a slider";
  return [{
    expected: `a figure of at most ${most} kB`,
    found: `${Math.ceil(kilobytes)} kB`,
    todo,
  }];
});

/** The texts of an output, without the pictures packed into them. */
function visibleTexts({ text, data, evalue, traceback }: Output): string[] {
  const all = [text, ...Object.values(data ?? {}), evalue, traceback]
    .map((lines) => typeof lines === "object" || typeof lines === "string" ? textOf(lines) : "");
  return all.map((each) => each.replaceAll(/data:[\w/+.-]+;base64,[\w+/=]+/g, ""));
}

export const outputRules: Rule[] = [executed, emptyExercise, noErrors, noMachine, pictures, sizes];
