/** What cells import as "nonlinear". */
export * from "nonlinear";
