import { isWebAddress } from "../links.ts";
import { customInspect } from "../../host/mod.ts";
import { activationFor } from "../../activations/lookup.ts";
import { type Activation, type ActivationName, isActivation } from "../../activations/mod.ts";
import { shown } from "../../options/mod.ts";
import type { Figure } from "../figure.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../../kernel/show.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { cardFigure } from "./card_figure.ts";
import { type FactRow, factRows, titleOf } from "./facts_rows.ts";
import { librariesTable } from "./libraries.ts";
import { plainFormula } from "./plain_formula.ts";

/** What there is to know about an activation function, on one page: its picture, formulas and facts. */
export class Card implements Displayable {
  /** f and f′ with their zones and kinks. */
  readonly figure: Figure;
  readonly #f: Activation;

  /** The card of `f`. */
  constructor(f: Activation) {
    this.#f = f;
    this.figure = cardFigure(f);
  }

  /** The card as it stands in a notebook: a page of HTML whose formulas the front end typesets. */
  async html(): Promise<string> {
    return this.#head + await this.figure.html() + this.#facts;
  }

  /** The same without the picture. */
  get words(): string {
    return this.#head + this.#facts;
  }

  get #head(): string {
    const formulas = this.#formulas.map((latex) =>
      `<div style="margin:6px 0">$\\displaystyle ${escapeHtml(latex)}$</div>`
    );
    return `<div style="max-width:640px"><div style="margin:4px 0"><b style="font-size:120%">` +
      `${escapeHtml(titleOf(this.#f))}</b> ${escapeHtml(this.#f.summary ?? "")}</div>` +
      `${formulas.join("")}</div>`;
  }

  get #facts(): string {
    const { defaults = [] } = this.#f;
    return factsHtml(factRows(this.#f)) +
      (defaults.length > 0 ? librariesTable(defaults, CAPTION).html : "");
  }

  /** The card as lines of text. */
  get text(): string {
    const { summary, defaults = [] } = this.#f;
    const title = titleOf(this.#f);
    const rows = factRows(this.#f);
    const width = Math.max(...rows.map(({ label }) => label.length));
    return [
      summary ? `${title}: ${summary}` : title,
      ...this.#formulas.map(plainFormula),
      "",
      ...rows.map(({ label, text }) => `${label.padEnd(width)}  ${text}`),
      ...(defaults.length > 0 ? ["", librariesTable(defaults, CAPTION).text] : []),
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

  /** f and f′ in LaTeX, as far as they are known. */
  get #formulas(): string[] {
    const { name, formula, derivativeFormula } = this.#f;
    const unknown = `\\mathrm{${name}}(x)`; // what a definition without a formula gets
    return [formula, derivativeFormula ?? unknown].filter((latex) => latex !== unknown);
  }
}

const CAPTION = "In the libraries";

/**
 * The card of an activation function: f and f′ as a picture, its formulas, its facts, and what the libraries call it.
 * A cell that ends in the function itself, such as `nl.relu`, shows the same.
 *
 * @param activation An activation, or the name of one.
 * @throws {RangeError} If no activation has that name.
 * @throws {TypeError} If it is neither a name nor an activation.
 *
 * @example In a terminal
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const { text } = nl.card(nl.leakyRelu.with({ alpha: 0.3 }));
 * assertStringIncludes(text, "f(x) = { x if x ≥ 0; α x if x < 0 }");
 * assertStringIncludes(text, "α = 0.3 (by default 0.2)");
 * ```
 */
export function card(activation: ActivationName | Activation): Card {
  if (typeof activation === "string") return new Card(activationFor("card", activation));
  if (isActivation(activation)) return new Card(activation);
  throw new TypeError(
    `card: expected an activation such as nl.relu, or its name, but found ${
      typeof activation === "function"
        ? "a plain function; wrap it with defineActivation"
        : shown(activation)
    }.`,
  );
}

/** Inline styles and no text colour: right in both themes, and where styles are stripped. */
function factsHtml(rows: readonly FactRow[]): string {
  const style = "text-align:left;vertical-align:top;padding:3px 10px";
  const cells = rows.map(({ label, text, link }) => {
    const inner = link !== undefined && isWebAddress(link)
      ? `<a href="${escapeHtml(link)}" target="_blank">${escapeHtml(text)}</a>`
      : escapeHtml(text);
    return `<tr><th style="${style};white-space:nowrap">${label}</th>` +
      `<td style="${style}">${inner}</td></tr>`;
  });
  return `<table style="border-collapse:collapse;margin:4px 0;max-width:640px"><tbody>` +
    `${cells.join("")}</tbody></table>`;
}
