/** Where a pass went wrong, in words, and what to do about it. */
export interface Fault {
  /** Such as: layer "dense_1" (activation "exponential") gave Infinity at 812. */
  readonly what: string;
  /** What helps; empty where `what` says it. */
  readonly advice: string;
  /** Whether it would happen with other weights, too: then no learning rate is to blame. */
  readonly isCause: boolean;
}
