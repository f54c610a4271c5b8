"""Pictures of track 1, lesson 2: What can it do?

What its programs are told and do not learn stands here as well: the simulator of the car, the strokes on the photo, the
digits drawn by hand, and the rules of noughts and crosses.
"""
from collections import namedtuple
from functools import cache

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgb
from matplotlib.patches import Circle, FancyBboxPatch, Wedge

import helpers

UNSEEN_TEXT = "#a84a00"  # the colour of what was not seen, dark enough for letters
PALE = "#e6eaee"


# The car

HALF_WIDTH, SIGHT = 4, 40  # metres: from the middle of the road to the kerb; how far a sensor sees
SENSORS = np.radians([-80, -40, 0, 40, 80])  # where the sensors look: 0 is straight ahead, 80 almost to the left
Road = namedtuple("Road", "middle kerbs")  # metres: the middle, shape (240, 2), and two kerbs of the same shape
Drive = namedtuple("Drive", "path distances turns laps")


def make_road(rng):
    """Make a random closed road that has no bend tighter than 9 metres.

    Parameters
    ----------
    rng : numpy.random.Generator

    Returns
    -------
    Road
    """
    angle = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    while True:
        waves = [rng.uniform(0, 0.45) / n * np.cos(n * angle + rng.uniform(0, 2 * np.pi)) for n in (2, 3, 4, 5)]
        radius, side = 40 * (1 + sum(waves)), rng.choice([-1, 1])
        middle = np.stack([1.4 * radius * np.cos(angle), side * radius * np.sin(angle)], axis=1)
        ahead = np.roll(middle, -1, axis=0) - middle
        heading = np.arctan2(ahead[:, 1], ahead[:, 0])
        bend = np.abs(_turn_between(np.roll(heading, 1), heading)) / np.hypot(*ahead.T)
        if bend.max() < 1 / 9:
            to_the_left = np.stack([-np.sin(heading), np.cos(heading)], axis=1)
            return Road(middle, [middle - HALF_WIDTH * to_the_left, middle + HALF_WIDTH * to_the_left])


def _turn_between(old, new):
    """Return the angle from one heading to another, between -pi and pi; positive is to the left."""
    return np.angle(np.exp(1j * (new - old)))


def look(road, place, heading, sensors=SENSORS):
    """Measure how far it is from a place to the kerb.

    Parameters
    ----------
    road : Road
    place : numpy.ndarray, shape (2,)
        In metres.
    heading : float
        Where the car points, in radians.
    sensors : numpy.ndarray, shape (sensors,)
        Where each sensor looks, in radians from there; positive is to the left.

    Returns
    -------
    numpy.ndarray, shape (sensors,)
        Metres, at most SIGHT.
    """
    rays = np.stack([np.cos(heading + sensors), np.sin(heading + sensors)], axis=1)[:, np.newaxis]
    begin = np.concatenate(road.kerbs) - place
    piece = np.concatenate([np.roll(kerb, -1, axis=0) - kerb for kerb in road.kerbs])
    cross = rays[..., 0] * piece[:, 1] - rays[..., 1] * piece[:, 0] + 1e-12
    distance = (begin[:, 0] * piece[:, 1] - begin[:, 1] * piece[:, 0]) / cross
    along = (begin[:, 0] * rays[..., 1] - begin[:, 1] * rays[..., 0]) / cross
    hit = (distance > 0) & (along >= 0) & (along <= 1)
    return np.where(hit, distance, SIGHT).min(axis=1).clip(max=SIGHT)


def drive(road, driver, sensors=SENSORS, wobble=0, rng=None):
    """Drive a lap, a metre at a time, or until the car leaves the road.

    Parameters
    ----------
    road : Road
    driver : callable
        `driver(distances, ahead)` gets what the sensors measure and the angle to a point of the road ahead, and
        returns by how many radians to turn; positive is to the left.
    sensors : numpy.ndarray, shape (sensors,)
        Where they look, in radians.
    wobble : float
        How strongly the wheel is shaken.
    rng : numpy.random.Generator, optional
        Needed to shake it.

    Returns
    -------
    Drive
        With path, shape (metres + 1, 3): place and heading; distances, shape (metres, sensors), and turns, shape
        (metres,): what was measured and how the driver turned; laps: the part of a lap that was driven.
    """
    place, nearest, points, shake = road.middle[0], 0, 0, 0
    heading = np.arctan2(*(road.middle[1] - place)[::-1])
    path, distances, turns = [], [], []
    while True:
        gaps = np.hypot(*(road.middle - place).T)
        points += (gaps.argmin() - nearest + 120) % 240 - 120
        nearest = gaps.argmin()
        path.append([*place, heading])
        if gaps.min() > HALF_WIDTH or points >= 240 or len(path) > 2000:
            return Drive(np.array(path), np.array(distances), np.array(turns), points / 240)
        goal = road.middle[(nearest + 5) % 240] - place
        distances.append(look(road, place, heading, sensors))
        ahead = _turn_between(heading, np.arctan2(goal[1], goal[0]))
        turns.append(np.clip(driver(distances[-1], ahead), -0.25, 0.25))
        shake = 0.9 * shake + (wobble * rng.normal() if wobble else 0)
        heading += turns[-1] + shake
        place = place + [np.cos(heading), np.sin(heading)]


def teacher(distances, ahead):
    """Steer towards a point of the road ahead, as a driver of `drive`: only the teacher can see it."""
    return ahead / 2


def five_distances(road):
    """Draw a road with a car on it, and the car close up with the distances that its sensors measure.

    Parameters
    ----------
    road : Road
    """
    place, heading = road.middle[40], np.arctan2(*(road.middle[41] - road.middle[40])[::-1])
    sensed = look(road, place, heading)
    from_above = [kerb - place for kerb in road.kerbs]
    turned = np.array([[np.sin(heading), np.cos(heading)], [-np.cos(heading), np.sin(heading)]])

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.1))
    _draw_road(left, from_above, helpers.SEEN)
    left.plot(0, 0, marker=(3, 0, np.degrees(heading) - 90), markersize=15, color=helpers.INK)
    left.set_aspect("equal")
    _draw_road(right, [kerb @ turned for kerb in from_above], helpers.SEEN)
    for angle, metres in zip(SENSORS, sensed):
        ray = np.array([-np.sin(angle), np.cos(angle)])
        right.plot(*zip((0, 0), metres * ray), color=helpers.INPUT, ls="-", lw=5)
        right.text(*(np.clip(metres + 1.5, 7, 15) * ray), f"{metres:.0f} m", ha="center", va="center", weight="bold",
                   fontsize=18, bbox={"fc": "white", "ec": helpers.INPUT, "boxstyle": "round,pad=0.2"})
    right.plot(0, 0, marker=(3, 0, 0), markersize=38, color=helpers.INK)
    right.set(xlim=(-15, 15), ylim=(-4, 18), aspect="equal")
    left.set_title("a road, and the car", loc="center")
    right.set_title("all it knows: five distances", loc="center")
    helpers.show(fig, alt="A closed road from above with a car on it, and the car close up: five rays from it to the "
                          f"kerb, {', '.join(f'{metres:.0f}' for metres in sensed)} metres long from its right to its "
                          "left.")


def _draw_road(ax, kerbs, color):
    """Draw a road between its two kerbs, the longer one first."""
    for ring, fill in ((max(kerbs, key=np.ptp), PALE), (min(kerbs, key=np.ptp), "white")):
        ax.fill(*ring.T, fc=fill, ec=color, ls="-", lw=1.5)
    ax.axis("off")


def two_cars(roads, before, after):
    """Animate two cars on each of three roads.

    Parameters
    ----------
    roads : list of Road
    before, after : list of Drive
        A car that has learned nothing, and crashes; one that has learned, and comes round.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.9))
    cars = []
    for column, (ax, road) in enumerate(zip(axes, roads)):
        _draw_road(ax, road.kerbs, helpers.UNSEEN)
        ax.set_aspect("equal", adjustable="datalim")
        ax.plot(*road.middle[0], "o", color=helpers.BASELINE, markersize=7)
        cars.append([ax.plot([], [], color=helpers.UNSEEN, ls="-", lw=5)[0],
                     ax.plot([], [], color=helpers.INPUT, ls="-", lw=1.5)[0],
                     ax.plot([], [], color=helpers.INK, markersize=15)[0],
                     ax.plot([], [], color=helpers.BASELINE, ls="-", lw=4)[0],
                     ax.plot([], [], "X", color=helpers.BASELINE, markersize=18, markeredgecolor="white")[0],
                     fig.text((column + 0.5) / 3, 0.1, "", ha="center", color=helpers.BASELINE, weight="bold"),
                     fig.text((column + 0.5) / 3, 0.02, "", ha="center", color=UNSEEN_TEXT, weight="bold")])
    fig.get_layout_engine().set(rect=(0, 0.17, 1, 0.83))
    frames = 16

    def move(frame):
        for road, crash, one, (trail, rays, body, wreck_trail, wreck, first, second) in zip(roads, before, after, cars):
            metre = round(frame / (frames - 1) * (len(one.path) - 1))
            x, y, heading = one.path[metre]
            ends = [(x + metres * np.cos(heading + angle), y + metres * np.sin(heading + angle))
                    for metres, angle in zip(look(road, (x, y), heading), SENSORS)]
            trail.set_data(*one.path[:metre + 1, :2].T)
            rays.set_data(*np.array([point for end in ends for point in ((x, y), end, (np.nan, np.nan))]).T)
            body.set_data([x], [y])
            body.set_marker((3, 0, np.degrees(heading) - 90))
            metres = min(2 * metre, len(crash.path) - 1)
            crashed = metres == len(crash.path) - 1
            wreck_trail.set_data(*crash.path[:metres + 1, :2].T)
            wreck.set_data(*(crash.path[-1:, :2].T if crashed else ([], [])))
            first.set_text(f"before: crash after {metres} m" if crashed else f"before: {metres} m")
            second.set_text("after: a whole lap" if metre == len(one.path) - 1 else f"after: {metre} m")

    metres = [len(crash.path) - 1 for crash in before]
    helpers.animate(fig, move, frames, interval=200,
                    alt="Three closed roads with two cars each. The one that has learned nothing crashes after "
                        f"{metres[0]}, {metres[1]} and {metres[2]} metres. The one that watched a teacher drives a "
                        "whole lap of each road.")


def sensors_compared(shares):
    """Draw how many of twelve laps end well, with different sensors.

    Parameters
    ----------
    shares : dict of str to float
        The share for each set of sensors. The bars of perfect teachers, who have that word in their name, are grey.
    """
    fig, ax = plt.subplots()
    for place, (name, share) in enumerate(shares.items()):
        perfect = "perfect" in name
        ax.barh(-place, share, color=helpers.BASELINE if perfect else helpers.UNSEEN, hatch="//" if perfect else "",
                edgecolor="white")
        ax.text(-0.02, -place, name, ha="right", va="center")
        ax.text(share + 0.01, -place, f"{share:.0%}", va="center", weight="bold")
    ax.set(xlim=(0, 1.1), yticks=[], xticks=[], title="laps that end well, of twelve")
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt="Share of twelve laps on unseen roads that end well. " +
                          "; ".join(f"{name}: {share:.0%}" for name, share in shares.items()) + ".")


def real_sensors():
    """Draw the sensors of a real car beside those of the lesson's (after a picture in The Economist)."""
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1.9, 1), figsize=(10, 5))
    for ax in (left, right):
        ax.add_patch(FancyBboxPatch((-0.9, -2), 1.8, 4, boxstyle="round,pad=0.1,rounding_size=0.6", fc=PALE,
                                    ec=helpers.INK, lw=2, zorder=3))
        ax.set_aspect("equal")
        ax.axis("off")
    left.add_patch(Circle((0, 0), 4.6, fc=helpers.INPUT, alpha=0.16, ec=helpers.INPUT))
    for middle, reach, begin, end, color in (((0, 2), 6.2, 78, 102, helpers.UNSEEN),
                                             ((0, -2), 4.4, 255, 285, helpers.UNSEEN),
                                             ((0, 1), 5.4, 58, 122, helpers.WEIGHT)):
        left.add_patch(Wedge(middle, reach, begin, end, fc=color, alpha=0.35, ec=color))
    for corner in ((-1, 2), (1, 2), (-1, -2), (1, -2)):
        left.add_patch(Circle(corner, 0.75, fc=helpers.ACTIVATION, alpha=0.4, ec=helpers.ACTIVATION))
    left.text(0, 0, "com-\nputer", ha="center", va="center", zorder=4, weight="bold", fontsize=14)
    for place, words_at, words in (
            ((0.6, 7.2), (3.1, 7.4), "radar: distance and\nspeed of other cars"),
            ((1.9, 5.2), (4.6, 4.9), "video cameras: lights,\nsigns, people"),
            ((3.6, 2.3), (4.6, 2.1), "lidar: pulses of light,\na map of all around"),
            ((0.9, -0.9), (4.6, -0.9), "GPS, wheel counter, gyro-\nscope: where on Earth"),
            ((1.6, -2.3), (4.6, -3.9), "ultrasound: what is\nvery close")):
        left.annotate(words, place, words_at, va="center", fontsize=15,
                      arrowprops={"arrowstyle": "-", "color": helpers.BASELINE})
    left.set(xlim=(-5, 13), ylim=(-6.6, 8.6))
    left.set_title("a real car", loc="left")
    for angle in SENSORS:
        right.plot([0, 5.4 * -np.sin(angle)], [1, 1 + 5.4 * np.cos(angle)], color=helpers.INPUT, ls="-", lw=5)
    right.text(0, 0, "ten\nlike\nthis", ha="center", va="center", zorder=4, weight="bold", fontsize=14)
    right.text(0, -2.8, "five distances, always\nexact; no rain,\nno other cars", ha="center", va="top", fontsize=15)
    right.set(xlim=(-6.5, 6.5), ylim=(-6.6, 8.6))
    right.set_title("ours", loc="center")
    helpers.show(fig, alt="Two cars from above. A real one has radar ahead and behind for the distance and speed of "
                          "other cars, video cameras for lights, signs and people, lidar all around, ultrasound at its "
                          "corners for what is very close, GPS with wheel counter and gyroscope, and a computer in the "
                          "middle. Ours has five distances and nothing else.")


# The scene

STROKES = [  # a name, and where the stroke begins and ends: row, column, row, column
    ("sky", 30, 200, 25, 290), ("water", 140, 190, 135, 260), ("tower", 50, 100, 170, 106),
    ("trees", 205, 20, 200, 120), ("sky", 20, 20, 60, 30), ("trees", 120, 300, 190, 300), ("tower", 130, 50, 128, 165),
    ("water", 113, 180, 112, 255), ("sky", 90, 180, 90, 270), ("trees", 110, 5, 120, 25), ("water", 152, 20, 156, 35),
    ("tower", 155, 60, 160, 160), ("trees", 185, 200, 180, 260), ("sky", 95, 25, 92, 40)]
CHECKS = [  # strokes that it is not shown: what it is asked about
    ("sky", 75, 10, 80, 40), ("sky", 60, 180, 80, 250), ("sky", 15, 130, 10, 300), ("water", 120, 175, 150, 200),
    ("water", 140, 10, 145, 28), ("water", 125, 270, 145, 240), ("tower", 70, 65, 72, 140),
    ("tower", 105, 60, 105, 155), ("tower", 165, 80, 150, 165), ("tower", 185, 130, 182, 153),
    ("trees", 170, 220, 160, 260), ("trees", 90, 300, 120, 290), ("trees", 200, 60, 185, 80),
    ("trees", 105, 10, 125, 10)]
COLOURS = {"sky": helpers.INPUT, "water": helpers.SEEN, "tower": helpers.UNSEEN, "trees": helpers.ACTIVATION}


def pixels_under(strokes):
    """Find the pixels under some strokes.

    Parameters
    ----------
    strokes : list of tuple
        For each its name, and row and column of both ends.

    Returns
    -------
    rows, columns, names : numpy.ndarray, shape (pixels,)
    """
    rows, columns, names = [], [], []
    for name, row, column, end_row, end_column in strokes:
        number = max(abs(end_row - row), abs(end_column - column)) + 1
        rows += np.linspace(row, end_row, number).round().astype(int).tolist()
        columns += np.linspace(column, end_column, number).round().astype(int).tolist()
        names += [name] * number
    return np.array(rows), np.array(columns), np.array(names)


def named_pixels(photo, strokes, named, shares):
    """Animate a photo on which strokes are drawn, and the names that its pixels then get.

    Parameters
    ----------
    photo : numpy.ndarray, shape (height, width, 3)
    strokes : list of tuple
        For each its name, and row and column of both ends.
    named : dict of int to numpy.ndarray, shape (height, width)
        The name of each pixel after so many strokes, 1, 4 and 14 among them; a frame each.
    shares : dict of int to float
        The share named right where it is tested, after as many.
    """
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.9))
    left.imshow(photo, interpolation="nearest")
    shown = right.imshow(_colour_map(named[1]), interpolation="nearest")
    words = {name: right.text(column, row, "", color="white", weight="bold", fontsize=22, ha="center", va="center")
             for name, row, column in (("sky", 45, 230), ("water", 128, 215), ("tower", 112, 104), ("trees", 190, 215))}
    _without_axes(left, right)

    def draw_strokes(number):
        for name, row, column, end_row, end_column in strokes[:number]:
            for color, width in (("white", 7), (COLOURS[name], 4.5)):
                left.plot([column, end_column], [row, end_row], color=color, ls="-", lw=width, solid_capstyle="round")
            words[name].set_text(name)
        shown.set_data(_colour_map(named[number]))
        left.set_title(f"{number} stroke{'s' if number > 1 else ''} by hand")
        right.set_title(f"where tested: {shares[number]:.1%} right")

    helpers.animate(fig, draw_strokes, named, interval=600,
                    alt="Left a photo of a tower between trees, water and sky, on which strokes are drawn one after "
                        "the other. Right the name that each pixel gets: with one stroke all is sky; with four "
                        f"{shares[4]:.0%} of the pixels asked about are right, with fourteen {shares[14]:.0%}.")


def _colour_map(names):
    """Return the colour of each name, shape (height, width, 3)."""
    return np.select([(names == name)[..., np.newaxis] for name in COLOURS], list(map(to_rgb, COLOURS.values())))


def _without_axes(*axes):
    for ax in axes:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)


def named_flower(photo, names, petals):
    """Draw the photo of a flower beside the names that its pixels get.

    Parameters
    ----------
    photo : numpy.ndarray, shape (height, width, 3)
    names : numpy.ndarray, shape (height, width)
        The name of each pixel.
    petals : numpy.ndarray, shape (height, width)
        True where the flower is.
    """
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.6))
    left.imshow(photo, interpolation="nearest")
    right.imshow(_colour_map(names), interpolation="nearest")
    right.text(155, 110, "tower", color="white", weight="bold", fontsize=26, ha="center", va="center")
    right.text(285, 185, "trees", color="white", weight="bold", fontsize=22, ha="center", va="center")
    _without_axes(left, right)
    left.set_title("a photo that it has never seen")
    right.set_title("what it calls it")
    helpers.show(fig, alt="Left an orange flower before dark leaves. Right the names that the program gives: "
                          f"{np.mean(names[petals] == 'tower'):.0%} of the pixels of the flower's disc are called "
                          "tower.")


# The handwriting

DRAWN = """
..###...  ...#....  ..###...  ..###...  ....##..  .#####..  ...##...  .######.  ..###...  ..###...
.##.##..  ..##....  .#..##..  .#..##..  ...##...  .#......  ..##....  .....##.  .#..##..  .#..##..
.#...#..  .###....  .....#..  .....#..  ..##....  .#......  .##.....  ....##..  .#...#..  .#...#..
.#...#..  ..##....  ....##..  ...##...  .##.#...  .####...  .#.##...  ....#...  ..####..  ..####..
.#...#..  ..##....  ...##...  ....##..  .##.##..  ....##..  .##.##..  ...##...  ..####..  .....#..
.#...#..  ..##....  ..##....  .....#..  .######.  .....#..  .#...#..  ...#....  .#...#..  .....#..
.##.##..  ..##....  .##.....  .#..##..  ....#...  .#..##..  .##.##..  ..##....  .##..#..  .#..##..
..###...  .####...  .######.  ..###...  ....#...  ..###...  ..###...  ..#.....  ..###...  ..###...
"""


def as_images(drawn):
    """Make images of ten drawings.

    Parameters
    ----------
    drawn : str
        Eight lines, a row of each drawing in each; # is ink.

    Returns
    -------
    numpy.ndarray, shape (10, 64)
        12 where there is ink, else 0.
    """
    rows = [line.split() for line in drawn.strip().splitlines()]
    return np.array([[[12 * (mark == "#") for mark in row[digit]] for row in rows]
                     for digit in range(10)]).reshape(10, 64)


def misread_digits(images, labels, sizes, readings):
    """Animate which of eighty digits are misread, the more examples the program knows.

    Parameters
    ----------
    images : numpy.ndarray, shape (digits, 64)
        Every eighth is shown.
    labels : numpy.ndarray, shape (digits,)
        What they are.
    sizes : list of int
        How many examples it knows, in each frame.
    readings : list of numpy.ndarray, shape (digits,)
        What it reads then.
    """
    misread = [100 * np.mean(reading != labels) for reading in readings]
    shown = 8 * np.arange(80)
    sheet = np.zeros((50, 160))
    fig, ax = plt.subplots(figsize=(10, 3.9))
    marks = []
    for number, digit in enumerate(shown):
        y, x = 10 * (number // 16), 10 * (number % 16)
        sheet[y + 1:y + 9, x + 1:x + 9] = images[digit].reshape(8, 8)
        box = ax.add_patch(plt.Rectangle((x - 0.3, y - 0.3), 9, 9, fill=False, ec=helpers.UNSEEN, lw=3.5))
        word = ax.text(x + 9, y - 0.2, "", color="white", weight="bold", fontsize=13, ha="right", va="top",
                       bbox={"fc": helpers.UNSEEN, "ec": "none", "pad": 1.5})
        marks.append((box, word))
    ax.imshow(sheet, cmap="Greys", vmin=0, vmax=18)
    ax.axis("off")

    def mark(frame):
        for digit, (box, word) in zip(shown, marks):
            wrong = readings[frame][digit] != labels[digit]
            box.set_visible(wrong)
            word.set_visible(wrong)
            word.set_text(str(readings[frame][digit]))
        ax.set_title(f"knows {sizes[frame]:,} digits: misreads {misread[frame]:.0f} of 100")

    helpers.animate(fig, mark, len(sizes), interval=400,
                    alt=f"{len(shown)} handwritten digits; those that are misread have a frame and the wrong reading. "
                        f"With {sizes[0]} known digits {misread[0]:.0f} of 100 are misread, with {sizes[-1]:,} "
                        f"{misread[-1]:.0f}.")


def orders_of_magnitude(by_drawings, by_learning, images, readings):
    """Draw two shares of misread digits on a logarithmic axis, and the mistakes that are left.

    Parameters
    ----------
    by_drawings, by_learning : float
        The share misread with ten drawings by hand, and with 1,157 examples.
    images : numpy.ndarray, shape (mistakes, 64)
        What is still misread, at most 24 digits.
    readings : numpy.ndarray, shape (mistakes,)
        What was read.
    """
    times = by_drawings / by_learning
    fig = plt.figure()
    upper, lower = fig.subfigures(2, 1, height_ratios=(1.25, 1))
    ax = upper.subplots()
    ax.set(xscale="log", xlim=(1, 2e-4), ylim=(-1, 1), yticks=[])
    ax.set_xticks([1, 0.1, 0.01, 0.001], ["100 of 100", "10 of 100", "1 of 100", "1 of 1,000"])
    ax.xaxis.set_minor_locator(plt.NullLocator())
    ax.spines["left"].set_visible(False)
    ax.annotate("", (by_learning * 0.97, 0), (by_drawings, 0),
                arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK})
    ax.text(np.sqrt(by_drawings * by_learning), 0.1, f"{times:.0f} times fewer", ha="center", va="bottom",
            weight="bold")
    for share, name, color, marker in ((by_drawings, "ten drawings\nby hand", helpers.BASELINE, "s"),
                                       (by_learning, "1,157 examples", UNSEEN_TEXT, "o"),
                                       (by_drawings / 1000, "three orders\nwould be here", helpers.BASELINE, "x")):
        ax.plot(share, 0, marker, color=color, markersize=14, markeredgewidth=4)
        ax.text(share, -0.25, name, color=color, weight="bold", ha="center", va="top")
    upper.suptitle("digits misread (each step to the right: ten times fewer)", fontsize=16)
    axes = lower.subplots(2, 12).ravel()
    for ax in axes:
        ax.axis("off")
    for ax, image, reading in zip(axes, images, readings):
        ax.imshow(image.reshape(8, 8), cmap="Greys", vmax=18)
        ax.text(8.2, 3.5, str(reading), color=UNSEEN_TEXT, weight="bold", va="center", fontsize=15)
    lower.suptitle(f"all {len(images)} mistakes that are left, and what was read", fontsize=16)
    helpers.show(fig, alt=f"With ten digits drawn by hand as examples {by_drawings:.0%} of the unseen digits are "
                          f"misread, with 1,157 real ones {by_learning:.1%}: {times:.0f} times fewer, "
                          f"{np.log10(times):.1f} orders of magnitude. Below, the {len(images)} digits that are still "
                          "misread.")


def drawn_and_average(drawn, averages, by_drawings, by_averages):
    """Draw ten digits by hand, and the averages of real ones.

    Parameters
    ----------
    drawn, averages : numpy.ndarray, shape (10, 64)
    by_drawings, by_averages : float
        The share of the unseen digits that is misread with them.
    """
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.2))
    for ax, images, title in ((axes[0], drawn, f"drawn by hand: {by_drawings:.0%} of the unseen digits misread"),
                              (axes[1], averages, f"averages of the known ones: {by_averages:.0%}")):
        ax.imshow(np.hstack([np.pad(image.reshape(8, 8), ((0, 0), (0, 4))) for image in images]), cmap="Greys")
        ax.axis("off")
        ax.set_title(title)
    helpers.show(fig, alt=f"Ten digits drawn by hand, sharp; with them {by_drawings:.0%} of the unseen digits are "
                          "misread. Below, the averages of all known digits of each kind, blurred; with them it is "
                          f"{by_averages:.0%}.")


# The game. A board is a string of nine squares, row by row: X, O, or a dot where it is empty

EMPTY = "." * 9
SIGNS = {"X": "×", "O": "○", ".": ""}  # how a square is drawn
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
QUARTER, MIRROR = (6, 3, 0, 7, 4, 1, 8, 5, 2), (2, 1, 0, 5, 4, 3, 8, 7, 6)


@cache
def folded(board):
    """Return one board that stands for all eight that it becomes when it is turned and mirrored."""
    same = [board]
    for order in (QUARTER, QUARTER, QUARTER, MIRROR, QUARTER, QUARTER, QUARTER):
        same.append("".join(same[-1][square] for square in order))
    return min(same)


@cache
def winner(board):
    """Return "X" or "O" if there is a line of three, else nothing."""
    return next((board[a] for a, b, c in LINES if board[a] == board[b] == board[c] != "."), "")


@cache
def over(board):
    """Tell whether somebody has won or the board is full."""
    return winner(board) != "" or "." not in board


def whose_turn(board):
    """Return "X" or "O"; X begins."""
    return "XO"[board.count("X") > board.count("O")]


@cache
def moves(board):
    """Return every board that one move can make of a board."""
    return [board[:square] + whose_turn(board) + board[square + 1:] for square in range(9) if board[square] == "."]


@cache
def replies(board):
    """Return the same, folded: turned and mirrored boards count as one."""
    return sorted({folded(move) for move in moves(board)})


def lost_games(history):
    """Animate a game that the player still loses, and the share of all games lost that can be forced on it.

    Parameters
    ----------
    history : list of tuple
        For each frame how many games it has played, all games that can be forced on it, as pairs of its mark and the
        last board, and those of them that it loses: in the last frame none.
    """
    shares = [len(lost) / len(forced) for _, forced, lost in history]
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.9), figsize=(10, 3.9))
    curve, = right.plot([], [], "o-", color=helpers.UNSEEN, markersize=8)
    ticks = sorted({0, 4, 8, len(history) - 1} & set(range(len(history))))
    right.set(xlim=(-0.5, len(history) - 0.5), ylim=(-0.02, 0.65), xlabel="games that it has played against itself")
    right.set_xticks(ticks, [f"{history[tick][0]:,}" for tick in ticks])
    right.yaxis.set_major_formatter("{x:.0%}")
    right.set_yticks([0, 0.2, 0.4, 0.6])
    right.set_title("share of all games that it loses")
    note = right.text(0, 0, "", weight="bold", color=UNSEEN_TEXT, va="bottom")
    left.set(xlim=(-0.05, 3.05), ylim=(3.05, -0.05), aspect="equal")
    left.axis("off")
    for place in (1, 2):
        left.plot([place, place], [0, 3], color=helpers.BASELINE, ls="-", lw=3)
        left.plot([0, 3], [place, place], color=helpers.BASELINE, ls="-", lw=3)
    squares = [left.text(square % 3 + 0.5, square // 3 + 0.53, "", ha="center", va="center", fontsize=44, weight="bold")
               for square in range(9)]
    strike, = left.plot([], [], color=helpers.UNSEEN, ls="-", lw=10, alpha=0.6, solid_capstyle="round")

    def draw_game(frame):
        _, forced, lost = history[frame]
        mark, end = (lost or [game for game in forced if not winner(game[1])])[0]
        curve.set_data(range(frame + 1), shares[:frame + 1])
        early = frame < len(history) / 2
        note.set(text=f"{len(lost)} of {len(forced)}", ha="left" if early else "right",
                 position=(frame + 0.2, shares[frame] + 0.01) if early else (frame + 0.4, shares[frame] + 0.07))
        for text, sign in zip(squares, end):
            text.set(text=SIGNS[sign], color=helpers.INK if sign == mark else helpers.BASELINE)
        won = next((line for line in LINES if lost and all(end[square] == winner(end) for square in line)), ())
        strike.set_data([square % 3 + 0.5 for square in won], [square // 3 + 0.5 for square in won])
        left.set_title(f"it plays {SIGNS[mark]}, and loses" if lost else "nobody beats it: a draw")

    helpers.animate(fig, draw_game, len(history), interval=500,
                    alt="Left a game that the player still loses, right the share of games lost, of all that an "
                        f"opponent can force on it: {shares[0]:.0%} before the first game, {shares[5]:.0%} after "
                        f"{history[5][0]} games against itself, and 0 of {len(history[-1][1])} after "
                        f"{history[-1][0]:,}.")
