import type { Panel } from "../../figures/mod.ts";

/** Whether a panel names one of these functions, in its heading, at a curve or in a text. */
export function isNamed(
  { heading, curves, texts }: Panel,
  name: string,
  names: readonly string[],
): boolean {
  const written = [heading, ...curves.map(({ name }) => name), ...texts.map(({ text }) => text)];
  return written.some((text) => text !== undefined && namesIn(text, names).includes(name));
}

/** How many words of a text one name may be: "hard sigmoid", "leaky re lu". */
const MOST_WORDS = 3;

/** The names that a text has in it, whatever their case; of "leaky relu" the longer one only. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const plain = new Map(
    names.map((name) => [name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""), name]),
  );
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(MOST_WORDS, words.length - at);
    while (length > 0 && !plain.has(words.slice(at, at + length).join(""))) length -= 1;
    if (length > 0) found.push(plain.get(words.slice(at, at + length).join(""))!);
    at += Math.max(1, length);
  }
  return found;
}
