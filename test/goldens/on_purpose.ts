/** What differs on purpose: a line of the README, and which differences it explains. */
export const ON_PURPOSE: readonly (readonly [line: string, explains: RegExp])[] = [
  [
    "the slope of `relu` at its threshold and its maximum",
    /^slopes: relu .*"(maxValue|threshold)".*, at (-?[\d.]+): (0|0\.5|0\.25) and not [01]$/,
  ],
  [
    "`relu` with a threshold below 0 and a maximum",
    /^(activations|slopes): relu \{"threshold":-2,"maxValue":2\}, at -(1|0\.5|0\.001): /,
  ],
  ["the slope of `celu` at 0", /^slopes: celu .*, at 0: 1 and not 2$/],
  ["functions far from 0", /^activations: squareplus .*, at -10000: .* and not 0$/],
  ["`sparsemax` of equal numbers", /^activations: sparsemax, number (9|10|12|13|14): /],
  [
    "the gradient of sparse labels where a probability is clipped",
    /^gradients: sparseCategoricalCrossentropy \{\}, of \[(0.5,0.5,0|1e-9,0.001,0.999)\]/,
  ],
  [
    "the gradient of right answers that do not sum to 1",
    /^gradients: categoricalCrossentropy \{"fromLogits":true\}, of .* and \[0.1,0.2,0.1\]: /,
  ],
  ["`r2Score` of right answers far from 0", /^metrics: r2Score \{\}, of 3 rows: 0.5 and not 0$/],
  [
    "the gradient of `cosineSimilarity` at a row of zeros",
    /^gradients: cosineSimilarity \{\}, of \[0,0,0\] /,
  ],
  ["the defaults of `l1l2`", /^regularizers: (gradient of )?l1l2 \{("l1":0\.1)?\}, /],
];
