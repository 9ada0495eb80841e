/**
 * The memory of a server and its kernels, as Linux counts it: what several processes share is counted once, in parts.
 *
 * @module
 */

/** Megabytes of the children of this process, and of what each of their children has started. */
export interface Memory {
  server: number;
  /** The largest first. */
  kernels: number[];
}

/** Looks at all processes below this one. */
export async function memoryBelow(pid: number): Promise<Memory> {
  const children = new Map<number, number[]>();
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = await parentOf(Number(name));
    if (parent === undefined) continue;
    children.set(parent, [...children.get(parent) ?? [], Number(name)]);
  }
  const servers = children.get(pid) ?? [];
  const tree = async (pid: number): Promise<number> =>
    await megabytes(pid) + await sum((children.get(pid) ?? []).map(tree));
  const kernels = servers.flatMap((server) => children.get(server) ?? []);
  return {
    server: await sum(servers.map(megabytes)),
    kernels: (await Promise.all(kernels.map(tree))).sort((a, b) => b - a),
  };
}

async function parentOf(pid: number): Promise<number | undefined> {
  try {
    // The name in brackets may have spaces and brackets of its own.
    const stat = await Deno.readTextFile(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined; // it has ended
  }
}

async function megabytes(pid: number): Promise<number> {
  try {
    const rollup = await Deno.readTextFile(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)![1]) / 1000;
  } catch {
    return 0;
  }
}

async function sum(numbers: Promise<number>[]): Promise<number> {
  return (await Promise.all(numbers)).reduce((total, each) => total + each, 0);
}
