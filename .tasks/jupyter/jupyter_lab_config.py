"""JupyterLab as the course wants it. Only `deno task lab` and `deno task test` read this file."""
import os

c = get_config()  # noqa: F821

# Nothing asks, announces or looks for updates: the first thing seen is the course.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"
c.LabApp.app_settings_dir = os.path.join(os.path.dirname(os.path.abspath(__file__)), "settings")

# One kernel, so that no notebook has to ask for one.
c.KernelSpecManager.ensure_native_kernel = False
c.KernelSpecManager.allowed_kernelspecs = {"deno"}
c.MultiKernelManager.default_kernel_name = "deno"

# Extensions of this environment only, not those of the system's JupyterLab.
c.LabApp.labextensions_path = [os.path.join(os.environ["JUPYTERLAB_DIR"], "..", "labextensions")]
