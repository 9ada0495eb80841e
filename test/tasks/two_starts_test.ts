import { assert, assertEquals, assertMatch } from "@std/assert";
import { cannotRun, FakeCourse } from "./fake_course.ts";

/** Takes its port only a while after it was chosen, as JupyterLab does, and gives up when it is taken. */
const LAB = `
const port = Number(/--ServerApp.port=(\\d+)/.exec(Deno.args.join(" "))[1]);
await new Promise((resolve) => setTimeout(resolve, 500));
try {
  Deno.serve({ hostname: "127.0.0.1", port, onListen() {} }, ({ headers }) =>
    new Response(null, {
      status: headers.get("authorization") === "token " + Deno.env.get("JUPYTER_TOKEN") ? 200 : 403,
    }));
} catch {
  console.error("[C 2026-01-01 00:00:00.000 ServerApp] the port is not available");
  Deno.exit(1);
}
`;

Deno.test({
  name: "lab: two first starts at once set up once, and each tells of its own server",
  ignore: cannotRun,
  async fn() {
    await using course = await FakeCourse.make();
    await Deno.mkdir(course.path("lib"));
    await Deno.writeTextFile(course.path("lib", "mod.ts"), "");
    await Deno.writeTextFile(course.path("fake_lab.ts"), LAB);
    const variables = { LAB: Deno.execPath(), PIP: "sleep 1" };
    const starts = [1, 2].map(() => course.start([".tasks/lab.ts", "--no-browser"], variables));
    const addresses = await Promise.all(starts.map(async ({ stdout }) => {
      let output = "";
      for await (const text of stdout.pipeThrough(new TextDecoderStream())) {
        output += text;
        if (output.includes("Stop it with")) break;
      }
      return /http:\S+/.exec(output)?.[0] ?? output;
    }));
    try {
      assertEquals(await course.calls().then((calls) => calls.slice(0, 2)), ["venv", "pip"]);
      assert(new URL(addresses[0]).port !== new URL(addresses[1]).port, addresses.join(" "));
      for (const address of addresses) {
        const { origin, searchParams } = new URL(address);
        assertMatch(address, /\?reset&token=[0-9a-f]{32}$/);
        const authorization = `token ${searchParams.get("token")}`;
        const response = await fetch(`${origin}/api/status`, { headers: { authorization } });
        assertEquals(response.status, 200, `${address} is the other start's`);
      }
    } finally {
      for (const start of starts) start.kill("SIGTERM");
      for (const start of starts) {
        await start.stderr.cancel();
        await start.status;
      }
    }
  },
});
