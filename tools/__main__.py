"""Run a command: `python workshop.py COMMAND` comes here once its packages are installed."""
import logging
import os
import sys
import warnings

import workshop

from . import commands, machine, settings


def main():
    sys.stdout.reconfigure(errors="replace")
    warnings.filterwarnings("ignore", message="Proactor event loop")  # Windows
    logging.getLogger("asyncio").disabled = True  # else Ctrl-C ends with the complaints of abandoned tasks
    options = workshop.read_options()
    try:
        if options.command != "lab":
            settings.forget_own_settings()
        os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
        return getattr(commands, options.command.replace("-", "_"))(options)
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130
    except OSError as error:
        machine.stop_for(machine.explain(error))
        raise


if __name__ == "__main__":
    sys.exit(main())
