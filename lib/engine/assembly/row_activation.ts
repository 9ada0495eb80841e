// @ts-nocheck: this is AssemblyScript, which has types of its own.

/** The arguments of a function of rows, for the pass forward or backward. */
export class RowActivation {
  /** z, or for the pass backward of some functions a. */
  from: usize;
  /** Only for the pass backward. */
  aGradient: usize;
  /** The columns of z. */
  cols: usize;
  /** Where the results go: a, or zGradient. */
  out: usize;
  /** Which one of several functions that share a routine. */
  variant: i32;
}
