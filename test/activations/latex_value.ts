/**
 * What a formula of a card says: the value of its LaTeX, as far as the activations need it.
 *
 * @module
 */
import { erfc } from "../../lib/activations/erfc.ts";

/** Numbers and functions by their name in a formula, without the backslash. */
export type Names = Record<string, number | ((x: number) => number)>;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const KNOWN: Names = {
  e: Math.E,
  pi: Math.PI,
  infty: Infinity,
  tanh: Math.tanh,
  sin: Math.sin,
  cos: Math.cos,
  ln: Math.log,
  sigma: sigmoid,
  Phi: (x) => erfc(-x / Math.SQRT2) / 2,
  erfc,
  sign: Math.sign,
};

/**
 * The values of both sides of "f(x) = … = …", without the first side; what stands behind a \quad defines further names.
 */
export function valuesOf(latex: string, names: Names): number[] {
  const [formula, ...definitions] = splitAt(latex, /,? *\\quad */);
  const scope = { ...KNOWN, ...names };
  for (const definition of definitions.filter((each) => !each.startsWith("\\frac{\\partial"))) {
    const [head, body] = splitAt(definition, / *= */);
    const [, name, argument] = head.match(/^\\?(\w+)(?:\((\w)\))?$/)!;
    scope[name] = argument
      ? (x: number) => new Reader(body, { ...scope, [argument]: x }).value()
      : new Reader(body, scope).value();
  }
  return splitAt(formula, / *(?<![<>])= */).slice(1).map((side) => new Reader(side, scope).value());
}

function splitAt(text: string, separator: RegExp): string[] {
  // Inside of braces and environments nothing is split.
  const parts: string[] = [""];
  let depth = 0;
  for (const token of text.split(/(\\begin\{cases\}|\\end\{cases\}|[{}]|,? *\\quad *| *= *)/)) {
    if (token === "{" || token.startsWith("\\begin")) depth++;
    if (token === "}" || token.startsWith("\\end")) depth--;
    if (depth === 0 && token !== "" && token.replace(separator, "") === "") parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

/** Reads a formula from left to right. */
class Reader {
  readonly #tokens: string[];
  #at = 0;

  constructor(latex: string, readonly names: Names) {
    this.#tokens = latex.replace(/\\(left|right|displaystyle)\b|\\[,!;]/g, " ")
      .replace(
        /\\(operatorname|text|mathrm)\{([^}]*)\}/g,
        (_, kind, word) => kind === "operatorname" ? `\\${word} ` : ` "${word.trim()}" `,
      )
      .replace(/\\alpha_p/g, "\\alphap ").replace(/\\alpha_n/g, "\\alphan ")
      .match(/\\\\|\\[a-zA-Z]+|"\w*"|\d+(?:\.\d+)?|\S/g) ?? [];
  }

  value(): number {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) {
      throw new Error(`left over: ${this.#tokens.slice(this.#at)}`);
    }
    return value;
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #take(expected?: string): string {
    const token = this.#tokens[this.#at++] ?? "";
    if (expected !== undefined && token !== expected) throw new Error(`${token}, not ${expected}`);
    return token;
  }

  #sum(): number {
    let sum = this.#next === "-" ? (this.#take(), -this.#product()) : this.#product();
    while (this.#next === "+" || this.#next === "-") {
      sum += this.#take() === "+" ? this.#product() : -this.#product();
    }
    return sum;
  }

  #product(): number {
    let product = this.#power();
    while (
      this.#next !== "" && !/^([-+=<>),&}|"]|\\\\|\\(end|le|ge))$/.test(this.#next) &&
      !this.#next.startsWith('"')
    ) {
      if (this.#next === "/") product /= (this.#take(), this.#power());
      else if (this.#next === "\\cdot") product *= (this.#take(), this.#power());
      else {
        const factor = this.#power();
        product = product === 0 && Math.abs(factor) === Infinity ? 0 : product * factor;
      }
    }
    return product;
  }

  #power(): number {
    const base = this.#base();
    if (this.#next !== "^") return base;
    this.#take();
    return base ** this.#base();
  }

  #inside(close: string): number {
    const value = this.#sum();
    this.#take(close);
    return value;
  }

  #base(): number {
    const token = this.#take();
    if (token === "(") return this.#inside(")");
    if (token === "{") return this.#inside("}");
    if (token === "|") return Math.abs(this.#inside("|"));
    if (/^\d/.test(token)) return Number(token);
    const name = token.replace("\\", "");
    if (name === "frac") return this.#base() / this.#base();
    if (name === "sqrt") return Math.sqrt(this.#base());
    if (name === "begin") return this.#cases();
    if (name === "max" || name === "min") {
      this.#take("(");
      const first = this.#sum();
      this.#take(",");
      return Math[name](first, this.#inside(")"));
    }
    const known = this.names[name];
    if (typeof known === "number") return known;
    if (known === undefined) throw new Error(`unknown: ${token}`);
    const power = this.#next === "^" ? (this.#take(), this.#base()) : 1;
    return known(this.#base()) ** power;
  }

  /** The value of the first line whose condition holds; the environment's name has been begun. */
  #cases(): number {
    for (const part of ["{", "c", "a", "s", "e", "s", "}"]) this.#take(part);
    let found = NaN, isFound = false;
    while (true) {
      const value = this.#sum();
      this.#take("&");
      const holds = this.#condition();
      if (holds && !isFound) [found, isFound] = [value, true];
      if (this.#take() === "\\end") break;
    }
    for (const part of ["{", "c", "a", "s", "e", "s", "}"]) this.#take(part);
    return found;
  }

  #condition(): boolean {
    if (this.#next === '"otherwise"') return this.#take() !== "";
    let left = this.#sum(), holds = true;
    while (/^([<>=]|\\[lg]e)$/.test(this.#next)) {
      const relation = this.#take(), right = this.#sum();
      holds &&= relation === "<"
        ? left < right
        : relation === ">"
        ? left > right
        : relation === "="
        ? left === right
        : relation === "\\le"
        ? left <= right
        : left >= right;
      left = right;
    }
    if (this.#next !== '"or"') return holds;
    this.#take();
    return this.#condition() || holds;
  }
}
