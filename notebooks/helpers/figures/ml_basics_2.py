"""Pictures of TODO."""
from sklearn.datasets import load_sample_image
from sklearn.neighbors import KNeighborsClassifier
import matplotlib.pyplot as plt
import numpy as np
import random

import helpers


def simulator():
    """TODO.
    """
    from collections import namedtuple

    import matplotlib.pyplot as plt
    import numpy as np

    HALF_WIDTH, SIGHT = 4, 40                        # metres: from the middle of the road to the kerb; how far a sensor sees
    SENSORS = np.radians([-80, -40, 0, 40, 80])      # where the sensors look: 0 is straight ahead, 80 almost to the left
    Road = namedtuple("Road", "middle kerbs")
    Drive = namedtuple("Drive", "path distances turns laps")


    def make_road(rng):
        """Return a random closed road that has no bend tighter than 9 metres."""
        angle = np.linspace(0, 2 * np.pi, 240, endpoint=False)
        while True:
            waves = [rng.uniform(0, 0.45) / n * np.cos(n * angle + rng.uniform(0, 2 * np.pi)) for n in (2, 3, 4, 5)]
            radius, side = 40 * (1 + sum(waves)), rng.choice([-1, 1])
            middle = np.stack([1.4 * radius * np.cos(angle), side * radius * np.sin(angle)], axis=1)
            ahead = np.roll(middle, -1, axis=0) - middle
            heading = np.arctan2(ahead[:, 1], ahead[:, 0])
            bend = np.abs(turn_between(np.roll(heading, 1), heading)) / np.hypot(*ahead.T)
            if bend.max() < 1 / 9:
                to_the_left = np.stack([-np.sin(heading), np.cos(heading)], axis=1)
                return Road(middle, [middle - HALF_WIDTH * to_the_left, middle + HALF_WIDTH * to_the_left])


    def turn_between(old, new):
        """Return the angle from one heading to another, between -pi and pi; positive is to the left."""
        return np.angle(np.exp(1j * (new - old)))


    def look(road, place, heading, sensors):
        """Return the distance in metres from a place to the kerb, for each sensor."""
        rays = np.stack([np.cos(heading + sensors), np.sin(heading + sensors)], axis=1)[:, np.newaxis]
        begin = np.concatenate(road.kerbs) - place
        piece = np.concatenate([np.roll(kerb, -1, axis=0) - kerb for kerb in road.kerbs])
        cross = rays[..., 0] * piece[:, 1] - rays[..., 1] * piece[:, 0] + 1e-12
        distance = (begin[:, 0] * piece[:, 1] - begin[:, 1] * piece[:, 0]) / cross
        along = (begin[:, 0] * rays[..., 1] - begin[:, 1] * rays[..., 0]) / cross
        hit = (distance > 0) & (along >= 0) & (along <= 1)
        return np.where(hit, distance, SIGHT).min(axis=1).clip(max=SIGHT)


    def drive(road, driver, sensors=SENSORS, wobble=0, rng=None):
        """Drive a lap, a metre at a time, or until the car leaves the road; `wobble` shakes the wheel."""
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
            ahead = turn_between(heading, np.arctan2(goal[1], goal[0]))
            turns.append(np.clip(driver(distances[-1], ahead), -0.25, 0.25))
            shake = 0.9 * shake + (wobble * rng.normal() if wobble else 0)
            heading += turns[-1] + shake
            place = place + [np.cos(heading), np.sin(heading)]


    def teacher(distances, ahead):
        """Steer towards a point of the road ahead: only the teacher can see it."""
        return ahead / 2
    return SENSORS, drive, look, make_road, np, plt, teacher


def what_it_sees(SENSORS, look, make_road):
    """TODO.
    """
    def draw_road(ax, kerbs, color):
        for ring, fill in ((max(kerbs, key=np.ptp), "#e6eaee"), (min(kerbs, key=np.ptp), "white")):
            ax.fill(*ring.T, fc=fill, ec=color, ls="-", lw=1.5)
        ax.axis("off")

    road = make_road(np.random.default_rng(helpers.SEED))
    place, heading = road.middle[40], np.arctan2(*(road.middle[41] - road.middle[40])[::-1])
    sensed = look(road, place, heading, SENSORS)
    from_above = [point - place for point in road.kerbs]
    turned = np.array([[np.sin(heading), np.cos(heading)], [-np.cos(heading), np.sin(heading)]])

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.1))
    draw_road(left, from_above, helpers.SEEN)
    left.plot(0, 0, marker=(3, 0, np.degrees(heading) - 90), markersize=15, color=helpers.INK)
    left.set_aspect("equal")
    draw_road(right, [kerb @ turned for kerb in from_above], helpers.SEEN)
    for angle, metres in zip(SENSORS, sensed):
        ray = np.array([-np.sin(angle), np.cos(angle)])
        right.plot(*zip((0, 0), metres * ray), color=helpers.INPUT, ls="-", lw=5)
        right.text(*(np.clip(metres + 1.5, 7, 15) * ray), f"{metres:.0f} m", ha="center", va="center", weight="bold", fontsize=18,
                   bbox={"fc": "white", "ec": helpers.INPUT, "boxstyle": "round,pad=0.2"})
    right.plot(0, 0, marker=(3, 0, 0), markersize=38, color=helpers.INK)
    right.set(xlim=(-15, 15), ylim=(-4, 18), aspect="equal")
    left.set_title("a road, and the car", loc="center")
    right.set_title("all it knows: five distances", loc="center")
    helpers.show(fig, alt="A closed road from above with a car on it, and the car close up: five rays from it to the kerb, "
                          f"{', '.join(f'{metres:.0f}' for metres in sensed)} metres long from its right to its left.")
    return draw_road


def drive_film(SENSORS, car, draw_road, drive, look, make_road):
    """TODO.
    """
    def straight_on(distances, ahead):
        return 0

    def pupil(distances, ahead):
        return car.predict([distances])[0]

    rng = np.random.default_rng(helpers.SEED + 1)
    roads = [make_road(rng) for number in range(3)]
    before, after = [drive(road, straight_on) for road in roads], [drive(road, pupil) for road in roads]
    crashes = [len(one.path) - 1 for one in before]
    assert all(one.laps < 0.5 for one in before), "before learning it should crash"
    assert all(one.laps >= 1 for one in after), "after learning it should drive each lap to its end"

    fig, axes = plt.subplots(1, 3, figsize=(10, 3.9))
    cars = []
    for column, (ax, road) in enumerate(zip(axes, roads)):
        draw_road(ax, road.kerbs, helpers.UNSEEN)
        ax.set_aspect("equal", adjustable="datalim")
        ax.plot(*road.middle[0], "o", color=helpers.BASELINE, markersize=7)
        cars.append([ax.plot([], [], color=helpers.UNSEEN, ls="-", lw=5)[0], ax.plot([], [], color=helpers.INPUT, ls="-", lw=1.5)[0],
                     ax.plot([], [], color=helpers.INK, markersize=15)[0],
                     ax.plot([], [], color=helpers.BASELINE, ls="-", lw=4)[0],
                     ax.plot([], [], "X", color=helpers.BASELINE, markersize=18, markeredgecolor="white")[0],
                     fig.text((column + 0.5) / 3, 0.1, "", ha="center", color=helpers.BASELINE, weight="bold"),
                     fig.text((column + 0.5) / 3, 0.02, "", ha="center", color="#a84a00", weight="bold")])
    fig.get_layout_engine().set(rect=(0, 0.17, 1, 0.83))
    FRAMES = 16

    def draw_cars(frame):
        for road, crash, one, (trail, rays, body, wreck_trail, wreck, first, second) in zip(roads, before, after, cars):
            metre = round(frame / (FRAMES - 1) * (len(one.path) - 1))
            x, y, heading = one.path[metre]
            sensed = look(road, one.path[metre, :2], heading, SENSORS)
            ends = [(x + d * np.cos(heading + a), y + d * np.sin(heading + a)) for d, a in zip(sensed, SENSORS)]
            trail.set_data(*one.path[:metre + 1, :2].T)
            rays.set_data(*np.array([point for end in ends for point in ((x, y), end, (np.nan, np.nan))]).T)
            body.set_data([x], [y])
            body.set_marker((3, 0, np.degrees(heading) - 90))
            metres = min(2 * metre, len(crash.path) - 1)
            wreck_trail.set_data(*crash.path[:metres + 1, :2].T)
            crashed = metres == len(crash.path) - 1
            wreck.set_data(*(crash.path[-1:, :2].T if crashed else ([], [])))
            first.set_text(f"before: crash after {metres} m" if crashed else f"before: {metres} m")
            second.set_text("after: a whole lap" if metre == len(one.path) - 1 else f"after: {metre} m")

    helpers.animate(fig, draw_cars, FRAMES, interval=200, alt="Three closed roads with two cars each. The one that has "
                    f"learned nothing crashes after {crashes[0]}, {crashes[1]} and {crashes[2]} metres. The one that watched a teacher drives a whole "
                    "lap of each road.")
    return after, pupil, rng


def six_roads(after, drive, make_road, pupil, rng):
    """TODO.
    """
    more = [drive(make_road(rng), pupil) for number in range(3)]
    helpers.report("unseen roads driven to the end, of six", np.mean([one.laps >= 1 for one in after + more]), floor=1, form=".0%")


def photo():
    """TODO.
    """
    from scipy.ndimage import gaussian_filter
    from sklearn.datasets import load_sample_image

    photo = load_sample_image("china.jpg")[::2, ::2] / 255
    height, width = photo.shape[:2]
    STROKES = [  # a name, and where the stroke begins and ends: row, column, row, column
        ("sky", 30, 200, 25, 290), ("water", 140, 190, 135, 260), ("tower", 50, 100, 170, 106), ("trees", 205, 20, 200, 120),
        ("sky", 20, 20, 60, 30), ("trees", 120, 300, 190, 300), ("tower", 130, 50, 128, 165), ("water", 113, 180, 112, 255),
        ("sky", 90, 180, 90, 270), ("trees", 110, 5, 120, 25), ("water", 152, 20, 156, 35), ("tower", 155, 60, 160, 160),
        ("trees", 185, 200, 180, 260), ("sky", 95, 25, 92, 40)]
    CHECKS = [  # strokes that it is not shown: what it is asked about
        ("sky", 75, 10, 80, 40), ("sky", 60, 180, 80, 250), ("sky", 15, 130, 10, 300), ("water", 120, 175, 150, 200),
        ("water", 140, 10, 145, 28), ("water", 125, 270, 145, 240), ("tower", 70, 65, 72, 140), ("tower", 105, 60, 105, 155),
        ("tower", 165, 80, 150, 165), ("tower", 185, 130, 182, 153), ("trees", 170, 220, 160, 260), ("trees", 90, 300, 120, 290),
        ("trees", 200, 60, 185, 80), ("trees", 105, 10, 125, 10)]
    COLOURS = {"sky": helpers.INPUT, "water": helpers.SEEN, "tower": helpers.UNSEEN, "trees": helpers.ACTIVATION}


    def describe(photo):
        """Return nine numbers for each pixel: its colour, the colour around it, how rough it is there, and where it is."""
        soft = gaussian_filter(photo, (1.5, 1.5, 0))
        rough = np.sqrt(gaussian_filter((photo - soft) ** 2, (3, 3, 0)).mean(axis=-1, keepdims=True))
        place = np.stack(np.mgrid[:photo.shape[0], :photo.shape[1]], axis=-1)
        return np.concatenate([photo, soft, rough, place], axis=-1)


    def pixels_under(strokes):
        """Return rows, columns and names of the pixels under some strokes."""
        rows, columns, names = [], [], []
        for name, row, column, end_row, end_column in strokes:
            number = max(abs(end_row - row), abs(end_column - column)) + 1
            rows += np.linspace(row, end_row, number).round().astype(int).tolist()
            columns += np.linspace(column, end_column, number).round().astype(int).tolist()
            names += [name] * number
        return np.array(rows), np.array(columns), np.array(names)


    scale = describe(photo).std(axis=(0, 1))       # so that no number drowns another
    pixels = describe(photo) / scale
    return CHECKS, COLOURS, STROKES, describe, height, load_sample_image, photo, pixels, pixels_under, scale, width


def scene_film(COLOURS, STROKES, name_all_pixels, photo, share_right):
    """TODO.
    """
    from matplotlib.colors import to_rgb

    numbers = [1, 2, 3, 4, 6, 8, 10, 12, 14]
    maps = {number: name_all_pixels(STROKES[:number]) for number in numbers}
    shares = {number: share_right(named) for number, named in maps.items()}
    assert shares[4] < 0.9 and shares[14] > 0.95, "four strokes should leave mistakes, fourteen hardly any"

    def colour_map(named):
        return np.select([(named == name)[..., np.newaxis] for name in COLOURS], [to_rgb(COLOURS[name]) for name in COLOURS])

    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.9))
    left.imshow(photo, interpolation="nearest")
    shown = right.imshow(colour_map(maps[1]), interpolation="nearest")
    words = {name: right.text(column, row, "", color="white", weight="bold", fontsize=22, ha="center", va="center")
             for name, row, column in (("sky", 45, 230), ("water", 128, 215), ("tower", 112, 104), ("trees", 190, 215))}
    for ax in (left, right):
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)

    def draw_scene(number):
        for name, row, column, end_row, end_column in STROKES[:number]:
            left.plot([column, end_column], [row, end_row], color="white", ls="-", lw=7, solid_capstyle="round")
            left.plot([column, end_column], [row, end_row], color=COLOURS[name], ls="-", lw=4.5, solid_capstyle="round")
            words[name].set_text(name)
        shown.set_data(colour_map(maps[number]))
        left.set_title(f"{number} stroke{'s' if number > 1 else ''} by hand")
        right.set_title(f"where tested: {shares[number]:.1%} right")

    helpers.animate(fig, draw_scene, numbers, interval=600, alt="Left a photo of a tower between trees, water and sky, on which "
                    "strokes are drawn one after the other. Right the name that each pixel gets: with one stroke all is sky; with four "
                    f"{shares[4]:.0%} of the pixels asked about are right, with fourteen {shares[14]:.0%}.")
    return colour_map, shares


def scene_score(STROKES, height, pixels_under, shares, width):
    """TODO.
    """
    helpers.report("pixels under the check strokes named right", shares[14], floor=0.95, form=".1%")
    print(f"{len(pixels_under(STROKES)[0]):,} of {height * width:,} pixels lie under the 14 strokes.")


def digits_film(known, known_labels, read, unseen, unseen_labels):
    """TODO.
    """
    sizes = [10, 14, 20, 28, 40, 60, 80, 120, 160, 230, 320, 450, 640, 900, 1157]
    readings = [read(unseen, known[:size], known_labels[:size]) for size in sizes]
    misread = [np.mean(reading != unseen_labels) for reading in readings]
    assert misread[0] > 0.3 and misread[-1] < 0.05, "ten examples should leave many mistakes, all of them few"

    ROWS, COLUMNS = 5, 16
    shown = np.arange(ROWS * COLUMNS) * 8
    sheet = np.zeros((ROWS * 10, COLUMNS * 10))
    fig, ax = plt.subplots(figsize=(10, 3.9))
    marks = []
    for number, which in enumerate(shown):
        row, column = divmod(number, COLUMNS)
        sheet[row * 10 + 1:row * 10 + 9, column * 10 + 1:column * 10 + 9] = unseen[which].reshape(8, 8)
        box = ax.add_patch(plt.Rectangle((column * 10 - 0.3, row * 10 - 0.3), 9, 9, fill=False, ec=helpers.UNSEEN, lw=3.5))
        word = ax.text(column * 10 + 9, row * 10 - 0.2, "", color="white", weight="bold", fontsize=13, ha="right", va="top",
                       bbox={"fc": helpers.UNSEEN, "ec": "none", "pad": 1.5})
        marks.append((box, word))
    ax.imshow(sheet, cmap="Greys", vmin=0, vmax=18)
    ax.axis("off")

    def draw_digits(frame):
        for which, (box, word) in zip(shown, marks):
            wrong = readings[frame][which] != unseen_labels[which]
            box.set_visible(wrong)
            word.set_visible(wrong)
            word.set_text(str(readings[frame][which]))
        ax.set_title(f"knows {sizes[frame]:,} digits: misreads {100 * misread[frame]:.0f} of 100")

    helpers.animate(fig, draw_digits, len(sizes), interval=400, alt=f"{len(shown)} handwritten digits; those that are misread have a "
                    f"frame and the wrong reading. With 10 known digits {100 * misread[0]:.0f} of 100 are misread, with 1,157 "
                    f"{100 * misread[-1]:.0f}.")
    return misread, readings


def digits_score(misread):
    """TODO.
    """
    helpers.report("unseen digits read right", 1 - misread[-1], floor=0.95)


def drawings():
    """TODO.
    """
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
        """Return ten drawings as ten rows of 64 numbers, # as ink."""
        rows = [line.split() for line in drawn.strip().splitlines()]
        return np.array([[[12 * (mark == "#") for mark in row[digit]] for row in rows] for digit in range(10)]).reshape(10, 64)
    return DRAWN, as_images


def orders(DRAWN, as_images, misread, read, readings, unseen, unseen_labels):
    """TODO.
    """
    by_drawings = np.mean(read(unseen, as_images(DRAWN), np.arange(10)) != unseen_labels)
    by_learning = misread[-1]
    orders = np.log10(by_drawings / by_learning)
    assert 0.8 < orders < 1.8, "one order of magnitude, not a few"

    fig = plt.figure()
    upper, lower = fig.subfigures(2, 1, height_ratios=(1.25, 1))
    ax = upper.subplots()
    ax.set(xscale="log", xlim=(1, 2e-4), ylim=(-1, 1), yticks=[])
    ax.set_xticks([1, 0.1, 0.01, 0.001], ["100 of 100", "10 of 100", "1 of 100", "1 of 1,000"])
    ax.xaxis.set_minor_locator(plt.NullLocator())
    ax.spines["left"].set_visible(False)
    ax.annotate("", (by_learning * 0.97, 0), (by_drawings, 0), arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK})
    ax.text(np.sqrt(by_drawings * by_learning), 0.1, f"{by_drawings / by_learning:.0f} times fewer", ha="center", va="bottom",
            weight="bold")
    for share, name, color, marker in ((by_drawings, "ten drawings\nby hand", helpers.BASELINE, "s"),
                                       (by_learning, "1,157 examples", "#a84a00", "o"),
                                       (by_drawings / 1000, "three orders\nwould be here", helpers.BASELINE, "x")):
        ax.plot(share, 0, marker, color=color, markersize=14, markeredgewidth=4)
        ax.text(share, -0.25, name, color=color, weight="bold", ha="center", va="top")
    upper.suptitle("digits misread (each step to the right: ten times fewer)", fontsize=16)
    wrong = np.flatnonzero(readings[-1] != unseen_labels)[:24]
    for ax, which in zip(lower.subplots(2, 12).flat, list(wrong) + [None] * 24):
        ax.axis("off")
        if which is not None:
            ax.imshow(unseen[which].reshape(8, 8), cmap="Greys", vmax=18)
            ax.text(8.2, 3.5, str(readings[-1][which]), color="#a84a00", weight="bold", va="center", fontsize=15)
    lower.suptitle(f"all {len(wrong)} mistakes that are left, and what was read", fontsize=16)
    helpers.show(fig, alt=f"With ten digits drawn by hand as examples {by_drawings:.0%} of the unseen digits are misread, with 1,157 real "
                          f"ones {by_learning:.1%}: {by_drawings / by_learning:.0f} times fewer, {orders:.1f} orders of magnitude. Below, "
                          f"the {len(wrong)} digits that are still misread.")
    return by_drawings


def rules_of_the_game():
    """TODO.
    """
    import random
    from functools import cache

    EMPTY = "." * 9      # nine squares, row by row
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
        return winner(board) != "" or "." not in board


    def whose_turn(board):
        return "XO"[board.count("X") > board.count("O")]


    @cache
    def moves(board):
        """Return every board that one move can make of a board."""
        return [board[:square] + whose_turn(board) + board[square + 1:] for square in range(9) if board[square] == "."]


    @cache
    def replies(board):
        """Return the same, folded: turned and mirrored boards count as one."""
        return sorted({folded(move) for move in moves(board)})
    return EMPTY, LINES, folded, moves, over, random, replies, whose_turn, winner


def exam(EMPTY, folded, moves, over, value, whose_turn, winner):
    """TODO.
    """
    def forced_games(mark, board=EMPTY):
        """Return the last board of every game that any opponent can force on the player of `mark`."""
        if over(board):
            return [board]
        possible = moves(board)
        if whose_turn(board) == mark:
            possible = [max(possible, key=lambda move: value(folded(move)))]
        return [end for move in possible for end in forced_games(mark, move)]


    def exam():
        """Return all games, as pairs of the mark it plays and the last board, and those of them that it loses."""
        games = [(mark, end) for mark in "XO" for end in forced_games(mark)]
        return games, [(mark, end) for mark, end in games if winner(end) not in ("", mark)]
    return exam


def game_film(LINES, exam, learn_from, play_a_game, values, winner):
    """TODO.
    """
    dice, played, history = random.Random(helpers.SEED), 0, []
    values.clear()
    for until in [0] + [10 * 2 ** n for n in range(15)]:
        while played < until:
            learn_from(play_a_game())
            played += 1
        games, lost = exam()
        history.append((played, len(lost), len(games), (lost or [game for game in games if not winner(game[1])])[0]))
        if not lost:
            break
    shares_lost = [number / total for _, number, total, _ in history]
    assert shares_lost[0] > 0.5, "before learning it should lose more than half of the games"
    assert history[-1][1] == 0, "in the end no opponent should be able to beat it"

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.9), figsize=(10, 3.9))
    line, = right.plot([], [], "o-", color=helpers.UNSEEN, markersize=8)
    ticks = sorted({0, 4, 8, len(history) - 1} & set(range(len(history))))
    right.set(xlim=(-0.5, len(history) - 0.5), ylim=(-0.02, 0.65), xlabel="games that it has played against itself")
    right.set_xticks(ticks, [f"{history[tick][0]:,}" for tick in ticks])
    right.yaxis.set_major_formatter("{x:.0%}")
    right.set_yticks([0, 0.2, 0.4, 0.6])
    right.set_title("share of all games that it loses")
    note = right.text(0, 0, "", weight="bold", color="#a84a00", ha="right", va="bottom")
    left.set(xlim=(-0.05, 3.05), ylim=(3.05, -0.05), aspect="equal")
    left.axis("off")
    for place in (1, 2):
        left.plot([place, place], [0, 3], color=helpers.BASELINE, ls="-", lw=3)
        left.plot([0, 3], [place, place], color=helpers.BASELINE, ls="-", lw=3)
    squares = [left.text(square % 3 + 0.5, square // 3 + 0.53, "", ha="center", va="center", fontsize=44, weight="bold")
               for square in range(9)]
    strike, = left.plot([], [], color=helpers.UNSEEN, ls="-", lw=10, alpha=0.6, solid_capstyle="round")

    def draw_game(frame):
        number, count, total, (mark, end) = history[frame]
        line.set_data(range(frame + 1), shares_lost[:frame + 1])
        note.set_text(f"{count} of {total}")
        early = frame < len(history) / 2
        note.set_position((frame + 0.2, shares_lost[frame] + 0.01) if early else (frame + 0.4, shares_lost[frame] + 0.07))
        note.set_horizontalalignment("left" if early else "right")
        for text, sign in zip(squares, end):
            text.set_text(sign.replace(".", "").replace("X", "×").replace("O", "○"))
            text.set_color(helpers.INK if sign == mark else helpers.BASELINE)
        won = next((line for line in LINES if count and all(end[square] == winner(end) for square in line)), ())
        strike.set_data([square % 3 + 0.5 for square in won], [square // 3 + 0.5 for square in won])
        left.set_title(f"it plays {'×' if mark == 'X' else '○'}, and loses" if count else "nobody beats it: a draw")

    helpers.animate(fig, draw_game, len(history), interval=500, alt="Left a game that the player still loses, right the share of games "
                    f"lost, of all that an opponent can force on it: {shares_lost[0]:.0%} before the first game, {shares_lost[5]:.0%} after "
                    f"{history[5][0]} games against itself, and 0 of {history[-1][2]} after {history[-1][0]:,}.")
    return dice, history, shares_lost


def game_score(shares_lost):
    """TODO.
    """
    helpers.report("games not lost, of all that any opponent can force", 1 - shares_lost[-1], floor=1, form=".0%")


def sensors_compared(share_of_laps):
    """TODO.
    """
    five = [-80, -40, 0, 40, 80]
    tried = [("five sensors", five, 0.03), ("two, half left and half right", [-40, 40], 0.03), ("one, half left", [40], 0.03),
             ("one, straight ahead", [0], 0.03), ("five, a perfect teacher", five, 0), ("one, half left, a perfect teacher", [40], 0)]
    shares_of_laps = [share_of_laps(degrees, wobble) for _, degrees, wobble in tried]
    assert shares_of_laps[1] > 0.9 and shares_of_laps[2] > 0.9 and shares_of_laps[3] < 0.5, "sideways sensors steer, the one ahead does not"
    assert shares_of_laps[0] <= shares_of_laps[2], "five sensors should be no better than the right one"
    assert sum(shares_of_laps[4:]) < shares_of_laps[0] + shares_of_laps[2], "perfect teachers should teach less"
    fig, ax = plt.subplots()
    for place, ((name, _, wobble), share) in enumerate(zip(tried, shares_of_laps)):
        color = helpers.UNSEEN if wobble else helpers.BASELINE
        ax.barh(-place, share, color=color, hatch="" if wobble else "//", edgecolor="white")
        ax.text(-0.02, -place, name, ha="right", va="center")
        ax.text(share + 0.01, -place, f"{share:.0%}", va="center", weight="bold")
    ax.set(xlim=(0, 1.1), yticks=[], xticks=[], title="laps that end well, of twelve")
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt="Share of twelve laps on unseen roads that end well. " +
                          "; ".join(f"{name}: {share:.0%}" for (name, _, _), share in zip(tried, shares_of_laps)) + ".")


def sensor_map(SENSORS):
    """TODO.
    """
    from matplotlib.patches import Circle, FancyBboxPatch, Wedge

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1.9, 1), figsize=(10, 5))
    for ax in (left, right):
        ax.add_patch(FancyBboxPatch((-0.9, -2), 1.8, 4, boxstyle="round,pad=0.1,rounding_size=0.6", fc="#e6eaee", ec=helpers.INK,
                                    lw=2, zorder=3))
        ax.set_aspect("equal")
        ax.axis("off")
    left.add_patch(Circle((0, 0), 4.6, fc=helpers.INPUT, alpha=0.16, ec=helpers.INPUT))
    for middle, reach, begin, end, color in (((0, 2), 6.2, 78, 102, helpers.UNSEEN), ((0, -2), 4.4, 255, 285, helpers.UNSEEN),
                                             ((0, 1), 5.4, 58, 122, helpers.WEIGHT)):
        left.add_patch(Wedge(middle, reach, begin, end, fc=color, alpha=0.35, ec=color))
    for x, y in ((-1, 2), (1, 2), (-1, -2), (1, -2)):
        left.add_patch(Circle((x, y), 0.75, fc=helpers.ACTIVATION, alpha=0.4, ec=helpers.ACTIVATION))
    left.text(0, 0, "com-\nputer", ha="center", va="center", zorder=4, weight="bold", fontsize=14)
    for place, words_at, words in (
            ((0.6, 7.2), (3.1, 7.4), "radar: distance and\nspeed of other cars"),
            ((1.9, 5.2), (4.6, 4.9), "video cameras: lights,\nsigns, people"),
            ((3.6, 2.3), (4.6, 2.1), "lidar: pulses of light,\na map of all around"),
            ((0.9, -0.9), (4.6, -0.9), "GPS, wheel counter, gyro-\nscope: where on Earth"),
            ((1.6, -2.3), (4.6, -3.9), "ultrasound: what is\nvery close")):
        left.annotate(words, place, words_at, va="center", fontsize=15, arrowprops={"arrowstyle": "-", "color": helpers.BASELINE})
    left.set(xlim=(-5, 13), ylim=(-6.6, 8.6))
    left.set_title("a real car", loc="left")
    for angle in SENSORS:
        right.plot([0, 5.4 * -np.sin(angle)], [1, 1 + 5.4 * np.cos(angle)], color=helpers.INPUT, ls="-", lw=5)
    right.text(0, 0, "ten\nlike\nthis", ha="center", va="center", zorder=4, weight="bold", fontsize=14)
    right.text(0, -2.8, "five distances, always\nexact; no rain,\nno other cars", ha="center", va="top", fontsize=15)
    right.set(xlim=(-6.5, 6.5), ylim=(-6.6, 8.6))
    right.set_title("ours", loc="center")
    helpers.show(fig, alt="Two cars from above. A real one has radar ahead and behind for the distance and speed of other cars, video "
                          "cameras for lights, signs and people, lidar all around, ultrasound at its corners for what is very close, GPS "
                          "with wheel counter and gyroscope, and a computer in the middle. Ours has five distances and nothing else.")


def flower(STROKES, colour_map, describe, height, pixels, pixels_under, scale, width):
    """TODO.
    """
    flower = load_sample_image("flower.jpg")[::2, ::2] / 255
    rows, columns, names = pixels_under(STROKES)
    scene = KNeighborsClassifier(5).fit(pixels[rows, columns], names)
    called = scene.predict((describe(flower) / scale).reshape(-1, 9)).reshape(height, width)
    petals = np.hypot(*(np.mgrid[:height, :width] - np.array([110, 155]).reshape(2, 1, 1))) < 60
    tower_share = np.mean(called[petals] == "tower")
    assert tower_share > 0.9 and np.mean(called[~petals] == "tower") > 0.3, "the flower should be a tower to it, and leaves too"
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.6))
    left.imshow(flower, interpolation="nearest")
    right.imshow(colour_map(called), interpolation="nearest")
    right.text(155, 110, "tower", color="white", weight="bold", fontsize=26, ha="center", va="center")
    right.text(285, 185, "trees", color="white", weight="bold", fontsize=22, ha="center", va="center")
    for ax in (left, right):
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    left.set_title("a photo that it has never seen")
    right.set_title("what it calls it")
    helpers.show(fig, alt=f"Left an orange flower before dark leaves. Right the names that the program gives: {tower_share:.0%} of the "
                          "pixels of the flower's disc are called tower.")


def average_digits(DRAWN, as_images, by_drawings, known, known_labels, misread, read, unseen, unseen_labels):
    """TODO.
    """
    averages = np.array([known[known_labels == digit].mean(axis=0) for digit in range(10)])
    by_averages = np.mean(read(unseen, averages, np.arange(10)) != unseen_labels)
    assert 0.05 < by_averages < 0.2 and round(100 * misread[0]) == 41, "the text above names these numbers"
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.2))
    for ax, images, title in ((axes[0], as_images(DRAWN), f"drawn by hand: {by_drawings:.0%} of the unseen digits misread"),
                              (axes[1], averages, f"averages of the known ones: {by_averages:.0%}")):
        sheet = np.zeros((8, 120))
        for digit, image in enumerate(images):
            sheet[:, 12 * digit:12 * digit + 8] = image.reshape(8, 8)
        ax.imshow(sheet, cmap="Greys")
        ax.axis("off")
        ax.set_title(title)
    helpers.show(fig, alt=f"Ten digits drawn by hand, sharp; with them {by_drawings:.0%} of the unseen digits are misread. Below, the "
                          f"averages of all known digits of each kind, blurred; with them it is {by_averages:.0%}.")
