/** Answers to one part, each with its verdict; `T` types the functions among them. */
export interface Table<T = unknown> {
  /** Right answers, by what is special about them. */
  readonly right: Readonly<Record<string, T | Data>>;
  /** Wrong answers, by what is wrong with them, and words that the verdict must have in it. */
  readonly wrong: Readonly<
    Record<string, readonly [answer: T | Data, ...words: readonly [string, ...string[]]]>
  >;
}

/** What is no function. */
type Data = number | string | object | undefined;
