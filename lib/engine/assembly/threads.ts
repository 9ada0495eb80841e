// @ts-nocheck: this is AssemblyScript, which has types of its own.
import {
  ACTIVE,
  ALIVE,
  COMMAND_BYTES,
  EPOCH,
  FIRST_LEVEL,
  GROUP_BYTES,
  GROUP_COMMANDS,
  GROUP_FIRST_COMMAND,
  GROUP_ROWS,
  GROUP_ROWS_OF_TASK,
  GROUP_TASKS,
  LEVEL_BYTES,
  LEVEL_DONE,
  LEVEL_FIRST_GROUP,
  LEVEL_RANGES,
  LEVEL_TASKS,
  LEVELS,
  MAY_WAIT,
  OPEN,
  PATIENCE,
  RANGE_BYTES,
  SCRATCH,
  SCRATCH_BYTES,
  SLEEPING,
  SPINS,
  THREADS,
} from "../shared/memory_map.ts";
import { execute } from "./commands.ts";

// How threads share the work. The main thread copies a program into the beginning of the memory (see
// ../shared/memory_map.ts) and opens it; workers that are awake join in. A program is a sequence of levels; a level has
// groups of commands, and every group is cut into tasks: all its commands, one after the other, for some of its rows.
// Within a level tasks are independent.
//
// The tasks of a level are divided into as many ranges as there are threads. A thread begins with its own range, so that
// it finds its rows in its own cache again, and then helps with the last tasks of the others, so that theirs stay where
// they are, too; no thread waits for one that is late. Which thread does a task changes nothing in its result.

/** The main thread is not woken: it tries again after so long, in nanoseconds. */
const NAP: i64 = 50_000;

function runTask(level: usize, task: usize, scratch: usize): void {
  let group = <usize> load<u32>(level, LEVEL_FIRST_GROUP);
  while (task >= <usize> load<u32>(group, GROUP_TASKS)) {
    task -= <usize> load<u32>(group, GROUP_TASKS);
    group += GROUP_BYTES;
  }
  const rows = <usize> load<u32>(group, GROUP_ROWS);
  const size = <usize> load<u32>(group, GROUP_ROWS_OF_TASK);
  const r0 = task * size, r1 = min(r0 + size, rows);
  const first = <usize> load<u32>(group, GROUP_FIRST_COMMAND);
  const end = first + <usize> load<u32>(group, GROUP_COMMANDS) * COMMAND_BYTES;
  for (let command = first; command < end; command += COMMAND_BYTES) {
    execute(command, r0, r1, scratch);
  }
}

/** Takes a task of a range, the first or the last; −1 if none is left. */
function takeTask(range: usize, fromFront: bool): i32 {
  let old = atomic.load<i64>(range);
  // RANGE_NEXT is the lower half, RANGE_END the upper one.
  while (<i32> old < <i32> (old >> 32)) {
    const taken = atomic.cmpxchg<i64>(range, old, fromFront ? old + 1 : old - (<i64> 1 << 32));
    if (taken == old) return fromFront ? <i32> old : <i32> (old >> 32) - 1;
    old = taken;
  }
  return -1;
}

/** Waits until a level is done by all who work at it. */
function waitFor(level: usize, tasks: i32): void {
  const spins = load<i32>(SPINS);
  const mayWait = load<i32>(MAY_WAIT);
  let left = spins;
  for (;;) {
    const done = atomic.load<i32>(level, LEVEL_DONE);
    if (done == tasks) return;
    if (left-- > 0 || !mayWait) continue;
    atomic.wait<i32>(level + LEVEL_DONE, done, NAP);
  }
}

/** Works at the open program, as thread number `thread`, until it is done. */
export function work(thread: i32): void {
  const levels = load<i32>(LEVELS), threads = load<i32>(THREADS);
  const scratch = <usize> load<u32>(SCRATCH) + <usize> thread * <usize> load<u32>(SCRATCH_BYTES);
  let level: usize = FIRST_LEVEL;
  for (let l = 0; l < levels; l++, level += LEVEL_BYTES) {
    const tasks = load<i32>(level, LEVEL_TASKS);
    for (let i = 0; i < threads; i++) {
      const range = level + LEVEL_RANGES + ((thread + i) % threads) * RANGE_BYTES;
      for (;;) {
        const task = takeTask(range, i == 0);
        if (task < 0) break;
        runTask(level, task, scratch);
        atomic.add<i32>(level, 1, LEVEL_DONE);
      }
    }
    if (threads > 1) waitFor(level, tasks);
  }
}

/** Lets the workers see the program. */
export function open(): void {
  atomic.store<i32>(OPEN, 1);
  atomic.add<i32>(EPOCH, 1);
  if (atomic.load<i32>(SLEEPING) > 0) atomic.notify(EPOCH, -1);
}

/** Closes the program and waits until no worker reads it any more. */
export function close(): void {
  atomic.store<i32>(OPEN, 0);
  while (atomic.load<i32>(ACTIVE) > 0);
}

/** What worker number `thread` does, until there has been no work for a while. */
export function serve(thread: i32): void {
  let seen = atomic.load<i32>(EPOCH);
  atomic.add<i32>(ALIVE, 1);
  for (;;) {
    let spins = load<i32>(SPINS);
    while (atomic.load<i32>(EPOCH) == seen && spins-- > 0);
    if (atomic.load<i32>(EPOCH) == seen) {
      atomic.add<i32>(SLEEPING, 1);
      const answer = atomic.wait<i32>(EPOCH, seen, <i64> load<i32>(PATIENCE) * 1_000_000);
      atomic.sub<i32>(SLEEPING, 1);
      if (answer == 2) break;
    }
    seen = atomic.load<i32>(EPOCH);
    atomic.add<i32>(ACTIVE, 1);
    if (atomic.load<i32>(OPEN)) work(thread);
    atomic.sub<i32>(ACTIVE, 1);
  }
  atomic.sub<i32>(ALIVE, 1);
}

/** Where memory for matrices begins. */
export const FREE_MEMORY: usize = __heap_base;
