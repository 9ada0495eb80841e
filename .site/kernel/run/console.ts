import { nodeFormat } from "../packages.ts";
import { inspect } from "./inspect.ts";
import { tableOf } from "./table.ts";

type Print = (name: "stdout" | "stderr", text: string) => void;

/** Has the console print under the cell. */
export function installConsole(print: Print, readable: (text: string) => string): void {
  const { performance, Map, Object } = globalThis;
  const counts = new Map<string, number>(), times = new Map<string, number>();
  let indent = "";
  const write = (name: "stdout" | "stderr", text: string) => {
    const lines = indent === "" ? text : indent + text.replaceAll("\n", "\n" + indent);
    print(name, readable(lines) + "\n");
  };
  const out = (...values: unknown[]) => write("stdout", formatted(values));
  const error = (...values: unknown[]) => write("stderr", formatted(values));
  const since = (label: string) =>
    `${label}: ${Math.round(performance.now() - (times.get(label) ?? 0))}ms`;
  const group = (...values: unknown[]) => {
    if (values.length > 0) out(...values);
    indent += "  ";
  };
  Object.assign(console, {
    log: out,
    info: out,
    debug: out,
    warn: error,
    error,
    dir: (value: unknown, options?: object) => write("stdout", inspect(value, options)),
    dirxml: out,
    table: (data: unknown, columns?: string[]) =>
      write("stdout", tableOf(data, columns) ?? formatted([data])),
    trace: (...values: unknown[]) => {
      const { stack = "" } = new Error();
      const frames = stack.split("\n").filter((line) => line.includes("cell-"));
      write(
        "stderr",
        ["Trace" + (values.length > 0 ? `: ${formatted(values)}` : ""), ...frames].join("\n"),
      );
    },
    assert: (condition?: unknown, ...values: unknown[]) => {
      if (!condition) {
        error("Assertion failed" + (values.length > 0 ? `: ${formatted(values)}` : ""));
      }
    },
    group,
    groupCollapsed: group,
    groupEnd: () => indent = indent.slice(2),
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      out(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => counts.set(label, 0),
    time: (label = "default") => times.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => out(since(label), ...values),
    timeEnd: (label = "default") => {
      out(since(label));
      times.delete(label);
    },
    clear: () => {},
  });
}

/** `%d of %s` and the like filled in, texts as they are, and other values inspected. */
function formatted(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first === "string" && first.includes("%") && rest.length > 0) {
    return nodeFormat(first, ...rest);
  }
  return values.map((value) => typeof value === "string" ? value : inspect(value)).join(" ");
}
