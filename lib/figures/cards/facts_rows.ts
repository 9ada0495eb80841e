import {
  type Activation,
  activations,
  isScalarActivation,
  type Reference,
  type ScalarActivation,
} from "../../activations/mod.ts";
import { parameterText } from "../plot/plot_function.ts";
import { formatNumber, listed } from "../drawing/text.ts";

/** One fact of a card. */
export interface FactRow {
  label: string;
  text: string;
  /** Where more can be read. */
  link?: string;
}

/** What is known about an activation, in the order of its card; what is not known is left out. */
export function factRows(f: Activation): FactRow[] {
  const scalar = isScalarActivation(f) ? f : undefined;
  const [least, greatest] = f.range.map((end) => formatNumber(end, 7));
  const [first, ...further] = f.references ?? [];
  const rows: (FactRow | undefined)[] = [
    // A definition of your own that gives no range has no row for it.
    row("values", (f.routine || f.range.some(Number.isFinite)) && `from ${least} to ${greatest}`),
    row("monotonic", scalar?.monotonicity && MONOTONIC[scalar.monotonicity]),
    row("smoothness", smoothness(f)),
    row("symmetry", f.symmetry && SYMMETRIC[f.symmetry]),
    row("f′ at the kinks", scalar && slopesAtKinks(scalar)),
    row("lowest, highest", scalar && extrema(scalar)),
    row("parameters", parameters(f)),
    row(
      "derivative",
      scalar?.derivativeIsNumeric && "a numeric difference, for no formula was given",
    ),
    row("cost", f.cost),
    first && { label: "first paper", text: cited(first), link: first.link },
    ...further.map((paper) => ({ label: "see also", text: cited(paper), link: paper.link })),
    row("advantages", f.pros),
    row("drawbacks", f.cons),
    row("libraries", f.defaults?.length === 0 && "none of them has it"),
  ];
  return rows.filter((row) => row !== undefined);
}

/** The name with the parameters that are not the documented defaults: "leakyRelu (α = 0.3)". */
export function titleOf(f: Activation): string {
  const usual = defaultsOf(f);
  const changed = Object.entries(f.params)
    .filter(([key, value]) => usual !== undefined && usual[key] !== value)
    .map(([key, value]) => parameterText(key, value));
  return changed.length > 0 ? `${f.name} (${changed.join(", ")})` : f.name;
}

const MONOTONIC = {
  "increasing": "yes: it rises everywhere",
  "nondecreasing": "yes: it never falls",
  "decreasing": "yes: it falls everywhere",
  "nonincreasing": "yes: it never rises",
  "not monotonic": "no: it both rises and falls",
};

const SYMMETRIC = { odd: "odd: f(−x) = −f(x)", even: "even: f(−x) = f(x)" };

function row(label: string, text: string | false | undefined): FactRow | undefined {
  return text ? { label, text } : undefined;
}

function smoothness({ smoothness, kinks, kind }: Activation): string | undefined {
  if (kinks.length > 0) {
    const what = smoothness === "jumps" ? "jump" : "corner";
    return `${what}${kinks.length > 1 ? "s" : ""} at x = ${places(kinks)}`;
  }
  // The corners of a function of vectors are not at single numbers.
  if (kind === "vector" && smoothness === "corners") return "continuous, with corners";
  if (smoothness === "smooth") return "smooth: all derivatives exist";
  // With other parameters there may be no corners.
  return smoothness && "a continuous slope";
}

function places(xs: readonly number[]): string {
  return listed(xs.map((x) => formatNumber(x, 7)));
}

/** What is taken for f′ at each kink; what others take is added where it is known for this very choice. */
function slopesAtKinks(f: ScalarActivation): string {
  return f.kinks.map((x) => {
    const ours = f.derivative(x);
    const choice = f.atKinks?.find((choice) => choice.x === x && choice.ours === ours);
    const others = Object.entries(choice?.others ?? {}).map(([name, value]) => `${name}: ${value}`);
    return `f′(${formatNumber(x, 7)}) = ${formatNumber(ours, 5)}` +
      (others.length > 0 ? ` (${others.join(", ")})` : "");
  }).join("; ");
}

/** The extrema that hold for the parameters in use: a definition of your own may know those of its default ones. */
function extrema(f: ScalarActivation): string {
  return (f.extrema ?? [])
    .filter(({ x, y }) => Math.abs(f(x) - y) <= 1e-9 * Math.max(1, Math.abs(y)))
    .map(({ kind, x, y }) => `${kind} ${formatNumber(y, 7)} at x = ${formatNumber(x, 7)}`)
    .join("; ");
}

function parameters(f: Activation): string {
  const usual = defaultsOf(f);
  return Object.entries(f.params).map(([key, value]) => {
    const text = parameterText(key, value);
    return usual === undefined || usual[key] === value
      ? text
      : `${text} (by default ${parameterText(key, usual[key]).replace(/.* = /, "")})`;
  }).join(", ");
}

/** The documented parameters of a function of the catalogue; undefined for one of your own. */
function defaultsOf(f: Activation): Activation["params"] | undefined {
  const known: Record<string, Activation> = activations;
  return f.routine !== undefined && Object.hasOwn(known, f.name) ? known[f.name].params : undefined;
}

function cited({ title, authors, year }: Reference): string {
  return `${authors}, ${year}: ${title}`;
}
