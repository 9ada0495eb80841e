import { type RandomStream, randomStream } from "../../../lib/engine/mod.ts";

/** Random choices for one net of many, which are the same whichever nets are made besides. */
export interface Dealer extends RandomStream {
  /** Any of a list. */
  anyOf<T>(list: readonly T[]): T;
  /** Yes, in so many cases of all. */
  chance(share: number): boolean;
  /** A number from `least` to `most`. */
  between(least: number, most: number): number;
  /**
   * One of a list as a pack of cards is dealt out: of `list.length` nets in a row each gets another one. Packs of
   * different names are shuffled differently.
   */
  dealt<T>(pack: string, list: readonly T[]): T;
}

const SEED = 25;

/** The choices for net number `number`. */
export function dealerOf(number: number): Dealer {
  const random = randomStream(SEED, number);
  const anyOf = <T>(list: readonly T[]) => list[random.integer(list.length)];
  return Object.assign(random, {
    anyOf,
    chance: (share: number) => random.uniform() < share,
    between: (least: number, most: number) => least + (most - least) * random.uniform(),
    dealt<T>(pack: string, list: readonly T[]): T {
      const round = Math.floor(number / list.length);
      const order = Uint32Array.from(list.keys());
      randomStream(seedOf(pack) + round).shuffle(order);
      return list[order[number % list.length]];
    },
  });
}

/** A number for each name of a pack. */
function seedOf(pack: string): number {
  return [...pack].reduce((seed, letter) => (31 * seed + letter.charCodeAt(0)) % 1e9, 7);
}
