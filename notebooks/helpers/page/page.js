// The page: the workshop's drawing pad, the network in place of a kernel, and what goes on inside it.
const find = id => document.getElementById(id), described = JSON.parse(find("network").textContent);
const network = load(described), best = values => values.indexOf(Math.max(...values));
const INK = [27, 36, 48], GREEN = [0, 110, 80];
const answerTo = picture => run(network, described, picture).at(-1).values;
const angle = () => Number(find("angle").value);
const side = degrees => degrees ? `${Math.abs(degrees)}° to the ${degrees < 0 ? "left" : "right"}` : "upright";
const HINT = "Draw a digit here, with a finger, a pen, the mouse or the arrow keys.";
let drawing = null, prepare = STEPS.centred, timer = 0;

function turn({height, width, values}, degrees) {  // to the right, onto paper on which no corner is lost
  if (!degrees) return {height, width, values};
  const [sin, cos] = [Math.sin, Math.cos].map(f => f(degrees * Math.PI / 180)), size = 160, middle = (size - 1) / 2;
  const at = (y, x) => y < 0 || x < 0 || y >= height || x >= width ? 0 : values[y * width + x];
  return {height: size, width: size, values: Array.from({length: size * size}, (_, i) => {
    const v = Math.floor(i / size) - middle, u = i % size - middle;
    const y = cos * v - sin * u + (height - 1) / 2, x = sin * v + cos * u + (width - 1) / 2;
    const top = Math.floor(y), left = Math.floor(x), down = y - top, right = x - left;
    return (1 - down) * ((1 - right) * at(top, left) + right * at(top, left + 1))
      + down * ((1 - right) * at(top + 1, left) + right * at(top + 1, left + 1));
  })};
}

// Pictures

function paint(canvas, {height, width, depth = 1, values}, color, {largest = 1, map = 0, left = 0, top = 0} = {}) {
  const g = canvas.getContext("2d"), image = g.createImageData(width, height);
  for (let i = 0; i < height * width; i++) {
    image.data.set([...color, 255 * Math.min(Math.max(values[i * depth + map] / largest, 0), 1)], 4 * i);
  }
  g.putImageData(image, left, top);
}

function caption(id, words) {
  find(id).nextElementSibling.textContent = words;
  find(id).setAttribute("aria-label", words);
}

function paintMaps(steps) {  // of the first layer with a kernel, up to the next one that changes the size
  const first = network.findIndex(layer => layer.kind === "conv"), sized = ["conv", "pool", "reshape", "softmax"];
  const next = network.findIndex((layer, i) => i > first && sized.includes(layer.kind));
  const maps = steps[next < 0 ? first + 1 : next], {height, width, depth} = maps;
  const [columns, gap] = height > 1 ? [8, 1] : [32, 0];
  const largest = maps.values.reduce((a, b) => Math.max(a, b), 1e-6), canvas = find("maps");
  canvas.width = columns * (width + gap) - gap;
  canvas.height = Math.ceil(depth / columns) * (height + gap) - gap;
  const g = canvas.getContext("2d");
  g.fillStyle = "#6B7684";
  g.fillRect(0, 0, canvas.width, canvas.height);
  for (let map = 0; map < depth; map++) {
    const left = map % columns * (width + gap), top = Math.floor(map / columns) * (height + gap);
    paint(canvas, maps, GREEN, {largest, map, left, top});
  }
  caption("maps", height > 1 ? `One picture for each of its ${depth} filters: green where it finds what it looks for`
                             : `One square for each of its ${depth} neurons: the greener, the stronger its answer`);
}

// Answers

function read() {
  const why = whyNot(drawing);
  find("inside").hidden = Boolean(why);
  clearTimeout(timer);
  if (why) return {said: why, probabilities: []};
  const picture = prepare(turn(drawing, angle())), steps = run(network, described, picture);
  const answer = steps.at(-1).values, digit = best(answer), share = `${Math.round(100 * answer[digit])} %`;
  paint(find("picture"), {height: 28, width: 28, values: picture}, INK);
  paintMaps(steps);
  find("degrees").textContent = `${side(angle())}, it reads ${digit} (${share})`;
  inPieces(afterwards(picture, digit));
  return {said: angle() ? `Turned, I read ${digit}.` : `I read ${digit}.`, probabilities: [...answer]};
}

function* afterwards(picture, digit) {  // what takes many answers: each angle, then each place covered
  for (const item of find("angles").children) {
    const degrees = Number(item.dataset.degrees), said = best(answerTo(prepare(turn(drawing, degrees))));
    item.textContent = said;
    item.className = `${said === digit ? "" : "other"} ${degrees === angle() ? "now" : ""}`;
    yield;
  }
  const lead = picture => {  // before the softmax: how far the digit is ahead of the best other one
    const sums = run(network, described, picture).at(-2).values;
    return sums[digit] - Math.max(...sums.filter((_, i) => i !== digit));
  };
  const whole = lead(picture), lost = [], near = (i, j) => Math.abs(2 * i + 0.5 - j) < 3;
  for (let cell = 0; cell < 14 * 14; cell++) {
    const row = Math.floor(cell / 14), column = cell % 14;
    const covers = i => near(row, Math.floor(i / 28)) && near(column, i % 28);
    lost.push(whole - lead(picture.map((value, i) => covers(i) ? 0 : value)));
    yield;
  }
  paint(find("covered"), {height: 28, width: 28, values: picture}, INK, {largest: 3});
  const g = find("covered").getContext("2d"), most = Math.max(...lost, 0.01);
  lost.forEach((less, cell) => {
    g.fillStyle = `rgb(213 94 0 / ${Math.max(less / most, 0)})`;
    g.fillRect(cell % 14 * 2, Math.floor(cell / 14) * 2, 2, 2);
  });
  caption("covered", `Orange: cover 6 × 6 pixels here, and the ${digit} loses most of its lead`);
}

function inPieces(work) {  // never more than 8 ms at once; given up when something new is drawn
  const piece = () => {
    const began = performance.now();
    while (performance.now() - began < 8) if (work.next().done) return;
    timer = setTimeout(piece);
  };
  timer = setTimeout(piece, 100);
}

// The pad asks as it would ask a kernel: it sets `pixels` and `version`, and waits for `answered`.
const values = {pixels: "", version: 0, answered: 0, probabilities: [], said: HINT}, listeners = {};
function answer() {
  Object.assign(values, {...read(), answered: values.version});
  for (const name of ["change:said", "change:answered"]) listeners[name]();
}
const model = {
  get: key => values[key],
  set: (key, value) => { values[key] = value; },
  on: (names, listener) => names.split(" ").forEach(name => { listeners[name] = listener; }),
  save_changes() {
    drawing = {height: 112, width: 112, values: Array.from(bytes(values.pixels), level => level / 255)};
    find("angle").value = 0;
    setTimeout(answer);
  },
};

async function compare() {  // with what the network answered in Python when this file was written
  const packed = new Blob([bytes(described.examples)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const levels = Array.from(new Uint8Array(await new Response(packed).arrayBuffer()), level => level / 255);
  const {answers, prepared} = described, pictures = levels.splice(answers.length * 112 * 112);
  const gaps = answers.flatMap((wanted, n) => {
    const got = answerTo(pictures.slice(784 * n, 784 * (n + 1)));
    return wanted.map((share, digit) => Math.abs(share - got[digit]));
  });
  const others = answers.filter((_, n) => {
    const picture = STEPS.centred({height: 112, width: 112, values: levels.slice(12544 * n, 12544 * (n + 1))});
    return picture.some((value, i) => Math.abs(value - pictures[784 * n + i]) > 1.5 / 255);
  }).length;
  const worst = Math.max(...gaps), agrees = worst < 0.01;
  const number = others === answers.length ? "all" : others;
  const prepares = others ? ` It prepares ${number} of the ten differently from prepare() in my notebook, so here `
    + "the network may give other answers." : " It prepares drawings as my notebook does.";
  find("compared").className = agrees && !(prepared && others) ? "" : "notice";
  find("compared").textContent = "Checked as this page opened: on ten drawings, its probabilities and Keras's differ "
    + (agrees ? `by at most ${Math.ceil(1e4 * worst) / 100} percentage points.`
              : `by up to ${Math.round(100 * worst)} percentage points. Do not trust this page.`)
    + (prepared ? prepares : "");
}

for (const name of Object.keys(STEPS)) {
  const label = element("label"), button = element("input", "", {type: "radio", name: "step"});
  button.checked = STEPS[name] === prepare;
  button.onchange = () => { prepare = STEPS[name]; if (drawing) answer(); };
  label.append(button, name);
  find("steps").append(label);
}
for (let degrees = -90; degrees <= 90; degrees += 10) {
  find("angles").append(element("li"));
  find("angles").lastChild.dataset.degrees = degrees;
}
caption("picture", "The 28 × 28 pixels that the network gets");
find("angle").oninput = answer;
render({model, el: find("pad")});
find("draw").hidden = false;
compare().catch(error => {
  find("compared").textContent = `This browser could not compare the page with Keras (${error.message}).`;
});
