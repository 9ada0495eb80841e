/**
 * `deno run -P --no-check test/fuzz/main.ts --calls=100000 --seed=1`: random calls until there are so many; says the
 * faults, each with the seed that repeats it.
 *
 * @module
 */
import { fuzz } from "./fuzz.ts";

const numberOf = (name: string, otherwise: number) => {
  const given = Deno.args.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
};
const calls = numberOf("calls", 5000), seed = numberOf("seed", 1);
const { faults } = await fuzz(seed, calls);
for (const fault of faults) console.error(fault);
console.log(`${calls} calls from seed ${seed} on: ${faults.length} faults`);
Deno.exit(faults.length > 0 ? 1 : 0);
