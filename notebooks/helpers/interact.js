// A picture with sliders and tick boxes under it: their values out, the next picture in, never more than one on its way.
function element(name, className, properties = {}) {
  return Object.assign(document.createElement(name), {className}, properties);
}

function render({model, el}) {
  const root = element("div", "interact");
  const picture = element("img", "interact-picture");
  const said = element("div", "interact-said");
  said.setAttribute("aria-live", "polite");
  const controls = element("div", "interact-controls");
  const values = {...model.get("values")};
  let waiting = false, again = false;

  const ask = () => {
    if (waiting) return void (again = true);
    waiting = true;
    model.set("values", {...values});
    model.set("asked", model.get("asked") + 1);
    model.save_changes();
  };
  const show = () => {
    picture.src = `data:image/png;base64,${model.get("picture")}`;
    picture.alt = model.get("alt");
    said.textContent = model.get("said");
  };
  model.on("change:answered", () => {
    show();
    waiting = false;
    if (again) { again = false; ask(); }
  });

  for (const {name, min, max, step} of model.get("controls")) {
    const label = element("label", "interact-control");
    const shown = element("span", "interact-name");
    const input = step === undefined ? element("input", "interact-tick", {type: "checkbox", checked: values[name]})
                                     : element("input", "interact-slider", {type: "range", min, max, step});
    const digits = `${step ?? ""}`.split(".")[1]?.length ?? 0;
    if (step !== undefined) input.value = values[name];
    input.dataset.lmSuppressShortcuts = "true";  // Jupyter's own keys look for it at what has the focus
    const write = () => {
      shown.textContent = step === undefined ? name : `${name} = ${values[name].toFixed(digits).replace("-", "\u2212")}`;
    };
    input.oninput = () => {
      values[name] = step === undefined ? input.checked : Number(input.value);
      write();
      ask();
    };
    write();
    label.append(shown, input);
    controls.append(label);
  }

  root.append(picture, controls, said);
  el.append(root);
  for (const key of ["keydown", "keyup", "keypress"]) root.addEventListener(key, event => event.stopPropagation());
  show();
  if (!model.get("opened")) {
    model.set("opened", true);
    model.save_changes();
  }
}

export default {render};
