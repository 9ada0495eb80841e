/** Options that people try to change in a layer that is there, as other libraries let them; it would do nothing here. */
const OPTIONS = [
  "units",
  "useBias",
  "kernelInitializer",
  "biasInitializer",
  "kernelRegularizer",
  "biasRegularizer",
  "rate",
  "alpha",
  "negativeSlope",
  "momentum",
  "epsilon",
  "axis",
];

/** What to do instead, by the option. */
export const FIXED_OPTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  OPTIONS.map((option) => [option, "make a new layer, in a new model"]),
);
