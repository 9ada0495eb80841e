import type { Machine } from "./machine.ts";
import type { WasmBlock } from "./wasm_block.ts";

const COMMAND_WORDS = 16;
/** How long a task should take, in nanoseconds: long beside the dealing out, short beside the whole. */
const TASK = 8_000;
/** Tasks have so many rows at least: they share the weights in the fastest cache. */
const ROWS_TOGETHER = 8;

/**
 * Commands that wait to be run, sorted into levels as they come.
 *
 * A command works by rows and writes blocks of as many rows. It may stand on the same level as one whose rows it reads,
 * for the same task does both, row by row; what it reads as a whole must have been written on a level before. So a whole
 * step of training, as long as every row minds its own business, is one level; the weights, which hear from all rows,
 * are the next.
 */
export class Program {
  readonly #machine: Machine;
  readonly #words: Int32Array<ArrayBuffer>;
  readonly #floats: Float32Array<ArrayBuffer>;
  readonly #rows: Int32Array<ArrayBuffer>;
  readonly #levels: Int32Array<ArrayBuffer>;
  readonly #costs: Float64Array<ArrayBuffer>;
  #count = 0;
  #levelCount = 0;
  #cost = 0;
  /** The number of the program in the making. */
  #number = 0;

  // The last command, while its accesses are being told.
  #open = false;
  #level = 0;
  readonly #accessed: WasmBlock[] = [];
  readonly #kinds: number[] = [];
  /** The costs of the groups of the level that is being laid out. */
  readonly #groupCosts: number[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
    const most = machine.exports.MOST_COMMANDS.value;
    this.#words = new Int32Array(most * COMMAND_WORDS);
    this.#floats = new Float32Array(this.#words.buffer);
    this.#rows = new Int32Array(most);
    this.#levels = new Int32Array(most);
    this.#costs = new Float64Array(most);
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
    const { MOST_COMMANDS, MOST_LEVELS } = this.#machine.exports;
    return this.#count + 4 > MOST_COMMANDS.value || this.#levelCount + 4 > MOST_LEVELS.value;
  }

  /** Adds a command; what it reads and writes is told next. `cost` is that of a row, in nanoseconds. */
  command(routine: number, rows: number, cost: number): this {
    this.#finish();
    const at = this.#count++;
    this.#words.fill(0, at * COMMAND_WORDS, (at + 1) * COMMAND_WORDS);
    this.#words[at * COMMAND_WORDS] = routine;
    this.#rows[at] = rows;
    this.#costs[at] = cost * rows;
    this.#cost += cost * rows;
    this.#open = true;
    this.#level = 0;
    return this;
  }

  /** The whole numbers that the routine takes. */
  whole(a: number, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0): this {
    const at = (this.#count - 1) * COMMAND_WORDS + 1, words = this.#words;
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
    words[at + 4] = e;
    words[at + 5] = f;
    words[at + 6] = g;
    return this;
  }

  /** The float32 that the routine takes. */
  floats(a: number, b = 0, c = 0, d = 0): this {
    const at = (this.#count - 1) * COMMAND_WORDS + 10, floats = this.#floats;
    floats[at] = a;
    floats[at + 1] = b;
    floats[at + 2] = c;
    floats[at + 3] = d;
    return this;
  }

  /** Up to three numbers, each as the sum of two float32, 0 where there are fewer. */
  doubles(numbers: readonly number[]): this {
    const at = (this.#count - 1) * COMMAND_WORDS + 10, floats = this.#floats;
    for (let i = 0; i < 3; i++) {
      const number = numbers[i] ?? 0, high = Math.fround(number);
      floats[at + 2 * i] = high;
      floats[at + 2 * i + 1] = Number.isFinite(high) ? number - high : 0;
    }
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

  #access(block: WasmBlock, kind: number): this {
    if (block.program !== this.#number) {
      block.program = this.#number;
      block.writtenAt = block.readAt = block.readWholeAt = -1;
    }
    let level = block.writtenAt;
    if (kind === READS_WHOLE) level++;
    if (kind === WRITES) level = Math.max(level, block.readAt, block.readWholeAt + 1);
    if (level > this.#level) this.#level = level;
    this.#accessed.push(block);
    this.#kinds.push(kind);
    return this;
  }

  /** Settles the level of the last command. */
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

  /** Cuts the tasks of a level into ranges of equal cost, one for each thread. */
  #deal(level: number, firstGroup: number, endGroup: number, threads: number): void {
    const { words, exports } = this.#machine;
    const groupWords = exports.GROUP_BYTES.value >> 2;
    const share = this.#groupCosts.reduce((sum, cost) => sum + cost, 0) / threads;
    let range = 0, task = 0, before = 0;
    words[level + 32] = 0;
    for (let group = firstGroup, g = 0; group < endGroup; group += groupWords, g++) {
      const tasks = words[group + 4], cost = this.#groupCosts[g] / tasks;
      while (range + 1 < threads && before + cost * tasks >= share * (range + 1)) {
        const end = task + Math.round((share * (range + 1) - before) / cost);
        words[level + 32 + 16 * range + 1] = end;
        range++;
        words[level + 32 + 16 * range] = end;
      }
      task += tasks;
      before += cost * tasks;
    }
    for (; range < threads; range++) {
      words[level + 32 + 16 * range + 1] = task;
      if (range + 1 < threads) words[level + 32 + 16 * (range + 1)] = task;
    }
  }

  /** Lays the program out in the engine's memory, for so many threads, and begins an empty one. */
  lay(threads: number): void {
    this.#finish();
    const { words, exports } = this.#machine;
    const groupWords = exports.GROUP_BYTES.value >> 2, levelWords = exports.LEVEL_BYTES.value >> 2;
    let level = exports.FIRST_LEVEL.value >> 2;
    let group = exports.FIRST_GROUP.value >> 2;
    let command = exports.FIRST_COMMAND.value >> 2;
    for (let l = 0; l < this.#levelCount; l++, level += levelWords) {
      const firstGroup = group;
      let tasks = 0;
      this.#groupCosts.length = 0;
      for (let i = 0; i < this.#count; i++) {
        if (this.#levels[i] !== l) continue;
        // The first of its group takes all of them along.
        const rows = this.#rows[i], first = command;
        let cost = 0, count = 0;
        for (let j = i; j < this.#count; j++) {
          if (this.#levels[j] !== l || this.#rows[j] !== rows) continue;
          words.set(this.#words.subarray(j * COMMAND_WORDS, (j + 1) * COMMAND_WORDS), command);
          command += COMMAND_WORDS;
          cost += this.#costs[j];
          count++;
          this.#levels[j] = -1;
        }
        const size = rowsOfTask(rows, cost);
        const groupTasks = Math.ceil(rows / size);
        words[group] = first << 2;
        words[group + 1] = count;
        words[group + 2] = rows;
        words[group + 3] = size;
        words[group + 4] = groupTasks;
        group += groupWords;
        tasks += groupTasks;
        this.#groupCosts.push(cost);
      }
      words[level] = tasks;
      words[level + 1] = firstGroup << 2;
      words[level + 16] = 0;
      this.#deal(level, firstGroup, group, threads);
    }
    const settings = exports.SETTINGS.value >> 2;
    words[settings] = this.#levelCount;
    words[settings + 1] = threads;
    this.#count = this.#levelCount = this.#cost = 0;
    this.#number++;
  }
}

const READS = 0, READS_WHOLE = 1, WRITES = 2;

/** How many rows a task of a group takes: it depends on the work alone, not on who does it. */
function rowsOfTask(rows: number, cost: number): number {
  const tasks = Math.max(1, Math.round(cost / TASK));
  const size = Math.max(ROWS_TOGETHER, Math.ceil(rows / tasks));
  return 4 * Math.ceil(size / 4);
}
