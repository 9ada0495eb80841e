/**
 * The setting in the page's address, after the `#`: so that it can be shared, and read again years later.
 *
 * @module
 */
import {
  DATA,
  type DataName,
  DEFAULTS,
  INITIALIZERS,
  LIMITS,
  MOST_FUNCTIONS,
  OPTIMIZERS,
  type Setting,
  WHOLE,
} from "./setting.ts";

/** The names that an address may use for functions. */
export interface FunctionNames {
  readonly names: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** A setting that was read, and in sentences what had to be changed to read it. */
export interface ReadSetting {
  readonly setting: Setting;
  readonly notes: readonly string[];
}

/** What each part of the setting is called in an address. */
const KEYS = {
  functions: "functions",
  data: "data",
  noise: "noise",
  dataSeed: "points",
  depth: "layers",
  width: "units",
  initializer: "start",
  seed: "weights",
  optimizer: "optimizer",
  learningRate: "rate",
  batchSize: "batch",
} as const satisfies Record<keyof Setting, string>;

/** The setting as the part of an address after the `#`; all of it, so that other defaults later change nothing. */
export function addressOf(setting: Setting): string {
  return Object.entries(KEYS)
    .map(([key, name]) => `${name}=${String(setting[key as keyof Setting])}`)
    .join("&");
}

/** Reads an address leniently: what is missing gets its default, what is wrong the nearest that is right, with a note. */
export function readAddress(address: string, known: FunctionNames): ReadSetting {
  const text = address.replace(/^[#?]/, "");
  const parts = new Map([...new URLSearchParams(text)].map(([k, v]) => [plain(k), v.trim()]));
  const notes: string[] = [];
  const take = (key: keyof Setting) => {
    const value = parts.get(KEYS[key]);
    parts.delete(KEYS[key]);
    return value === "" ? undefined : value;
  };
  const functions = readFunctions(take("functions"), known, notes);
  const data = readName("data", take("data"), DATA, notes);
  const number = (key: keyof typeof LIMITS, byDefault: number = DEFAULTS[key]) =>
    readNumber(key, take(key), byDefault, notes);
  const setting: Setting = {
    functions,
    data,
    noise: number("noise", DATA[data].noise),
    dataSeed: number("dataSeed"),
    depth: number("depth"),
    width: number("width"),
    initializer: readName("initializer", take("initializer"), INITIALIZERS, notes),
    seed: number("seed"),
    optimizer: readName("optimizer", take("optimizer"), OPTIMIZERS, notes),
    learningRate: number("learningRate"),
    batchSize: number("batchSize"),
  };
  for (const name of parts.keys()) {
    notes.push(`“${shortened(name)}” is not a setting of this page.`);
  }
  return { setting, notes };
}

function readFunctions(
  text: string | undefined,
  { names, aliases }: FunctionNames,
  notes: string[],
): readonly string[] {
  if (text === undefined) return DEFAULTS.functions;
  const byPlainName = new Map([
    ...Object.entries(aliases).map(([alias, name]) => [plain(alias), name] as const),
    ...names.map((name) => [plain(name), name] as const),
  ]);
  const found = new Set<string>();
  for (const part of text.split(",").map((part) => part.trim()).filter((part) => part !== "")) {
    const name = byPlainName.get(plain(part));
    if (name === undefined) notes.push(`There is no function “${shortened(part)}” here.`);
    else found.add(name);
  }
  if (found.size > MOST_FUNCTIONS) {
    notes.push(`Of ${found.size} functions only the first ${MOST_FUNCTIONS} were taken.`);
  }
  if (found.size > 0) return [...found].slice(0, MOST_FUNCTIONS);
  notes.push("No function was left, so the usual ones were taken.");
  return DEFAULTS.functions;
}

function readName<Name extends string>(
  key: "data" | "initializer" | "optimizer",
  text: string | undefined,
  names: Readonly<Record<Name, unknown>>,
  notes: string[],
): Name {
  const byDefault = DEFAULTS[key] as DataName & Name;
  if (text === undefined) return byDefault;
  const found = (Object.keys(names) as Name[]).find((name) => plain(name) === plain(text));
  if (found === undefined) {
    notes.push(`${KEYS[key]} became ${byDefault}, for there is no “${shortened(text)}” here.`);
  }
  return found ?? byDefault;
}

function readNumber(
  key: keyof typeof LIMITS,
  text: string | undefined,
  byDefault: number,
  notes: string[],
): number {
  if (text === undefined) return byDefault;
  const name = KEYS[key], value = Number(text), [least, most] = LIMITS[key];
  if (Number.isNaN(value)) {
    notes.push(`${name} became ${byDefault}, for “${shortened(text)}” is not a number.`);
    return byDefault;
  }
  const whole = WHOLE.includes(key) ? Math.round(value) : value;
  const inside = Math.min(Math.max(whole, least), most);
  if (inside !== value) {
    const steps = WHOLE.includes(key) ? " in whole steps" : "";
    notes.push(`${name} became ${inside}: it goes from ${least} to ${most}${steps}.`);
  }
  return inside;
}

/** What counts of a name: its letters and digits. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
