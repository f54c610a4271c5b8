// A drawing pad: mouse, finger, pen or arrow keys in; after every stroke, and a few times during it, the picture out.
const SIZE = 280, SENT = 112, PEN = 20, STEP = 8;

function element(name, className, properties = {}) {
  return Object.assign(document.createElement(name), {className}, properties);
}

// One byte a pixel, computed from the strokes: what is read from a canvas is noise in browsers that guard against
// tracking. A pixel's ink depends on how far its middle is from the nearest piece of a line.
function inkOf(strokes) {
  const ink = new Uint8Array(SENT * SENT), reach = PEN / 2 * SENT / SIZE + 0.5;
  const range = (a, b) => [Math.max(Math.floor(Math.min(a, b) - reach), 0), Math.min(Math.max(a, b) + reach, SENT)];
  for (const stroke of strokes) {
    const points = stroke.map(place => place.map(value => value * SENT / SIZE));
    points.forEach(([x, y], i) => {
      const [x0, y0] = points[Math.max(i - 1, 0)], [dx, dy] = [x - x0, y - y0];
      const [left, right] = range(x0, x), [top, bottom] = range(y0, y);
      for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) {
        const u = column + 0.5 - x0, v = row + 0.5 - y0;
        const along = Math.min(Math.max((u * dx + v * dy) / (dx * dx + dy * dy || 1), 0), 1);
        const away = Math.sqrt((u - along * dx) ** 2 + (v - along * dy) ** 2), pixel = row * SENT + column;
        ink[pixel] = Math.max(ink[pixel], Math.round(255 * Math.min(Math.max(reach - away, 0), 1)));
      }
    });
  }
  return ink;
}

function render({model, el}) {
  const root = element("div", "drawpad");
  const canvas = element("canvas", "drawpad-canvas", {width: SIZE, height: SIZE, tabIndex: 0});
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Drawing area for one digit. Arrow keys move the pen, the space bar lowers and lifts it.");
  const undo = element("button", "drawpad-button", {type: "button", textContent: "Undo"});
  const clear = element("button", "drawpad-button", {type: "button", textContent: "Clear"});
  const said = element("div", "drawpad-said");
  said.setAttribute("aria-live", "polite");
  const bars = element("div", "drawpad-bars");
  const g = canvas.getContext("2d");
  let strokes = [], stroke = null, owner = null, cursor = null, waiting = false, again = false;

  const draw = () => {
    g.fillStyle = "white";
    g.fillRect(0, 0, SIZE, SIZE);
    Object.assign(g, {strokeStyle: "black", lineWidth: PEN, lineCap: "round", lineJoin: "round"});
    for (const points of strokes) {
      g.beginPath();
      g.moveTo(...points[0]);
      for (const [x, y] of points) g.lineTo(x + 0.01, y);  // a line of no length would not be drawn
      g.stroke();
    }
  };
  const showCursor = () => {
    draw();
    if (!cursor) return;
    g.beginPath();
    g.arc(...cursor, PEN / 2, 0, 2 * Math.PI);
    Object.assign(g, {strokeStyle: "#D55E00", lineWidth: 3});
    g.stroke();
  };
  const send = () => {
    if (waiting) return void (again = true);
    waiting = true;
    model.set("pixels", btoa(String.fromCharCode(...inkOf(strokes))));
    model.set("version", model.get("version") + 1);
    model.save_changes();
  };
  const answered = () => {
    waiting = false;
    if (again) { again = false; send(); }
  };

  const place = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * SIZE / box.width, (event.clientY - box.top) * SIZE / box.height];
  };
  const lift = () => {
    if (stroke) { stroke = owner = null; send(); }
  };
  canvas.onpointerdown = event => {  // one pointer draws at a time; a pen takes over from the palm beside it
    if (event.button) return;
    event.preventDefault();
    if (owner && (event.pointerType !== "pen" || owner.pointerType === "pen")) return;
    if (owner) strokes.pop();
    owner = event;
    canvas.focus();
    cursor = null;
    strokes.push(stroke = [place(event)]);
    draw();
    canvas.setPointerCapture(event.pointerId);  // last: some browsers refuse it, and the stroke goes on
  };
  canvas.onpointermove = event => {
    if (event.pointerId !== owner?.pointerId) return;
    const between = event.getCoalescedEvents?.() ?? [];  // none at all in some browsers
    stroke.push(...(between.length ? between : [event]).map(place));
    draw();
    if (!waiting) send();
  };
  canvas.onpointerup = canvas.onlostpointercapture = event => {
    if (event.pointerId === owner?.pointerId) lift();
  };
  canvas.onkeydown = event => {
    const [dx, dy] = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]}[event.key] ?? [0, 0];
    if (!dx && !dy && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    cursor ??= [SIZE / 2, SIZE / 2];
    if (event.key === " ") {
      if (stroke) lift(); else strokes.push(stroke = [[...cursor]]);
    } else {
      cursor = [cursor[0] + dx, cursor[1] + dy].map(value => Math.min(Math.max(value, 0), SIZE));
      if (stroke) stroke.push([...cursor]);
    }
    showCursor();
  };
  canvas.onblur = () => { cursor = null; lift(); draw(); };
  undo.onclick = () => { strokes.pop(); showCursor(); send(); };
  clear.onclick = () => { strokes = []; showCursor(); send(); };

  const answer = () => {
    said.textContent = model.get("said");
    const values = model.get("probabilities");
    bars.replaceChildren(...values.map((value, digit) => {
      const row = element("div", "drawpad-row");
      const bar = element("div", "drawpad-bar");
      bar.style.width = `${Math.round(150 * value)}px`;
      row.append(element("span", "drawpad-digit", {textContent: digit}), bar,
                 element("span", "drawpad-share", {textContent: `${Math.round(100 * value)} %`}));
      return row;
    }));
  };
  model.on("change:answered", answered);
  model.on("change:probabilities change:said", answer);

  root.append(canvas, element("div", "drawpad-buttons"), element("div", "drawpad-answer"));
  root.children[1].append(undo, clear);
  root.children[2].append(said, bars);
  el.append(root);
  for (const key of ["keydown", "keyup", "keypress"]) root.addEventListener(key, event => event.stopPropagation());
  for (const each of [canvas, undo, clear]) each.dataset.lmSuppressShortcuts = "true";  // Jupyter looks for it there
  draw();
  answer();
}

export default {render};
