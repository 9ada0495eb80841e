/** What `action` prints with `console.log`. */
export function printed(action: () => void): string {
  const log = console.log;
  const lines: string[] = [];
  console.log = (text: string) => lines.push(text);
  try {
    action();
  } finally {
    console.log = log;
  }
  return lines.join("\n");
}
