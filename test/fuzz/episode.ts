/**
 * A sequence of public calls, made up at random from a seed: good ones, and ones with a wrong argument or option.
 *
 * @module
 */
import { type Anything, type Door, withArgument, withOption } from "../bad_input/door.ts";
import { rooms } from "../bad_input/doors/mod.ts";
import { slotsOf } from "../bad_input/slots.ts";
import { BAD_VALUES } from "../bad_input/values.ts";
import { shown } from "../../lib/options/mod.ts";
import { madeUpValue } from "./made_up.ts";
import { Choices } from "./random.ts";
import { faultOf } from "./rules.ts";
import { isSane, Session } from "./session.ts";

/** How many calls share a seed, and a model. */
export const EPISODE_CALLS = 20;

/** Another engine for every call would take the memory of them all. */
const LEFT_OUT = ["setEngine"];

const doorsByRoom = Object.values(rooms)
  .map((doors) => doors.filter(({ name }) => !LEFT_OUT.includes(name)));
const badNames = Object.keys(BAD_VALUES);

/** No mistakes, and without an end. */
const ENDLESS = ["1e9", "2 ** 53", "1e308"];

/** What an episode is watched by: told each call before it is made, so that one that hangs is known. */
export type Told = (call: string) => void;

/** Makes the calls of an episode. Returns its faults, and all that happened, to be compared with another run. */
export async function episode(
  seed: number,
  told: Told = () => {},
): Promise<{ faults: string[]; happened: string[] }> {
  const choices = new Choices(seed);
  const session = new Session();
  const faults: string[] = [], happened: string[] = [];
  for (let i = 0; i < EPISODE_CALLS; i++) {
    const door = choices.happens(0.3)
      ? choices.of(session.doors)
      : choices.of(choices.of(doorsByRoom));
    const { words, call, isGood } = madeUp(door, choices);
    told(words);
    const before = session.weights();
    const fault = (what: string) => faults.push(`${words} ${what}`);
    try {
      const result: unknown = await call();
      happened.push(`${words}: done`);
      if (isGood && !isSane(result)) fault("gives NaN or infinite numbers for good arguments");
    } catch (error) {
      happened.push(`${words}: ${String(error)}`);
      const isFault = isGood && !NOT_TOGETHER.test(String(error));
      const wrong = isFault ? `is refused: ${error}` : faultOf(door, error);
      if (
        wrong !== undefined && !(isGood && faultOf(door, error) === undefined && isRefusing(door))
      ) {
        fault(wrong);
      }
      if (session.weights() !== before && !String(error).includes("mine: ")) {
        fault(`changes weights though it is refused: ${error}`);
      }
    }
  }
  if (!session.predictsNumbers()) faults.push("the model of the session predicts NaN");
  happened.push(session.weights());
  return { faults, happened };
}

/** What is said of options of which each is good, but not beside the other. */
const NOT_TOGETHER = /: expected only one of |: expected \w+ beside /;

/** A door whose good arguments are refused all the same, for a good call would download. */
function isRefusing({ name }: Door): boolean {
  return name === "loadCifar10";
}

interface Call {
  readonly words: string;
  readonly call: () => unknown;
  readonly isGood: boolean;
}

/** A good call of a door, or one with something replaced. */
function madeUp(door: Door, choices: Choices): Call {
  const slots = slotsOf(door);
  if (choices.happens(0.25) || slots.length === 0) {
    const options = Object.keys(door.options?.() ?? {}).filter(() => choices.happens(0.5));
    return { words: `${door.name}(${options})`, call: () => goodCall(door, options), isGood: true };
  }
  const slot = choices.of(slots);
  const { value, bad } = wrongValue(choices);
  if (slot === "epochs" && isEndless(value, bad)) return madeUp(door, choices);
  return {
    words: `${door.name}(${slot} = ${value})`,
    call: () =>
      /^\d+$/.test(slot) ? withArgument(door, Number(slot), bad()) : withOption(door, slot, bad()),
    isGood: false,
  };
}

/** A value of the table of bad ones, or one made up; what it is called, and how it is made. */
function wrongValue(choices: Choices): { value: string; bad: () => Anything } {
  if (choices.happens(0.5)) {
    const value = choices.of(badNames);
    return { value, bad: BAD_VALUES[value] };
  }
  const made = madeUpValue(choices);
  return { value: `made up: ${shown(made)}`, bad: () => made };
}

/** Whether so many epochs would be no mistake, and without an end. */
function isEndless(value: string, bad: () => Anything): boolean {
  return ENDLESS.includes(value) || value.startsWith("made up") && bad() > 10;
}

function goodCall(door: Door, options: readonly string[]): unknown {
  const args: Anything[] = door.args();
  if (door.options !== undefined) {
    const values = door.options();
    args[door.optionsAt!] = {
      ...args[door.optionsAt!],
      ...Object.fromEntries(options.map((name) => [name, values[name]])),
    };
  }
  return door.call(...args);
}
