// The preparation of lesson 3.5, number for number. A picture is {height, width, values}: 0 for paper, 1 for ink.
const STEPS = {
  "made smaller": drawing => onPaper(resize(drawing, drawing.height / 4, drawing.width / 4)),
  "cut out": drawing => resize(cutOut(drawing), 28, 28).values,
  "in 20 × 20": drawing => onPaper(intoBox(cutOut(drawing)), 0, 0),
  "centred": drawing => centre(intoBox(cutOut(drawing))),
};

function roundEven(x) {  // as Python rounds: 4.5 becomes 4
  const below = Math.floor(x);
  return x - below === 0.5 ? below + below % 2 : Math.round(x);
}

function cutOut({height, width, values}) {
  let top = height, bottom = -1, left = width, right = -1;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (values[y * width + x] > 0.2) {
    top = Math.min(top, y); bottom = Math.max(bottom, y); left = Math.min(left, x); right = Math.max(right, x);
  }
  const rows = Array.from({length: Math.max(bottom - top + 1, 0)}, (_, i) => (top + i) * width);
  return {height: rows.length, width: right - left + 1,
          values: rows.flatMap(row => [...values.slice(row + left, row + right + 1)])};
}

function below(size, newSize) {  // for each new pixel, the old ones whose middle it covers: what Pillow calls BOX
  const scale = size / newSize, reach = Math.max(scale, 1) / 2;
  return Array.from({length: newSize}, (_, i) => {
    const middle = (i + 0.5) * scale, pixels = [];
    const end = Math.min(Math.floor(middle + reach + 0.5), size);
    for (let x = Math.max(Math.floor(middle - reach + 0.5), 0); x < end; x++) {
      const away = (x - middle + 0.5) / (2 * reach);
      if (away > -0.5 && away <= 0.5) pixels.push(x);
    }
    return pixels;
  });
}

function resize({height, width, values}, newHeight, newWidth) {  // along the rows, then along the columns, in float32
  const columns = below(width, newWidth), rows = below(height, newHeight), flat = [], out = [];
  const mean = (pixels, at) => Math.fround(pixels.reduce((sum, x) => sum + at(x) * (1 / pixels.length), 0));
  for (let y = 0; y < height; y++) {
    for (const pixels of columns) flat.push(mean(pixels, x => Math.fround(values[y * width + x])));
  }
  for (const pixels of rows) for (let x = 0; x < newWidth; x++) out.push(mean(pixels, y => flat[y * newWidth + x]));
  return {height: newHeight, width: newWidth, values: out};
}

function intoBox(picture) {
  const scale = 20 / Math.max(picture.height, picture.width);
  return resize(picture, Math.max(roundEven(scale * picture.height), 1), Math.max(roundEven(scale * picture.width), 1));
}

function centre(picture) {
  let ink = 0, row = 0, column = 0;
  picture.values.forEach((value, i) => {
    ink += value;
    row += value * Math.floor(i / picture.width);
    column += value * (i % picture.width);
  });
  const clip = (value, most) => Math.min(Math.max(value, 0), most);
  return onPaper(picture, clip(roundEven(14 - row / ink), 28 - picture.height),
                 clip(roundEven(14 - column / ink), 28 - picture.width));
}

// On 28 x 28 pixels of paper; what goes beyond is cut off.
function onPaper({height, width, values}, top = (28 - height) / 2, left = (28 - width) / 2) {
  return Array.from({length: 28 * 28}, (_, i) => {
    const y = Math.floor(i / 28) - top, x = i % 28 - left;
    return y < 0 || x < 0 || y >= height || x >= width ? 0 : values[y * width + x];
  });
}

function whyNot(drawing) {  // a sentence where there is nothing to read
  const ink = drawing.values.filter(value => value > 0.2).length, {height, width} = cutOut(drawing);
  if (!ink) return "There is no digit yet.";
  if (Math.max(height, width) < 16) return "That is a dot. Draw it larger.";
  return ink > drawing.values.length / 2 ? "There is hardly any paper left. Press Clear." : "";
}
