/** Answers to one part, each with its verdict. */
export interface Table {
  /** Right answers, by what is special about them. */
  readonly right: Readonly<Record<string, unknown>>;
  /** Wrong answers, by what is wrong with them, and words that the verdict must have in it. */
  readonly wrong: Readonly<Record<string, readonly [answer: unknown, words: string]>>;
}
