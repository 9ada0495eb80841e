/** What goes with a problem: each becomes a line of the verdict. */
export interface Evidence {
  /** What the answer was called with. */
  readonly input?: string;
  /** What should have come out. */
  readonly expected?: string;
  /** What came out. */
  readonly found?: string;
  /** All cases that were tried, and which of them are right. */
  readonly cases?: string;
  /** A likely cause, as a sentence. */
  readonly cause?: string;
}

/** Thrown by an expectation at the first thing that is not as it should be. */
export class NotYet extends Error {
  /** What was expected and found. */
  readonly evidence: Evidence;

  /** `problem` is a sentence about the answer. */
  constructor(problem: string, evidence: Evidence = {}) {
    super(problem);
    this.name = "NotYet";
    this.evidence = evidence;
  }
}
