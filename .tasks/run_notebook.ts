/**
 * Runs a notebook file in the real kernel, as Run All does, through the environment's `jupyter execute`.
 *
 * @module
 */
import type { Environment } from "./environment.ts";
import { cellName, type Notebook, textOf } from "./notebook.ts";

/** How {@linkcode runNotebook} runs. */
export interface RunOptions {
  /** A cell that takes longer fails; by default 300. */
  secondsACell?: number;
}

/**
 * Runs every cell of the notebook at `file`, also after one that throws, and returns the notebook with its outputs.
 * The file itself is overwritten: give a copy.
 */
export async function runNotebook(
  environment: Environment,
  file: string,
  { secondsACell = 300 }: RunOptions = {},
): Promise<Notebook> {
  const { success, stdout, stderr } = await new Deno.Command(environment.jupyter, {
    args: ["execute", "--inplace", "--allow-errors", `--timeout=${secondsACell}`, file],
    env: environment.variables,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) {
    const text = new TextDecoder();
    throw new Error(`${file} could not be run:\n${text.decode(stdout)}${text.decode(stderr)}`);
  }
  return JSON.parse(await Deno.readTextFile(file));
}

/** What went wrong in a notebook's run, one line for each error or text on stderr. */
export function errorsIn(notebook: Notebook): string[] {
  return notebook.cells.flatMap((cell, index) =>
    (cell.outputs ?? []).flatMap((output) => {
      const name = cellName(notebook, index);
      if (output.output_type === "error") return [`${name}: ${output.ename}: ${output.evalue}`];
      return output.name === "stderr" ? [`${name}: ${textOf(output.text).trim()}`] : [];
    })
  );
}
