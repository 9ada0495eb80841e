import { DATA, DEFAULTS, type Setting } from "./setting.ts";

/** A setting worth seeing, and what is seen after so many epochs. */
export interface Preset {
  readonly title: string;
  readonly sentence: string;
  readonly setting: Setting;
}

/** Each sentence is what happens with any seed; a test trains several. */
export const PRESETS: readonly Preset[] = [
  preset("No activation: a straight line", {
    sentence: "Without an activation function three layers can only draw a straight line; " +
      "with one they close a circle.",
    functions: ["linear", "relu", "tanh"],
    data: "circles",
    depth: 3,
  }),
];

function preset(
  title: string,
  { sentence, ...changes }: Partial<Setting> & Pick<Preset, "sentence">,
): Preset {
  const { data } = { ...DEFAULTS, ...changes };
  return { title, sentence, setting: { ...DEFAULTS, noise: DATA[data].noise, ...changes } };
}
