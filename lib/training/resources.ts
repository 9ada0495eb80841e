/** What holds blocks of an engine, to be given back in the end. */
export interface Resource {
  /** Gives all blocks back; it is not used any more. */
  release(): void;
}

/** Resources that are given back together, however far their making came. */
export class Resources implements Resource {
  readonly #all: Resource[] = [];

  /** Adds one and returns it. */
  add<R extends Resource>(resource: R): R {
    this.#all.push(resource);
    return resource;
  }

  /** Gives all back, the last one first. */
  release(): void {
    for (const resource of this.#all.splice(0).reverse()) resource.release();
  }
}
