import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { cannotRun, FakeCourse, type Result } from "./fake_course.ts";

/** Asserts that a task ended with one line, the sentence, and exit code 1. */
function assertSentence({ code, output }: Result, ...parts: string[]): void {
  const last = output.trim().split("\n").at(-1)!;
  for (const part of parts) assertStringIncludes(last, part);
  assertMatch(last, /\.$/);
  assertEquals(/^\s+at /m.test(output), false, `Expected no stack trace but found ${output}`);
  assertEquals(code, 1);
}

function test(name: string, body: () => Promise<void>): void {
  Deno.test({ name: `set-up: ${name}`, ignore: cannotRun, fn: body });
}

test("makes the environment once", async () => {
  await using course = await FakeCourse.make();
  assertEquals((await course.setUp()).code, 0);
  assertEquals(await course.calls(), ["venv", "pip"]);
  assertEquals(await course.setUp(), { code: 0, output: "" });
  assertEquals(await course.calls(), []);
});

test("says the size before it downloads", async () => {
  await using course = await FakeCourse.make();
  assertMatch(
    (await course.setUp()).output,
    /Downloading JupyterLab .*\d+ MB to download, \d+ MB on disk/,
  );
});

test("without Python says what to install", async () => {
  await using course = await FakeCourse.make([]);
  assertSentence(await course.setUp(), "Python was not found", "3.10", "install it");
});

test("with too old a Python names it", async () => {
  await using course = await FakeCourse.make();
  const result = await course.setUp({ VERSION: "3.9.18" });
  assertSentence(result, "Expected Python 3.10 or newer but found 3.9.18 (/fake/python3)");
});

test("with a Python that cannot make environments says how it learns to", async () => {
  await using course = await FakeCourse.make();
  const result = await course.setUp({ VERSION: "3.11.2", ABLE: "no" });
  assertSentence(result, "Python 3.11.2 lacks its venv module", "install");
});

test("takes a newer Python that stands beside an old one", async () => {
  await using course = await FakeCourse.make(["python3.12"]);
  await course.addProgram("python3", "#!/bin/sh\necho '3.8.10|yes|/usr/bin/python3'\n");
  assertEquals((await course.setUp()).code, 0);
});

test("takes a program that is no Python for none, such as a link to a shop", async () => {
  await using course = await FakeCourse.make([]);
  await course.addProgram(
    "python3",
    "#!/bin/sh\necho 'Python was not found; get it here'\nexit 9\n",
  );
  assertSentence(await course.setUp(), "Python was not found", "install it");
});

test("uses uv where there is one", async () => {
  await using course = await FakeCourse.make();
  await course.addProgram(
    "uv",
    `#!/bin/sh
PATH=/usr/bin:/bin
case "$*" in
  venv*) echo "uv venv" >> calls; mkdir -p .venv/bin; cp bin/python3 .venv/bin/python ;;
  pip*) echo "uv pip" >> calls ;;
esac`,
  );
  assertEquals((await course.setUp()).code, 0);
  assertEquals(await course.calls(), ["uv venv", "uv pip"]);
});

test("without a network says that the first start needs it", async () => {
  await using course = await FakeCourse.make();
  const message =
    "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution";
  const result = await course.setUp({ PIP: `echo '${message}' >&2; exit 1` });
  assertSentence(result, "JupyterLab could not be downloaded", "needs the internet");
});

test("on a full disk says how much room it needs", async () => {
  await using course = await FakeCourse.make();
  const message =
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device";
  assertSentence(
    await course.setUp({ PIP: `echo '${message}' >&2; exit 1` }),
    "disk",
    "is full",
    "MB",
  );
});

test("hands on the installer's own reason when it knows no better", async () => {
  await using course = await FakeCourse.make();
  const result = await course.setUp({
    PIP: "echo 'ERROR: the moon is in the wrong phase'; exit 1",
  });
  assertSentence(result, "JupyterLab could not be installed", "the moon is in the wrong phase");
});

test("that failed is repaired by the next", async () => {
  await using course = await FakeCourse.make();
  await course.setUp({ PIP: "exit 1" });
  await course.calls();
  const { code, output } = await course.setUp();
  assertEquals(code, 0);
  assertStringIncludes(output, "The last set-up did not finish");
  assertEquals(await course.calls(), ["venv", "pip"]);
});

test("that was killed while it installed is repaired by the next", async () => {
  await using course = await FakeCourse.make();
  const running = course.start(["ensure.ts"], { PIP: "sleep 3" });
  for await (const line of running.stdout.pipeThrough(new TextDecoderStream())) {
    if (line.includes("Downloading")) break;
  }
  running.kill("SIGKILL");
  await running.stderr.cancel();
  await running.status;
  await course.calls();
  assertEquals((await course.setUp()).code, 0);
  assertEquals((await course.calls()).slice(-2), ["venv", "pip"]);
});

test("waits for another that is under way instead of disturbing it", async () => {
  await using course = await FakeCourse.make();
  const first = course.start(["ensure.ts"], { PIP: "sleep 1" });
  const lines = first.stdout.pipeThrough(new TextDecoderStream()).getReader();
  while (!(await lines.read()).value?.includes("Downloading"));
  const second = await course.setUp();
  assertEquals(second, {
    code: 0,
    output: "Waiting for another set-up of this course to finish …\n",
  });
  assertEquals(await course.calls(), ["venv", "pip"]);
  await lines.cancel();
  await first.stderr.cancel();
  assertEquals((await first.status).code, 0);
});

test("makes the environment anew when the pinned packages change", async () => {
  await using course = await FakeCourse.make();
  await course.setUp();
  await course.calls();
  await Deno.writeTextFile(course.path(".tasks", "requirements.txt"), "jupyterlab==99.0.0\n");
  assertEquals((await course.setUp()).code, 0);
  assertEquals(await course.calls(), ["venv", "pip"]);
});

test("makes the environment anew when the folder was moved", async () => {
  await using course = await FakeCourse.make();
  await course.setUp();
  await course.calls();
  const moved = `${course.folder} moved`;
  await Deno.rename(course.folder, moved);
  course.folder = moved;
  assertStringIncludes((await course.setUp()).output, "was moved");
  assertEquals(await course.calls(), ["venv", "pip"]);
});

test("makes the environment anew when its Python has gone", async () => {
  await using course = await FakeCourse.make();
  await course.setUp();
  await course.calls();
  await Deno.remove(course.path(".venv", "bin", "python"));
  assertEquals((await course.setUp()).code, 0);
  assertEquals(await course.calls(), ["venv", "pip"]);
});

test("leaves a .venv of somebody else alone", async () => {
  await using course = await FakeCourse.make();
  await Deno.mkdir(course.path(".venv"));
  await Deno.writeTextFile(course.path(".venv", "pyvenv.cfg"), "theirs");
  assertSentence(await course.setUp(), "was not made by this course", "move it away or delete it");
  assertEquals(await Deno.readTextFile(course.path(".venv", "pyvenv.cfg")), "theirs");
});

Deno.test({
  name: "set-up: in a read-only folder says so",
  ignore: cannotRun || Deno.uid() === 0,
  fn: async () => {
    await using course = await FakeCourse.make();
    await Deno.chmod(course.folder, 0o555);
    const result = await course.setUp();
    await Deno.chmod(course.folder, 0o755);
    assertSentence(result, `Cannot write in ${course.folder}`, "move the course");
  },
});

test("registers one kernel, this very Deno behind the launcher, without colours", async () => {
  await using course = await FakeCourse.make();
  await course.setUp();
  const kernels = course.path(".venv", "jupyter", "data", "kernels");
  assertEquals(await Array.fromAsync(Deno.readDir(kernels), (entry) => entry.name), ["deno"]);
  const spec = JSON.parse(await Deno.readTextFile(`${kernels}/deno/kernel.json`));
  // The launcher, which gets Jupyter's connection file and starts the kernel.
  const at = spec.argv.indexOf("{connection_file}");
  assertEquals(spec.argv.slice(0, 2), [Deno.execPath(), "run"]);
  assertEquals(spec.argv[at - 1], course.path(".tasks", "kernel", "launcher.ts"));
  assertEquals(spec.argv.slice(-4), [Deno.execPath(), "jupyter", "--kernel", "--conn"]);
  assertEquals(spec.interrupt_mode, "message");
  assertEquals(spec.env, { NO_COLOR: "1" });
});
