"""Errors that a learner can act on."""


class WorkshopError(Exception):
    """An error that says in one sentence what is wrong and what to do; a notebook shows the sentence alone."""

    def _render_traceback_(self):
        """Return the lines that IPython shows in place of a traceback."""
        return [str(self)]
