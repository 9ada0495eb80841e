/** Commands of LaTeX in plain text; of all others the name stays. */
const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  theta: "θ",
  lambda: "λ",
  mu: "μ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  omega: "ω",
  Phi: "Φ",
  partial: "∂",
  sum: "Σ",
  infty: "∞",
  ge: "≥",
  geq: "≥",
  le: "≤",
  leq: "≤",
  ne: "≠",
  in: "∈",
  notin: "∉",
  cdot: "·",
  odot: "⊙",
  otimes: "⊗",
  times: "×",
  dots: "…",
  ldots: "…",
  to: "→",
  ",": " ",
  ";": " ",
  "!": "",
  quad: " ",
  qquad: " ",
  left: "",
  right: "",
  displaystyle: "",
  big: "",
  Big: "",
  "{": "{",
  "}": "}",
  "|": "‖",
};

const RAISED = new Map(
  [..."0123456789+−()xynij"].map((char, i) => [char, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣʸⁿⁱʲ"][i]]),
);
const LOWERED = new Map([..."0123456789+−()ijknpxmt"].map((char, i) => [
  char,
  [..."₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₙₚₓₘₜ"][i],
]));

/** A formula in LaTeX, of the kind that activations have, as a line of text for a terminal: "f(x) = 1 / (1 + e⁻ˣ)". */
export function plainFormula(latex: string): string {
  const tokens = latex.match(/\\[a-zA-Z]+|\\.|\S|\s+/g) ?? [];
  return new Reader(tokens).until(undefined).replace(/ +/g, " ").replace(/ ([;,)])/g, "$1").trim();
}

/** Reads the tokens of a formula from left to right. */
class Reader {
  #at = 0;

  constructor(readonly tokens: readonly string[]) {}

  /** The text up to the token `end`, or to the end of all. */
  until(end: string | undefined): string {
    let text = "";
    while (this.#at < this.tokens.length) {
      if (this.tokens[this.#at] === end) {
        this.#at++;
        break;
      }
      text += this.#next();
    }
    return text;
  }

  /** The text of one token, or of a command with its arguments. */
  #next(): string {
    const token = this.tokens[this.#at++] ?? "";
    if (token === "{") return this.until("}");
    if (token === "^") return shifted(this.#argument(), RAISED, "^");
    if (token === "_") return shifted(this.#argument(), LOWERED, "_");
    if (token === "'") return "′";
    if (token === "-") return "−";
    if (token === "&") return " if ";
    if (token === "\\\\") return "; ";
    if (!token.startsWith("\\")) return token;
    const name = token.slice(1);
    if (name === "frac" || name === "tfrac" || name === "dfrac") {
      const fraction = `${bracketed(this.#argument())} / ${bracketed(this.#argument())}`;
      return this.#isFactor() ? `(${fraction})` : fraction;
    }
    if (name === "sqrt") return `√${bracketed(this.#argument())}`;
    if (name === "bar") return `${this.#argument()}\u0304`;
    if (["mathrm", "operatorname", "text", "mathbf"].includes(name)) return this.#argument();
    if (name === "begin" || name === "end") {
      this.#argument(); // cases, the only environment that activations need
      return name === "begin" ? "{ " : " }";
    }
    return Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : name;
  }

  /** Whether what has just been read is multiplied by what follows. */
  #isFactor(): boolean {
    const next = this.tokens.slice(this.#at).find((token) => !/^\s+$/.test(token));
    return next !== undefined && !/^([-+=})&,;]|\\\\|\\(right|quad|end|le|ge))$/.test(next);
  }

  /** What a command or a power applies to: a group in braces, or one token. */
  #argument(): string {
    while (/^\s+$/.test(this.tokens[this.#at] ?? "")) this.#at++;
    return this.#next().trim();
  }
}

/** Raised or lowered where there are characters for all of it, else with a sign before it. */
function shifted(text: string, characters: ReadonlyMap<string, string>, sign: string): string {
  const own = [...text].map((char) => characters.get(char));
  return own.every((char) => char !== undefined) ? own.join("") : `${sign}${bracketed(text)}`;
}

/** In brackets, unless it is a single term: no space and no operator outside brackets. */
function bracketed(text: string): string {
  let outside = text;
  for (let before = ""; before !== outside;) {
    before = outside;
    outside = outside.replace(/\([^()]*\)|\|[^|]*\|/g, "");
  }
  return /[\s+−=<>]/.test(outside) ? `(${text})` : text;
}
