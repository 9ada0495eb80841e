import { DATA, DEFAULTS, type Setting } from "./setting.ts";

/** A setting worth seeing, and what is seen after so many epochs. */
export interface Preset {
  readonly title: string;
  readonly sentence: string;
  readonly setting: Setting;
}

/** Each sentence is what happens with other weights, too; a test trains several. */
export const PRESETS: readonly Preset[] = [
  preset("No activation: a straight line", {
    sentence: "Three layers without an activation function (linear) can only draw a straight " +
      "line; with relu or tanh they draw a border all around.",
    functions: ["linear", "relu", "tanh"],
    data: "circles",
    depth: 3,
  }),
  preset("Corners or curves", {
    sentence: "relu and leakyRelu draw with straight pieces, and you can count the corners; " +
      "tanh and gelu draw with curves.",
    functions: ["relu", "leakyRelu", "tanh", "gelu"],
    data: "circles",
    depth: 1,
    width: 6,
    learningRate: 0.03,
  }),
  preset("Eight sigmoid layers learn nothing", {
    sentence: "The gradient shrinks in every layer on its way back, by a factor of more than " +
      "1,000 in all: after 50 epochs the sigmoid network still guesses, while the gelu one is done.",
    functions: ["sigmoid", "gelu"],
    data: "circles",
    depth: 8,
    width: 8,
  }),
  preset("Dying ReLU at a high rate", {
    sentence: "At so high a learning rate relu loses units for good, until a whole layer is dead " +
      "and nothing can be learned any more; leakyRelu, whose slope is never 0, loses none.",
    functions: ["relu", "leakyRelu"],
    data: "circles",
    depth: 3,
    width: 8,
    learningRate: 0.3,
  }),
  preset("SELU against ReLU in depth", {
    sentence: "Eight layers deep, selu’s gradients start ten times as large as relu’s: after 20 " +
      "epochs its border has bent around the moons, and relu has hardly begun.",
    functions: ["selu", "relu"],
    data: "moons",
    depth: 8,
    width: 12,
    initializer: "lecunNormal",
    optimizer: "sgd",
  }),
  preset("Growth without a limit", {
    sentence: "exponential grows so fast that within 20 epochs its loss is no longer a number " +
      "and training stops; elu, which is exponential only below 0, goes on.",
    functions: ["exponential", "elu"],
    data: "circles",
    depth: 3,
    width: 8,
    optimizer: "sgd",
    learningRate: 0.3,
  }),
];

function preset(
  title: string,
  { sentence, ...changes }: Partial<Setting> & Pick<Preset, "sentence">,
): Preset {
  const { data } = { ...DEFAULTS, ...changes };
  return { title, sentence, setting: { ...DEFAULTS, noise: DATA[data].noise, ...changes } };
}
