/** Takes a line about what was found in a table and done about it. */
export type Note = (line: string) => void;

/** "1 row", "2 rows". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Names in quotes: "a", "b" and "c"; of many only the first. */
export function listed(names: readonly string[], most = 5): string {
  const quoted = names.slice(0, most).map((name) => JSON.stringify(name));
  if (names.length > most) return `${quoted.join(", ")} and ${names.length - most} more`;
  return quoted.length < 2
    ? quoted.join()
    : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
