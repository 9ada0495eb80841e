import type { Checker } from "../checker.ts";
import { anObject, aNumber } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import type { Expectation, Mistake } from "../expectation.ts";

// The sigmoid unit: 3 σ(2x − 1) + 0.4. With σ(z) = (1 + tanh(z / 2)) / 2 it is 1.5 tanh(x − 0.5) + 1.9. With these
// numbers every common slip leads to another wrong one.
const W = 2, B = -1, V = 3, C = 0.4;

const unit = anObject({
  w: number(W / 2, "the weight inside tanh", halvedOf(W, "inside")),
  b: number(B / 2, "the bias inside tanh", [
    ...halvedOf(B, "inside"),
    { like: -B / 2, says: "Mind the sign: half of −1 is −0.5." },
  ]),
  v: number(V / 2, "by what tanh is multiplied", [
    ...halvedOf(V, "outside"),
    { like: 2 / V, says: "The fraction is upside down: half of 3." },
    { like: 1 / 2, says: "The 3 before σ is missing: half of 3." },
  ]),
  c: number(C + V / 2, "what is added", [
    { like: C, says: "σ is ½ and half a tanh: three times the ½ is a constant, and belongs here." },
    { like: C + 1 / 2, says: "The ½ is multiplied by 3, too, before it is added." },
    { like: C - V / 2, says: "The constant is added: σ lies higher than half a tanh." },
    { like: C - 1 / 2, says: "The constant is added, and multiplied by 3 before that." },
    { like: V / 2, says: "The 0.4 that the sigmoid unit adds is still to be added." },
    { like: C + V, says: "Half of it: the constant of σ is ½, three times that is 1.5." },
    { like: (C + V) / 2, says: "The 0.4 stands outside of σ: it is not halved." },
    { like: C / 2, says: "The 0.4 stands outside of σ: it is not halved; and 3 · ½ comes to it." },
    { like: 0, says: "Something is added: the 0.4, and three times the ½." },
  ]),
});

/** Lesson 04, at its end: a sigmoid unit as a tanh unit. */
export const asTanh: Checker = {
  name: "as tanh",
  exercise: "Lesson 04",
  title: "A sigmoid unit as a tanh unit",
  hints: [
    "Start from tanh(x) = 2 σ(2x) − 1, with z/2 in the place of x, and solve for σ(z).",
    "σ(z) = ½ + ½ tanh(z / 2). Put 2x − 1 in the place of z, multiply all by 3, and add 0.4.",
    "3 σ(2x − 1) + 0.4 = 3 · ½ + 3 · ½ · tanh(x − 0.5) + 0.4. Read the four numbers off the right side.",
  ],
  solution: {
    code: "const answer = { w: 1, b: -0.5, v: 1.5, c: 1.9 };",
    explanation:
      "From tanh(z / 2) = 2 σ(z) − 1 follows σ(z) = ½ + ½ tanh(z / 2). So w and b are halved, v is halved, and 3 · ½ comes " +
      "to what is added. In this way each network of sigmoid units is one of tanh units with other weights.",
  },
  // tanh is odd: with the signs of w, b and v turned around it is the same function.
  answer: (found, place) => {
    refuseSwapped(found);
    return unit(upright(found), place);
  },
};

/** Says when right numbers are in each other's places. */
function refuseSwapped(found: unknown): void {
  if (typeof found !== "object" || found === null) return;
  const { w, b, v, c } = found as Record<string, unknown>;
  const says = (a: string, b: string) =>
    new NotYet(`${a} and ${b} are swapped.`, {
      found: inWords(found),
      cause: "w and b stand inside tanh, v before it, and c is added at the end.",
    });
  if (w === V / 2 && v === W / 2) throw says("w", "v");
  if (b === C + V / 2 && c === B / 2) throw says("b", "c");
  if (w === -W / 2 && v === -V / 2 && b === B / 2) {
    throw new NotYet("The signs do not fit together.", {
      expected: "w, b and v as they are, or all three with their signs turned around",
      found: inWords(found),
      cause: "tanh(−x) = −tanh(x), so with the signs of w and v that of b turns around, too.",
    });
  }
}

function upright(found: unknown): unknown {
  if (typeof found !== "object" || found === null) return found;
  const { w, b, v } = found as Record<string, unknown>;
  const turned = typeof w === "number" && typeof b === "number" && typeof v === "number" && w < 0 &&
    v < 0;
  return turned ? { ...found, w: -w, b: -b, v: -v } : found;
}

function number(like: number, wanted: string, mistakes: readonly Mistake<number>[]): Expectation {
  return aNumber({ like, wanted, tolerance: 0.001, mistakes });
}

function halvedOf(value: number, where: "inside" | "outside"): Mistake<number>[] {
  const [half, twice] = where === "inside"
    ? [
      "σ(z) needs tanh(z / 2): halve all that stands inside.",
      "The other way round: inside tanh it is halved, not doubled.",
    ]
    : [
      "tanh reaches from −1 to 1, twice as far as σ: it takes half as much.",
      "The other way round: tanh reaches twice as far as σ, so it takes half.",
    ];
  return [{ like: value, says: half }, { like: 2 * value, says: twice }, {
    like: value / 4,
    says: "Halved once is enough.",
  }, { like: -value, says: "The signs stay as they are; the size is halved." }];
}
