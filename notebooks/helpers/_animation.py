"""A figure that moves: a small player for the frames of an animation, without a widget and without a network."""
import base64
import html
import io

import matplotlib.pyplot as plt
import numpy as np

from ._errors import WorkshopError

LARGEST = 300_000  # characters of HTML
COLOURS = 32

# Frames are stored as what differs from the last one, which lies behind them: what stands still costs nothing. The last
# one is also all that shows where scripts do not run. A page may hold many players, and one of them twice, so that the
# script has no ids and no names: it gives controls to every player that has none. Their data attribute keeps Jupyter's
# own keys away from them, and stopPropagation those of a slide show.
PAGE = """\
<div class="animation" data-interval="{interval}" data-frames="{frames}">
<style>
:where(.animation-picture) {{ display: block; width: 100%; max-width: {width}px; object-fit: contain; }}
:where(.animation-controls) {{ display: flex; align-items: center; gap: 0.6em; max-width: {width}px; }}
:where(.animation-button) {{ font: inherit; min-width: 4.5em; padding: 0.2em 0.6em; cursor: pointer; }}
:where(.animation-slider) {{ flex: 1; min-width: 6em; accent-color: #0072B2; }}
@media print {{ .animation-controls {{ display: none !important; }} }}
</style>
<img class="animation-picture" alt="{alt}" src="data:image/png;base64,{last}">
<script>
for (const player of document.querySelectorAll(".animation[data-frames]:not([data-ready])")) {{
  player.dataset.ready = "yes";
  const picture = player.querySelector(".animation-picture");
  const frames = (player.dataset.frames.match(/\\S+/g) ?? []).map(frame => "data:image/png;base64," + frame);
  frames.push(picture.src);
  picture.style.background = `url(${{picture.src}}) center / contain no-repeat content-box`;
  const slider = Object.assign(document.createElement("input"),
    {{className: "animation-slider", type: "range", min: 0, max: frames.length - 1, value: 0}});
  slider.setAttribute("aria-label", "Frame of the animation");
  const button = Object.assign(document.createElement("button"), {{className: "animation-button", type: "button"}});
  const controls = Object.assign(document.createElement("div"), {{className: "animation-controls"}});
  let timer = null;
  const go = frame => {{
    slider.value = frame;
    slider.setAttribute("aria-valuetext", `${{frame + 1}} of ${{frames.length}}`);
    picture.src = frames[frame];
  }};
  const pause = () => {{ timer = clearInterval(timer); button.textContent = "Play"; }};
  const step = () => player.isConnected && +slider.value < frames.length - 1 ? go(+slider.value + 1) : pause();
  slider.oninput = () => {{ pause(); go(+slider.value); }};
  button.onclick = () => {{
    if (timer) return pause();
    if (+slider.value === frames.length - 1) go(0);
    timer = setInterval(step, +player.dataset.interval);
    button.textContent = "Pause";
  }};
  slider.dataset.lmSuppressShortcuts = button.dataset.lmSuppressShortcuts = "true";
  controls.onkeydown = event => event.stopPropagation();
  controls.append(button, slider);
  picture.after(controls);
  addEventListener("beforeprint", () => go(frames.length - 1));
  pause();
  go(0);
}}
</script>
</div>"""


class TooLarge(WorkshopError, ValueError):
    """An animation would make the notebook too large."""


def animate(fig, draw, frames, alt, interval=150):
    """Draw a figure once a frame, show it as a film with a slider and a play button, and close it.

    It opens on its first frame, so that a question above it stays open. Without scripts (on GitHub) and in print its
    last frame stands still.

    Parameters
    ----------
    fig : matplotlib.figure.Figure
    draw : callable
        `draw(frame)` draws a frame into `fig`; what the frame before left there is still there. The layout of the
        first frame stays.
    frames : int or iterable
        What `draw` is called with, one after the other; a number n stands for 0 to n - 1.
    alt : str
        A sentence or two with what a sighted reader would take away, numbers included.
    interval : int
        Milliseconds between two frames.

    Raises
    ------
    TooLarge
        If the film takes more than 300 kB.
    """
    from IPython.display import display
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    canvas, pictures = FigureCanvasAgg(fig), []
    fig.set_dpi(100)
    for frame in range(frames) if isinstance(frames, int) else frames:
        draw(frame)
        canvas.draw()
        fig.set_layout_engine("none")  # nothing jumps from frame to frame
        pictures.append(np.array(canvas.buffer_rgba())[..., :3])
    plt.close(fig)
    palette, last = _palette(pictures), pictures[-1]
    nearest = _nearest(palette)
    earlier = [min(_encoded(picture, palette, nearest), _encoded(picture, palette, nearest, last), key=len)
               for picture in pictures[:-1]]
    page = PAGE.format(frames=" ".join(earlier), last=_encoded(last, palette, nearest), alt=html.escape(alt),
                       interval=int(interval), width=last.shape[1])
    if len(page) > LARGEST:
        raise TooLarge(f"This animation takes {len(page) / 1000:.0f} kB, more than {LARGEST / 1000:.0f} kB: draw fewer "
                       f"frames than {len(pictures)}, a smaller figure, or less detail.")
    display({"text/html": page, "text/plain": f"Animation of {len(pictures)} frames: {alt}"}, raw=True)


def _palette(pictures):
    """Return the colours that all pictures share: the most frequent ones and a blend of the others, in rows."""
    from PIL import Image
    some = np.stack(pictures[::max(1, len(pictures) // 6)] + pictures[-1:])[:, ::2, ::2].astype(int)
    colours, counts = np.unique(some @ [1 << 16, 1 << 8, 1], return_counts=True)
    colours = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)[np.argsort(-counts, kind="stable")]
    frequent, others = np.split(colours, [COLOURS // 4])
    counts = np.sort(counts)[::-1][COLOURS // 4:]
    if not len(others):
        return frequent
    others = np.repeat(others, np.ceil(counts * 1e5 / counts.sum()).astype(int), axis=0).astype("uint8")
    blend = Image.fromarray(others[np.newaxis]).quantize(COLOURS - 1 - len(frequent)).getpalette()
    return np.vstack([frequent, np.reshape(blend, (-1, 3))])[:COLOURS - 1]


def _nearest(palette):
    """Return a table: which row of `palette` is nearest to each of 64 levels of red, green and blue."""
    levels = np.linspace(0, 255, 64)
    grid = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1)
    return np.argmin([((grid - colour) ** 2).sum(axis=-1) for colour in palette], axis=0).astype("uint8")


def _encoded(picture, palette, nearest, last=None):
    """Return the base64 text of `picture` as PNG; given the last picture, only of what differs from it."""
    from PIL import Image
    indices = nearest[tuple(np.moveaxis(picture // 4, -1, 0))]
    if last is not None:
        changed = (picture != last).any(axis=-1)
        for axis in (0, 1, 0, 1):  # and two neighbours, else the last picture shines through on a scaled page
            changed = changed | np.roll(changed, 1, axis) | np.roll(changed, -1, axis)
        indices[~changed] = len(palette)
    image, png = Image.fromarray(indices), io.BytesIO()
    image.putpalette(np.vstack([palette, [0, 0, 0]]).astype("uint8").tobytes())
    image.save(png, format="png", compress_level=9, transparency=len(palette))
    return base64.b64encode(png.getvalue()).decode()
