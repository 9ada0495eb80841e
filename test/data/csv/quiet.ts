import * as nl from "nonlinear";

/** `loadCsv` that prints nothing: what it would print is in `notes`. */
export function loadCsv<O extends nl.CsvOptions>(source: string | URL, options: O) {
  return nl.loadCsv<O>(source, { verbose: 0, ...options });
}
