/**
 * The page: what is chosen goes to the trainer and into the address, what the trainer answers onto the board.
 *
 * @module
 */
import { addressOf, readAddress } from "../address.ts";
import type { Catalogue } from "../catalogue.ts";
import { codeOf } from "../code.ts";
import { nameOf, type Unit } from "../messages.ts";
import { PRESETS } from "../presets.ts";
import { DATA, LIMITS, OPTIMIZERS, type Setting } from "../setting.ts";
import { Board } from "./board.ts";
import { copy, Picker, showCode } from "./dialogs.ts";
import { byId, setText } from "./elements.ts";
import { SettingForm } from "./form.ts";
import { Player, type Speed } from "./player.ts";
import { TrainerClient } from "./trainer_client.ts";

const catalogue: Catalogue = JSON.parse(byId("catalogue").textContent!);
const known = {
  names: catalogue.families.flatMap(({ functions }) => functions.map(({ name }) => name)),
  aliases: catalogue.aliases,
};

let { setting, notes } = readAddress(location.hash, known);
/** The unit that a click keeps in the large pictures. */
let pinned: Unit | null = null;

const wide = matchMedia("(min-width: 1000px)");
const { search } = new URL(import.meta.url);
const client = new TrainerClient(new URL(`worker.js${search}`, import.meta.url));
const picker = new Picker();
const form = new SettingForm((chosen) => change(chosen));
const board = new Board(catalogue, {
  choose: (current) => picker.open(setting.functions, current, (name) => put(name, current)),
  remove(name) {
    const at = setting.functions.indexOf(name);
    change({ functions: setting.functions.filter((other) => other !== name) });
    board.focus(setting.functions[Math.min(at, setting.functions.length - 1)]);
  },
  look: (unit) => look(unit ?? pinned),
  pin(unit) {
    pinned = pinned?.layer === unit.layer && pinned.unit === unit.unit ? null : unit;
    look(pinned);
    // On a narrow screen the large pictures are out of sight.
    if (pinned && !wide.matches) byId("regions-title").scrollIntoView();
  },
});
const player = new Player(client, {
  get showsUnits() {
    return board.showsUnits;
  },
  drawn(answer) {
    board.draw(answer, !player.playing);
  },
  changed() {
    const button = byId("play");
    button.classList.toggle("playing", player.playing);
    setText(button.querySelector("span")!, player.playing ? "Pause" : "Play");
    if (!player.playing) announce();
  },
  failed: (message) => note([`Training has failed: ${message}`]),
});

/** Begins with a setting. */
function begin(next: Setting): void {
  setting = next;
  form.show(setting);
  board.prepare(setting);
  if (pinned && (pinned.layer >= setting.depth || pinned.unit >= setting.width)) pinned = null;
  look(pinned);
  setText(byId("gist"), gistOf(setting));
  setText(byId("epoch"), "0");
  delete byId("epoch").dataset.drawn;
  player.begin(setting);
}

/** Changes a part of the setting, and the address with it. */
function change(changes: Partial<Setting>): void {
  begin({ ...setting, ...changes });
  writeAddress();
  note([]);
}

let later: ReturnType<typeof setTimeout> | undefined;

/** Some browsers refuse an address that changes too often, as while a slider is dragged; they get it a second later. */
function writeAddress(): void {
  clearTimeout(later);
  try {
    history.replaceState(null, "", `#${addressOf(setting)}`);
  } catch {
    later = setTimeout(writeAddress, 1000);
  }
}

function put(name: string, current: string | null): void {
  if (name === current) return;
  const { functions } = setting;
  change({
    functions: current === null
      ? [...functions, name]
      : functions.map((other) => other === current ? name : other),
  });
  board.focus(name);
}

function look(unit: Unit | null): void {
  const button = byId("unpin");
  button.hidden = pinned === null;
  if (pinned) setText(button, `Back from ${nameOf(pinned)}`);
  board.mark(unit);
  player.look(unit);
}

/** Shows what had to be changed in an address, or else what is to be seen with a setting worth seeing. */
function note(changes: readonly string[]): void {
  const place = byId("note");
  // A sentence holds with other weights, too.
  const isShown = (preset: Setting) =>
    addressOf({ ...preset, seed: setting.seed }) === addressOf(setting);
  const preset = PRESETS.find((preset) => isShown(preset.setting));
  const sentences = changes.length > 0 ? changes : preset ? [preset.sentence] : [];
  place.hidden = sentences.length === 0;
  setText(place, sentences.join(" "));
}

/** Tells a screen reader how far it has come. */
function announce(): void {
  setText(byId("said"), player.epoch === 0 ? "" : `Epoch ${player.epoch}. ${board.words()}`);
}

/** The setting in a few words, for where it is folded away. */
function gistOf({ data, depth, width, optimizer, learningRate }: Setting): string {
  return `${DATA[data].label} · ${depth} × ${width} units · ${
    OPTIMIZERS[optimizer]
  } ${learningRate}`;
}

const next = (seed: number) => seed >= LIMITS.seed[1] ? LIMITS.seed[0] : seed + 1;

byId("play").addEventListener("click", () => player.toggle());
byId("step").addEventListener("click", () => player.step());
byId("again").addEventListener("click", () => begin(setting));
byId("weights").addEventListener("click", () => change({ seed: next(setting.seed) }));
byId("points").addEventListener("click", () => change({ dataSeed: next(setting.dataSeed) }));
byId("speed").addEventListener("input", ({ target }) => {
  player.speed = (target as HTMLSelectElement).value as Speed;
});
byId("unpin").addEventListener("click", () => {
  pinned = null;
  look(null);
});
byId("share").addEventListener("click", () => {
  copy(new URL(`#${addressOf(setting)}`, location.href).href, byId("share"));
});
byId("show-code").addEventListener("click", () => {
  player.toggle(false);
  showCode(
    codeOf(setting, player.epoch),
    player.epoch === 0
      ? "In a notebook of this course this cell learns what a step here would learn, to the last digit. Play first, and it has more epochs."
      : `In a notebook of this course this cell learns what was learned here in ${
        player.epoch.toLocaleString("en-US")
      } ${player.epoch === 1 ? "epoch" : "epochs"}, to the last digit.`,
  );
});
byId("copy-code").addEventListener("click", () => {
  copy(byId("code-text").textContent!, byId("copy-code"));
});
document.querySelector(".skip")!.addEventListener("click", (event) => {
  event.preventDefault(); // the address holds the setting
  byId("stage").focus();
});
addEventListener("hashchange", () => {
  ({ setting, notes } = readAddress(location.hash, known));
  begin(setting);
  note(notes);
  scrollTo({ top: 0 });
});

begin(setting);
note(notes);
