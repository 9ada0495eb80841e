import { SAMPLES, type Setting, TEST_SHARE } from "./setting.ts";

/** The cell of a notebook that learns what the page has learned in so many epochs: the same losses, to the last bit. */
export function codeOf(setting: Setting, epochs: number): string {
  const { optimizer, learningRate, batchSize, seed } = setting;
  return `import * as nl from "nonlinear";

${pointsLine(setting)}

const network = (activation: string) =>
  nl.sequential({
    layers: [
${hiddenLines(setting).join("\n")}
      nl.layers.dense({ units: 1, activation: "sigmoid" }),
    ],
    seed: ${seed},
  });

const histories: Record<string, nl.History> = {};
for (const activation of ${JSON.stringify(setting.functions).replaceAll(",", ", ")}) {
  const model = network(activation);
  model.compile({
    optimizer: nl.optimizers.${optimizer}({ learningRate: ${learningRate} }),
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
  });
  histories[activation] = await model.fit(x, labels, {
    epochs: ${Math.max(1, epochs)},
    batchSize: ${batchSize},
    validationSplit: ${TEST_SHARE},
    verbose: 0,
  });
}
nl.plotHistory(histories, { metrics: ["loss", "val_loss"] });
`;
}

function pointsLine({ data, noise, dataSeed }: Setting): string {
  const options = [`samples: ${SAMPLES}`, `noise: ${noise}`, `seed: ${dataSeed}`];
  if (data === "blobs") options.push("centers: 2");
  return `const { x, labels } = nl.toy.${data}({ ${options.join(", ")} });`;
}

function hiddenLines({ depth, width, initializer }: Setting): string[] {
  const start = initializer === "glorotUniform" ? "" : `, kernelInitializer: "${initializer}"`;
  return Array.from({ length: depth }, (_, i) => {
    const shape = i === 0 ? ", inputShape: [2]" : "";
    return `      nl.layers.dense({ units: ${width}, activation${start}${shape} }),`;
  });
}
