// Numbers that the routines in AssemblyScript and those in TypeScript have in common.

/** Keras's `epsilon()`: keeps logarithms and divisions finite; probabilities are clipped to [ε, 1 − ε]. */
export const EPSILON = 1e-7;

/** The smallest positive float32 that is stored with full precision, 2⁻¹²⁶; smaller ones, denormal, are very slow. */
export const SMALLEST_NORMAL = 1.1754943508222875e-38;

// The multipliers of Philox 4×32, and what its two keys grow by each round.
export const PHILOX_MULTIPLIER_0 = 0xd2511f53;
export const PHILOX_MULTIPLIER_1 = 0xcd9e8d57;
export const PHILOX_STEP_0 = 0x9e3779b9;
export const PHILOX_STEP_1 = 0xbb67ae85;
export const PHILOX_ROUNDS = 10;

/** So many numbers of a row of weights are copied at once at most, into memory that is reserved for them. */
export const COPIED_WIDTH = 256;
