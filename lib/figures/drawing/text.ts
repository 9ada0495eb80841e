/** How wide Arial, Helvetica and Liberation Sans draw a character, in em: they have the same widths. DejaVu Sans, which stands in for them on many a Linux, is an eighth wider. */
const widths: [chars: string, em: number][] = [
  ["ijl'|", 0.23],
  [" .,:;!/\\[]ftI·′", 0.28],
  ['()-r`"', 0.34],
  ["+<=>−–~×", 0.59],
  ["ABEKPSVXY&", 0.67],
  ["CDHNRUwGOQ", 0.75],
  ["mM%", 0.86],
  ["W@…—", 1],
];
const em = new Map(widths.flatMap(([chars, width]) => [...chars].map((char) => [char, width])));

/** About how many pixels wide `text` is drawn at `fontSize` pixels; too wide rather than too narrow, with any of these fonts. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let width = 0;
  for (const char of text) width += em.get(char) ?? 0.556;
  return width * fontSize * (bold ? 1.24 : 1.13);
}

/**
 * A number as people write it: a real minus sign, commas in thousands, `digits` significant digits at most.
 * Whole numbers below `wholeBelow` keep all their digits.
 */
export function formatNumber(value: number, digits = 4, wholeBelow = 1e12): string {
  if (Number.isNaN(value)) return "NaN";
  const size = Math.abs(value);
  const text = size === Infinity
    ? "∞"
    : Number.isInteger(size) && size < wholeBelow
    ? size.toLocaleString("en-US")
    : size >= 1e6 || size < 1e-4
    ? Number(size.toPrecision(digits)).toExponential().replace("e+", "e").replace("e-", "e−")
    : Number(size.toPrecision(digits)).toLocaleString("en-US", { maximumFractionDigits: 20 });
  return value < 0 ? "−" + text : text;
}

/** A name that leaves room for the figure. */
export function shortened(text: string): string {
  return text.length > 22 ? text.slice(0, 21).trimEnd() + "…" : text;
}

/** Names as a sentence has them: "relu", "relu and tanh", "relu, tanh and elu". */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
