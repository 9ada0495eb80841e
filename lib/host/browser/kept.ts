/** The cache in which the browser keeps compressed data, from one visit to the next. */
export const KEPT = "nonlinear-data";
