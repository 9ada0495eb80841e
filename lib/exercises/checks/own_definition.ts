import { activations, isScalarActivation } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import { inWords } from "../in_words.ts";
import { all, anActivation, that } from "../expect/mod.ts";
import { NotYet } from "../not_yet.ts";
import { isKnownActivation } from "./is_known_activation.ts";

/** Where the values of f are compared with the range it claims, round places first. */
const PLACES = [
  ...[0, 0.5, -0.5, 1, -1, 2, -2, 5, -5, 40, -40],
  ...Array.from({ length: 321 }, (_, i) => (i - 160) / 20),
];
const ROUNDING = 1e-9;

/** Exercise 3, second part: f and f′ become an activation that networks and cards take. */
export const ownDefinition: Checker = {
  name: "own definition",
  exercise: "Exercise 3",
  title: "Your function as an activation",
  hints: [
    "`nl.defineActivation` takes an object: at least a `name`, in quotes, and `f`.",
    'Give it your derivative too; otherwise differences of f stand in for it. `{ name: "…", ...own }` takes both ' +
    "from `own`.",
  ],
  answer: all(
    that((found) => {
      if (isScalarActivation(found)) return;
      return new NotYet("The answer is not an activation.", {
        expected: "what nl.defineActivation({ name, f, derivative }) returns",
        found: inWords(found),
        cause: typeof found === "function"
          ? "A plain function knows no name, no derivative and no layers: wrap it."
          : undefined,
      });
    }),
    that(({ name, routine }: { name: string; routine?: string }) => {
      if (routine === undefined && !isKnownActivation(name)) return;
      return new NotYet(`${name} is an activation that the library already has.`, {
        expected: "a name that is not taken",
        found: `one of its ${Object.keys(activations).length}, or another name for it`,
      });
    }),
    anActivation(),
    that(({ name, range, scalar }: { name: string; range: readonly number[]; scalar: Scalar }) => {
      const x = PLACES.find((x) =>
        scalar(x) < range[0] - ROUNDING || scalar(x) > range[1] + ROUNDING
      );
      if (x === undefined) return;
      return new NotYet(`The range of ${name} is too narrow.`, {
        input: `${name}(${x})`,
        expected: `a value from ${inWords(range[0])} to ${inWords(range[1])}`,
        found: inWords(scalar(x)),
        cause:
          "range: [least, greatest] is what the card calls the values; without it nothing is claimed.",
      });
    }),
  ),
};

type Scalar = (x: number) => number;
