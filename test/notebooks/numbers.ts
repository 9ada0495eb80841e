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
    .filter((number) => number.includes("."))
    .filter((number) => {
      const half = 0.5001 * 10 ** -number.replace(/e.*/, "").split(".")[1].length;
      const wanted = valueOf(number);
      const fits = (value: number) => Math.abs(value - wanted) <= half;
      return !values.some((value) => fits(value) || fits(100 * value));
    });
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
