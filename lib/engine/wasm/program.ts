import * as map from "../shared/memory_map.ts";
import type { Machine } from "./machine.ts";
import { divideTasks } from "./task_ranges.ts";
import { rowsOfPart, rowsOfTask, tasksOf } from "./tasks.ts";
import type { WasmBlock } from "./wasm_block.ts";

const COMMAND_WORDS = map.COMMAND_BYTES >> 2;
/**
 * Commands that wait to be run, sorted into levels as they come.
 *
 * A command works row by row and writes blocks of as many rows. It may stand on the same level as one whose rows it reads,
 * for the same task does both, row by row; what it reads as a whole must have been written on a level before. So the
 * commands of a training step that treat each row by itself are one level; the gradients of the weights, which sum over
 * all rows, are the next.
 */
export class Program {
  readonly #machine: Machine;
  // The commands, their rows, levels and costs.
  readonly #words = new Int32Array(map.MOST_COMMANDS * COMMAND_WORDS);
  readonly #floats = new Float32Array(this.#words.buffer);
  readonly #rows = new Int32Array(map.MOST_COMMANDS);
  readonly #levels = new Int32Array(map.MOST_COMMANDS);
  readonly #costs = new Float64Array(map.MOST_COMMANDS);
  /** 1 for products of the native library, 2 where there has to be one task for each thread. */
  readonly #native = new Uint8Array(map.MOST_COMMANDS);
  /** Into how many tasks those are divided at most. */
  readonly #nativeTasks: number;
  #count = 0;
  #levelCount = 0;
  #cost = 0;
  /** The number of the program being made. */
  #number = 0;

  // The last command, while its arguments and accesses are being added.
  #open = false;
  #level = 0;
  /** Where its next argument goes. */
  #next = 0;
  readonly #accessed: WasmBlock[] = [];
  readonly #kinds: number[] = [];
  /** The costs of the groups of the level that is being copied out. */
  readonly #groupCosts: number[] = [];

  /** @param threads how many work at most: products of a native library are divided among them. */
  constructor(machine: Machine, threads: number) {
    this.#machine = machine;
    this.#nativeTasks = threads;
  }

  /** Whether nothing waits. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** How long all that waits takes one thread, roughly, in nanoseconds. */
  get cost(): number {
    return this.#cost;
  }

  /** Whether a command of the program uses the block. */
  uses(block: WasmBlock): boolean {
    return !this.isEmpty && block.program === this.#number;
  }

  /** Whether the next commands might not find room. */
  get isFull(): boolean {
    return this.#count + 4 > map.MOST_COMMANDS || this.#levelCount + 4 > map.MOST_LEVELS;
  }

  /**
   * Begins a command; its arguments and accesses come next. `cost` is that of a row, in nanoseconds; the routine may
   * count several rows of its own for each.
   */
  command(routine: number, rows: number, cost: number, rowsOfOne = 1): this {
    this.#finish();
    const at = this.#count++;
    this.#words.fill(0, at * COMMAND_WORDS, (at + 1) * COMMAND_WORDS);
    this.#words[at * COMMAND_WORDS + (map.COMMAND_ROUTINE >> 2)] = routine |
      rowsOfOne << map.ROUTINE_BITS;
    this.#rows[at] = rows;
    this.#costs[at] = cost * rows;
    this.#native[at] = 0;
    this.#cost += cost * rows;
    this.#open = true;
    this.#level = 0;
    this.#next = at * COMMAND_WORDS + (map.COMMAND_ARGUMENTS >> 2);
    return this;
  }

  /** The whole numbers that the routine takes: addresses, sizes and choices, in the order of its arguments. */
  whole(...numbers: number[]): this {
    for (let i = 0; i < numbers.length; i++) this.#words[this.#next++] = numbers[i];
    return this;
  }

  /** The float32 that the routine takes; they come behind the whole numbers. */
  floats(...numbers: number[]): this {
    for (let i = 0; i < numbers.length; i++) this.#floats[this.#next++] = numbers[i];
    return this;
  }

  /** Up to three numbers, each as the sum of two float32; the rest are 0. */
  doubles(numbers: readonly number[]): this {
    for (const number of numbers) {
      const high = Math.fround(number);
      this.#floats[this.#next++] = high;
      this.#floats[this.#next++] = Number.isFinite(high) ? number - high : 0;
    }
    return this;
  }

  /** The command is a product of the native library, which wants many rows at once. */
  native(): this {
    this.#native[this.#count - 1] = 1;
    return this;
  }

  /** The command has a task for each thread (see rowsOfPart). */
  inParts(): this {
    this.#native[this.#count - 1] = 2;
    return this;
  }

  /** A task reads the rows that are its own. */
  reads(block: WasmBlock): this {
    return this.#access(block, READS);
  }

  /** Every task reads the whole block. */
  readsWhole(block: WasmBlock): this {
    return this.#access(block, READS_WHOLE);
  }

  /** A task writes the rows that are its own. */
  writes(block: WasmBlock): this {
    return this.#access(block, WRITES);
  }

  /** The rows of the command are the columns of the block, of which a task reads its own. */
  readsColumns(block: WasmBlock): this {
    return this.#access(block, READS, -this.#rows[this.#count - 1]);
  }

  /** The rows of the command are terms of the block's numbers, or its columns; a task writes its own. */
  writesColumns(block: WasmBlock): this {
    return this.#access(block, WRITES, -this.#rows[this.#count - 1]);
  }

  #access(block: WasmBlock, kind: number, division = this.#rows[this.#count - 1]): this {
    if (block.program !== this.#number) {
      block.program = this.#number;
      block.writtenAt = block.readAt = block.readWholeAt = -1;
      block.dividedInto = 0;
    }
    // A task finds its own rows written by itself only if both commands divide the block alike.
    const isOther = block.dividedInto !== 0 && block.dividedInto !== division;
    if (isOther && kind === READS) kind = READS_WHOLE;
    let level = block.writtenAt;
    if (kind === READS_WHOLE) level++;
    if (kind === WRITES) {
      level = Math.max(level, block.readAt, block.readWholeAt + 1);
      if (isOther) level = Math.max(level, block.writtenAt + 1, block.readAt + 1);
    }
    if (kind !== READS_WHOLE) block.dividedInto = division;
    if (level > this.#level) this.#level = level;
    this.#accessed.push(block);
    this.#kinds.push(kind);
    return this;
  }

  /** Decides the level of the last command. */
  #finish(): void {
    if (!this.#open) return;
    this.#open = false;
    const level = this.#level;
    this.#levels[this.#count - 1] = level;
    if (level >= this.#levelCount) this.#levelCount = level + 1;
    for (let i = 0; i < this.#accessed.length; i++) {
      const block = this.#accessed[i], kind = this.#kinds[i];
      if (kind === WRITES) block.writtenAt = level;
      else if (kind === READS) block.readAt = Math.max(block.readAt, level);
      else block.readWholeAt = Math.max(block.readWholeAt, level);
    }
    this.#accessed.length = this.#kinds.length = 0;
  }

  /** Copies the program into the engine's memory, for so many threads, and begins an empty one. */
  copyOut(threads: number): void {
    this.#finish();
    const { words } = this.#machine;
    let level = map.FIRST_LEVEL, group = map.FIRST_GROUP, command = map.FIRST_COMMAND;
    for (let l = 0; l < this.#levelCount; l++, level += map.LEVEL_BYTES) {
      const firstGroup = group;
      let tasks = 0;
      this.#groupCosts.length = 0;
      for (let i = 0; i < this.#count; i++) {
        if (this.#levels[i] !== l) continue;
        // The first of its group takes all of them along.
        const rows = this.#rows[i], first = command;
        let cost = 0, count = 0, native = 0;
        for (let j = i; j < this.#count; j++) {
          if (this.#levels[j] !== l || this.#rows[j] !== rows) continue;
          const from = j * COMMAND_WORDS;
          for (let w = 0; w < COMMAND_WORDS; w++) words[(command >> 2) + w] = this.#words[from + w];
          command += map.COMMAND_BYTES;
          cost += this.#costs[j];
          native = Math.max(native, this.#native[j]);
          count++;
          this.#levels[j] = -1;
        }
        const parts = this.#nativeTasks, most = native ? parts : Infinity;
        const size = native === 2
          ? rowsOfPart(rows, parts)
          : rowsOfTask(rows, Math.min(most, tasksOf(cost)));
        const groupTasks = Math.ceil(rows / size);
        words[(group + map.GROUP_FIRST_COMMAND) >> 2] = first;
        words[(group + map.GROUP_COMMANDS) >> 2] = count;
        words[(group + map.GROUP_ROWS) >> 2] = rows;
        words[(group + map.GROUP_ROWS_OF_TASK) >> 2] = size;
        words[(group + map.GROUP_TASKS) >> 2] = groupTasks;
        group += map.GROUP_BYTES;
        tasks += groupTasks;
        this.#groupCosts.push(cost);
      }
      words[(level + map.LEVEL_TASKS) >> 2] = tasks;
      words[(level + map.LEVEL_FIRST_GROUP) >> 2] = firstGroup;
      words[(level + map.LEVEL_DONE) >> 2] = 0;
      divideTasks(words, { level, firstGroup, costs: this.#groupCosts }, threads);
    }
    words[map.LEVELS >> 2] = this.#levelCount;
    words[map.THREADS >> 2] = threads;
    this.#count = this.#levelCount = this.#cost = 0;
    this.#number++;
  }
}

const READS = 0, READS_WHOLE = 1, WRITES = 2;
