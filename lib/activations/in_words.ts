/** A number as it stands in a sentence: a real minus sign, four digits at most. */
export function inWords(value: number): string {
  return String(Number(value.toPrecision(4))).replaceAll("-", "−");
}

/** A number as it stands in a formula in LaTeX. */
export function inLatex(value: number): string {
  const [digits, power] = String(value).replace("Infinity", "\\infty").split("e");
  return power === undefined ? digits : `${digits} \\cdot 10^{${Number(power)}}`;
}
