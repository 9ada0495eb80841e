/** Writes a line for whoever asked a callback to be verbose. */
export function say(isVerbose: boolean, line: string): void {
  if (isVerbose) console.log(line);
}
