import type { Door } from "../bad_input/door.ts";

/** The words of the language, of a package or of a bug: none of them says anything to a person. */
const INTERNAL =
  /Cannot |is not iterable|is not a function|is not a constructor|Invalid (array|typed|string)|\[object|Maximum call|out-of-bounds|reading '|null or undefined|Reduce of|Array buffer|undefined \(|Class constructor/;

/** What a person's own function threw, or an activation that was given in the place of one. */
const THEIRS = /^\w*Error: (mine|relu|softmax): /;

/** What is wrong with an error that a call threw; undefined where it is as it should be. */
export function faultOf(door: Door, error: unknown): string | undefined {
  const text = String(error);
  if (THEIRS.test(text)) return undefined;
  if (!(error instanceof Error)) return `threw no error but ${text}`;
  if (!/^(TypeError|RangeError|Error)$/.test(error.name)) return `threw a ${error.name}: ${text}`;
  const says = door.says ?? door.name;
  const { message } = error;
  if (!message.startsWith(`${says}: `) && !message.startsWith(`${says} (`)) {
    return `does not say its name: ${text}`;
  }
  if (INTERNAL.test(message)) return `says what means nothing to a person: ${text}`;
  if (message.length > 1500 || message.includes("\n")) {
    return `says too much: ${text.slice(0, 300)}`;
  }
}
