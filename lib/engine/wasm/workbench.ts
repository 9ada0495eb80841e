import { checkShape } from "../check_shape.ts";
import type { ByteSource } from "./bytes.ts";
import { Crew } from "./crew.ts";
import { Heap } from "./heap.ts";
import { Machine } from "./machine.ts";
import { Program } from "./program.ts";
import { ROUTINES } from "./routines.ts";
import { freePlaces, type Places, type Side, WasmBlock } from "./wasm_block.ts";

/** Nanoseconds for loading and storing a number. */
export const MOVE = 0.3;

/** Where commands are put together: blocks with their faces, the program that waits, and those who run it. */
export class Workbench {
  readonly machine: Machine;
  readonly heap: Heap;
  readonly crew: Crew;
  readonly #program: Program;
  /** How many threads the started program was laid out for; 0 while none is started. */
  #running = 0;
  #scratch = { address: 0, bytes: 0 };
  /** Memory of blocks that nobody can reach any more; given back when no command waits. */
  readonly #lost: Places[] = [];
  readonly #finalizers = new FinalizationRegistry<Places>((places) => this.#lost.push(places));

  constructor(machine: Machine, threads: number) {
    this.machine = machine;
    this.heap = new Heap(machine);
    this.crew = new Crew(machine, Math.min(threads, machine.exports.MOST_THREADS.value));
    this.#program = new Program(machine);
    this.reserveScratch(256);
  }

  allocate(rows: number, cols: number): WasmBlock {
    checkShape(rows, cols);
    const block = new WasmBlock(rows, cols);
    this.#finalizers.register(block, block.places, block);
    return block;
  }

  release(block: WasmBlock): void {
    if (this.#program.uses(block)) this.run();
    else this.#finish();
    this.#finalizers.unregister(block);
    freePlaces(this.heap, block.places);
  }

  /** The address of a face with the numbers of today; a command makes it from the other one if need be. */
  face(block: WasmBlock, side: Side): number {
    const address = this.#place(block, side);
    block.wanted[side] = true;
    if (!block.fresh[side]) this.#renew(block, side);
    return address;
  }

  /** The address of the face that is to be written anew. */
  result(block: WasmBlock, side: Side): number {
    const address = this.#place(block, side);
    block.fresh.byRows = side === "byRows";
    block.fresh.byCols = side === "byCols";
    return address;
  }

  /** Says that the face by columns has been changed in place; the other follows, where routines ask for it. */
  changed(block: WasmBlock): void {
    block.fresh.byRows = false;
    if (block.wanted.byRows) this.#renew(block, "byRows");
  }

  /** The address of a face with the numbers of today, whichever it is. */
  anyFace(block: WasmBlock): { side: Side; address: number } {
    const side = block.fresh.byRows ? "byRows" : "byCols";
    return { side, address: this.#place(block, side) };
  }

  /** A command that makes a face from the other one. */
  #renew(block: WasmBlock, side: Side): void {
    const { rows, cols, places } = block;
    const byCols = side === "byCols";
    this.command(byCols ? ROUTINES.rowsToColumns : ROUTINES.columnsToRows, rows, cols * MOVE)
      .whole(
        byCols ? places.byRows : places.byCols,
        byCols ? places.byCols : places.byRows,
        rows,
        cols,
      )
      .writes(block);
    block.fresh[side] = true;
  }

  #place(block: WasmBlock, side: Side): number {
    const { places } = block;
    return places[side] ||= this.heap.allocate(places.faceBytes);
  }

  /**
   * Where rows from outside go. If commands wait that use the block, they are started: others may work at them while
   * this thread copies.
   */
  stagingOf(block: WasmBlock): number {
    if (this.#program.uses(block)) this.#start();
    const { places } = block;
    const { staging } = places;
    places.staging = places.otherStaging;
    places.otherStaging = staging;
    return places.staging ||= this.heap.allocate(places.stagingBytes);
  }

  /** Makes the faces that routines ask for from the staged rows, or from the rows of `bytes` whose numbers are staged. */
  pack(block: WasmBlock, bytes?: ByteSource): void {
    const { rows, cols, places, fresh, wanted } = block;
    fresh.byCols = wanted.byCols;
    fresh.byRows = wanted.byRows || !wanted.byCols;
    const byRows = fresh.byRows ? this.#place(block, "byRows") : 0;
    const byCols = fresh.byCols ? this.#place(block, "byCols") : 0;
    const command = this.command(bytes ? ROUTINES.packBytes : ROUTINES.pack, rows, cols * MOVE);
    if (bytes) command.whole(bytes.address, places.staging, rows, cols, byRows, byCols);
    else command.whole(places.staging, rows, cols, byRows, byCols);
    command.writes(block);
  }

  command(routine: number, rows: number, cost: number): Program {
    if (this.#program.isFull) this.run();
    return this.#program.command(routine, rows, cost);
  }

  /** Runs all that waits. */
  run(): void {
    this.#start();
    this.#finish();
  }

  /** Lets the other threads begin with all that waits. */
  #start(): void {
    this.#finish();
    const program = this.#program;
    if (program.isEmpty) return;
    this.#running = this.crew.muster(program.cost);
    program.lay(this.#running);
    if (this.#running > 1) this.machine.exports.open();
  }

  /** Works at what has been started until it is done. */
  #finish(): void {
    if (this.#running === 0) return;
    const { exports } = this.machine;
    exports.work(0);
    if (this.#running > 1) exports.close();
    this.#running = 0;
    while (this.#lost.length > 0) freePlaces(this.heap, this.#lost.pop()!);
  }

  /** Sees to it that each thread has room for the lists of a product of so many terms. */
  reserveScratch(terms: number): void {
    // Eight lists of offsets with a little to spare, and where they end.
    const bytes = 64 * Math.ceil((8 * 4 * (terms + 5)) / 64);
    if (bytes <= this.#scratch.bytes) return;
    this.#finish();
    const { threads } = this.crew;
    if (this.#scratch.bytes > 0) {
      this.heap.free(this.#scratch.address, this.#scratch.bytes * threads);
    }
    this.#scratch = { address: this.heap.allocate(bytes * threads), bytes };
    const settings = this.machine.exports.SETTINGS.value >> 2;
    this.machine.words[settings + 4] = this.#scratch.address;
    this.machine.words[settings + 5] = bytes;
  }
}
