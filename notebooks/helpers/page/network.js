// The network, layer by layer, as Keras runs it. What goes from layer to layer is {height, width, depth, values},
// depth last.
const tensor = (height, width, depth) => ({height, width, depth, values: new Float32Array(height * width * depth)});
const each = change => x => ({...x, values: x.values.map(change)});

const LAYERS = {
  relu: each(value => Math.max(value, 0)),
  tanh: each(Math.tanh),
  sigmoid: each(value => 1 / (1 + Math.exp(-value))),
  line: (x, {scale, shift}) => each((value, i) => value * scale[i % scale.length] + shift[i % shift.length])(x),
  reshape: (x, {size: [height, width, depth]}) => ({height, width, depth, values: x.values}),
  softmax(x) {
    const largest = Math.max(...x.values), powers = x.values.map(value => Math.exp(value - largest));
    const sum = powers.reduce((a, b) => a + b);
    return {...x, values: powers.map(power => power / sum)};
  },
  pool(x) {
    const out = tensor(x.height >> 1, x.width >> 1, x.depth), {values, width, depth} = out;
    values.fill(-Infinity);
    for (let row = 0; row < 2 * out.height; row++) for (let column = 0; column < 2 * width; column++) {
      const from = (row * x.width + column) * depth, to = ((row >> 1) * width + (column >> 1)) * depth;
      for (let f = 0; f < depth; f++) values[to + f] = Math.max(values[to + f], x.values[from + f]);
    }
    return out;
  },
  conv(x, {size: [rows, columns], kernel, bias, same}) {  // a dense layer is a kernel of 1 x 1
    if (same) x = framed(x, rows - 1, columns - 1);
    const out = tensor(x.height - rows + 1, x.width - columns + 1, bias.length), {values} = out, filters = bias.length;
    for (let top = 0, to = 0; top < out.height; top++) for (let left = 0; left < out.width; left++, to += filters) {
      values.set(bias, to);
      for (let row = 0, k = 0; row < rows; row++) {
        const from = ((top + row) * x.width + left) * x.depth;
        for (let i = 0; i < columns * x.depth; i++, k += filters) {
          const value = x.values[from + i];
          if (value) for (let f = 0; f < filters; f++) values[to + f] += value * kernel[k + f];
        }
      }
    }
    return out;
  },
};

function framed(x, rows, columns) {  // zeros around it; of an odd number the smaller half is above and on the left
  const out = tensor(x.height + rows, x.width + columns, x.depth), length = x.width * x.depth;
  for (let row = 0; row < x.height; row++) {
    const to = ((row + (rows >> 1)) * out.width + (columns >> 1)) * x.depth;
    out.values.set(x.values.subarray(row * length, (row + 1) * length), to);
  }
  return out;
}

const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

function load({layers, kernels}) {  // the kernels are 16-bit floating-point numbers, one layer's after the other's
  const all = Float32Array.from(new Uint16Array(bytes(kernels).buffer), bits => {
    const exponent = bits >> 10 & 31, fraction = (bits & 1023) / 1024;
    return (bits >> 15 ? -1 : 1) * (exponent ? 2 ** (exponent - 15) * (1 + fraction) : 2 ** -14 * fraction);
  });
  let place = 0;
  return layers.map(layer => layer.kernel ? {...layer, kernel: all.subarray(place, place += layer.kernel)} : layer);
}

function run(network, {input: [height, width, depth], ink}, picture) {  // the picture, then what each layer makes of it
  const steps = [{height, width, depth, values: Float32Array.from(picture, value => value * ink)}];
  for (const layer of network) steps.push(LAYERS[layer.kind](steps.at(-1), layer));
  return steps;
}
