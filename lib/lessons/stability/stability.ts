import { customInspect } from "../../host/mod.ts";
import {
  type Activation,
  type ActivationName,
  activations,
  getActivation,
  isScalarActivation,
} from "../../activations/mod.ts";
import { didYouMean, shown } from "../../options/mod.ts";
import type { Figure } from "../../figures/figure.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../../kernel/show.ts";
import { type Table, table } from "../../figures/table/table.ts";
import { formatNumber } from "../../figures/drawing/text.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { digitsRight, stabilityFigure } from "./digits_right.ts";
import { plainFormula } from "../../figures/cards/plain_formula.ts";
import type { TextbookForm, TwoForms } from "./textbook_form.ts";
import { TEXTBOOK_FORMS } from "./textbook_forms.ts";

/** A function's textbook forms beside those the library computes, where they differ. */
export class Stability implements Displayable {
  /** How many digits of the textbook forms are right. */
  readonly figure: Figure;
  readonly #name: string;
  readonly #forms: readonly TwoForms[];

  /** The forms of the function `name`. */
  constructor(name: string, forms: readonly TwoForms[]) {
    this.#name = name;
    this.#forms = forms;
    this.figure = stabilityFigure(name, forms);
  }

  /** A row for each x: what both forms give, and how many digits of the textbook's are right. */
  get table(): Table {
    const write = (value: number) => formatNumber(value, 16);
    return table(
      this.#forms.flatMap(({ what, at, textbook, own }) =>
        at.map((x) => ({
          of: what,
          x,
          textbook: textbook(x),
          stable: own(x),
          "digits right": Math.floor(digitsRight(textbook(x), own(x))),
        }))
      ),
      { format: { x: (x: number) => formatNumber(x, 4, 1e5), textbook: write, stable: write } },
    );
  }

  /** As it stands in a notebook. */
  async html(): Promise<string> {
    const forms = this.#forms.map(({ what, formula, why, instead }) =>
      `<p style="margin:6px 0">${escapeHtml(what)}: the textbook has $\\displaystyle ${
        escapeHtml(formula)
      }$, the library $\\displaystyle ${escapeHtml(instead)}$. ${escapeHtml(why)}</p>`
    );
    return `<div style="max-width:640px"><b style="font-size:120%">${escapeHtml(this.#name)}</b> ` +
      `where a formula is right and its digits are not${forms.join("")}</div>` +
      await this.figure.html() + this.table.html;
  }

  /** As lines of text. */
  get text(): string {
    return [
      `${this.#name}, where a formula is right and its digits are not`,
      ...this.#forms.map(({ what, formula, why, instead }) =>
        `${what}: the textbook has ${plainFormula(formula)}, the library ${
          plainFormula(instead)
        }. ${why}`
      ),
      "",
      this.table.text,
    ].join("\n");
  }

  /** How Jupyter shows it. */
  async [jupyterDisplay](): Promise<MimeBundle> {
    return { "text/html": await this.html(), "text/plain": this.text };
  }

  /** What `console.log` prints. */
  [customInspect](): string {
    return this.text;
  }
}

/**
 * The textbook's form of a function beside the one the library computes, where they differ: a picture of how many of its
 * digits are right, and a table of values.
 *
 * @param name The name of an activation, or an activation.
 * @throws {RangeError} If no textbook form is known; the message lists those that are.
 *
 * @example 1 − σ(x) has no digits left at 40
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(nl.stability("sigmoid").text, "4.248354255291589e−18");
 * ```
 */
export function stability(name: ActivationName | Activation): Stability {
  const known = Object.keys(TEXTBOOK_FORMS).filter((key) => Object.hasOwn(activations, key));
  const activation = found(name);
  const forms = activation && Object.hasOwn(TEXTBOOK_FORMS, activation.name)
    ? TEXTBOOK_FORMS[activation.name]
    : undefined;
  if (activation === undefined || forms === undefined) {
    const given = activation?.name ?? name;
    throw new RangeError(
      `stability: expected a function with a textbook form that fails, but found ${shown(given)}${
        didYouMean(given, known)
      } Known are ${known.join(", ")}.`,
    );
  }
  return new Stability(
    activation.name,
    forms.map((form) => ({ ...form, own: ownForm(activation, form) })),
  );
}

function found(name: ActivationName | Activation): Activation | undefined {
  try {
    return getActivation(name);
  } catch {
    return undefined;
  }
}

function ownForm(f: Activation, { stable }: TextbookForm): (x: number) => number {
  if (typeof stable === "function") {
    if (isScalarActivation(f)) return (x) => f.scalar(stable(x)[0]);
    return (x) => f.vector(stable(x))[0];
  }
  if (!isScalarActivation(f)) throw new TypeError(`stability: ${f.name} needs a vector.`);
  return stable === "f" ? f.scalar : f.scalarDerivative;
}
