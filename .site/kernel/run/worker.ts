/**
 * The worker that runs cells.
 *
 * @module
 */
import type { MimeBundle, PageKernel } from "../api.ts";
import type { PlaceMap } from "../cell/place_map.ts";
import { completeness } from "../cell/complete.ts";
import { Line, type Port } from "../line.ts";
import type { Question, Request, WorkerSettings } from "../messages.ts";
import { Cells } from "./cells.ts";
import { complete, nameAt } from "./complete.ts";
import { installConsole } from "./console.ts";
import { Context } from "./context.ts";
import { installDeno } from "./deno.ts";
import { installDialogs } from "./dialogs.ts";
import { displaysOf, Formats } from "./displays.ts";
import { Documentation } from "./documentation.ts";
import { Errors } from "./errors.ts";
import { inspect, letObjectsInspectThemselves } from "./inspect.ts";
import { installLateErrors } from "./late_errors.ts";
import { Modules } from "./modules.ts";
import { Outputs } from "./outputs.ts";
import { writeStacksAlike } from "./stacks.ts";
import { Stop } from "./stop.ts";
import { Turns } from "./turns.ts";
import { Timers } from "./timers.ts";

const line = new Line<Question, Request>(globalThis as unknown as Port, answer);
const context = new Context(), errors = new Errors(), formats = new Formats();
const outputs = new Outputs(context, (output) => line.output(output));
const timers = new Timers(context, installLateErrors(context, errors, outputs));
const stop = new Stop(timers, (listening) => line.listening(listening));
const notebook = displaysOf(outputs, formats);
let cells: Cells, documentation: Documentation;

writeStacksAlike((stack) => errors.named(stack));
letObjectsInspectThemselves();
installDialogs();
installConsole((name, text) => outputs.print(name, text), (text) => errors.readable(text));

async function answer(request: Request): Promise<unknown> {
  switch (request.what) {
    case "start":
      return await start(request.settings);
    case "execute":
      return await cells.run(request.code, request.number, request.silent);
    case "complete":
      return await complete(request.code, request.cursor, documentation);
    case "inspect":
      return await about(request.code, request.cursor);
    case "isComplete":
      return completeness(request.code);
    case "stop":
      return stop.press();
  }
}

/** What is known of the name at the cursor, as a MIME bundle. */
async function about(code: string, cursor: number): Promise<MimeBundle | undefined> {
  const name = nameAt(code, cursor);
  const text = name && await documentation.of(name);
  return text ? { "text/plain": text } : undefined;
}

async function start(settings: WorkerSettings): Promise<void> {
  const { folder, modules, npm } = settings;
  const read = (path: string) => line.ask<Uint8Array<ArrayBuffer>>({ what: "read", path });
  const write = (path: string, content: string | Uint8Array) =>
    line.ask<void>({ what: "write", path, content });
  installDeno(notebook, { read, write, folder });
  const sources = {
    modules,
    npm,
    folder,
    read,
    know: (file: string, places: PlaceMap, address: string) => errors.know(file, places, address),
  };
  const handed = new Modules(sources);
  cells = new Cells({
    context,
    errors,
    formats,
    modules: handed,
    outputs,
    stop,
    turns: new Turns(settings.flag),
  });
  documentation = new Documentation(settings.documentation, handed);
  if (settings.start === undefined) return;
  const kernel: PageKernel = {
    notebook,
    stopButton: stop.button,
    inspect,
    formatResults: (format) => void formats.formatters.push(format),
    readFile: read,
    writeFile: write,
    folder,
  };
  await (await import(settings.start)).start(kernel);
}
