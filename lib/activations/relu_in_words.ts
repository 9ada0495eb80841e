import { inLatex, inWords } from "./in_words.ts";

/** The parameters of ReLU. */
interface ReluParams {
  readonly negativeSlope: number;
  readonly maxValue: number;
  readonly threshold: number;
}

/** Whether it is max(0, x). */
export function isUsual({ negativeSlope, maxValue, threshold }: ReluParams): boolean {
  return negativeSlope === 0 && maxValue === Infinity && threshold === 0;
}

/** What ReLU with these parameters does, in a sentence. */
export function reluSummary(params: ReluParams): string {
  const { negativeSlope, maxValue, threshold } = params;
  if (isUsual(params)) return "Passes positive numbers, holds back negative ones.";
  if (negativeSlope === 1 && maxValue === Infinity && threshold === 0) {
    return "Gives back what it gets: with this slope both sides are one line.";
  }
  if (negativeSlope === -1 && maxValue === Infinity && threshold === 0) {
    return "The absolute value.";
  }
  const from = threshold === 0 ? "positive numbers" : `numbers above ${inWords(threshold)}`;
  const upTo = maxValue < Infinity ? `, cut off at ${inWords(maxValue)}` : "";
  const below = negativeSlope === 0
    ? threshold === 0 ? "holds back negative ones" : "gives 0 for the rest"
    : `on the left has the slope ${inWords(negativeSlope)}`;
  return `Passes ${from}${upTo}, and ${below}.`;
}

/** The function in LaTeX, piece by piece. */
export function casesOf({ negativeSlope, maxValue, threshold }: ReluParams): string {
  const [m, t] = [maxValue, threshold].map(inLatex);
  const shifted = threshold === 0
    ? "x"
    : threshold > 0
    ? `(x - ${t})`
    : `(x + ${inLatex(-threshold)})`;
  const left = negativeSlope === 0 ? "0" : `${inLatex(negativeSlope)} ${shifted}`;
  if (maxValue === threshold) return cases([m, `x > ${t}`], [left, `x \\le ${t}`]);
  return maxValue < Infinity
    ? cases([m, `x \\ge ${m}`], ["x", `${t} < x < ${m}`], [left, `x \\le ${t}`])
    : cases(["x", `x > ${t}`], [left, `x \\le ${t}`]);
}

/** Its derivative in LaTeX. */
export function slopesOf({ negativeSlope, maxValue, threshold }: ReluParams): string {
  const [m, t, s] = [maxValue, threshold, negativeSlope].map(inLatex);
  const pieces: [string, string][] = maxValue === threshold
    ? [["0", `x > ${t}`], [s, `x \\le ${t}`]]
    : maxValue < Infinity
    ? [["0", `x \\ge ${m}`], ["1", `${t} < x < ${m}`], [s, `x \\le ${t}`]]
    : [["1", `x > ${t}`], [s, `x \\le ${t}`]];
  return `f'(x) = ${cases(...pieces)}`;
}

function cases(...pieces: [value: string, where: string][]): string {
  const lines = pieces.map(([value, where]) => `${value} & ${where}`);
  return `\\begin{cases} ${lines.join(" \\\\ ")} \\end{cases}`;
}
