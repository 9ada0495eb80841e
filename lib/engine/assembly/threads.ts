// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { COMMAND_BYTES, execute } from "./commands.ts";

// How threads share the work. The main thread lays a program into the first 128 KiB of the memory and opens it; workers
// that are awake join in. A program is a sequence of levels; a level has groups of commands, and every group is cut
// into tasks: all its commands, one after the other, for some of its rows. Within a level tasks are independent.
//
// The tasks of a level are dealt out in as many ranges as there are threads. A thread begins with its own range, so that
// it finds its rows in its own cache again, and then helps with the others; nobody waits for one who is late. Which
// thread does a task changes nothing in its result.

// Counters that several threads write have a cache line each.
const EPOCH: usize = 64; // counts the programs that were opened
const OPEN: usize = 128; // 1 while there is a program to work at
const ACTIVE: usize = 192; // how many workers may be looking at the program
const SLEEPING: usize = 256; // how many workers have to be woken
export const ALIVE: usize = 320; // how many workers there are
export const SETTINGS: usize = 384;
const LEVELS = SETTINGS, THREADS = SETTINGS + 4, SPINS = SETTINGS + 8, MAY_WAIT = SETTINGS + 12;
const SCRATCH = SETTINGS + 16, SCRATCH_BYTES = SETTINGS + 20;

export const MOST_THREADS: usize = 16;
export const FIRST_LEVEL: usize = 1024;
/**
 * Tasks, address of the first group, number of groups; then a line with the number of tasks that are done; then a line
 * for each range, with its next task and its end.
 */
export const LEVEL_BYTES: usize = 128 + MOST_THREADS * 64;
export const MOST_LEVELS: usize = 32;
export const FIRST_GROUP: usize = FIRST_LEVEL + MOST_LEVELS * LEVEL_BYTES;
/** address of the first command, number of commands, rows, rows in a task, tasks. */
export const GROUP_BYTES: usize = 32;
const MOST_GROUPS: usize = 512;
export const FIRST_COMMAND: usize = FIRST_GROUP + MOST_GROUPS * GROUP_BYTES;
export const MOST_COMMANDS: usize = 512;

/** A worker that has had nothing to do for so long leaves, in nanoseconds: it must not keep a process alive. */
const IDLE: i64 = 200_000_000;
/** The main thread is not woken: it looks again after so long, in nanoseconds. */
const NAP: i64 = 50_000;

function runTask(level: usize, task: usize, scratch: usize): void {
  let group = <usize> load<u32>(level + 4);
  while (task >= <usize> load<u32>(group + 16)) {
    task -= <usize> load<u32>(group + 16);
    group += GROUP_BYTES;
  }
  const rows = <usize> load<u32>(group + 8), size = <usize> load<u32>(group + 12);
  const r0 = task * size, r1 = min(r0 + size, rows);
  const first = <usize> load<u32>(group);
  const end = first + <usize> load<u32>(group + 4) * COMMAND_BYTES;
  for (let command = first; command < end; command += COMMAND_BYTES) {
    execute(command, r0, r1, scratch);
  }
}

/** Waits until a level is done by all who work at it. */
function waitFor(level: usize, tasks: i32): void {
  const spins = load<i32>(SPINS);
  const mayWait = load<i32>(MAY_WAIT);
  let left = spins;
  for (;;) {
    const done = atomic.load<i32>(level + 64);
    if (done == tasks) return;
    if (left-- > 0 || !mayWait) continue;
    atomic.wait<i32>(level + 64, done, NAP);
  }
}

/** Works at the open program, as number `me`, until it is done. */
export function work(me: i32): void {
  const levels = load<i32>(LEVELS), threads = load<i32>(THREADS);
  const scratch = <usize> load<u32>(SCRATCH) + <usize> me * <usize> load<u32>(SCRATCH_BYTES);
  let level = FIRST_LEVEL;
  for (let l = 0; l < levels; l++, level += LEVEL_BYTES) {
    const tasks = load<i32>(level);
    for (let p = 0; p < threads; p++) {
      const range = (me + p) % threads;
      const next = level + 128 + range * 64;
      const end = load<i32>(next, 4);
      while (atomic.load<i32>(next) < end) {
        const task = atomic.add<i32>(next, 1);
        if (task >= end) break;
        runTask(level, task, scratch);
        atomic.add<i32>(level + 64, 1);
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

/** Closes the program and waits until nobody looks at it any more. */
export function close(): void {
  atomic.store<i32>(OPEN, 0);
  while (atomic.load<i32>(ACTIVE) > 0);
}

/** A worker's life, as number `me`: until nothing has happened for a while. */
export function serve(me: i32): void {
  let seen = atomic.load<i32>(EPOCH);
  atomic.add<i32>(ALIVE, 1);
  for (;;) {
    let spins = load<i32>(SPINS);
    while (atomic.load<i32>(EPOCH) == seen && spins-- > 0);
    if (atomic.load<i32>(EPOCH) == seen) {
      atomic.add<i32>(SLEEPING, 1);
      const answer = atomic.wait<i32>(EPOCH, seen, IDLE);
      atomic.sub<i32>(SLEEPING, 1);
      if (answer == 2) break;
    }
    seen = atomic.load<i32>(EPOCH);
    atomic.add<i32>(ACTIVE, 1);
    if (atomic.load<i32>(OPEN)) work(me);
    atomic.sub<i32>(ACTIVE, 1);
  }
  atomic.sub<i32>(ALIVE, 1);
}

/** Where matrices may begin. */
export const HEAP: usize = __heap_base;
