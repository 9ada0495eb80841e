import { assert, assertEquals, assertNotEquals, assertStringIncludes } from "@std/assert";
import axe from "axe-core";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { root } from "../../.tasks/root.ts";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { frameTimes, loadTimes, spread } from "./play_times.ts";
import { type PlaySite, playSite } from "./play_site.ts";

const WIDE = { width: 1400, height: 900 }, PHONE = { width: 390, height: 844 };

Deno.test({
  name: "the playground",
  ignore: !mayRun,
  async fn(t) {
    await using site = await playSite();
    const browser = await startChromium();
    const step = (name: string, options: Options, f: (page: Page) => Promise<void>) =>
      t.step(name, () => withPage(browser, site, options, f));
    try {
      await step("plays, pauses, steps and starts again", {}, checkPlaying);
      await step(
        "starts a setting again with the same losses, and others with new weights",
        {},
        checkWeights,
      );
      await step(
        "has its setting in the address: opened again, it learns the same",
        {},
        checkAddress,
      );
      await step("reads a bad address, and says what it made of it", {
        hash: "#functions=relu,nothing&layers=99",
      }, checkBadAddress);
      await step("lets functions be added, exchanged and removed", {}, checkFunctions);
      await step("shows code that learns the same in Deno, to the last bit", {
        hash:
          "#functions=leakyRelu,silu&data=blobs&layers=3&units=5&start=heNormal&optimizer=rmsprop&batch=8",
      }, checkCode);
      await step("shows a unit large, by the mouse and by the keyboard", {}, checkUnits);
      await step("has room on a phone, where the setting is folded away", {
        viewport: PHONE,
        hasTouch: true,
      }, checkPhone);
      await step("is drawn again in the other theme", { viewport: WIDE }, checkThemes);
      await step("changes its pictures twice a second where motion is to be reduced", {
        reducedMotion: "reduce",
      }, checkCalm);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const viewport of [WIDE, PHONE]) {
          await step(`has nothing that axe objects to, ${colorScheme}, ${viewport.width} px`, {
            colorScheme,
            viewport,
          }, checkAccess);
        }
      }
      await step("says how fast it is", {}, (page) => printTimes(page, site));
    } finally {
      await browser.close();
    }
  },
});

interface Options extends BrowserContextOptions {
  hash?: string;
}

/** Opens the page, and sees to it that it neither complains nor asks for anything elsewhere. */
async function withPage(
  browser: Browser,
  { url }: PlaySite,
  { hash = "", ...options }: Options,
  f: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL("..", url).href)) complaints.push(request.url());
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  try {
    await page.goto(url + hash);
    await learned(page);
    await f(page);
    assertEquals(complaints, []);
  } finally {
    await context.close();
  }
}

/** Waits until there is something to be seen. */
async function learned(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLElement>(".panel")?.dataset.testLoss);
}

async function epochOf(page: Page): Promise<number> {
  return Number((await page.textContent("#epoch"))!.replaceAll(",", ""));
}

async function losses(page: Page): Promise<Record<string, number>> {
  return Object.fromEntries(
    await page.locator(".panel").evaluateAll((panels) =>
      (panels as HTMLElement[]).map(({ dataset }) => [dataset.name!, Number(dataset.testLoss)])
    ),
  );
}

/** Plays until so many epochs have been learned, then pauses. */
async function playTo(page: Page, epoch: number): Promise<void> {
  await page.click("#play");
  await page.waitForFunction(
    (epoch) => Number(document.querySelector("#epoch")!.textContent!.replaceAll(",", "")) >= epoch,
    epoch,
  );
  await page.click("#play");
  await settled(page);
}

/** Waits until the picture that is under way has been drawn. */
async function settled(page: Page): Promise<void> {
  for (let before = -1; before !== await epochOf(page);) {
    before = await epochOf(page);
    await page.waitForTimeout(400);
  }
}

async function stepTo(page: Page, epoch: number): Promise<void> {
  for (let i = await epochOf(page) + 1; i <= epoch; i++) {
    await page.click("#step");
    await page.waitForFunction(
      (epoch) => document.querySelector("#epoch")!.textContent === String(epoch),
      i,
    );
  }
}

async function checkPlaying(page: Page): Promise<void> {
  const start = await losses(page);
  assertEquals(await page.textContent("#play"), "Play");
  await page.click("#play");
  assertEquals(await page.textContent("#play"), "Pause");
  await page.click("#play");
  await playTo(page, 5);
  const paused = await epochOf(page);
  await page.click("#step");
  await settled(page);
  assertEquals(await epochOf(page), paused + 1);
  assertNotEquals(await losses(page), start);
  assertStringIncludes((await page.textContent("#said"))!, "relu: test loss");
  await page.click("#again");
  await page.waitForFunction(() => document.querySelector("#epoch")!.textContent === "0");
  assertEquals(await losses(page), start);
}

async function checkWeights(page: Page): Promise<void> {
  await stepTo(page, 2);
  const first = await losses(page);
  await page.click("#again");
  await stepTo(page, 2);
  assertEquals(await losses(page), first);
  await page.click("#weights");
  await page.waitForFunction(() => document.querySelector("#epoch")!.textContent === "0");
  await stepTo(page, 2);
  assertNotEquals(await losses(page), first);
  assertStringIncludes(page.url(), "weights=2");
}

async function checkAddress(page: Page): Promise<void> {
  await page.locator("[value=spirals]").check({ force: true });
  await page.locator("[name=depth]").fill("3");
  await page.locator("[name=learningRate]").selectOption("0.03");
  await page.waitForFunction(() => document.querySelector("#epoch")!.textContent === "0");
  await stepTo(page, 2);
  const before = await losses(page), address = page.url();
  for (const part of ["data=spirals", "noise=0.03", "layers=3", "rate=0.03"]) {
    assertStringIncludes(address, part);
  }
  await page.reload();
  await learned(page);
  assertEquals(page.url(), address);
  assert(await page.locator("[value=spirals]").isChecked());
  assert(await page.locator("#note").isHidden());
  await stepTo(page, 2);
  assertEquals(await losses(page), before);

  // A link to a setting worth seeing is an address like any other.
  await page.locator(".presets a").first().click();
  await page.waitForSelector("#note:visible");
  assertStringIncludes((await page.textContent("#note"))!, "straight line");
  await page.goBack();
  await page.waitForFunction((address) => location.href === address, address);
  assert(await page.locator("[value=spirals]").isChecked());
}

async function checkBadAddress(page: Page): Promise<void> {
  const note = (await page.textContent("#note"))!;
  assertStringIncludes(note, "“nothing”");
  assertStringIncludes(note, "layers became 8");
  assertEquals(Object.keys(await losses(page)), ["relu"]);
  assertEquals(await page.inputValue("[name=depth]"), "8");
}

async function checkFunctions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove tanh" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".panel").length === 3);
  await page.getByRole("button", { name: "relu: choose another function" }).click();
  assert(await page.locator('#picker [data-function="gelu"]').isDisabled());
  await page.locator('#picker [data-function="mish"]').click();
  await page.getByRole("button", { name: "Add a function" }).click();
  await page.locator('#picker [data-function="sine"]').click();
  await learned(page);
  assertEquals(Object.keys(await losses(page)), ["mish", "sigmoid", "gelu", "sine"]);
  assertStringIncludes(page.url(), "functions=mish,sigmoid,gelu,sine");
  const colors = await page.locator(".panel").evaluateAll((panels) =>
    (panels as HTMLElement[]).map(({ style }) => style.getPropertyValue("--own-light"))
  );
  assertEquals(new Set(colors).size, 4);
  for (const name of ["mish", "sigmoid", "sine"]) {
    await page.getByRole("button", { name: `Remove ${name}` }).click();
  }
  assertEquals(await page.getByRole("button", { name: /^Remove/ }).count(), 0); // one stays
}

async function checkCode(page: Page): Promise<void> {
  await stepTo(page, 4);
  const seen = await losses(page);
  await page.click("#show-code");
  const code = (await page.textContent("#code-text"))!;
  assertStringIncludes(code, "epochs: 4");
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    const more = "console.log(JSON.stringify(Object.entries(histories).map(" +
      "([name, { history }]) => [name, history.val_loss.at(-1)])));";
    await Deno.writeTextFile(file, `${code}\n${more}\n`);
    const imports = join(root, "lib", "imports.json");
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "--no-config", "--no-lock", "--import-map", imports, file],
      env: { NO_COLOR: "1" },
    }).output();
    const lines = new TextDecoder().decode(stdout).trim().split("\n");
    assert(lines.at(-1) !== "", new TextDecoder().decode(stderr));
    assertEquals(Object.fromEntries(JSON.parse(lines.at(-1)!)), seen);
  } finally {
    await Deno.remove(file);
  }
  await page.keyboard.press("Escape");
  assert(await page.locator("#code").isHidden());
}

async function checkUnits(page: Page): Promise<void> {
  await stepTo(page, 1);
  const shown = page.locator(".shown").first();
  const unit = page.locator(".grid").nth(1).locator(".unit");
  await unit.nth(7).hover();
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent !== "");
  assertEquals(await shown.textContent(), "layer 2, unit 2");
  await page.locator("h1").hover();
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent === "");

  await unit.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assertEquals(
    await page.evaluate(() => document.activeElement!.getAttribute("aria-label")),
    "layer 2, unit 3",
  );
  await page.waitForFunction(() =>
    document.querySelector(".shown")!.textContent === "layer 2, unit 3"
  );
  await page.keyboard.press("Enter");
  await page.locator("h1").hover();
  await page.locator("#play").focus();
  await page.waitForSelector("#unpin:visible");
  assertEquals(await shown.textContent(), "layer 2, unit 3");
  await page.click("#unpin");
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent === "");
}

async function checkPhone(page: Page): Promise<void> {
  assert(await page.locator("#setting").isHidden());
  assertStringIncludes((await page.textContent("#gist"))!, "circles · 2 × 6 units");
  await stepTo(page, 2);
  assertEquals(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  await page.click("#side summary");
  assert(await page.locator("[name=width]").isVisible());
  assertEquals(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  await page.locator(".unit").nth(3).tap();
  await page.waitForFunction(() =>
    document.querySelector(".shown")!.textContent === "layer 1, unit 4"
  );
  await page.screenshot({ path: await picture("phone"), fullPage: true });
}

async function checkThemes(page: Page): Promise<void> {
  await stepTo(page, 3);
  const corner = () =>
    page.locator("#losses").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await corner();
  await page.screenshot({ path: await picture("light"), fullPage: true });
  await page.click("[data-theme-switch]");
  await page.waitForTimeout(300);
  const dark = await corner();
  assertNotEquals(dark, light);
  await page.screenshot({ path: await picture("dark"), fullPage: true });
  await page.reload();
  await learned(page);
  assertEquals(await page.evaluate(() => document.documentElement.dataset.jpThemeLight), "false");
  await page.click("[data-theme-switch]");
  await stepTo(page, 3);
  assertEquals(await corner(), light);
}

async function checkCalm(page: Page): Promise<void> {
  await playTo(page, 1);
  assertEquals(await epochOf(page) % 30, 0);
}

async function checkAccess(page: Page): Promise<void> {
  await stepTo(page, 1);
  await page.addScriptTag({ content: axe.source });
  const places = ["document", "#picker", "#code"];
  for (const place of places) {
    if (place === "#picker") await page.locator(".choose").first().click();
    if (place === "#code") await page.click("#show-code");
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0].html}`);
    });
    assertEquals([place, ...found], [place]);
    await page.keyboard.press("Escape");
  }
}

async function picture(name: string): Promise<string> {
  const folder = join(root, ".artefacts");
  await Deno.mkdir(folder, { recursive: true });
  return join(folder, `playground, ${name}.png`);
}

/** Prints how fast the page is here; other machines have other numbers, so that none is asked for. */
async function printTimes(page: Page, site: PlaySite): Promise<void> {
  const { bytes, shown, ready, answered } = await loadTimes(page, site.url);
  console.log(
    `playground: ${bytes} loaded; on a quarter of this CPU something is seen after ${shown}, ` +
      `can be used after ${ready}, and has its networks after ${answered}`,
  );
  const nets: [string, string][] = [["four small networks", ""], [
    "four networks of 8 × 16 units",
    "#layers=8&units=16",
  ]];
  for (const [name, hash] of nets) {
    await page.goto("about:blank");
    await page.goto(site.url + hash);
    await learned(page);
    const { frames, pictures } = await frameTimes(page);
    console.log(
      `playground, ${name}: a frame takes ${spread(frames)}, a picture ${spread(pictures)}`,
    );
  }
}
