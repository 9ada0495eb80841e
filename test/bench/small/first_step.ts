/** Prints how many milliseconds pass from the import of the library to the end of a first training step. */
const start = performance.now();
const nl = await import("../../../lib/mod.ts");
const { dense } = nl.layers;
const model = nl.sequential({
  layers: [
    dense({ units: 128, activation: "relu", inputShape: [784] }),
    dense({ units: 64, activation: "relu" }),
    dense({ units: 10, activation: "softmax" }),
  ],
});
model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
const x = new nl.Matrix(128, 784).map((_, i) => (i % 7) / 7);
const y = nl.toCategorical(Array.from({ length: 128 }, (_, i) => i % 10), 10);
await model.fit(x, y, { batchSize: 128, verbose: 0 });
console.log(performance.now() - start);
