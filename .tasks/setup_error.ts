/** What can go wrong for a person who sets the course up: each is one sentence that says what to do. */

/** A failure that is no fault of the code; its message is shown alone, without a stack trace. */
export class SetupError extends Error {
  override name = "SetupError";
}

/** Turns a failed write into the sentence for a read-only folder or a full disk; other errors come back as they are. */
export function explainWriteError(error: unknown, folder: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ENOSPC" || code === "EDQUOT" || isDiskFull(message ?? "")) {
    return new SetupError(diskFull(folder));
  }
  if (
    code === "EROFS" || code === "EACCES" || code === "EPERM" ||
    error instanceof Deno.errors.PermissionDenied
  ) {
    return new SetupError(
      `Cannot write in ${folder}: move the course to a folder of your own and start it there.`,
    );
  }
  return error;
}

/** Whether a program's output says that the disk, or the person's share of it, is full. */
export function isDiskFull(output: string): boolean {
  return /no space left on device|not enough space on the disk|disk quota exceeded/i.test(output);
}

/** The sentence for a full disk. */
export function diskFull(folder: string): string {
  return `The disk of ${folder} is full: the course needs about 600 MB, make room and start again.`;
}

/** Runs a task: a SetupError becomes its sentence and exit code 1, anything else is a bug and keeps its trace. */
export async function runTask(task: () => Promise<number>): Promise<never> {
  try {
    Deno.exit(await task());
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}
