/** The peers, and how each is started. */
import { fileURLToPath } from "node:url";
import { runProgram } from "../../.tasks/program.ts";
import { findLibrary } from "../../lib/engine/blas/find.ts";
import type { PeerSpec } from "./peer.ts";
import { ensurePython } from "./python_environment.ts";
import { NATIVE, OURS } from "./row.ts";

/** The path of a program in this folder. */
export const programPath = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const deno = (
  file: string,
) => [Deno.execPath(), "run", "--quiet", "--allow-all", programPath(file)];

const ours = (name: string, engine: string, threads: number): PeerSpec => ({
  name,
  kind: "ours",
  command: deno("peers/ours.ts"),
  env: { NONLINEAR_ENGINE: engine, NONLINEAR_THREADS: String(threads) },
  slow: engine === "reference",
});

const npm = (name: string, file: string): PeerSpec => ({
  name,
  kind: "npm",
  command: deno(file),
  slow: true,
});

/** Why there is no native library to measure; undefined if there is one. */
function withoutLibrary(): string | undefined {
  try {
    findLibrary();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** This library in its forms, and the npm peers; made ready first, so that no download is measured. */
export async function denoPeers(): Promise<PeerSpec[]> {
  const peers = [
    ours(OURS, "wasm", 2),
    ours("Nonlinear, 1 thread", "wasm", 1),
    { ...ours(NATIVE, "blas", 2), missing: withoutLibrary() },
    ours("Nonlinear, reference engine", "reference", 1),
    npm("TensorFlow.js wasm", "peers/tfjs.ts"),
    npm("jax-js wasm", "peers/jax_js.ts"),
  ];
  await Promise.all(
    Map.groupBy(peers, ({ command }) => command.at(-1)!).entries().map(async ([file, peers]) => {
      const failure = await runProgram([Deno.execPath(), "cache", "--quiet", file]);
      if (failure !== "") peers.forEach((peer) => peer.missing = failure.split("\n")[0]);
    }),
  );
  return peers;
}

/** The Python peers, in an environment that is made here if need be. */
export async function pythonPeers(say: (line: string) => void): Promise<PeerSpec[]> {
  const { python, missing } = await ensurePython(say);
  const peer = (name: string, library: "keras" | "torch", env = {}): PeerSpec => ({
    name,
    kind: "python",
    command: [python, programPath("peers/peer.py"), library],
    // Graphics cards are left out: all peers compute on the processor.
    env: {
      CUDA_VISIBLE_DEVICES: "-1",
      TF_CPP_MIN_LOG_LEVEL: "3",
      PYTHONPATH: "",
      PYTHONDONTWRITEBYTECODE: "1",
      ...env,
    },
    missing: missing[library],
  });
  return [
    peer("Keras on TensorFlow", "keras", { KERAS_BACKEND: "tensorflow" }),
    peer("Keras on JAX", "keras", { KERAS_BACKEND: "jax", JAX_PLATFORMS: "cpu" }),
    peer("PyTorch eager", "torch"),
  ];
}
