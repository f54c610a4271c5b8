"""A figure that follows a training while it runs."""
import time

import keras
from IPython import get_ipython
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from ._figures import SEEN, UNSEEN, _display_figure


class LiveView(keras.callbacks.Callback):
    """One figure that redraws loss and accuracy while `model.fit` runs, with progress and remaining time.

    Compile the model with `metrics=["accuracy"]` and call
    `model.fit(..., callbacks=[helpers.LiveView()], verbose=0)`.
    Redrawing takes at most about a twentieth of the training time. The last state stays in the saved notebook; of a
    training that was interrupted it says so.
    """

    def on_train_begin(self, logs=None):
        self.logs = []
        self.batches_done = 0
        self.began = time.monotonic()
        self.first_batch_ended = None
        self.next_drawing = 0
        self.display_id = f"live-view-{id(self)}-{self.began}"
        self._draw("Starting ...", last_epoch=self.params["epochs"], display_id=self.display_id)
        self.ended = False
        if get_ipython():  # Keras calls nobody when a training is interrupted; IPython does when the cell ends
            get_ipython().events.register("post_execute", self._on_cell_end)

    def on_train_batch_end(self, batch, logs=None):
        now = time.monotonic()
        self.batches_done += 1
        self.first_batch_ended = self.first_batch_ended or now
        if now >= self.next_drawing:
            self._draw(self._progress(now), last_epoch=self.params["epochs"], display_id=self.display_id, update=True)
            self.next_drawing = time.monotonic() + max(0.5, 20 * (time.monotonic() - now))

    def on_epoch_end(self, epoch, logs=None):
        self.logs.append(dict(logs))

    def on_train_end(self, logs=None):
        self.ended = True
        title = f"{_epochs(self.logs)} in {_minutes(time.monotonic() - self.began)}"
        self._draw(title, last_epoch=len(self.logs), display_id=self.display_id, update=True)

    def _on_cell_end(self):
        get_ipython().events.unregister("post_execute", self._on_cell_end)
        if not self.ended:
            epochs = self.params["epochs"]
            self._draw(f"Stopped after {len(self.logs)} of {epochs} epochs", last_epoch=epochs,
                       display_id=self.display_id, update=True)

    def _progress(self, now):
        epochs, steps = self.params["epochs"], self.params["steps"]
        epoch = f"Epoch {len(self.logs) + 1} of {epochs}"
        if not steps or self.batches_done < 10:
            return epoch
        total = epochs * steps
        left = (now - self.first_batch_ended) / (self.batches_done - 1) * (total - self.batches_done)
        return f"{epoch}, {self.batches_done / total:.0%} done, about {_minutes(left)} to go"

    def _draw(self, title, last_epoch, **kwargs):
        fig = Figure(figsize=(10, 4.4), layout="constrained")
        panels = fig.subplots(1, 2)
        panels[0].set_title(title, pad=14)
        panels[1].set_title("training \u2501\u2501", color=SEEN, loc="left", pad=14)
        panels[1].set_title("validation \u2578\u2578\u2578", color=UNSEEN, loc="right", pad=14)
        markersize = 7 if last_epoch <= 25 else 0
        for ax, name in zip(panels, ("loss", "accuracy")):
            for key, color, style in ((name, SEEN, "o-"), (f"val_{name}", UNSEEN, "s--")):
                values = [log[key] for log in self.logs if key in log]
                ax.plot(range(1, len(values) + 1), values, style, color=color, markersize=markersize)
            ax.set(xlabel="epoch", ylabel=name, xlim=(0.5, max(last_epoch, 2) + 0.5))
            ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        panels[1].yaxis.set_major_formatter(PercentFormatter(1))
        _display_figure(fig, self._alt(), **kwargs)

    def _alt(self):
        if not self.logs:
            return "Loss and accuracy, epoch by epoch: no epoch has ended yet."
        changes = [f"{key.replace('val_', 'validation ')} from {self.logs[0][key]:.3f} to {self.logs[-1][key]:.3f}"
                   for key in ("loss", "val_loss", "accuracy", "val_accuracy") if key in self.logs[-1]]
        return f"Loss and accuracy over {_epochs(self.logs)}: {', '.join(changes)}."


def _epochs(logs):
    return f"{len(logs)} epoch{'' if len(logs) == 1 else 's'}"


def _minutes(seconds):
    """`seconds` as words: 47 s, 3 min 20 s."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
