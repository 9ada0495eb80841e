import { rooms } from "./doors/mod.ts";
import { withArgument, withOption, type Door } from "./door.ts";
import { BAD_VALUES } from "./values.ts";
import { jupyterDisplay } from "nonlinear";
const only = Deno.args[1]?.split(",");
const start = Number(Deno.args[0] ?? 0);
const INTERNAL = /Cannot |undefined \(|is not iterable|is not a function|is not a constructor|Invalid (array|typed|string)|\[object|not a valid|must be|out of (range|bounds)|Maximum call|detached|Symbol\(Symbol|convert|reading '|Method |Derived|null or undefined|property descriptor|Reduce of|Array buffer|incompatible|mine/;
const log = console.log;
console.log = () => {};
let n = 0;
const acts = Object.keys((await import("nonlinear")).activations);
const keepActs = new Set(["relu","leakyRelu","softmax","geglu","linear"]);
function fam(name: string) { return name.split(".")[0]; }
for (const [room, doors] of Object.entries(rooms)) {
  if (only && !only.includes(room)) continue;
  for (const door of doors) {
    if (acts.includes(fam(door.name)) && !keepActs.has(fam(door.name))) continue;
    const says = door.says ?? door.name;
    const args = door.args();
    const tries: [string, (v: unknown) => unknown][] = args.map((_, at) => [`#${at}`, (v) => withArgument(door, at, v)]);
    for (const option of Object.keys(door.options?.() ?? {})) tries.push([option, (v) => withOption(door, option, v)]);
    // good
    const good: [string, () => unknown][] = [["good", () => door.call(...door.args())]];
    if (door.options) { const o = door.options(); for (const k of Object.keys(o)) good.push([`good ${k}`, () => withOption(door, k, door.options!()[k])]); }
    for (const [where, f] of good) {
      n++; if (n < start) continue;
      const err = await outcome(f);
      if (err) log(`BADGOOD\t${room}\t${door.name}\t${where}\t${err}`);
    }
    for (const [where, f] of tries) for (const [what, make] of Object.entries(BAD_VALUES)) {
      n++; if (n < start) continue;
      Deno.stdout.writeSync(new TextEncoder().encode(`@${n} ${door.name} ${where} ${what}\n`));
      const t = performance.now();
      const err = await outcome(() => f(make()));
      const ms = performance.now() - t;
      if (ms > 500) log(`SLOW\t${room}\t${door.name}\t${where}\t${what}\t${ms.toFixed(0)}\t${err}`);
      if (err === undefined) { log(`SILENT\t${room}\t${door.name}\t${where}\t${what}`); continue; }
      const ok = /^(TypeError|RangeError|Error): /.test(err);
      const msg = err.replace(/^\w+: /, "");
      const head = msg.startsWith(`${says}:`) || msg.startsWith(`${says} (`) || msg.startsWith(`${door.name}:`);
      if (!ok || INTERNAL.test(msg)) log(`INTERNAL\t${room}\t${door.name}\t${where}\t${what}\t${err.slice(0,200)}`);
      else if (!head) log(`HEAD\t${room}\t${door.name}\t${where}\t${what}\t${err.slice(0,200)}`);
      else log(`OK\t${room}\t${door.name}\t${where}\t${what}\t${err.slice(0,400)}`);
    }
  }
}
async function outcome(f: () => unknown): Promise<string | undefined> {
  try {
    const r: any = await f();
    if (r && typeof r === "object" || typeof r === "function") {
      if (typeof r?.[jupyterDisplay] === "function") {
        try { await r[jupyterDisplay](); r.text } catch (e) { return `LATE ${safe(e)}`; }
      }
    }
  } catch (e) { return safe(e); }
}
function safe(e: unknown) { try { return String(e).replaceAll("\n"," "); } catch { return "unprintable " + typeof e; } }
log(`END ${n}`);
