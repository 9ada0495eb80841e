/** Git, where there is one. */

/** What a git command prints in a folder, or undefined if it fails, there is no git or the folder is no clone. */
export async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command("git", {
      args: ["-C", folder, ...args],
      stdin: "null",
      stderr: "null",
    }).output();
    return success ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(stdout) : undefined;
  } catch {
    return undefined;
  }
}
