/**
 * As much of JupyterLite and JupyterLab as the plugin uses, which the page has: only their types, by name.
 *
 * @module
 */

/** The header of a message. */
export type Header = Record<string, unknown>;
type Content = Record<string, unknown>;

/** A message to the kernel. */
export interface Message {
  header: Header & { msg_type: string; date: string; session: string };
}

/** `BaseKernel` of `@jupyterlite/services`. */
export interface BaseKernel {
  readonly id: string;
  readonly location: string;
  readonly executionCount: number;
  readonly parentHeader: Header | undefined;
  readonly isDisposed: boolean;
  readonly disposed: { connect(listener: () => void): void };
  dispose(): void;
  handleMessage(message: Message): Promise<void>;
  stream(content: Content, parent?: Header): void;
  displayData(content: Content, parent?: Header): void;
  updateDisplayData(content: Content, parent?: Header): void;
  publishExecuteResult(content: Content, parent?: Header): void;
  publishExecuteError(content: Content, parent?: Header): void;
  clearOutput(content: Content, parent?: Header): void;
}

/** `@jupyterlite/services`. */
export interface Services {
  BaseKernel: new (options: KernelOptions) => BaseKernel;
  IKernelSpecs: unknown;
  IKernelClient: unknown;
}

/** What JupyterLite makes a kernel with. */
export interface KernelOptions {
  id: string;
  name: string;
  location: string;
  sendMessage(message: unknown): void;
}

/** `IKernelSpecs`. */
export interface KernelSpecs {
  register(options: { spec: Content; create(options: KernelOptions): Promise<BaseKernel> }): void;
}

/** `IKernelClient`. */
export interface KernelClient {
  interrupt(id: string): Promise<void>;
}

/** `PageConfig` of `@jupyterlab/coreutils`. */
export interface CoreUtils {
  PageConfig: { getOption(name: string): string; getBaseUrl(): string };
}

/** The file browser. */
export interface Contents {
  get(path: string, options: Content): Promise<{ content: unknown; format: string; type: string }>;
  save(path: string, options: Content): Promise<unknown>;
}

/** The application. */
export interface App {
  serviceManager: { contents: Contents };
}
