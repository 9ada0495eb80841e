import * as map from "../shared/memory_map.ts";

/** A level of a program in the engine's memory, with what each of its groups costs. */
interface Level {
  readonly level: number;
  readonly firstGroup: number;
  readonly costs: readonly number[];
}

/** Divides the tasks of a level into ranges of equal cost, one for each thread. */
export function divideTasks(
  words: Int32Array,
  { level, firstGroup, costs }: Level,
  threads: number,
): void {
  const share = costs.reduce((sum, cost) => sum + cost, 0) / threads;
  let range = level + map.LEVEL_RANGES, ranges = 1, start = 0, task = 0, before = 0;
  const endRange = (end: number) => {
    words[(range + map.RANGE_NEXT) >> 2] = start;
    words[(range + map.RANGE_END) >> 2] = end;
    range += map.RANGE_BYTES;
    start = end;
  };
  for (let g = 0; g < costs.length; g++) {
    const tasks = words[(firstGroup + g * map.GROUP_BYTES + map.GROUP_TASKS) >> 2];
    const cost = costs[g] / tasks;
    for (; ranges < threads && before + costs[g] >= share * ranges; ranges++) {
      endRange(task + Math.round((share * ranges - before) / cost));
    }
    task += tasks;
    before += costs[g];
  }
  for (; ranges <= threads; ranges++) endRange(task);
}
