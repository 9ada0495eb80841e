/** How many numbers of 4 bytes there is room for: what WebAssembly's addresses of 32 bits reach, and no matrix needs more. */
const MOST_NUMBERS = 2 ** 30;

/**
 * Refuses what would take more memory than there is, before any is taken.
 *
 * @param what what is to be made, such as "a matrix of 3 × 4"
 * @param count how many numbers it has
 * @throws {RangeError} If they take more than 4 GiB.
 */
export function checkRoom(caller: string, what: string, count: number): void {
  if (count <= MOST_NUMBERS) return;
  throw new RangeError(
    `${caller}: expected ${what} to fit into ${size(MOST_NUMBERS)} but its ${
      count < 1e21 ? count.toLocaleString("en-US") : count
    } numbers of 4 bytes take ${size(count)}.`,
  );
}

const UNITS = ["GiB", "TiB", "PiB", "EiB"];

/** The memory that so many numbers of 4 bytes take. */
function size(count: number): string {
  let bytes = 4 * count / 2 ** 30;
  let unit = 0;
  for (; bytes >= 1024 && unit < UNITS.length - 1; unit++) bytes /= 1024;
  return `${
    bytes < 100 ? Number(bytes.toPrecision(2)) : Math.round(bytes).toLocaleString("en-US")
  } ${UNITS[unit]}`;
}
