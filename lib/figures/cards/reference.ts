import { activations } from "../../activations/mod.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../../kernel/show.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { Card } from "./card.ts";

/** Every function of the catalogue with its formulas and facts, in alphabetical order. */
class Reference implements Displayable {
  readonly #functions = Object.values(activations).toSorted((a, b) =>
    a.name.localeCompare(b.name, "en")
  );

  /** Jupyter folds each function away under its name. */
  [jupyterDisplay](): MimeBundle {
    const folded = this.#functions.map((f) =>
      `<details style="max-width:640px"><summary style="padding:2px 0"><b>${f.name}</b> ` +
      `${escapeHtml(f.summary ?? "")}</summary>${new Card(f).words}</details>`
    );
    return { "text/html": `<div>${folded.join("")}</div>`, "text/plain": this.#text };
  }

  /** What `console.log` prints. */
  [Symbol.for("Deno.customInspect")](): string {
    return this.#text;
  }

  get #text(): string {
    const width = Math.max(...this.#functions.map(({ name }) => name.length));
    return this.#functions
      .map(({ name, summary = "" }) => `${name.padEnd(width)}  ${summary}`)
      .join("\n");
  }
}

/**
 * All functions of the catalogue to look things up in: what each does, f and f′, range, kinks, cost, papers, and what
 * the libraries call it. In a notebook each unfolds with a click; `nl.card` has the picture, too.
 *
 * @example In a terminal
 * ```ts
 * import * as nl from "nonlinear";
 *
 * console.log(nl.reference()); // a line for each function
 * ```
 */
export function reference(): Displayable {
  return new Reference();
}
