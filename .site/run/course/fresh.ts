import type { Contents, File, NotebookPanel } from "./jupyterlab.ts";

/** What a site's copy of a notebook says of itself: which version of the course's notebook it was made from. */
interface Course {
  metadata?: { nonlinear?: { version?: string } };
}

/** The course's own notebooks, beside the copies that the browser keeps. */
export class CourseNotebooks {
  /** @param base the address of the folder with `files/` */
  constructor(readonly base: string, readonly contents: Contents) {}

  /** The course's notebook at a path as it is now; undefined where it has none, or there is no network and no copy of it. */
  async at(path: string): Promise<Course | undefined> {
    try {
      const response = await fetch(
        `${this.base}files/${path.split("/").map(encodeURIComponent).join("/")}`,
      );
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the browser's copy was made from an older version than the course has now. */
  async isOutdated(path: string): Promise<boolean> {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const listed = await this.#listed(folder), { name, last_modified } = await this.#about(path);
    if (listed.get(name) === last_modified) return false; // it is the course's own
    const kept = await this.contents.get(path, { content: true });
    const made = versionOf(kept.content as Course), now = versionOf(await this.at(path));
    return made !== undefined && now !== undefined && made !== now;
  }

  #about(path: string): Promise<File> {
    return this.contents.get(path, { content: false });
  }

  /**
   * Brings back the course's notebook in an open one.
   *
   * @returns the path under which the person's own was put aside
   */
  async bringBack({ context }: NotebookPanel): Promise<string> {
    await context.save();
    const { path } = context, own = await this.contents.get(path, { content: true });
    const aside = await this.#freePath(path);
    const { type, format, content } = own;
    await this.contents.save(aside, { type, format, content });
    await this.contents.delete(path);
    await context.revert();
    return aside;
  }

  /** "02-relu.yours-1.ipynb", or with the next number that is free. */
  async #freePath(path: string): Promise<string> {
    for (let number = 1;; number++) {
      const candidate = path.replace(/(\.yours-\d+)?(\.ipynb)$/, `.yours-${number}$2`);
      const taken = await this.#about(candidate).then(
        () => true,
        () => false,
      );
      if (!taken) return candidate;
    }
  }

  /** The files that the browser keeps: what a person has made, changed or run, from all folders. */
  async own(folder = ""): Promise<File[]> {
    const { content } = await this.contents.get(folder, { content: true });
    const listed = await this.#listed(folder);
    const found = await Promise.all((content as File[]).map(async (file) => {
      if (file.type === "directory") return await this.own(file.path);
      if (listed.get(file.name) === file.last_modified) return [];
      return [await this.contents.get(file.path, { content: true })];
    }));
    return found.flat();
  }

  /** When the course's files of a folder were changed last. */
  async #listed(folder: string): Promise<Map<string, string>> {
    try {
      const address = new URL(`api/contents/${folder ? `${folder}/` : ""}all.json`, this.base);
      const { content }: { content: File[] } = await (await fetch(address)).json();
      return new Map(content.map(({ name, last_modified }) => [name, last_modified]));
    } catch {
      return new Map();
    }
  }
}

function versionOf(notebook: Course | undefined): string | undefined {
  return notebook?.metadata?.nonlinear?.version;
}
