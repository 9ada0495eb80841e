/** The sign before the fraction of a number. */
export type DecimalSign = "." | ",";

/** What may stand between groups of three digits, by the decimal sign. */
const GROUPS: Readonly<Record<DecimalSign, string>> = { ".": ",", ",": "." };

/** Blanks, narrow ones too, and apostrophes separate groups of three digits whatever the decimal sign. */
const OTHER_GROUPS = " \u00a0\u2009\u202f'’";

const PATTERNS = { ".": pattern("."), ",": pattern(",") };

function pattern(decimal: DecimalSign): RegExp {
  const group = `[${GROUPS[decimal]}${OTHER_GROUPS}]`;
  const whole = `\\d{1,3}(?:(?<group>${group})\\d{3}(?:\\k<group>\\d{3})*)|\\d+`;
  return new RegExp(
    `^(?<sign>[-+−]?)[$€£¥]?\\s?(?=[${decimal}]?\\d)(?<whole>(?:${whole})?)` +
      `(?:[${decimal}](?<fraction>\\d*))?(?<exponent>[eE][-+]?\\d+)?\\s?[€%]?$`,
    "u",
  );
}

/** Numbers as most tables write them: the same whatever stands for thousands, and quick to read. */
const PLAIN = { ".": /^-?\d+(?:\.\d+)?$/, ",": /^-?\d+$/ };

/** The number in a cell, written with that decimal sign; NaN where there is none. A percentage is a share: 45% is 0.45. */
export function numberOf(cell: string, decimal: DecimalSign): number {
  if (PLAIN[decimal].test(cell)) return Number(cell);
  const { sign, whole, fraction = "", exponent = "" } = PATTERNS[decimal].exec(cell)?.groups ?? {};
  if (whole === undefined) return NaN;
  const digits = `${whole.replace(/\D/g, "")}.${fraction}${exponent}`;
  const value = Number(sign === "−" ? `-${digits}` : sign + digits);
  return isPercentage(cell) ? value / 100 : value;
}

/** Whether a cell is a number in one of the two ways of writing them. */
export function isNumber(cell: string): boolean {
  return PATTERNS["."].test(cell) || PATTERNS[","].test(cell);
}

/** Whether a cell ends in a per cent sign. */
export function isPercentage(cell: string): boolean {
  return cell.endsWith("%");
}

/** Whether a cell's digits stand in groups of three: 1,234 with a decimal point, 1.234 with a decimal comma. */
export function hasGroups(cell: string, decimal: DecimalSign): boolean {
  return !PLAIN[decimal].test(cell) && PATTERNS[decimal].exec(cell)?.groups?.group !== undefined;
}
