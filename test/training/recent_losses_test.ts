import { assertEquals } from "@std/assert";
import { RecentLosses } from "../../lib/training/divergence/recent_losses.ts";

const grown = (from: number, to: number, steps: number) => ({ from, to, steps });
const CASES: [what: string, losses: number[], found: ReturnType<typeof grown> | null][] = [
  ["no loss at all", [], null],
  ["a single loss", [0.7], null],
  ["a loss that falls", [3, 2, 1], null],
  ["a loss that stays", [1, 1, 1], null],
  ["batches that differ", [0.5, 0.2, 1.1, 0.3, 1.9], null],
  ["a loss nine times as large, rising", [1, 3, 9], null],
  ["a loss ten times as large, rising", [1, 3, 10], grown(1, 10, 2)],
  ["a loss twenty times as large after a fall", [1, 30, 20], null],
  ["a loss a hundred times as large in one step", [2, 1, 100], grown(1, 100, 1)],
  ["the last of two equally low ones counts", [1, 1, 5, 500], grown(1, 500, 2)],
  ["tiny losses", [0, 1e-5, 1e-4], null],
  ["a loss that was 0", [0, 1, 2], grown(0, 2, 2)],
];
for (const [what, losses, found] of CASES) {
  Deno.test(`growth of a loss: ${what}`, () => {
    const recent = new RecentLosses();
    losses.forEach((loss) => recent.add(loss));
    assertEquals(recent.growth(), found);
  });
}

Deno.test("only the last 256 steps count for the growth of a loss", () => {
  const recent = new RecentLosses();
  recent.add(0.001);
  for (let i = 0; i < 256; i++) recent.add(5);
  assertEquals(recent.growth(), null);
  recent.add(6000);
  assertEquals(recent.growth(), grown(5, 6000, 1));
});
