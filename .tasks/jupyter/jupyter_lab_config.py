"""JupyterLab as the course wants it. Only the course's own tasks read this file."""
import os

c = get_config()  # noqa: F821

# Nothing asks, announces or looks for updates: the first thing seen is the course.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"
c.LabApp.app_settings_dir = os.path.join(os.path.dirname(os.path.abspath(__file__)), "settings")

# The extensions of this environment only, not those of the system's JupyterLab.
c.LabApp.labextensions_path = [os.path.join(os.environ["JUPYTERLAB_DIR"], "..", "labextensions")]
# And the one of the course: a link to a place in another notebook arrives there the first time, too.
c.LabApp.extra_labextensions_path = [
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "labextensions")
]

# One kernel, so that no notebook has to ask for one.
c.KernelSpecManager.ensure_native_kernel = False
c.KernelSpecManager.allowed_kernelspecs = {"deno"}
c.MultiKernelManager.default_kernel_name = "deno"

# The server is for this computer, on the port it was given. Inside a container a person is often root.
c.ServerApp.ip = "127.0.0.1"
c.ServerApp.port_retries = 0
c.ServerApp.allow_root = True

# Opens the address itself: a browser in a sandbox cannot read the usual redirecting file in a hidden folder.
c.ServerApp.use_redirect_file = False
