import { join } from "node:path";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { cannotRun } from "./fake_course.ts";
import { LaunchedKernel } from "./launched_kernel.ts";

/** Whether a process is there, and is not just the rest of one that nobody has asked for its exit code. */
async function runs(pid: number): Promise<boolean> {
  const { stdout } = await new Deno.Command("ps", { args: ["-o", "stat=", "-p", `${pid}`] })
    .output();
  return /^[^Z]/.test(new TextDecoder().decode(stdout).trim());
}

async function endsSoon(pid: number): Promise<boolean> {
  for (let i = 0; i < 400 && await runs(pid); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return !await runs(pid);
}

/** A test with a kernel behind the launcher. */
function testLaunched(
  name: string,
  fn: (kernel: LaunchedKernel) => Promise<void>,
  prefix?: string[],
): void {
  Deno.test({
    name,
    ignore: cannotRun,
    async fn() {
      await using kernel = await LaunchedKernel.start(prefix);
      await fn(kernel);
    },
  });
}

testLaunched(
  "a kernel that is shut down ends, and the launcher with it and its code",
  async (kernel) => {
    const pid = await kernel.pid();
    await kernel.request("control", "shutdown_request", { restart: false });
    const { code } = await kernel.launcher.status;
    assertEquals([code, await endsSoon(pid)], [0, true]);
  },
);

testLaunched("a cell that ends the process decides the launcher's exit code", async (kernel) => {
  await kernel.startCell("Deno.exit(7)");
  assertEquals((await kernel.launcher.status).code, 7);
});

testLaunched(
  "a kernel that is killed ends the launcher, with the code of shells",
  async (kernel) => {
    Deno.kill(await kernel.pid(), "SIGKILL");
    assertEquals((await kernel.launcher.status).code, 128 + 9);
  },
);

testLaunched(
  "a launcher that is asked to end takes the kernel along, a busy one too",
  async (kernel) => {
    const pid = await kernel.pid();
    await kernel.startCell("while (true) {}");
    kernel.launcher.kill("SIGTERM");
    await kernel.launcher.status;
    assert(await endsSoon(pid));
  },
);

testLaunched("a launcher that is killed takes the kernel along", async (kernel) => {
  const pid = await kernel.pid();
  kernel.launcher.kill("SIGKILL");
  await kernel.launcher.status;
  assert(await endsSoon(pid));
});

testLaunched("a server that is killed takes both along", async (kernel) => {
  const pid = await kernel.pid();
  const launcher = await kernel.run("console.log(Deno.ppid)");
  assertNotEquals(Number(launcher.text), kernel.launcher.pid);
  kernel.launcher.kill("SIGKILL"); // here the shell
  assertEquals([await endsSoon(Number(launcher.text)), await endsSoon(pid)], [true, true]);
}, ["sh", "-c", '"$0" "$@"; exit $?']);

testLaunched(
  "nothing of the launcher is left in the folder for temporary files",
  async (kernel) => {
    const names = () => [...Deno.readDirSync(kernel.folder)].map(({ name }) => name);
    await kernel.run("1");
    assertEquals(names(), ["connection.json"]);
  },
);

testLaunched(
  "SIGINT ends the cell and not the kernel",
  async (kernel) => {
    await kernel.run("const kept = 42;");
    const cell = await kernel.startCell("while (true) {}");
    await new Promise((resolve) => setTimeout(resolve, 300));
    kernel.launcher.kill("SIGINT");
    assertEquals((await cell.reply).status, "error");
    assertEquals((await kernel.run("kept")).text, "42");
  },
);

testLaunched("requests that are sent at once get a reply each", async (kernel) => {
  const [a, b] = await Promise.all(["1", "2"].map((code) => kernel.startCell(code)));
  assertEquals([(await a.reply).status, (await b.reply).status], ["ok", "ok"]);
});

testLaunched("large cells and many of them pass", async (kernel) => {
  const text = "x".repeat(5_000_000);
  const { text: length } = await kernel.run(`"${text}".length`);
  assertEquals(length, "5000000");
  const cells = Array.from({ length: 50 }, (_, i) => kernel.startCell(`${i}`));
  const replies = await Promise.all(cells.map(async (cell) => (await (await cell).reply).status));
  assertEquals(new Set(replies), new Set(["ok"]));
});

testLaunched("after an error what waits is aborted, unless the cell may fail", async (kernel) => {
  const go = join(kernel.folder, "go");
  const waits = `while (true) {
    try { Deno.removeSync(${
    JSON.stringify(go)
  }); break; } catch { await new Promise((r) => setTimeout(r, 5)); }
  }
  throw new Error("x");`;
  const statuses = async (more: object) => {
    const cells = [
      await kernel.startCell(waits, more),
      await kernel.startCell("1"),
      await kernel.startCell("2"),
    ];
    await Deno.writeTextFile(go, ""); // only when all have been asked for does the first fail
    return await Promise.all(cells.map(async ({ reply }) => (await reply).status));
  };
  assertEquals(await statuses({}), ["error", "aborted", "aborted"]);
  assertEquals(await statuses({ stop_on_error: false }), ["error", "ok", "ok"]);
  assertEquals((await kernel.run("3")).text, "3");
});
