import type { Engine, Matrix } from "../../engine/mod.ts";
import type { ExampleRange, FitData } from "../fit_data.ts";
import type { OutputObjective } from "../objective.ts";
import { rowNumbers } from "../row_numbers.ts";
import { answersAt, sampledRows } from "./sample.ts";

/** How improbable a validation of one class only must be among mixed rows before it is noted. */
const IMPROBABLE = 0.001;

/** The right answers of one output. */
interface Answers {
  readonly engine: Engine;
  readonly data: FitData;
  readonly objective: OutputObjective;
  /** Its place among the outputs. */
  readonly output: number;
  /** What the caller calls them: "y", or "y[1]". */
  readonly name: string;
}

/** What is odd about the right answers of an output. */
export function answerNotes(answers: Answers): string[] {
  const { data: { training, trainingRows, validation } } = answers;
  const trained = { examples: training, from: 0, end: trainingRows };
  const constant = constantNote(answers, trained);
  if (constant !== null) return [constant];
  const shares = sharesNote(answers, trained);
  if (shares !== null) return [shares];
  return validation && countsClasses(answers.objective)
    ? splitNotes(answers, trained, validation)
    : [];
}

function constantNote(answers: Answers, trained: ExampleRange): string | null {
  const rows = trained.end;
  if (rows < 2) return null;
  const { units, loss } = answers.objective;
  const sampled = sampledRows(trained, units);
  if (!isConstant(read(answers, trained, sampled))) return null;
  if (
    sampled.length < rows &&
    !isConstant(read(answers, trained, rowNumbers(trained.from, trained.end)))
  ) return null;
  const [first] = read(answers, trained, Uint32Array.of(0)).toArray();
  const value = countsClasses(answers.objective) && units > 1
    ? `class ${first.indexOf(Math.max(...first))}`
    : first.length === 1
    ? String(Number(first[0].toPrecision(6)))
    : "the same row";
  return `all ${
    rows.toLocaleString("en-US")
  } right answers in ${answers.name} that are trained on are ${value}, so ${loss.name} teaches to say that and nothing else; are the rows sorted, or is it the wrong column?`;
}

/** Rows of probabilities should sum to 1; with several right answers they do not. */
function sharesNote(answers: Answers, trained: ExampleRange): string | null {
  const { objective: { loss, units }, name } = answers;
  if (loss.targets !== "probabilities") return null;
  const rows = sampledRows(trained, units);
  const sums = read(answers, trained, rows).toArray().map((row) => row.reduce((a, b) => a + b));
  const odd = sums.findIndex((sum) => Math.abs(sum - 1) > 0.01);
  if (odd < 0) return null;
  return `row ${rows[odd]} of ${name} sums to ${
    Number(sums[odd].toPrecision(3))
  }, but ${loss.name} is for rows that sum to 1; where several answers can be right take "sigmoid" with binaryCrossentropy.`;
}

function isConstant({ rows, cols, data }: Matrix): boolean {
  for (let i = cols; i < rows * cols; i++) if (data[i] !== data[i - cols]) return false;
  return true;
}

/** Whether the right answers are classes: one-hot, or 0 and 1 for a single output. */
function countsClasses({ loss: { targets }, units }: OutputObjective): boolean {
  return targets === "labels" || targets === "probabilities" ||
    (targets === "binary" && units === 1);
}

function splitNotes(answers: Answers, trained: ExampleRange, validation: ExampleRange): string[] {
  const counts = (range: ExampleRange, rows: Uint32Array) =>
    classCounts(read(answers, range, rows));
  const sampled = (range: ExampleRange) =>
    counts(range, sampledRows(range, answers.objective.units));
  const isOdd = (training: number[], validating: number[]) =>
    missing(training, validating).length > 0 || isOneClass(training, validating);
  if (!isOdd(sampled(trained), sampled(validation))) return [];
  const [training, validating] = [trained, validation].map((range) =>
    counts(range, rowNumbers(range.from, range.end))
  );
  const unseen = missing(training, validating), isSplit = validation.examples === trained.examples;
  const rows = isSplit ? "the last rows, which validationSplit takes," : "validationData";
  const cure = isSplit
    ? "the rows seem to be sorted: mix them first, for example with nl.split."
    : "take both from the same rows, mixed first, for example with nl.split.";
  if (isOneClass(training, validating)) {
    const only = validating.findIndex((count) => count > 0);
    const also = unseen.length > 0 ? ", which is never trained on" : "";
    return [`${rows} ${isSplit ? "are" : "has"} all of class ${only}${also}; ${cure}`];
  }
  if (unseen.length === 0) return [];
  const classes = unseen.length === 1 ? `class ${unseen[0]}` : `the classes ${unseen.join(", ")}`;
  return [
    `${rows} ${isSplit ? "have" : "has"} ${classes}, which ${
      unseen.length === 1 ? "is" : "are"
    } never trained on; ${cure}`,
  ];
}

/** How often each class is the right answer. */
function classCounts({ rows, cols, data }: Matrix): number[] {
  const counts = Array<number>(Math.max(2, cols)).fill(0);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    if (cols === 1) best = data[row] > 0.5 ? 1 : 0;
    else {for (let j = 1; j < cols; j++) {
        if (data[row * cols + j] > data[row * cols + best]) best = j;
      }}
    counts[best]++;
  }
  return counts;
}

/** The classes that are only in the validation. */
function missing(training: readonly number[], validating: readonly number[]): number[] {
  return training.flatMap((count, i) => count === 0 && validating[i] > 0 ? [i] : []);
}

/** Whether the validation has one class only, though by its share in the training that would be a rare accident. */
function isOneClass(training: readonly number[], validating: readonly number[]): boolean {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const rows = sum(validating), only = validating.findIndex((count) => count === rows);
  return only >= 0 && (training[only] / sum(training)) ** rows < IMPROBABLE;
}

function read(answers: Answers, range: ExampleRange, rows: Uint32Array): Matrix {
  const { engine, output, objective: { units } } = answers;
  return answersAt(engine, range, { output, units }, rows);
}
