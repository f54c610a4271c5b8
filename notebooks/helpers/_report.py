"""A score beside its floor."""
from ._errors import WorkshopError


class BelowFloor(WorkshopError, AssertionError):
    """A score is below the floor that its lesson promises."""


def report(name, value, floor, form=".2%"):
    """Show a score beside the floor that it must reach, and fail below it.

    Parameters
    ----------
    name : str
        What was measured, such as "test accuracy".
    value : float
        The score; higher is better.
    floor : float
        The least value that the lesson promises.
    form : str
        Format of both numbers; ".2%" for shares, ".3f" for other scores.

    Raises
    ------
    BelowFloor
        If `value` is below `floor` or not a number.

    Notes
    -----
    The numbers also go into the output's metadata, where `make run` finds them.
    """
    from IPython.display import display
    value, floor = float(value), float(floor)
    text, floor_text = format(value, form), format(floor, form)
    score = {"name": name, "value": value, "floor": floor, "text": text, "floor_text": floor_text}
    display({"text/plain": f"{name}: {text} (at least {floor_text} expected)"}, raw=True, metadata={"workshop": score})
    if not value >= floor:
        raise BelowFloor(f"{name} is {text}, below the {floor_text} that this lesson promises. "
                         "If you changed the recipe, you have measured what the change costs; "
                         "if you did not, restart the kernel and run all cells from the top.")
