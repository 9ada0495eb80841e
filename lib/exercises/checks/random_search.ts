import { isA } from "../../options/mod.ts";
import { call, type Callable } from "../call.ts";
import type { Checker } from "../checker.ts";
import { anArray, anObject, aNumber, that } from "../expect/mod.ts";
import { listOf } from "../difference.ts";
import { guarded } from "../guard.ts";
import { errorInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { isPromise, withTimeout } from "../promise.ts";
import { NotStarted } from "../todo.ts";

type OfNumber = (x: number) => number;

/** What the learner's search finds: a name, a function and its score. */
interface Found {
  readonly name: string;
  readonly f: OfNumber;
  readonly score: number;
}

const TRIES = 12;
/** Every third try fails, as training does when the loss grows beyond all bounds. */
const FAILING = 3;

/** Exercise 3, last part: a random search, tried with a score that takes no time. */
export const randomSearch: Checker = {
  name: "random search",
  exercise: "Exercise 3, further",
  title: "A search by chance",
  hints: [
    "One stream of random numbers for the whole search: `const random = nl.randomStream(seed)`. Then a loop of " +
    "as many rounds as `tries` says.",
    "In each round: `const { name, f } = candidate(random)`, then `await score(name, f).catch(() => 0)`: some " +
    "functions cannot be trained.",
    "Sort at the end, the best first: `found.toSorted((a, b) => b.score - a.score)`.",
  ],
  answer: that(async (search, name) => {
    if (typeof search !== "function") {
      return new NotYet(`${name} is not a function.`, {
        expected: "search, a function of score, tries and seed",
        found: inWords(search),
      });
    }
    const first = await resultOf(search as Callable, 1);
    const again = await resultOf(search as Callable, 1);
    const other = await resultOf(search as Callable, 2);
    if (first.length > 1 && new Set(first.map((each) => each.name)).size === 1) {
      return new NotYet("Every try is the same function.", {
        found: first[0].name,
        cause:
          "Open the stream of random numbers before the loop: inside, it starts again each time.",
      });
    }
    if (!isSame(first, again)) {
      return new NotYet("Two searches with the same seed try different functions.", {
        expected: namesOf(first),
        found: namesOf(again),
        cause:
          "Take all random numbers from nl.randomStream(seed), opened once in search; Math.random has no seed.",
      });
    }
    if (isSame(first, other)) {
      return new NotYet("Searches with seeds 1 and 2 try the same functions.", {
        found: namesOf(first),
        cause: "Is there a fixed seed where the parameter should be?",
      });
    }
  }),
};

/** What one search finds, checked. */
async function resultOf(search: Callable, seed: number): Promise<readonly Found[]> {
  const scores = new Map<unknown, number>();
  let tried = 0;
  let refused: NotYet | undefined;
  const score = (_name: unknown, f: unknown): Promise<number> => {
    if (typeof f !== "function") {
      // Kept, for the search may well catch it.
      refused = new NotYet("score does not get a function.", {
        expected: "score(name, f), as candidate gives them",
        found: inWords(f),
      });
      throw refused;
    }
    tried += 1;
    if (tried % FAILING === 0) return Promise.reject(new RangeError(FAILURE));
    const value = (1 + tried * 7 % 11) / 12;
    scores.set(f, value);
    return Promise.resolve(value);
  };
  const place = { name: "search", seconds: SECONDS };
  const returned = await outcome(() => call(search, [score, TRIES, seed], "search"), place);
  if (refused) throw refused;
  const found = guarded("what search returns", () => listOf(returned, MOST) ?? returned);
  await LIST(found, { ...place, name: "what search returns" });
  const list = Array.from(found as ArrayLike<Found>);
  checkTries(tried);
  for (const { name, f, score } of list) {
    const right = scores.get(f);
    if (right === score || right === undefined && !(score > 0)) continue;
    throw new NotYet(`The score of ${name} is not the one that score gave.`, {
      expected: right === undefined ? "none, or 0: score failed" : inWords(right),
      found: inWords(score),
    });
  }
  checkComplete(list, scores);
  const at = list.findIndex((each, i) => i > 0 && each.score > list[i - 1].score);
  if (at < 0) return list;
  throw new NotYet("The best is not first.", {
    expected: "scores that fall from the first to the last",
    found: inWords(list.map((each) => each.score)),
    cause: "toSorted((a, b) => b.score - a.score) puts the larger first.",
  });
}

/** More than any search is asked for: a list may have no end. */
const MOST = 1000;
/** For a search that takes no time. */
const SECONDS = 3;
const FAILURE = "fit: the loss is not finite";

const LIST = anArray({
  of: anObject({
    name: that((found, name) =>
      typeof found === "string" ? undefined : `${name} is not a string: give what candidate gave.`
    ),
    f: that((found, name) =>
      typeof found === "function"
        ? undefined
        : `${name} is not a function: give what candidate gave.`
    ),
    score: aNumber(),
  }),
});

/** What a call returns, awaited; a failed try that ends the search is reported as one. */
async function outcome(
  action: () => unknown,
  place: { name: string; seconds: number },
): Promise<unknown> {
  try {
    const returned = action();
    if (!isPromise(returned)) return returned;
    return await withTimeout(returned, place);
  } catch (error) {
    if (isA(error, NotStarted) || !isA(error, NotYet)) throw error;
    if (!error.evidence.found?.includes(FAILURE)) throw error;
    throw new NotYet("One function that cannot be trained ends the whole search.", {
      expected: "the others to be tried all the same",
      found: errorInWords(new RangeError(FAILURE)),
      cause:
        "await score(name, f).catch(() => 0) gives 0 where it fails; or try { … } catch { … }, with the await inside.",
    });
  }
}

function checkTries(tried: number): void {
  if (tried === TRIES) return;
  throw new NotYet("search does not try as many functions as it is asked to.", {
    input: `search(score, ${TRIES}, 1)`,
    expected: `score to be called ${TRIES} times`,
    found: `${tried} times`,
    cause: tried === 0 ? "Does the loop call score(name, f)?" : undefined,
  });
}

/** Refuses a list in which a function that was tried is missing or stands twice. */
function checkComplete(list: readonly Found[], scores: ReadonlyMap<unknown, number>): void {
  const functions = list.map(({ f }) => f);
  const twice = list.find(({ f }, i) => functions.indexOf(f) < i);
  if (twice) {
    throw new NotYet(`${twice.name} is in the list twice.`, {
      expected: "each function that was tried once",
    });
  }
  const missing = [...scores.keys()].filter((f) => !functions.includes(f as OfNumber)).length;
  if (missing === 0) return;
  const count = missing === 1 ? "1 function that has" : `${missing} functions that have`;
  throw new NotYet(`The list lacks ${count} a score.`, {
    expected: "all that were tried; only those that failed may be left out",
    found: `${list.length} of ${TRIES}`,
  });
}

function isSame(some: readonly Found[], others: readonly Found[]): boolean {
  return some.length === others.length && some.every(({ name }, i) => name === others[i].name);
}

function namesOf(found: readonly Found[]): string {
  const names = found.map(({ name }) => name);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")}, …` : names.join(", ");
}
