/**
 * As much of JupyterLab as the plugin uses, which the page has: only its types, by name.
 *
 * @module
 */

/** The packages of `@jupyterlab/`. */
export interface Packages {
  apputils: {
    showDialog(options: {
      title: string;
      body: string;
      buttons: unknown[];
    }): Promise<{ button: { accept: boolean } }>;
    Dialog: { cancelButton(): unknown; okButton(options?: { label: string }): unknown };
    Notification: {
      info(message: string, options: {
        autoClose: number | false;
        actions: { label: string; callback(): void }[];
      }): string;
    };
    ICommandPalette: unknown;
  };
  coreutils: { PageConfig: { getBaseUrl(): string; getOption(name: string): string } };
  mainmenu: { IMainMenu: unknown };
  notebook: { INotebookTracker: unknown };
}

/** The application. */
export interface App {
  serviceManager: { contents: Contents };
  commands: {
    addCommand(id: string, options: {
      label: string;
      caption: string;
      execute(): unknown;
      isEnabled?(): boolean;
    }): void;
  };
}

/** The files of the file browser. */
export interface Contents {
  get(path: string, options: { content: boolean }): Promise<File>;
  save(path: string, options: Partial<File>): Promise<unknown>;
  delete(path: string): Promise<void>;
}

/** A file or a folder of the file browser. */
export interface File {
  name: string;
  path: string;
  type: string;
  format: string;
  content: unknown;
  last_modified: string;
}

/** An open notebook. */
export interface NotebookPanel {
  context: {
    path: string;
    ready: Promise<void>;
    model: { dirty: boolean };
    save(): Promise<void>;
    revert(): Promise<void>;
  };
}

/** `INotebookTracker`. */
export interface NotebookTracker {
  currentWidget: NotebookPanel | null;
  widgetAdded: { connect(slot: (tracker: unknown, panel: NotebookPanel) => void): void };
}

/** `IMainMenu`. */
export interface MainMenu {
  fileMenu: { addGroup(items: { command: string }[], rank: number): void };
}

/** `ICommandPalette`. */
export interface CommandPalette {
  addItem(item: { command: string; category: string }): void;
}
