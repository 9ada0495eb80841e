// Where a program and the threads' counters lie in the engine's memory, for AssemblyScript and TypeScript alike.
// Addresses and offsets count bytes; every field has 32 bits.

/** Where the memory for programs ends and the engine's own constants begin. */
export const PROGRAM_END = 131072;

export const MOST_THREADS = 16;
export const MOST_LEVELS = 32;
export const MOST_COMMANDS = 512;

// Counters that several threads write have a cache line each.
/** Counts the programs that were opened. */
export const EPOCH = 64;
/** 1 while there is a program to work at. */
export const OPEN = 128;
/** How many workers may be reading the program. */
export const ACTIVE = 192;
/** How many workers have to be woken. */
export const SLEEPING = 256;
/** How many workers there are. */
export const ALIVE = 320;

// Settings, which only the main thread writes.
/** How many levels the program has. */
export const LEVELS = 384;
/** How many threads its tasks are divided among. */
export const THREADS = 388;
/** How often a thread that waits tries again before it sleeps. */
export const SPINS = 392;
/** 1 if the main thread may sleep. */
export const MAY_WAIT = 396;
/** The address of the threads' scratch memory, one after the other. */
export const SCRATCH = 400;
/** How many bytes of it each thread has. */
export const SCRATCH_BYTES = 404;
/** How long a worker waits for work before it leaves, in milliseconds. */
export const PATIENCE = 408;

// A level: its fields, a cache line for the counter, and a line for the range of tasks of each thread.
export const FIRST_LEVEL = 1024;
export const LEVEL_TASKS = 0;
export const LEVEL_FIRST_GROUP = 4;
/** How many of its tasks are done. */
export const LEVEL_DONE = 64;
export const LEVEL_RANGES = 128;
/** The next task of a range. */
export const RANGE_NEXT = 0;
/** Where the range ends. */
export const RANGE_END = 4;
export const RANGE_BYTES = 64;
export const LEVEL_BYTES = LEVEL_RANGES + MOST_THREADS * RANGE_BYTES;

// A group: commands that are carried out together, task by task. There may be one for each command.
export const FIRST_GROUP = FIRST_LEVEL + MOST_LEVELS * LEVEL_BYTES;
export const GROUP_FIRST_COMMAND = 0;
export const GROUP_COMMANDS = 4;
export const GROUP_ROWS = 8;
export const GROUP_ROWS_OF_TASK = 12;
export const GROUP_TASKS = 16;
export const GROUP_BYTES = 32;

// A command: the number of its routine, in the bits above it how many of the routine's rows one row of the command is, and
// then the routine's arguments, whole numbers before float32.
export const FIRST_COMMAND = FIRST_GROUP + MOST_COMMANDS * GROUP_BYTES;
export const COMMAND_ROUTINE = 0;
export const ROUTINE_BITS = 8;
export const COMMAND_ARGUMENTS = 4;
export const COMMAND_BYTES = 64;

/** A command's arguments for each thread, which a routine may fill to have another do a part of its work. */
export const THREAD_ARGUMENTS = FIRST_COMMAND + MOST_COMMANDS * COMMAND_BYTES;
