import type { Table } from "./table.ts";

type OfNumber = (x: number) => number;
type Candidate = { name: string; f: OfNumber };
type Found = Candidate & { score: number };
type Score = (name: string, f: OfNumber) => Promise<number>;

/** Stands for the pieces of the exercise: what a candidate is does not matter to the search. */
function candidate(random: () => number): Candidate {
  const slope = Math.floor(1000 * random());
  return { name: `${slope} x`, f: (x) => slope * x };
}
function stream(seed: number) {
  return () => (seed = seed * 48271 % 2147483647) / 2147483647;
}
const byScore = (a: Found, b: Found) => b.score - a.score;

async function search(score: Score, tries: number, seed: number): Promise<Found[]> {
  const random = stream(seed), found: Found[] = [];
  for (let i = 0; i < tries; i++) {
    const { name, f } = candidate(random);
    found.push({ name, f, score: await score(name, f).catch(() => 0) });
  }
  return found.toSorted(byScore);
}
/** The search, with something done to what it found. */
const changed =
  (change: (found: Found[]) => unknown) => async (score: Score, tries: number, seed: number) =>
    change(await search(score, tries, seed));
const candidates = (tries: number, seed: number) => {
  const random = stream(seed);
  return Array.from({ length: tries }, () => candidate(random));
};

/** Answers to "random search". */
export const randomSearch: Table = {
  right: {
    "catch in the loop": search,
    "try and catch"(score: Score, tries: number, seed: number) {
      return (async () => {
        const random = stream(seed), found: Found[] = [];
        for (let i = 0; i < tries; i++) {
          const { name, f } = candidate(random);
          try {
            found.push({ name, f, score: await score(name, f) });
          } catch {
            found.push({ name, f, score: 0 });
          }
        }
        return found.sort(byScore);
      })();
    },
    "failures left out": async (score: Score, tries: number, seed: number) => {
      const found: Found[] = [];
      for (const each of candidates(tries, seed)) {
        try {
          found.push({ ...each, score: await score(each.name, each.f) });
        } catch { /* not one that can be trained */ }
      }
      return found.sort(byScore);
    },
    "all at once": async (score: Score, tries: number, seed: number) =>
      (await Promise.all(
        candidates(tries, seed).map(async (each) => ({
          ...each,
          score: await score(each.name, each.f).catch(() => 0),
        })),
      )).sort(byScore),
    "allSettled": async (score: Score, tries: number, seed: number) => {
      const all = candidates(tries, seed);
      const settled = await Promise.allSettled(all.map(({ name, f }) => score(name, f)));
      return settled.map((each, i) => ({
        ...all[i],
        score: each.status === "fulfilled" ? each.value : 0,
      }))
        .sort(byScore);
    },
    "a while loop": async (score: Score, tries: number, seed: number) => {
      const random = stream(seed), found: Found[] = [];
      while (found.length < tries) {
        const { name, f } = candidate(random);
        found.push({ name, f, score: await score(name, f).catch(() => 0) });
      }
      return found.sort(byScore);
    },
    "then": (score: Score, tries: number, seed: number) =>
      search(score, tries, seed).then((all) => all.sort(byScore)),
    "put in at its place": async (score: Score, tries: number, seed: number) => {
      const found: Found[] = [];
      for (const each of candidates(tries, seed)) {
        const own = { ...each, score: await score(each.name, each.f).catch(() => 0) };
        const at = found.findIndex(({ score }) => score < own.score);
        found.splice(at < 0 ? found.length : at, 0, own);
      }
      return found;
    },
    "turned round": changed((found) => found.sort((a, b) => a.score - b.score).reverse()),
    "further keys": changed((found) => found.map((each, i) => ({ ...each, place: i + 1 }))),
    "keys in another order": changed((found) =>
      found.map(({ score, f, name }) => ({ score, f, name }))
    ),
    "failures as −1": changed((found) =>
      found.map((each) => each.score === 0 ? { ...each, score: -1 } : each)
    ),
    "a Set": changed((found) => new Set(found)),
    "a generator": changed(function* (found) {
      yield* found;
    }),
    "frozen": changed((found) => Object.freeze(found.map((each) => Object.freeze(each)))),
    "failures last, without a score": async (score: Score, tries: number, seed: number) => {
      const all = await search(score, tries, seed);
      return [...all.filter(({ score }) => score > 0), ...all.filter(({ score }) => score <= 0)];
    },
  },
  wrong: {
    "ended by a failure": [async (score: Score, tries: number, seed: number) => {
      const found = [];
      for (const each of candidates(tries, seed)) {
        found.push({ ...each, score: await score(each.name, each.f) });
      }
      return found.sort(byScore);
    }, "ends the whole search"],
    "Promise.all without catch": [
      async (score: Score, tries: number, seed: number) =>
        (await Promise.all(
          candidates(tries, seed).map(async (each) => ({
            ...each,
            score: await score(each.name, each.f),
          })),
        )).sort(byScore),
      "ends the whole search",
    ],
    "try without await": [async (score: Score, tries: number, seed: number) => {
      const found = [];
      for (const each of candidates(tries, seed)) {
        const promise = score(each.name, each.f);
        promise.catch(() => {});
        found.push({ ...each, score: promise });
      }
      return await Promise.resolve(found);
    }, "write await in front of it"],
    "the best last": [changed((found) => found.reverse()), "The best is not first."],
    "sorted by name": [
      changed((found) => found.sort((a, b) => a.name < b.name ? -1 : 1)),
      "The best is not first.",
    ],
    "not sorted": [async (score: Score, tries: number, seed: number) => {
      const found = await search(score, tries, seed), all = candidates(tries, seed);
      return all.map(({ name }) => found.find((each) => each.name === name));
    }, "The best is not first."],
    "two places swapped": [
      changed(([a, b, ...others]) => [b, a, ...others]),
      "The best is not first.",
    ],
    "sorted with a comparison that says true or false": [
      changed((found) =>
        found.reverse().sort(((a: Found, b: Found) => a.score < b.score) as never)
      ),
      "The best is not first.",
    ],
    "Math.random": [
      (score: Score, tries: number) => search(score, tries, Math.floor(1e6 * Math.random())),
      "Math.random has no seed",
    ],
    "the clock": [
      (score: Score, tries: number) => search(score, tries, Math.floor(1000 * performance.now())),
      "Math.random has no seed",
    ],
    "always the same seed": [
      (score: Score, tries: number) => search(score, tries, 9),
      "Is there a fixed seed",
    ],
    "a seed that does not matter": [
      (score: Score, tries: number, seed: number) => search(score, tries, 1 + 0 * seed),
      "Is there a fixed seed",
    ],
    "a stream opened in the loop": [async (score: Score, tries: number, seed: number) => {
      const found: Found[] = [];
      for (let i = 0; i < tries; i++) found.push(...await search(score, 1, seed));
      return found.sort(byScore);
    }, "before the loop"],
    "three tries": [
      (score: Score, _: number, seed: number) => search(score, 3, seed),
      "found     3 times",
    ],
    "one try too few": [
      (score: Score, tries: number, seed: number) => search(score, tries - 1, seed),
      "11 times",
    ],
    "one try too many": [
      (score: Score, tries: number, seed: number) => search(score, tries + 1, seed),
      "13 times",
    ],
    "score asked twice": [async (score: Score, tries: number, seed: number) => {
      const found: Found[] = [];
      for (const each of candidates(tries, seed)) {
        await score(each.name, each.f).catch(() => 0);
        found.push({ ...each, score: await score(each.name, each.f).catch(() => 0) });
      }
      return found.sort(byScore);
    }, "24 times"],
    "no score": [
      (_: Score, tries: number, seed: number) =>
        candidates(tries, seed).map((each) => ({ ...each, score: 0 })),
      "Does the loop call score(name, f)?",
    ],
    "scores of 1": [
      changed((found) => found.map((each) => ({ ...each, score: 1 }))),
      "is not the one that score gave",
    ],
    "scores of two decimals": [
      changed((found) => found.map((each) => ({ ...each, score: Number(each.score.toFixed(2)) }))),
      "is not the one that score gave",
    ],
    "scores in percent": [
      changed((found) => found.map((each) => ({ ...each, score: 100 * each.score }))),
      "is not the one that score gave",
    ],
    "scores of the neighbours": [
      changed((found) => found.map((each, i) => ({ ...each, f: found.at(i - 1)!.f }))),
      "is not the one that score gave",
    ],
    "a name for the function": [
      (score: Score, tries: number, seed: number) =>
        search((name) => score(name, name as never), tries, seed),
      "score does not get a function.",
    ],
    "the candidate as one argument": [
      (score: Score, tries: number, seed: number) =>
        search((name, f) => score({ name, f } as never, undefined as never), tries, seed),
      "score does not get a function.",
    ],
    "the best alone": [changed(([best]) => best), "what search returns is not a list."],
    "the names alone": [changed((found) => found.map(({ name }) => name)), "is not an object"],
    "the score left out": [
      changed((found) => found.map(({ name, f }) => ({ name, f }))),
      "has no score",
    ],
    "the function left out": [
      changed((found) => found.map(({ name, score }) => ({ name, score }))),
      "has no f",
    ],
    "the best three alone": [
      changed((found) => found.slice(0, 3)),
      "lacks 5 functions that have a score",
    ],
    "one and the same, many times": [
      changed((found) => found.map(() => found[0])),
      "is in the list twice",
    ],
    "one found twice": [
      changed((found) => [found[0], ...found.slice(0, -1)]),
      "is in the list twice",
    ],
    "no return": [changed((found) => void found), "what search returns is not a list."],
    "an empty list": [changed(() => []), "what search returns"],
    "no end": [() => new Promise(() => {}), "takes too long"],
    "not a function": [[], "is not a function"],
  },
};
