import { checkShape } from "../check_shape.ts";
import type { ByteSource } from "./bytes.ts";
import { condensedOf, condensedRowsOf } from "./condensed.ts";
import { ThreadPool } from "./thread_pool.ts";
import { Allocator } from "./allocator.ts";
import { Machine } from "./machine.ts";
import { Program } from "./program.ts";
import { SCRATCH, SCRATCH_BYTES } from "../shared/memory_map.ts";
import * as routines from "../shared/routines.ts";
import type { Numbers } from "./numbers.ts";
import {
  type Addresses,
  type Condensed,
  freeMemory,
  type Layout,
  WasmBlock,
} from "./wasm_block.ts";

/** Nanoseconds for loading and storing a number. */
export const MOVE = 0.3;

/** Of so many nanoseconds of work the other threads may begin while this one writes the rest down. */
const HEAD_START = 120_000;

/** The layouts, in the order in which commands name them, and in which they serve to make another. */
export const LAYOUTS = ["rowPanels", "columnPanels", "plain"] as const;
const PANELS = ["rowPanels", "columnPanels"] as const;

/** What makes one layout from another. */
const CONVERSIONS: Readonly<
  Record<"rowPanels" | "columnPanels", Partial<Record<Layout, number>>>
> = {
  rowPanels: { columnPanels: routines.ROWS_TO_COLUMNS, plain: routines.ROWS_TO_PLAIN },
  columnPanels: { rowPanels: routines.COLUMNS_TO_ROWS, plain: routines.COLUMNS_TO_PLAIN },
};

/** Collects commands into a program and runs it: the blocks, the program that waits, and the threads. */
export class CommandQueue {
  readonly machine: Machine;
  readonly allocator: Allocator;
  readonly pool: ThreadPool;
  readonly #program: Program;
  /** How many threads the started program is divided among; 0 while none is started. */
  #running = 0;
  #scratch = { address: 0, bytes: 0 };
  /** Memory of blocks that are no longer in use anywhere; given back when no command waits. */
  readonly #lost: Addresses[] = [];
  readonly #finalizers = new FinalizationRegistry<Addresses>((addresses) =>
    this.#lost.push(addresses)
  );

  constructor(machine: Machine, threads: number) {
    this.machine = machine;
    this.allocator = new Allocator(machine);
    this.pool = new ThreadPool(machine, threads);
    this.#program = new Program(machine, this.pool.threads);
    this.reserveScratch(256);
  }

  allocate(rows: number, cols: number): WasmBlock {
    checkShape(rows, cols);
    const block = new WasmBlock(rows, cols);
    this.#finalizers.register(block, block.addresses, block);
    return block;
  }

  release(block: WasmBlock): void {
    this.settle(block);
    this.#finalizers.unregister(block);
    freeMemory(this.allocator, block.addresses);
  }

  /** The address of a layout with the current numbers; a command makes it from another one if need be. */
  input(block: WasmBlock, layout: Layout): number {
    const address = this.#addressOf(block, layout);
    block.wanted[layout] = true;
    if (!block.fresh[layout]) this.#convert(block, layout);
    return address;
  }

  /** The layout of a block for a routine that goes number by number, its rows together: the plain one where it has that. */
  rowsOf(block: WasmBlock): "rowPanels" | "plain" {
    return block.isPlain ? "plain" : "rowPanels";
  }

  /** Begins a command that goes through such numbers; each takes so many nanoseconds. */
  commandOn({ cols, division, rowsOfOne }: Numbers, routine: number, cost: number): Program {
    return this.command(routine, division, cost * cols * rowsOfOne, rowsOfOne);
  }

  /** The address of the layout that is about to be written. */
  output(block: WasmBlock, layout: Layout | Condensed): number {
    const address = this.#addressOf(block, layout);
    this.#setFresh(block, layout);
    return address;
  }

  /** Says that a layout has been changed in place; the row panels follow, where routines need them. */
  changed(block: WasmBlock, layout: Layout = "columnPanels"): void {
    this.#setFresh(block, layout);
    if (block.wanted.rowPanels && layout === "columnPanels") this.#convert(block, "rowPanels");
  }

  /** A layout that holds the current numbers, whichever it is. */
  current(block: WasmBlock): { layout: Layout; address: number } {
    const layout = this.#freshLayout(block);
    return { layout, address: this.#addressOf(block, layout) };
  }

  /** Adds a command that makes a layout from another one. */
  #convert(block: WasmBlock, layout: Layout): void {
    const { rows, cols, addresses } = block;
    const from = this.#freshLayout(block);
    if (from === layout) return;
    const command = (routine: number) => this.command(routine, rows, cols * MOVE);
    if (from === "plain") {
      const to = PANELS.map((panels) => panels === layout ? addresses[panels] : 0);
      command(routines.PACK).whole(addresses.plain, rows, cols, block.stride, ...to).writes(block);
    } else {
      command(CONVERSIONS[from][layout]!)
        .whole(addresses[from], addresses[layout], rows, cols).writes(block);
    }
    block.fresh[layout] = true;
  }

  /** Where the sums of each task but the first wait to be added to those of a block. */
  partsOf({ addresses }: WasmBlock): number {
    addresses.partsBytes = (this.pool.threads - 1) * addresses.layoutBytes;
    // Zeros: what fills the rows up has to stay so.
    return addresses.parts ||= this.allocator.allocate(addresses.partsBytes);
  }

  /** A layout that is fresh; of a block that is only condensed, the plain one is made. */
  #freshLayout(block: WasmBlock): Layout {
    const { rows, cols, fresh } = block;
    const layout = LAYOUTS.find((layout) => fresh[layout]);
    if (layout) return layout;
    const plain = this.#addressOf(block, "plain"), { threads } = this.pool;
    if (fresh.condensedRows) {
      this.command(routines.SPREAD_ROWS, rows, cols * MOVE)
        .whole(...condensedRowsOf(block, threads), rows, block.stride, plain).writes(block);
    } else {
      this.command(routines.SPREAD_CONDENSED, rows, cols * MOVE)
        .whole(...condensedOf(block, threads), plain).readsWhole(block).writes(block);
    }
    fresh.plain = true;
    return "plain";
  }

  #setFresh({ fresh }: WasmBlock, layout: Layout | Condensed): void {
    fresh.condensed = layout === "condensed";
    fresh.condensedRows = layout === "condensedRows";
    for (const other of LAYOUTS) fresh[other] = layout === other;
  }

  #addressOf(block: WasmBlock, layout: Layout | Condensed): number {
    const { addresses } = block;
    return addresses[layout] ||= this.allocator.allocate(addresses.layoutBytes);
  }

  /**
   * Where rows from outside go. If commands wait that use the block, they are started: other threads may work at
   * them while this one copies.
   */
  stagingOf(block: WasmBlock): number {
    if (this.#program.uses(block)) this.#start();
    const { addresses } = block;
    const { staging } = addresses;
    addresses.staging = addresses.otherStaging;
    addresses.otherStaging = staging;
    return addresses.staging ||= this.allocator.allocate(addresses.stagingBytes);
  }

  /** Makes the layouts that routines need from the staged rows, or from the rows of `bytes` whose numbers are staged. */
  pack(block: WasmBlock, bytes?: ByteSource): void {
    const { rows, cols, addresses, fresh, wanted } = block;
    fresh.condensed = fresh.condensedRows = false;
    fresh.columnPanels = wanted.columnPanels;
    fresh.plain = wanted.plain;
    fresh.rowPanels = wanted.rowPanels || !(wanted.columnPanels || wanted.plain);
    const to = LAYOUTS.map((layout) => fresh[layout] ? this.#addressOf(block, layout) : 0);
    const command = this.command(bytes ? routines.PACK_BYTES : routines.PACK, rows, cols * MOVE);
    if (bytes) command.whole(bytes.address, addresses.staging, rows, cols, ...to);
    else command.whole(addresses.staging, rows, cols, cols, ...to);
    command.writes(block);
  }

  command(routine: number, rows: number, cost: number, rowsOfOne?: number): Program {
    if (this.#program.isFull) this.run();
    else if (this.pool.threads > 1 && this.#program.cost > HEAD_START) this.#start();
    return this.#program.command(routine, rows, cost, rowsOfOne);
  }

  /** Runs all that waits. */
  run(): void {
    this.#start();
    this.#finish();
  }

  /** Runs what a block needs to hold its numbers; what has nothing to do with it may wait on. */
  settle(block: WasmBlock): void {
    if (this.#program.uses(block)) this.run();
    else this.#finish();
  }

  /** Lets the other threads begin with all that waits. */
  #start(): void {
    this.#finish();
    const program = this.#program;
    if (program.isEmpty) return;
    this.#running = this.pool.threadsFor(program.cost);
    program.copyOut(this.#running);
    if (this.#running > 1) this.machine.exports.open();
  }

  /** Works at what has been started until it is done. */
  #finish(): void {
    if (this.#running === 0) return;
    const { exports } = this.machine;
    exports.work(0);
    if (this.#running > 1) exports.close();
    this.#running = 0;
    while (this.#lost.length > 0) freeMemory(this.allocator, this.#lost.pop()!);
  }

  /** Makes sure that each thread has memory for the lists of a product of so many terms. */
  reserveScratch(terms: number): void {
    // What is multiplied, and then eight lists of offsets with a little to spare, and where they end.
    this.reserveScratchBytes(64 + 8 * 4 * (terms + 5));
  }

  /** Makes sure that each thread has so many bytes to itself. */
  reserveScratchBytes(needed: number): void {
    const bytes = 64 * Math.ceil(needed / 64);
    if (bytes <= this.#scratch.bytes) return;
    this.#finish();
    const { threads } = this.pool;
    if (this.#scratch.bytes > 0) {
      this.allocator.free(this.#scratch.address, this.#scratch.bytes * threads);
    }
    this.#scratch = { address: this.allocator.allocate(bytes * threads), bytes };
    this.machine.words[SCRATCH >> 2] = this.#scratch.address;
    this.machine.words[SCRATCH_BYTES >> 2] = bytes;
  }
}
