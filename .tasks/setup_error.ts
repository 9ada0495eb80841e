/** What can go wrong for a person who sets the course up: each is one sentence that says what to do. */

/** A failure that is no fault of the code; its message is shown alone, without a stack trace. */
export class SetupError extends Error {
  override name = "SetupError";
}

/** Turns a failed write into the sentence for a read-only folder or a full disk; other errors come back as they are. */
export function explainWriteError(error: unknown, folder: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ENOSPC" || code === "EDQUOT" || isDiskFull(message ?? "")) {
    return diskFull({ folder });
  }
  if (
    code === "EROFS" || code === "EACCES" || code === "EPERM" ||
    error instanceof Deno.errors.PermissionDenied
  ) {
    return cannotWrite({ folder });
  }
  return error;
}

/** Whether a program's output says that the disk, or the person's share of it, is full. */
export function isDiskFull(output: string): boolean {
  return /no space left on device|not enough space on the disk|disk quota exceeded/i.test(output);
}

/** Whether a program's output says that it may not write somewhere. */
export function isNotWritable(output: string): boolean {
  return /read-only file system|permission denied|access is denied|no usable temporary directory/i
    .test(output);
}

/** The sentence for a full disk; `variable` is what moves the folder to another one. */
export function diskFull({ folder, variable }: { folder: string; variable?: string }): SetupError {
  const elsewhere = variable === undefined
    ? ""
    : ` (or set ${variable} to a folder on another disk)`;
  return new SetupError(
    `The disk of ${folder} is full: the course needs about 600 MB, make room${elsewhere} and start again.`,
  );
}

/** The sentence for a folder that cannot be written to; `variable` is what moves it, without one it is the course's. */
export function cannotWrite(
  { folder, variable }: { folder: string; variable?: string },
): SetupError {
  return new SetupError(
    `Cannot write in ${folder}: ` +
      (variable === undefined
        ? "move the course to a folder of your own and start it there."
        : `set ${variable} to a folder of your own and start again.`),
  );
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
