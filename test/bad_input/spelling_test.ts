import { assert, assertEquals } from "@std/assert";
import leven from "leven";
import { ownNameFor } from "../../lib/options/foreign_names.ts";
import type { Door } from "./door.ts";
import { withOption } from "./door.ts";
import { rooms } from "./doors/mod.ts";
import { errorOf } from "./table.ts";
import { BAD_VALUES } from "./values.ts";

const doors = Object.values(rooms).flat().filter((door) => door.options !== undefined);

/** What TensorFlow.js, Keras, PyTorch and scikit-learn have, beginners guess, and no option of ours is called. */
const FOREIGN_WORDS = [
  "lr",
  "epoch",
  "n_epochs",
  "batch",
  "num_workers",
  "callback",
  "decay",
  "eps",
  "betas",
  "dropout_rate",
  "input_dim",
  "input_size",
  "out_features",
  "neurons",
  "act",
  "bias",
  "weights_init",
  "dtype",
  "device",
  "return_sequences",
  "steps_per_epoch",
  "criterion",
  "random_state",
  "xlabel_text",
  "width",
  "height",
  "figsize",
  "colour",
  "n_samples",
  "test_size",
  "sep",
  "foo",
];

/** Options whose names a person gives, such as those of sliders. */
const isOwnName = (error: string) => / options? among a, b | of sliders /.test(error);

Deno.test("no option of any function is suggested for a word that is far from it", async () => {
  for (const door of doors) {
    for (const word of FOREIGN_WORDS) {
      const error = await errorOf(() => withOption(door, word, 1));
      const advice = error?.match(/did you mean "(.*?)"/)?.[1];
      if (advice === undefined || isOwnName(error!)) continue;
      assert(isNear(word, advice), `${door.name}: ${advice} for ${word}`);
    }
  }
});

function isNear(word: string, advice: string): boolean {
  const [written, meant] = [plain(word), plain(advice)];
  const changes = Math.max(written.length, meant.length) / 3;
  return ownNameFor(word, [advice]) === advice || leven(written, meant) <= changes ||
    written.length > 2 && meant.startsWith(written);
}

Deno.test("the options of every function forgive case and underscores", async () => {
  for (const door of doors) {
    for (const option of Object.keys(door.options!())) {
      for (const spelling of [snakeCase(option), option.toUpperCase()]) {
        if (spelling === option || door.name.startsWith("define")) continue; // parts, no options
        await assertSame(door, option, spelling);
      }
    }
  }
});

/** Whether an option in another spelling is the option: it is refused in the same words, or taken. */
async function assertSame(door: Door, option: string, spelling: string): Promise<void> {
  for (const value of ["a Map", "symbol", "-1", "a list of symbols"]) {
    const bad = () => BAD_VALUES[value]();
    const expected = await errorOf(() => instead(door, option, option, bad()));
    if (expected === undefined) continue;
    const found = await errorOf(() => instead(door, option, spelling, bad()));
    assertEquals(found, expected, `${door.name}: ${spelling}`);
    return;
  }
  const good = door.options!()[option];
  assertEquals(await errorOf(() => instead(door, option, spelling, good)), undefined, door.name);
}

/** A good call in which `option` is replaced by `spelling`. */
function instead(door: Door, option: string, spelling: string, value: unknown): unknown {
  const args = door.args();
  const { [option]: _, ...others } = args[door.optionsAt!] ?? {};
  args[door.optionsAt!] = { ...others, [spelling]: value };
  return door.call(...args);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
