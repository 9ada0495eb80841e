import type {
  App,
  CoreUtils,
  KernelClient,
  KernelOptions,
  KernelSpecs,
  Services,
} from "./jupyterlite.ts";
import { kernelClass } from "./kernel.ts";
import { settingsFrom } from "./settings.ts";

const ID = "nonlinear-kernel:plugin";

/** The plugin that offers the kernel to JupyterLite. */
export function pluginOf(services: Services, { PageConfig }: CoreUtils, worker: string) {
  return {
    id: ID,
    autoStart: true,
    requires: [services.IKernelSpecs, services.IKernelClient],
    activate(app: App, specs: KernelSpecs, client: KernelClient) {
      const settings = settingsFrom(PageConfig.getOption("litePluginSettings"), ID);
      const Kernel = kernelClass(services, {
        app,
        settings,
        base: PageConfig.getBaseUrl(),
        worker,
      });
      const kernels = new Map<string, InstanceType<typeof Kernel>>();
      const { kernelName: name, displayName: display_name, language } = settings;
      const spec = {
        display_name,
        language,
        argv: [],
        env: {},
        interrupt_mode: "message",
        metadata: {},
      };
      specs.register({
        spec: { name, display_name, language, argv: [], resources: {}, spec },
        create(options: KernelOptions) {
          const kernel = new Kernel(options);
          kernels.set(options.id, kernel);
          kernel.disposed.connect(() => void kernels.delete(options.id));
          return Promise.resolve(kernel);
        },
      });
      // JupyterLite's own interrupt puts an error under the next cell and tells the kernel nothing.
      const interrupt = client.interrupt.bind(client);
      client.interrupt = async (id) =>
        await (kernels.get(id) ?? { interrupt: () => interrupt(id) }).interrupt();
    },
  };
}
