/** Nanoseconds of one thread for a product and a sum in a native library. */
export const PRODUCT = 0.012;
