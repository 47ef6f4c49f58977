// Reads two colours off a photo that never leaves the browser: white paper, by which the light is taken out, and the
// colour that is looked for. Only these few numbers are put into the form.
const { document } = globalThis
const mostPixels = 1_200
const linear = (level) => (level <= 10.314_75 ? level / 3_294.6 : ((level / 255 + 0.055) / 1.055) ** 2.4)
const level = (light) => 255 * (light <= 0.003_130_8 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

/**
 * What is seen around a place of a picture: the mean in linear light, as levels from 0 to 255, and how they scatter.
 * Of all pixels within the radius the brightest and the darkest fifth are left out: gleams, hairs, shadows.
 */
export function patchOf({ data, width, height }, x, y, radius) {
  const pixels = []
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(height - 1, y + radius); row++) {
    for (let column = Math.max(0, Math.ceil(x - radius)); column <= Math.min(width - 1, x + radius); column++) {
      if ((row - y) ** 2 + (column - x) ** 2 > radius ** 2) continue
      const at = 4 * (row * width + column)
      pixels.push([data[at], data[at + 1], data[at + 2]])
    }
  }
  const light = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  pixels.sort((one, other) => light(one) - light(other))
  const cut = Math.floor(pixels.length / 5)
  const kept = pixels.slice(cut, pixels.length - cut)
  const mean = (of) => kept.reduce((sum, pixel) => sum + of(pixel), 0) / kept.length
  const levels = [0, 1, 2].map((channel) => level(mean((pixel) => linear(pixel[channel]))))
  const scatter = [0, 1, 2].map((channel) => mean((pixel) => (pixel[channel] - levels[channel]) ** 2))
  return { levels, spread: Math.sqrt((scatter[0] + scatter[1] + scatter[2]) / 3) }
}

const part = document?.querySelector('[data-photo]')
if (part) begin(part)

function begin(whole) {
  const find = (name) => whole.querySelector(`[data-${name}]`)
  const [file, work, stage, canvas, said, form] = ['file', 'work', 'stage', 'canvas', 'said', 'values'].map(find)
  const pins = pinsOf(whole, { canvas, said, form })
  whole.hidden = false

  file.addEventListener('change', async () => {
    const [chosen] = file.files
    if (!chosen) return
    const image = await globalThis.createImageBitmap(chosen).catch(() => undefined)
    work.hidden = !image
    if (image) pins.startOn(pictureOf(image, canvas))
    else said.textContent = said.dataset.unreadable
  })
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    pins.atPointer(event)
  })
  canvas.addEventListener('pointermove', (event) => event.buttons && pins.atPointer(event))
  canvas.addEventListener('pointerup', () => pins.next())
  // By keyboard: the picture takes the focus, arrows move the pin that is chosen, with Shift in larger steps.
  stage.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    pins.move(step, event.shiftKey ? 0.05 : 0.01)
  })
}

/** The photo on the canvas, no larger than is looked at. */
function pictureOf(image, canvas) {
  const scale = Math.min(1, mostPixels / Math.max(image.width, image.height))
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return brush.getImageData(0, 0, canvas.width, canvas.height)
}

/** Two pins on the picture; where one is put, its colour is read into the form. */
function pinsOf(whole, { canvas, said, form }) {
  const names = ['white', 'colour']
  const [pins, choices] = ['data-pin', 'name=pin][value'].map((attribute) =>
    Object.fromEntries(names.map((name) => [name, whole.querySelector(`[${attribute}=${name}]`)])),
  )
  const button = form.querySelector('button')
  const current = () => names.find((name) => choices[name].checked)
  let picture
  let places = {}

  /** At a place in shares of the picture. */
  function put(name, x, y) {
    const place = { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }
    places[name] = place
    const { width, height } = picture
    const radius = Math.max(3, Math.min(width, height) * 0.02)
    const { levels, spread } = patchOf(picture, place.x * (width - 1), place.y * (height - 1), radius)
    form.elements[name].value = [...levels, spread].map((each) => each.toFixed(1)).join()
    const pin = pins[name]
    pin.hidden = false
    Object.assign(pin.style, {
      left: `${place.x * 100}%`,
      top: `${place.y * 100}%`,
      background: `rgb(${levels.map(Math.round).join()})`,
    })
    button.disabled = !places.colour
    said.textContent = said.dataset[places.colour ? (places.white ? 'done' : 'light') : 'colour']
  }

  return {
    startOn(now) {
      picture = now
      places = {}
      for (const name of names) {
        pins[name].hidden = true
        form.elements[name].value = ''
      }
      button.disabled = choices.white.checked = true
      said.textContent = said.dataset.white
    },
    atPointer({ clientX, clientY }) {
      const { left, top, width, height } = canvas.getBoundingClientRect()
      put(current(), (clientX - left) / width, (clientY - top) / height)
    },
    next() {
      if (places.white && !places.colour) choices.colour.checked = true
    },
    move([right, down], by) {
      const { x, y } = places[current()] ?? { x: 0.5, y: 0.5 }
      put(current(), x + right * by, y + down * by)
    },
  }
}
