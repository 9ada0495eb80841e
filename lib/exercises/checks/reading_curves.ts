import { nearest } from "../../options/mod.ts";
import type { Checker } from "../checker.ts";
import { inWords } from "../in_words.ts";
import type { Expectation } from "../expectation.ts";
import { anArray, anObject, that } from "../expect/mod.ts";
import { NotYet } from "../not_yet.ts";
import { COVERED } from "./side_by_side.ts";

const aName = that((found, name) => {
  if (typeof found === "string" && known(found)) return;
  return new NotYet(`${name} is not the name of one of the functions.`, {
    expected: `one of ${Object.keys(COVERED).join(", ")}, in quotes`,
    found: inWords(found),
    cause: typeof found === "string" ? suggestionFor(found) : undefined,
  });
});

/** A name that is nearly this one. */
function suggestionFor(found: string): string | undefined {
  const suggestion = nearest(found, Object.keys(COVERED));
  return suggestion && `Did you mean "${suggestion}"?`;
}

/** Exercise 1, third part: what the panels show. */
export const readingCurves: Checker = {
  name: "reading curves",
  exercise: "Exercise 1",
  title: "What the panels show",
  hints: [
    "Follow each curve with a finger from left to right. Is the finger ever below the zero line? Does it ever go " +
    "down?",
    "Never negative are three: they stay above the horizontal zero line, or on it. Bounded are three, too: two " +
    "horizontal lines can be drawn so that the curve never leaves the strip between them, however far left or " +
    "right.",
    "Turns back is one: left of 0 it goes down before it climbs. The others never go down; some of them are flat.",
  ],
  answer: anObject({
    neverNegative: theNames(["relu", "sigmoid", "softmax"], {
      leakyRelu: "its left side is a slanted line below 0: leakyRelu(−2) = −0.4",
      elu: "it approaches −1 on the left",
      selu: "it approaches −1.758 on the left",
      gelu: "it dips just left of 0: gelu(−0.75) is about −0.17",
      tanh: "it approaches −1 on the left",
    }),
    bounded: theNames(["sigmoid", "tanh", "softmax"], {
      relu: "it is held on the left only: relu(1000) = 1000",
      leakyRelu: "it goes on without end on both sides",
      elu: "it is held on the left only: elu(1000) = 1000",
      selu: "it is held on the left only: it climbs without end",
      gelu: "it is held on the left only: gelu(1000) = 1000",
    }),
    turnsBack: theNames(["gelu"], {
      relu: "it is flat on the left, but never goes down",
      leakyRelu: "it climbs everywhere, if slowly on the left",
      elu: "it climbs everywhere: its slope left of 0 is e^x, small but positive",
      selu: "it climbs everywhere: its slope left of 0 is small but positive",
      sigmoid: "it climbs everywhere",
      tanh: "it climbs everywhere",
      softmax: "it climbs everywhere",
    }),
  }),
};

/** Expects a list of these names, in any order and spelling of capitals; `objections` say why others are not among them. */
function theNames(
  right: readonly string[],
  objections: Readonly<Record<string, string>>,
): Expectation {
  const names = Object.keys(COVERED);
  return async (found, place) => {
    // Names may stand without their list.
    const list = typeof found === "string" ? found.split(",") : found;
    await anArray({ of: aName })(list, place);
    const given = Array.from(list as Iterable<string>, (text) => known(text)!);
    const wrong = given.find((name) => !right.includes(name));
    if (wrong) {
      throw new NotYet(`${wrong} does not belong in ${place.name}.`, {
        found: inWords(given),
        cause: `Look at its panel again: ${objections[wrong]}.`,
      });
    }
    const missing = right.filter((name) => !given.includes(name)).length;
    if (missing === 0) return;
    throw new NotYet(`${place.name} is right so far, but not complete.`, {
      expected: `${missing} more of ${names.join(", ")}`,
      found: inWords(given),
    });
  };
}

function known(text: string): string | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, "");
  return Object.keys(COVERED).find((name) => plain(name) === plain(text));
}
