/**
 * The notebook as somebody reads it: short cells, short prose, links that lead somewhere, one import line.
 *
 * @module
 */
import { posix } from "node:path";
import { codeCells, textOf } from "../../.tasks/notebook.ts";
import { excerpt, type Fault, type Rule } from "./fault.ts";
import { linksOf, picturesWithoutText, proseWords } from "./prose.ts";

const MOST_LINES = 12;
const MOST_WORDS = 120;
const IMPORT = 'import * as nl from "nonlinear";';

const shortCode: Rule = ({ notebook }) =>
  notebook.cells.flatMap((cell, index) => {
    const lines = textOf(cell.source).trimEnd().split("\n").length;
    if (textOf(cell.source).trim() === "") {
      return [{ cell: index, expected: "something", found: "an empty cell", todo: "delete it" }];
    }
    if (cell.cell_type !== "code" || lines <= MOST_LINES) return [];
    const todo = "split the cell, or move plumbing into the library";
    return [{ cell: index, expected: `at most ${MOST_LINES} lines`, found: `${lines}`, todo }];
  });

const shortProse: Rule = ({ notebook }) => {
  const faults: Fault[] = [];
  let words = 0;
  notebook.cells.forEach((cell, index) => {
    words = cell.cell_type === "code" ? 0 : words + proseWords(textOf(cell.source));
    const isLast = notebook.cells[index + 1]?.cell_type !== "markdown";
    if (words <= MOST_WORDS || !isLast) return;
    faults.push({
      cell: index,
      expected: `at most ${MOST_WORDS} words of prose between code cells`,
      found: `${words}`,
      todo: "shorten it, or put something to run in between",
    });
  });
  return faults;
};

const links: Rule = ({ path, notebook, exists }) =>
  notebook.cells.flatMap((cell, index) => {
    if (cell.cell_type !== "markdown") return [];
    const broken = linksOf(textOf(cell.source)).filter((link) => {
      if (/^(https?:|mailto:|data:|#)/.test(link)) return false;
      const target = decodeURIComponent(link.replace(/[#?].*$/, ""));
      return !exists(posix.join(posix.dirname(path), target));
    });
    return broken.map((link) => ({
      cell: index,
      expected: "links that lead to files of the course",
      found: `"${link}"`,
      todo: "correct the path, which starts at the notebook's folder",
    }));
  });

const silentPictures: Rule = ({ notebook }) =>
  notebook.cells.flatMap((cell, index) => {
    if (cell.cell_type !== "markdown") return [];
    return picturesWithoutText(textOf(cell.source)).map((picture) => ({
      cell: index,
      expected: "a text for each picture",
      found: excerpt(picture),
      todo: "write what it shows between the brackets or into alt",
    }));
  });

const oneImport: Rule = ({ notebook }) => {
  const imports = codeCells(notebook)
    .flatMap((cell) => textOf(cell.source).split("\n"))
    .filter((line) => /^\s*import\b(?!\s*\()|\bimport\(/.test(line));
  if (imports.length === 1 && imports[0] === IMPORT) return [];
  return [{
    expected: `one import line, ${IMPORT}`,
    found: imports.length === 0 ? "none" : imports.map(excerpt).join(", "),
    todo: "what a lesson needs comes from the library",
  }];
};

export const readingRules: Rule[] = [shortCode, shortProse, links, silentPictures, oneImport];
