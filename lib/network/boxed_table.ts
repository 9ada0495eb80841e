/** A column of a table in a box. */
export interface Column {
  readonly title: string;
  /** With the blank on either side. */
  readonly width: number;
  /** Numbers are aligned to the right. */
  readonly isNumber?: boolean;
}

/**
 * A table as Keras draws it: words that do not fit go to the next line, a word that is too long for any is cut. Cells
 * beyond the last column are left out.
 */
export function boxedTable(columns: readonly Column[], rows: readonly string[][]): string {
  const rule = ([left, dash, between, right]: string) =>
    left + columns.map(({ width }) => dash.repeat(width)).join(between) + right;
  const row = (bar: string, cells: readonly string[]) => {
    const lines = columns.map(({ width }, i) => wrapped(cells[i], width - 2));
    const height = Math.max(...lines.map(({ length }) => length));
    return Array.from({ length: height }, (_, l) => {
      const padded = columns.map(({ width, isNumber }, i) => {
        const text = lines[i][l] ?? "";
        return isNumber ? text.padStart(width - 2) : text.padEnd(width - 2);
      });
      return `${bar} ${padded.join(` ${bar} `)} ${bar}`;
    }).join("\n");
  };
  return [
    rule("┏━┳┓"),
    row("┃", columns.map(({ title }) => title)),
    rule("┡━╇┩"),
    rows.map((cells) => row("│", cells)).join(`\n${rule("├─┼┤")}\n`),
    rule("└─┴┘"),
  ].join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.length > width ? line.slice(0, width - 1) + "…" : line);
}
