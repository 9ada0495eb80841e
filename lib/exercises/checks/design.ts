import { NotYet } from "../not_yet.ts";
import { tooFewSeeds } from "./fair_grid.ts";
import { groupsOf, namesOf, type Row, seedsOf, settingsOf } from "./runs.ts";

/** What is unfair about a comparison: activations that did not all have the same seeds and settings. */
export function designProblem(rows: readonly Row[], name: string): NotYet | undefined {
  const names = namesOf(rows);
  if (names.length < 2) {
    return new NotYet(`${name} has one activation only.`, {
      expected: "runs of several",
      found: names[0],
    });
  }
  return settingsProblem(rows, names, name) ?? groupsOf(rows).map((group) => {
    const twice = seedsOf(group.rows).find((seed, i, seeds) => seed === seeds[i + 1]);
    return twice === undefined ? undefined : new NotYet(`${name} has a run twice.`, {
      found: `${group.name} with seed ${twice}, twice`,
      cause: "The same seed gives the same run, bit for bit: it may count once.",
    });
  }).find(Boolean) ?? seedsProblem(rows, name);
}

function settingsProblem(
  rows: readonly Row[],
  names: readonly string[],
  name: string,
): NotYet | undefined {
  const all = names.map((name) => {
    const own = rows.filter(({ activation }) => String(activation) === name).map(settingsOf);
    return [...new Set(own)].sort().join("; ");
  });
  const odd = all.findIndex((settings) => settings !== all[0]);
  if (odd < 0) return undefined;
  return new NotYet(`${name} compares activations under different settings.`, {
    expected: `${names[0]} and ${names[odd]} with the same settings`,
    found: `${names[0]} with ${all[0] || "none"}, but ${names[odd]} with ${all[odd] || "none"}`,
    cause: "What differs besides the activation may be what made the difference.",
  });
}

function seedsProblem(rows: readonly Row[], name: string): NotYet | undefined {
  const groups = groupsOf(rows).map((group) => ({ ...group, seeds: seedsOf(group.rows) }));
  const everySeed = new Set(groups.flatMap(({ seeds }) => seeds));
  const odd = groups.find(({ seeds }) => seeds.length < everySeed.size);
  if (odd === undefined) return tooFewSeeds(everySeed.size, name);
  const full = groups.find(({ seeds }) => String(seeds) !== String(odd.seeds))!;
  const found = `${full.name} with seeds ${full.seeds.join(", ")}; ` +
    `${odd.name} with ${odd.seeds.join(", ")}`;
  if (groups.every(({ seeds }) => seeds.length === odd.seeds.length)) {
    return new NotYet(`${name} gives activations different seeds.`, {
      expected: "the same seeds for every activation",
      found,
      cause:
        "With other seeds, luck is compared with luck: start all from the same weights and orders.",
    });
  }
  const missing = groups.reduce((sum, { seeds }) => sum + everySeed.size - seeds.length, 0);
  return new NotYet(`${name} lacks ${missing} ${missing === 1 ? "run" : "runs"}.`, {
    expected: "every activation with every seed",
    found,
    cause: "Was the grid stopped? Run its cell again: it goes on where it was.",
  });
}
