"""Pictures of track 1, lesson 2: What can it do?

What its programs are told and do not learn is here as well: the simulator of the car, the strokes on the photo, the
digits drawn by hand, and the rules of noughts and crosses.
"""
from collections import namedtuple
from functools import cache

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgb
from matplotlib.patches import Circle, FancyBboxPatch, Wedge

import helpers
from helpers._errors import WorkshopError

UNSEEN_TEXT = "#a84a00"  # the colour of what was not seen, dark enough for letters
VALUE_TEXT = "#A86F00"  # what was learned: the colour of weights, dark enough for letters
PALE = "#e6eaee"


# The car

HALF_WIDTH, SIGHT = 4, 40  # metres: from the middle of the road to the kerb; how far a sensor sees
SENSORS = np.radians([-80, -40, 0, 40, 80])  # where the sensors look: 0 is straight ahead, 80 almost to the left
POINTS = 240  # by which the middle of a road and its kerbs are described
Road = namedtuple("Road", "middle kerbs")  # metres, shapes (POINTS, 2) and (2, POINTS, 2): right kerb, left kerb
Drive = namedtuple("Drive", "path offsets distances turns share")


class OffTheRoad(WorkshopError, ValueError):
    """A teacher was told to drive where there is no road, or too near its kerb."""


def make_road(rng):
    """Make a random closed road that has no bend tighter than 9 metres.

    Parameters
    ----------
    rng : numpy.random.Generator

    Returns
    -------
    Road
    """
    angle = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
    while True:
        waves = [rng.uniform(0, 0.45) / n * np.cos(n * angle + rng.uniform(0, 2 * np.pi)) for n in (2, 3, 4, 5)]
        radius, side = 40 * (1 + sum(waves)), rng.choice([-1, 1])
        middle = np.stack([1.4 * radius * np.cos(angle), side * radius * np.sin(angle)], axis=1)
        ahead = np.roll(middle, -1, axis=0) - middle
        heading = np.arctan2(ahead[:, 1], ahead[:, 0])
        bend = np.abs(_turn_between(np.roll(heading, 1), heading)) / np.hypot(*ahead.T)
        if bend.max() < 1 / 9:
            to_the_left = HALF_WIDTH * np.stack([-np.sin(heading), np.cos(heading)], axis=1)
            return Road(middle, np.stack([middle - to_the_left, middle + to_the_left]))


def drive(roads, driver, sensors=SENSORS):
    """Drive a lap of each road at once, a metre at a time; a car that leaves its road is out.

    Parameters
    ----------
    roads : list of Road
    driver : callable
        `driver(distances)` gets what the sensors of all cars measure, in metres, shape (cars, sensors), and returns by
        how many radians each car turns, shape (cars,); positive is to the left.
    sensors : numpy.ndarray, shape (sensors,)
        Where they look, in radians.

    Returns
    -------
    list of Drive
        For each road path, shape (metres + 1, 3): place and heading; offsets, shape (metres + 1,): how many metres to
        the left of the middle; distances, shape (metres, sensors), and turns, shape (metres,): what was measured, and
        how far the car turned; share: the share of the lap that was driven.
    """
    return _drive(roads, lambda distances, nearest, place, heading: driver(distances), sensors)


def teach(road, line=0, sensors=SENSORS, wobble=0.03, rng=None):
    """Drive a lap of a road each way round, as a teacher who sees the whole road and whose hand shakes.

    A lap on which the teacher leaves the road is driven again, up to twenty times.

    Parameters
    ----------
    road : Road
    line : float or list of float
        How many metres to the left of the middle the teacher drives. With a list, the first number is for the first
        part of the lap, and so on.
    sensors : numpy.ndarray, shape (sensors,)
        Where they look, in radians.
    wobble : float
        How strongly the wheel shakes.
    rng : numpy.random.Generator, optional
        Without it the wheel shakes as the seed of the workshop says.

    Returns
    -------
    Drive
        Both laps, one after the other, as `drive` returns them; share is their mean.

    Raises
    ------
    OffTheRoad
        If `line` is no number from -3 to 3.
    """
    if not np.issubdtype(np.asarray(line).dtype, np.number) or not np.max(np.abs(line)) <= 3:
        raise OffTheRoad(f"Where you drive must be a number from -3 to 3, and yours is {line!r}: the kerbs are "
                         f"{HALF_WIDTH} metres to the left and right of the middle.")
    roads = [road, Road(road.middle[::-1], road.kerbs[::-1, ::-1])]
    offset = np.take(np.atleast_1d(line), np.arange(POINTS) * np.size(line) // POINTS)[:, np.newaxis]
    goals = np.stack([each.middle + offset * _to_the_left(each) for each in roads])
    rng = np.random.default_rng(helpers.SEED) if rng is None else rng

    def steer(distances, nearest, place, heading):
        ahead = goals[[0, 1], (nearest + 5) % POINTS] - place
        return _turn_between(heading, np.arctan2(ahead[:, 1], ahead[:, 0])) / 2

    laps = _drive(roads, steer, sensors, offset[0, 0], wobble, rng)
    for again in range(20):
        if min(lap.share for lap in laps) < 1:
            others = _drive(roads, steer, sensors, offset[0, 0], wobble, rng)
            laps = [lap if lap.share == 1 else other for lap, other in zip(laps, others)]
    joined = [np.concatenate(parts) for parts in list(zip(*laps))[:-1]]
    return Drive(*joined, np.mean([lap.share for lap in laps]))


def _drive(roads, steer, sensors, start=0, wobble=0, rng=None):
    """Drive a lap of each road; `steer` also gets the nearest point of each road, and where each car is and points."""
    middle, kerbs = np.stack([road.middle for road in roads]), np.stack([road.kerbs for road in roads], axis=1)
    left, cars = np.stack([_to_the_left(road) for road in roads]), np.arange(len(roads))
    place, ahead = middle[:, 0] + start * left[:, 0], middle[:, 1] - middle[:, 0]
    heading = np.arctan2(ahead[:, 1], ahead[:, 0])
    nearest, points, shake, metres = 0 * cars, 0 * cars, 0 * heading, 0 * cars
    record = []
    while len(record) < 1000:
        gaps = np.hypot(*np.moveaxis(middle - place[:, np.newaxis], -1, 0))
        points = points + (gaps.argmin(axis=1) - nearest + POINTS // 2) % POINTS - POINTS // 2
        nearest = gaps.argmin(axis=1)
        on_the_way = (gaps.min(axis=1) <= HALF_WIDTH) & (points < POINTS) & (metres == len(record))
        offsets = ((place - middle[cars, nearest]) * left[cars, nearest]).sum(axis=1)
        distances = _look(kerbs, nearest, place, heading, sensors)
        turns = np.clip(steer(distances, nearest, place, heading), -0.25, 0.25)
        record.append((np.column_stack([place, heading]), offsets, distances, turns, points))
        if not on_the_way.any():
            break
        metres = metres + on_the_way
        if wobble:
            shake = 0.9 * shake + wobble * rng.normal(size=len(roads))
        heading = heading + turns + shake
        place = place + np.column_stack([np.cos(heading), np.sin(heading)])
    paths, offsets, distances, turns, points = (np.stack(parts, axis=1) for parts in zip(*record))
    return [Drive(paths[car, :end + 1], offsets[car, :end + 1], distances[car, :end], turns[car, :end],
                  min(points[car, end] / POINTS, 1)) for car, end in enumerate(metres)]


def _look(kerbs, nearest, place, heading, sensors):
    """Measure how far it is from each car to the kerb in front of each sensor: metres, shape (cars, sensors).

    The kerbs have shape (2, cars, POINTS, 2). Only the parts of them are looked at that a sensor can see: 20 points
    behind the nearest one to 60 ahead.
    """
    cars = np.arange(len(place))[:, np.newaxis]
    around = nearest[:, np.newaxis] + np.arange(-20, 61)
    begin = np.concatenate(kerbs[:, cars, around % POINTS], axis=1)
    piece = np.concatenate(kerbs[:, cars, (around + 1) % POINTS], axis=1) - begin
    x, y = np.moveaxis(begin - place[:, np.newaxis], -1, 0)[:, :, np.newaxis]
    along_x, along_y = np.moveaxis(piece, -1, 0)[:, :, np.newaxis]
    angle = (heading[:, np.newaxis] + sensors)[..., np.newaxis]
    ray_x, ray_y = np.cos(angle), np.sin(angle)
    cross = ray_x * along_y - ray_y * along_x + 1e-12
    distance, along = (x * along_y - y * along_x) / cross, (x * ray_y - y * ray_x) / cross
    hit = (distance > 0) & (along >= 0) & (along <= 1)
    return np.where(hit, distance, SIGHT).min(axis=-1).clip(max=SIGHT)


def _turn_between(old, new):
    """Return the angle from one heading to another, between -pi and pi; positive is to the left."""
    return np.angle(np.exp(1j * (new - old)))


def _to_the_left(road):
    """Return for each point of a road the direction to its left kerb, shape (POINTS, 2)."""
    return (road.kerbs[1] - road.kerbs[0]) / (2 * HALF_WIDTH)


def _sensed(road, place, heading, nearest):
    """Return what the five sensors of one car measure, shape (5,)."""
    return _look(road.kerbs[:, np.newaxis], np.array([nearest]), place[np.newaxis], np.array([heading]), SENSORS)[0]


def five_distances(road):
    """Draw a road with a car on it, and the car close up with the distances that its sensors measure.

    Parameters
    ----------
    road : Road
    """
    place, heading = road.middle[40], np.arctan2(*(road.middle[41] - road.middle[40])[::-1])
    sensed = _sensed(road, place, heading, 40)
    turned = np.array([[np.sin(heading), np.cos(heading)], [-np.cos(heading), np.sin(heading)]])

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.3))
    _draw_road(left, road.kerbs - place)
    left.plot(0, 0, marker=(3, 0, np.degrees(heading) - 90), markersize=15, color=helpers.INK)
    left.set_aspect("equal")
    _draw_road(right, (road.kerbs - place) @ turned)
    for angle, metres in zip(SENSORS, sensed):
        ray = np.array([-np.sin(angle), np.cos(angle)])
        right.plot(*zip((0, 0), metres * ray), color=helpers.INPUT, ls="-", lw=5)
        right.text(*(np.clip(metres + 1.8, 7, 15) * ray), f"{metres:.0f} m", ha="center", va="center", weight="bold",
                   fontsize=20, bbox={"fc": "white", "ec": helpers.INPUT, "boxstyle": "round,pad=0.2"})
    right.plot(0, 0, marker=(3, 0, 0), markersize=38, color=helpers.INK)
    right.set(xlim=(-14, 14), ylim=(-2.5, 17.5), aspect="equal")
    left.set_title("a road, and the car", loc="center")
    right.set_title("all it knows: five distances", loc="center")
    helpers.show(fig, alt="A closed road from above with a car on it, and the car close up: five rays from it to the "
                          f"kerb, {', '.join(f'{metres:.0f}' for metres in sensed)} metres long from its right to its "
                          "left.")


def _draw_road(ax, kerbs):
    """Draw a road between its two kerbs, the longer one first."""
    for ring, fill in ((max(kerbs, key=np.ptp), PALE), (min(kerbs, key=np.ptp), "white")):
        ax.fill(*ring.T, fc=fill, ec=helpers.BASELINE, ls="-", lw=1)
    ax.axis("off")


def two_cars(roads, before, after):
    """Animate two cars on each of three roads.

    Parameters
    ----------
    roads : list of Road
    before, after : list of Drive
        A car that has learned nothing, and crashes; one that has learned.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.6))
    cars = []
    for column, (ax, road) in enumerate(zip(axes, roads)):
        _draw_road(ax, road.kerbs)
        ax.set_aspect("equal", adjustable="datalim")
        ax.plot(*road.middle[0], "o", color=helpers.BASELINE, markersize=6)
        cars.append([ax.plot([], [], color=helpers.UNSEEN, ls="-", lw=2.5)[0],
                     ax.plot([], [], color=helpers.INPUT, ls="-", lw=1.5)[0],
                     ax.plot([], [], color=helpers.INK, markersize=15)[0],
                     ax.plot([], [], color=helpers.INK, ls=":", lw=2.5)[0],
                     ax.plot([], [], "X", color=helpers.INK, markersize=15, markeredgecolor="white")[0],
                     fig.text((column + 0.5) / 3, 0.13, "", ha="center", weight="bold", fontsize=20),
                     fig.text((column + 0.5) / 3, 0.03, "", ha="center", weight="bold", fontsize=20,
                              color=UNSEEN_TEXT)])
    fig.get_layout_engine().set(rect=(0, 0.22, 1, 0.78))
    frames = 10

    def move(frame):
        for road, crash, one, (trail, rays, body, wreck_trail, wreck, first, second) in zip(roads, before, after, cars):
            metre = round(frame / (frames - 1) * (len(one.path) - 1))
            x, y, heading = one.path[metre]
            nearest = np.hypot(*(road.middle - (x, y)).T).argmin()
            ends = [(x + metres * np.cos(heading + angle), y + metres * np.sin(heading + angle))
                    for metres, angle in zip(_sensed(road, np.array([x, y]), heading, nearest), SENSORS)]
            trail.set_data(*one.path[:metre + 1, :2].T)
            rays.set_data(*np.array([point for end in ends for point in ((x, y), end, (np.nan, np.nan))]).T)
            body.set_data([x], [y])
            body.set_marker((3, 0, np.degrees(heading) - 90))
            metres = min(2 * metre, len(crash.path) - 1)
            crashed = metres == len(crash.path) - 1
            wreck_trail.set_data(*crash.path[:metres + 1, :2].T)
            wreck.set_data(*(crash.path[-1:, :2].T if crashed else ([], [])))
            first.set_text(f"before: {metres} m")
            arrived = one.share == 1 and metre == len(one.path) - 1
            second.set_text("after: a whole lap" if arrived else f"after: {metre} m")

    metres, laps = [len(crash.path) - 1 for crash in before], sum(one.share == 1 for one in after)
    helpers.animate(fig, move, frames, interval=300,
                    alt="Three closed roads with two cars each. The one that has learned nothing crashes after "
                        f"{metres[0]}, {metres[1]} and {metres[2]} metres. The one that watched a teacher drives a "
                        f"whole lap of {'all' if laps == 3 else f'{laps} of the'} three roads.")


def unrolled_roads(lap, drives):
    """Draw where on the road a teacher drove, and where the car drives that learned from it, the roads unrolled.

    Parameters
    ----------
    lap : Drive
        What `teach` returned.
    drives : list of Drive
        Of the car, on three roads.
    """
    means = np.mean(lap.offsets), np.mean(np.concatenate([one.offsets for one in drives]))
    crashes = sum(one.share < 1 for one in drives)
    fig, axes = plt.subplots(2, 1, sharex=True, sharey=True)
    for ax in axes:
        ax.axhspan(-HALF_WIDTH, HALF_WIDTH, fc=PALE, ec=helpers.BASELINE, lw=1)
        ax.axhline(0, color=helpers.BASELINE, ls=(0, (6, 6)), lw=1.5)
    back = np.hypot(*np.diff(lap.path[:, :2], axis=0).T).argmax() + 1  # where the lap the other way round begins
    for part in np.split(lap.offsets, [back] if abs(back - len(lap.offsets) / 2) < 20 else []):
        axes[0].plot(part, color=helpers.SEEN, ls="-", lw=2)
    for one in drives:
        axes[1].plot(one.offsets, color=helpers.UNSEEN, ls="-", lw=2)
        if one.share < 1:
            axes[1].plot(len(one.offsets) - 1, one.offsets[-1], "X", color=helpers.INK, markersize=14, clip_on=False)
    axes[0].set_title(f"you, a lap each way: on average {_side(means[0])}", color=helpers.SEEN)
    axes[1].set_title(f"your car, three unseen roads: on average {_side(means[1])}", color=UNSEEN_TEXT)
    fig.get_layout_engine().set(hspace=0.08)
    axes[0].set(ylim=(-HALF_WIDTH, HALF_WIDTH), yticks=[])
    axes[0].tick_params(bottom=False)
    axes[1].set(xlim=(0, None), xlabel="metres driven")
    for ax in axes:
        ax.spines[:].set_visible(False)
        for place, words, va in ((HALF_WIDTH, "left kerb ", "top"), (0, "middle ", "center"),
                                 (-HALF_WIDTH, "right kerb ", "bottom")):
            ax.text(0, place, words, ha="right", va=va, color=helpers.BASELINE)
    end = f"with {crashes} crash{'es' if crashes > 1 else ''}" if crashes else "without a crash"
    helpers.show(fig, alt="Two unrolled roads, one above the other, with a line for each lap. The teacher drives "
                          f"{_side(means[0])} on average, the car that watched {_side(means[1])}, on three "
                          f"roads that it has never seen, {end}.")


def _side(metres):
    """Say where on the road a car is."""
    if abs(metres) < 0.15:
        return "in the middle"
    return f"{abs(metres):.1f} m {'left' if metres >= 0 else 'right'} of the middle"


def near_the_middle(shares):
    """Draw how much of the road is driven near its middle, with different sensors.

    Parameters
    ----------
    shares : dict of str to float
        The share for each set of sensors. The bars of teachers whose hand does not shake have "steady" in their name,
        and are grey.
    """
    fig, ax = plt.subplots()
    for place, (name, share) in enumerate(shares.items()):
        steady = "steady" in name
        ax.barh(-place, share, color=helpers.BASELINE if steady else helpers.UNSEEN, hatch="//" if steady else "",
                edgecolor="white")
        ax.text(-0.02, -place, name, ha="right", va="center")
        ax.text(share + 0.01, -place, f"{share:.0%}", va="center", weight="bold")
    ax.set(xlim=(0, 1.1), yticks=[], xticks=[])
    ax.spines[:].set_visible(False)
    ax.set_title("share of the laps within half a metre of the middle")
    helpers.show(fig, alt="Share of twelve laps on unseen roads that is driven within half a metre of the middle. " +
                          "; ".join(f"{name}: {share:.0%}" for name, share in shares.items()) + ".")


def real_sensors():
    """Draw the sensors of a real car beside those of the lesson's (after a picture in The Economist)."""
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1.9, 1))
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
    left.text(0, 0, "computer", ha="center", va="center", rotation=90, zorder=4, weight="bold", fontsize=15)
    for place, words_at, words in (
            ((0.6, 7.2), (3.1, 7.4), "radar: distance and\nspeed of other cars"),
            ((1.9, 5.2), (4.6, 4.9), "video cameras: lights,\nsigns, people"),
            ((3.6, 2.3), (4.6, 2.1), "lidar: pulses of light,\na map all around"),
            ((0.9, -0.9), (4.6, -0.9), "GPS, wheel counter, gyro-\nscope: where on Earth"),
            ((1.6, -2.3), (4.6, -3.9), "ultrasound: what is\nvery close")):
        left.annotate(words, place, words_at, va="center",
                      arrowprops={"arrowstyle": "-", "color": helpers.BASELINE})
    left.set(xlim=(-5, 13), ylim=(-6.6, 8.6))
    left.set_title("a real car", loc="left")
    for angle in SENSORS:
        right.plot([0, 5.4 * -np.sin(angle)], [1, 1 + 5.4 * np.cos(angle)], color=helpers.INPUT, ls="-", lw=5)
    right.text(0, -2.8, "five distances, always\nexact; no rain,\nno other cars", ha="center", va="top")
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


def drawn_strokes():
    """Return the strokes that were drawn by hand on the photo of the tower.

    Returns
    -------
    strokes, checks : list of tuple
        For each stroke a name, and row and column of both ends. The program learns from the first list, and is tested
        on the pixels under the second.
    """
    return STROKES, CHECKS


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
    titles = left.set_title(" "), right.set_title(" ")  # room for them is made in the first frame

    def draw_strokes(number):
        for name, row, column, end_row, end_column in strokes[:number]:
            for color, width in (("white", 7), (COLOURS[name], 4.5)):
                left.plot([column, end_column], [row, end_row], color=color, ls="-", lw=width, solid_capstyle="round")
            words[name].set_text(name)
        shown.set_data(_colour_map(named[number]))
        titles[0].set_text(f"{number} stroke{'s' if number > 1 else ''} by hand")
        titles[1].set_text(f"where tested: {shares[number]:.1%} right")

    helpers.animate(fig, draw_strokes, named, interval=700,
                    alt="On the left, a photo of a tower between trees, water and sky, on which strokes are drawn one "
                        "after the other. On the right, the name that each pixel gets: with one stroke, everything "
                        f"is sky. Of the pixels asked about, {shares[4]:.1%} are named right with four strokes, and "
                        f"{shares[14]:.1%} with fourteen.")


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
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.9))
    left.imshow(photo, interpolation="nearest")
    right.imshow(_colour_map(names), interpolation="nearest")
    right.text(155, 110, "tower", color="white", weight="bold", fontsize=26, ha="center", va="center")
    right.text(285, 185, "trees", color="white", weight="bold", fontsize=22, ha="center", va="center")
    _without_axes(left, right)
    left.set_title("a photo that it has never seen")
    right.set_title("what the program calls it")
    helpers.show(fig, alt="On the left, an orange flower in front of dark leaves. On the right, the program's names: "
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


def drawn_digits():
    """Return the ten digits that were drawn by hand: eight lines of text, a row of each drawing in each; # is ink."""
    return DRAWN


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


def read_digits(images, labels, sizes, readings):
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
    right = [100 * np.mean(reading == labels) for reading in readings]
    shown = 8 * np.arange(80)
    sheet = np.zeros((50, 160))
    fig, ax = plt.subplots(figsize=(10, 3.9))
    marks = []
    for number, digit in enumerate(shown):
        y, x = 10 * (number // 16), 10 * (number % 16)
        sheet[y + 1:y + 9, x + 1:x + 9] = images[digit].reshape(8, 8)
        box = ax.add_patch(plt.Rectangle((x - 0.3, y - 0.3), 9, 9, fill=False, ec=helpers.UNSEEN, lw=3.5))
        word = ax.text(x + 9, y - 0.2, "", color="white", weight="bold", fontsize=14, ha="right", va="top",
                       bbox={"fc": UNSEEN_TEXT, "ec": "none", "pad": 1.5})
        marks.append((box, word))
    ax.imshow(sheet, cmap="Greys", vmin=0, vmax=18)
    ax.axis("off")

    def mark(frame):
        for digit, (box, word) in zip(shown, marks):
            wrong = readings[frame][digit] != labels[digit]
            box.set_visible(wrong)
            word.set_visible(wrong)
            word.set_text(str(readings[frame][digit]))
        ax.set_title(f"knows {sizes[frame]:,} digits: reads {right[frame]:.0f} of 100 right")

    helpers.animate(fig, mark, len(sizes), interval=500,
                    alt=f"{len(shown)} handwritten digits; those that are misread have a frame and the wrong reading. "
                        f"With {sizes[0]} known digits {right[0]:.0f} of 100 unseen ones are read right, with "
                        f"{sizes[-1]:,} it is {right[-1]:.0f}.")


def orders_of_magnitude(by_drawings, by_learning):
    """Draw two shares of misread digits on an axis whose steps are factors of ten.

    Parameters
    ----------
    by_drawings, by_learning : float
        The share misread with ten drawings by hand, and with 1,157 examples.
    """
    times = by_drawings / by_learning
    fig, ax = plt.subplots(figsize=(10, 3))
    ax.set(xscale="log", xlim=(1.3, 2.2e-4), ylim=(-1, 1), yticks=[])
    ax.set_xticks([1, 0.1, 0.01, 0.001], ["all", "1 in 10", "1 in 100", "1 in 1,000"])
    ax.xaxis.set_minor_locator(plt.NullLocator())
    ax.spines["left"].set_visible(False)
    ax.annotate("", (by_learning * 0.97, 0), (by_drawings, 0),
                arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK})
    ax.text(np.sqrt(by_drawings * by_learning), 0.15, f"{times:.0f} times fewer", ha="center", va="bottom",
            weight="bold")
    for share, name, color, marker in ((by_drawings, "ten drawings\nby hand", helpers.BASELINE, "s"),
                                       (by_learning, "1,157\nexamples", UNSEEN_TEXT, "o"),
                                       (by_drawings / 1000, "three orders\nwould be here", helpers.BASELINE, "x")):
        ax.plot(share, 0, marker, color=color, markersize=14, markeredgewidth=4)
        ax.text(share, -0.25, name, color=color, weight="bold", ha="center", va="top")
    ax.set_title("unseen digits misread: a step to the right is ten times fewer")
    helpers.show(fig, alt=f"With ten digits drawn by hand as examples {by_drawings:.0%} of the unseen digits are "
                          f"misread, with 1,157 real ones {by_learning:.1%}: {times:.0f} times fewer, or "
                          f"{np.log10(times):.1f} orders of magnitude. Three orders would be a thousand times fewer.")


def drawn_and_average(drawn, averages, by_drawings, by_averages):
    """Draw ten digits by hand, and the averages of real ones.

    Parameters
    ----------
    drawn, averages : numpy.ndarray, shape (10, 64)
    by_drawings, by_averages : float
        The share of the unseen digits that is read right with them.
    """
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.2))
    for ax, images, title in ((axes[0], drawn, f"drawn by hand: {by_drawings:.0%} of the unseen digits read right"),
                              (axes[1], averages, f"averages of the known ones: {by_averages:.0%}")):
        ax.imshow(np.hstack([np.pad(image.reshape(8, 8), ((0, 0), (2, 2))) for image in images]), cmap="Greys")
        ax.axis("off")
        ax.set_title(title)
    helpers.show(fig, alt=f"Ten digits drawn by hand, sharp; with them {by_drawings:.0%} of the unseen digits are "
                          "read right. Below, the averages of all known digits of each kind, blurred; with them it is "
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


def one_game(boards, before, after):
    """Draw the last boards of a game, and what their values were before and after the program learned from it.

    Parameters
    ----------
    boards : list of str
        Three boards, the last one won by ×.
    before, after : list of float
        The value of each for the player who has just moved.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.8))
    fig.get_layout_engine().set(rect=(0, 0.2, 1, 0.8), wspace=0.12)
    for column, (ax, board, old, new) in enumerate(zip(axes, boards, before, after)):
        mark = "XO"[whose_turn(board) == "X"]
        _draw_grid(ax)
        for text, sign in zip(_squares(ax), board):
            text.set(text=SIGNS[sign], color=helpers.INK if sign == mark else helpers.BASELINE)
        ax.set_title(f"{SIGNS[mark]} has {'won' if winner(board) else 'moved'}", loc="center")
        words = f"{old:.2f} → {new:.2f}" if new != old else f"{old:.2f}, as before"
        why = ("nothing known yet" if old == 0.5 else "", "× can win now", "1 is a win")[column]
        fig.text((column + 0.5) / 3, 0.1, words, ha="center", weight="bold", fontsize=22, color=VALUE_TEXT)
        fig.text((column + 0.5) / 3, 0.02, why, ha="center")
    for place in (1 / 3, 2 / 3):
        fig.text(place, 0.12, "←", ha="center", va="center", fontsize=30, color=helpers.BASELINE)
    helpers.show(fig, alt="Three boards at the end of a game of noughts and crosses, each with a number. In the last "
                          f"one × has won, and its number goes from {before[2]:.2f} to {after[2]:.2f}. In the one "
                          f"before ○ has moved and left the line open: from {before[1]:.2f} to {after[1]:.2f}. The "
                          f"first stays at {after[0]:.2f}.")


def _draw_grid(ax):
    ax.set(xlim=(-0.05, 3.05), ylim=(3.05, -0.05), aspect="equal")
    ax.axis("off")
    for place in (1, 2):
        ax.plot([place, place], [0, 3], color=helpers.BASELINE, ls="-", lw=3)
        ax.plot([0, 3], [place, place], color=helpers.BASELINE, ls="-", lw=3)


def _squares(ax):
    """Return nine empty texts, one in each square of a board."""
    return [ax.text(square % 3 + 0.5, square // 3 + 0.53, "", ha="center", va="center", fontsize=44, weight="bold")
            for square in range(9)]


def games_not_lost(history):
    """Animate a game of the player, and the share of games that it does not lose, of all that can be forced on it.

    Parameters
    ----------
    history : list of tuple
        For each frame how many games it has played, all games that can be forced on it, as pairs of its mark and the
        last board, and those of them that it loses: in the last frame none.
    """
    shares = [1 - len(lost) / len(forced) for _, forced, lost in history]
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.9), figsize=(10, 3.9))
    curve, = right.plot([], [], "o-", color=helpers.UNSEEN, markersize=8)
    ticks = sorted({0, 4, 8, len(history) - 1} & set(range(len(history))))
    right.set(xlim=(-0.5, len(history) - 0.3), ylim=(0, 1.07), xlabel="games against itself (each step doubles them)")
    right.set_xticks(ticks, [f"{history[tick][0]:,}" for tick in ticks])
    right.yaxis.set_major_formatter("{x:.0%}")
    right.set_yticks([0, 0.25, 0.5, 0.75, 1])
    right.set_title("games that it does not lose")
    note = right.text(0, 0, "", weight="bold", color=UNSEEN_TEXT, va="top", ha="left")
    _draw_grid(left)
    squares = _squares(left)
    strike, = left.plot([], [], color=helpers.UNSEEN, ls="-", lw=10, alpha=0.6, solid_capstyle="round")

    def draw_game(frame):
        _, forced, lost = history[frame]
        mark, end = (lost or [game for game in forced if not winner(game[1])])[0]
        curve.set_data(range(frame + 1), shares[:frame + 1])
        late = frame > len(history) / 2
        note.set(text=f"{len(forced) - len(lost)} of {len(forced)}", ha="right" if late else "left",
                 position=(frame + 0.2, shares[frame] - 0.06))
        for text, sign in zip(squares, end):
            text.set(text=SIGNS[sign], color=helpers.INK if sign == mark else helpers.BASELINE)
        won = next((line for line in LINES if lost and all(end[square] == winner(end) for square in line)), ())
        strike.set_data([square % 3 + 0.5 for square in won], [square // 3 + 0.5 for square in won])
        left.set_title(f"it plays {SIGNS[mark]}, and loses" if lost else "nobody beats it: a draw")

    helpers.animate(fig, draw_game, len(history), interval=500,
                    alt="On the left, a game of the program. On the right, the share of games that it does not lose, "
                        f"of all that an opponent can force on it: {shares[0]:.0%} before the first game, "
                        f"{shares[5]:.0%} after {history[5][0]} games against itself, and all "
                        f"{len(history[-1][1])} after {history[-1][0]:,}.")
