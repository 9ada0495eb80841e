import { assertEquals } from "@std/assert";
import { connectionFilePath, connectionIn } from "../../../lib/host/deno/connection_file.ts";

const mac = "/Users/ada/Library/Jupyter/runtime/kernel-1f.json";
const spaced = String.raw`C:\Users\Ada Lovelace\AppData\Roaming\jupyter\runtime\kernel-1f.json`;

const commandLines: [platform: string, commandLine: string | string[], path: string | undefined][] =
  [
    [
      "Linux",
      ["/usr/bin/deno", "jupyter", "--kernel", "--conn", "/run/a b.json", ""],
      "/run/a b.json",
    ],
    ["Linux, joined", ["deno", "jupyter", "--kernel", "--conn=/run/k=1.json"], "/run/k=1.json"],
    ["Linux, not a kernel", ["deno", "run", "main.ts", ""], undefined],
    ["macOS", `/opt/bin/deno jupyter --kernel --conn ${mac}`, mac],
    ["macOS, with a space", "deno jupyter --conn /Users/a b/k.json --kernel", "/Users/a b/k.json"],
    ["macOS, joined", `deno jupyter --conn=${mac} --kernel`, mac],
    ["Windows", `"C:\\deno.exe" jupyter --kernel --conn "${spaced}"`, spaced],
    ["Windows, unquoted", String.raw`deno jupyter --conn C:\k.json`, String.raw`C:\k.json`],
    ["not a kernel", "deno run main.ts", undefined],
  ];

for (const [platform, commandLine, path] of commandLines) {
  Deno.test(`the connection file is found in a command line (${platform})`, () => {
    assertEquals(connectionFilePath(commandLine), path);
  });
}

Deno.test("the iopub address is read from a connection file", () => {
  assertEquals(
    connectionIn('{"ip":"127.0.0.1","transport":"tcp","iopub_port":4711,"shell_port":1}'),
    { hostname: "127.0.0.1", port: 4711 },
  );
  assertEquals(connectionIn('{"ip":"0.0.0.0","iopub_port":1}')?.hostname, "127.0.0.1");
});

Deno.test("a connection other than TCP is none", () => {
  assertEquals(connectionIn('{"ip":"/tmp/k","transport":"ipc","iopub_port":3}'), undefined);
  assertEquals(connectionIn('{"ip":"127.0.0.1"}'), undefined);
});
