/** Where in an answer an expectation looks. */
export interface Place {
  /** What messages call the thing looked at, such as `answer.relu`. */
  readonly name: string;
  /** How long a promise may take. */
  readonly seconds: number;
}

/**
 * Looks at an answer or a part of it. Throws {@linkcode NotYet} at the first thing that is not as it should be, and
 * {@linkcode NotStarted} if it meets `todo`.
 */
export type Expectation = (found: unknown, place: Place) => void | Promise<void>;

/** A well-known wrong answer, and what to say to it. */
export interface Mistake<T> {
  /** The wrong value, or a function that computes what a wrong answer does. */
  readonly like: T;
  /** One sentence that leads to the right answer. */
  readonly says: string;
}
