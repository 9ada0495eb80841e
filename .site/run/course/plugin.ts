import { strToU8, zipSync } from "./packages.ts";
import { CourseNotebooks } from "./fresh.ts";
import type {
  App,
  CommandPalette,
  File,
  MainMenu,
  NotebookPanel,
  NotebookTracker,
  Packages,
} from "./jupyterlab.ts";
import { keepForLater } from "./keep.ts";
import { keepTabTitle } from "./tab_title.ts";

const FRESH = "nonlinear:fresh-notebook", DOWNLOAD = "nonlinear:download-notebooks";

/** What the course adds to JupyterLite: fresh notebooks, a download of one's own, and lessons without a network. */
export function coursePlugin({ apputils, coreutils, mainmenu, notebook }: Packages) {
  const { Dialog, Notification, showDialog } = apputils;
  return {
    id: "nonlinear-course:plugin",
    autoStart: true,
    requires: [notebook.INotebookTracker],
    optional: [mainmenu.IMainMenu, apputils.ICommandPalette],
    activate(app: App, tracker: NotebookTracker, menu?: MainMenu, palette?: CommandPalette) {
      const base = coreutils.PageConfig.getBaseUrl();
      const course = new CourseNotebooks(base, app.serviceManager.contents);

      async function bringBack(panel: NotebookPanel) {
        const aside = await course.bringBack(panel);
        Notification.info(`This is the course's notebook again. Yours is ${aside}.`, {
          autoClose: 10_000,
          actions: [],
        });
      }

      async function askToBringBack() {
        const panel = tracker.currentWidget;
        if (!panel) return;
        const known = await course.at(panel.context.path);
        const { button } = await showDialog({
          title: "Bring back a fresh notebook?",
          body: known
            ? "The course's own version comes back. What you have written is kept in a file beside it."
            : `The course has no notebook ${panel.context.path}, or it cannot be reached.`,
          buttons: known
            ? [Dialog.cancelButton(), Dialog.okButton({ label: "Bring it back" })]
            : [Dialog.cancelButton()],
        });
        if (known && button.accept) await bringBack(panel);
      }

      async function download() {
        const context = tracker.currentWidget?.context;
        if (context?.model.dirty) await context.save();
        const files = await course.own();
        if (files.length > 0) return offer(files);
        await showDialog({
          title: "Nothing to download yet",
          body: "A notebook is kept in this browser once you have run or changed something in it.",
          buttons: [Dialog.okButton()],
        });
      }

      app.commands.addCommand(FRESH, {
        label: "Bring Back a Fresh Notebook",
        caption: "The course's own version again; yours is kept beside it",
        isEnabled: () => tracker.currentWidget !== null,
        execute: askToBringBack,
      });
      app.commands.addCommand(DOWNLOAD, {
        label: "Download My Notebooks",
        caption: "All that this browser keeps for you, as one zip file",
        execute: download,
      });
      menu?.fileMenu.addGroup([{ command: FRESH }, { command: DOWNLOAD }], 4);
      for (const command of [FRESH, DOWNLOAD]) palette?.addItem({ command, category: "Course" });

      tracker.widgetAdded.connect(async (_, panel) => {
        await panel.context.ready;
        if (!await course.isOutdated(panel.context.path)) return;
        Notification.info(
          "The course has a newer version of this notebook. You see your own copy of the older one.",
          {
            autoClose: false,
            actions: [{ label: "Take the new one", callback: () => void bringBack(panel) }],
          },
        );
      });
      keepTabTitle(tracker, coreutils.PageConfig.getOption("appName"));
      keepForLater();
    },
  };
}

/** Has the browser save the files as one zip file. */
function offer(files: File[]): void {
  const entries = files.map(({ path, format, content }) => [path, bytesOf(format, content)]);
  const zip = new Blob([zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>], {
    type: "application/zip",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(zip);
  link.download = "nonlinear-notebooks.zip";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function bytesOf(format: string, content: unknown): Uint8Array {
  if (format === "base64") {
    return Uint8Array.from(atob(String(content)), (byte) => byte.charCodeAt(0));
  }
  return strToU8(typeof content === "string" ? content : JSON.stringify(content, null, 1) + "\n");
}
