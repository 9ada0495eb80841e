import { host } from "../../host/mod.ts";
import { type BlasLibrary, openLibrary } from "./library.ts";

/** The libraries that have been opened, by their paths: they stay open. */
const opened = new Map<string, BlasLibrary>();

/** The names of libraries that may be installed, as the system's own loader finds them. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: ["libopenblas.so.0", "libopenblas.so", "libmkl_rt.so.2", "libblis.so.4", "libblis.so"],
  darwin: ["/System/Library/Frameworks/Accelerate.framework/Accelerate"],
  windows: ["libopenblas.dll", "openblas.dll", "mkl_rt.2.dll"],
};

/**
 * The library to multiply with: that of the environment variable `NONLINEAR_BLAS`; else, of those that are there, the
 * one of the course's environment (the Python package scipy-openblas32), Accelerate, one that is installed.
 *
 * @throws {RangeError} If there is none that works, or libraries may not be opened here.
 */
export function findLibrary(): BlasLibrary {
  const { native } = host;
  if (native === undefined) throw refused(`${host.name} opens no libraries`);
  if (!native.mayOpen()) {
    throw refused("this run has no permission to open one; start it with --allow-ffi");
  }
  const wished = host.environment("NONLINEAR_BLAS");
  const own = native.filesOfPythonPackage("scipy_openblas32", "lib")
    .filter((path) => /libscipy_openblas[^/\\]*\.(so|dylib|dll)$/.test(path));
  const others = INSTALLED[native.system] ?? INSTALLED.linux;
  const reasons = new Map<string, string>();
  for (const path of wished ? [wished] : [...own, ...others]) {
    try {
      const library = opened.get(path) ?? openLibrary(native, path);
      opened.set(path, library);
      return library;
    } catch (error) {
      reasons.set(path, `${path}: ${(error as Error).message}`);
    }
  }
  if (wished) throw refused(`NONLINEAR_BLAS names one that does not do: ${reasons.get(wished)}`);
  const why = own.length > 0 ? `none works (${reasons.get(own[0])})` : "there is none";
  throw refused(
    `${why}: install OpenBLAS or the Python package scipy-openblas32, or name one in NONLINEAR_BLAS`,
  );
}

function refused(why: string): RangeError {
  return new RangeError(
    `engine: expected a library of BLAS for the engine "blas" but ${why}; or use "wasm".`,
  );
}
