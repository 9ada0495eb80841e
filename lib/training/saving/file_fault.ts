/** Why a file is not loaded: the end of the sentence that begins with the function and the path. */
export class FileFault extends Error {}

/**
 * Refuses the file.
 *
 * @throws {FileFault} Always.
 */
export function refuse(reason: string): never {
  throw new FileFault(reason);
}
