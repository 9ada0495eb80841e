/**
 * Are the numbers in the prose those on the screen?
 *
 * @module
 */
import { codeCells, type Notebook, type Output, textOf } from "../../.tasks/notebook.ts";

/**
 * The numbers with decimals in the prose of a notebook that neither its outputs nor its code have: to as many digits as
 * are written, with any sign, and percent for shares.
 */
export function numbersFromNowhere(notebook: Notebook): string[] {
  const shown = codeCells(notebook).flatMap(({ source, outputs }) => [
    textOf(source),
    ...(outputs ?? []).map(textOfOutput),
  ]);
  const values = numbersIn(shown.join(" ")).map(valueOf);
  return notebook.cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ source }) => numbersIn(proseOf(textOf(source))))
    .filter((number) => number.includes(".") && !isAmong(values, number));
}

/** Whether a number is one of these, to as many digits as it has; percent stand for shares. */
function isAmong(values: readonly number[], number: string): boolean {
  const decimals = number.replace(/e.*/, "").split(".")[1]?.length ?? 0;
  const half = 0.5001 * 10 ** -decimals, wanted = valueOf(number);
  const fits = (value: number) => Math.abs(value - wanted) <= half;
  return values.some((value) => fits(value) || fits(100 * value));
}

/**
 * The same, read more closely: a number with decimals, a percentage and the 9 of "9 of 10" must stand in the section of the
 * prose that quotes it, not just anywhere. A section goes from one heading to the next; one without code is about the whole
 * notebook.
 */
export function numbersFromElsewhere(notebook: Notebook): string[] {
  const sections = sectionsOf(notebook);
  const everything = sections.flatMap(({ shown }) => shown);
  return sections.flatMap(({ prose, shown }) => {
    const values = numbersIn((shown.length > 0 ? shown : everything).join(" ")).map(valueOf);
    return quotesIn(proseOf(prose)).filter((number) => !isAmong(values, number));
  });
}

interface Section {
  prose: string;
  /** The code of its cells, and what they put out. */
  shown: string[];
}

function sectionsOf({ cells }: Notebook): Section[] {
  const sections: Section[] = [{ prose: "", shown: [] }];
  for (const { cell_type, source, outputs } of cells) {
    const last = () => sections[sections.length - 1];
    if (cell_type !== "markdown") {
      last().shown.push(textOf(source), ...(outputs ?? []).map(textOfOutput));
      continue;
    }
    const [before, ...headed] = textOf(source).split(/^(?=##? )/m);
    last().prose += `\n${before}`;
    sections.push(...headed.map((prose) => ({ prose, shown: [] })));
  }
  return sections;
}

/** The numbers that a reader will look for on the screen. */
function quotesIn(prose: string): string[] {
  const decimals = numbersIn(prose).filter((number) => number.includes("."));
  const shares = prose.matchAll(/(?<![\w.,])(\d[\d,]*)(?= %| of (?:the )?\d)/g);
  return [...decimals, ...Array.from(shares, ([number]) => number)];
}

/** Numbers as people write them: 1,234.5 and −3e−5. */
function numbersIn(text: string): string[] {
  return text.match(/(?<![\w.])\d[\d,]*(?:\.\d+)?(?:e[-−+]?\d+)?/g) ?? [];
}

function valueOf(number: string): number {
  return Number(number.replace("−", "-").replaceAll(",", ""));
}

/** What is read, without formulas, code and links. */
function proseOf(markdown: string): string {
  return markdown.replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|\]\([^)]*\)|`[^`]*`/g, " ");
}

/** All texts of an output, those within its pictures too. */
function textOfOutput({ text, data }: Output): string {
  const forms = Object.values(data ?? {}).map((form) => textOf(form as string | string[]));
  const pictures = forms.flatMap((form) =>
    [...form.matchAll(/data:image\/svg\+xml;base64,([^"]*)"/g)].map(([, base64]) =>
      new TextDecoder().decode(Uint8Array.fromBase64(base64))
    )
  );
  const words = forms.map((form) =>
    form.replaceAll(/data:image[^"]*/g, "").replaceAll(/<[^>]+>/g, " ")
  );
  return [textOf(text), ...words, ...pictures].join(" ");
}
