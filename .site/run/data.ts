/** The data of MNIST and Fashion-MNIST as compressed files beside the site. */
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { readPackageFile } from "../../lib/host/deno/package_file.ts";
import { packageFiles } from "../../lib/data/package_files.ts";
import { root } from "../../.tasks/root.ts";

/**
 * Writes the files into `folder`. They are compressed once, which takes half a minute, and kept in `.artefacts`: the sums
 * of what is in them stand in the names there.
 */
export async function writeData(folder: string, say: (line: string) => void): Promise<void> {
  for (const { name, path, sha256 } of packageFiles) {
    const kept = join(root, ".artefacts", "data", `${sha256}.gz`);
    if (!await Deno.stat(kept).then(() => true, () => false)) {
      const file = path.split("/").at(-1);
      say(`Compressing ${file} of ${name} …`);
      const packed = await promisify(gzip)((await readPackageFile(name, path)).bytes);
      await Deno.mkdir(dirname(kept), { recursive: true });
      await Deno.writeFile(`${kept}.draft`, packed);
      await Deno.rename(`${kept}.draft`, kept);
    }
    const target = join(folder, name, `${path}.gz`);
    await Deno.mkdir(dirname(target), { recursive: true });
    await Deno.copyFile(kept, target);
  }
}
