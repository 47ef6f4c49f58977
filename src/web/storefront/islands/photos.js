// Pictures for a review are sent as soon as they are chosen, each on its own, and seen while they travel.
const { document, FormData, URL, XMLHttpRequest } = globalThis
const field = document.querySelector('[data-photos]')
const input = field?.querySelector('input[type=file]')
const list = field?.querySelector('.photos-kept')
const said = field?.querySelector('[data-photos-said]')
const words = field?.dataset ?? {}
const form = field?.closest('form')
let under = 0

input?.addEventListener('change', () => {
  said.textContent = ''
  for (const file of input.files) {
    const kept = list.querySelectorAll(':checked').length + list.querySelectorAll('[data-under-way]').length
    if (kept >= Number(words.most)) said.textContent = words.tooMany
    else if (file.size > Number(words.limit)) said.textContent = words.tooLarge
    else send(file)
  }
  input.value = ''
})
// What is still under way goes with the review.
form?.addEventListener(
  'submit',
  (event) => {
    if (under === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const wait = setInterval(() => {
      if (under > 0) return
      clearInterval(wait)
      form.requestSubmit(event.submitter)
    }, 100)
  },
  true,
)

function send(file) {
  const [place, bar, picture] = ['li', 'progress', 'img'].map((name) => document.createElement(name))
  place.dataset.underWay = ''
  bar.className = 'progress'
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `${words.sending} ${file.name}`)
  const preview = URL.createObjectURL(file)
  picture.alt = file.name
  picture.src = preview
  picture.onerror = () => picture.removeAttribute('src')
  place.append(picture, bar)
  list.append(place)
  under++
  const request = new XMLHttpRequest()
  request.upload.onprogress = ({ loaded, total }) => (bar.value = loaded / total)
  request.onloadend = () => {
    under--
    delete place.dataset.underWay
    if (request.status === 201) arrived(JSON.parse(request.response))
    else failed()
    URL.revokeObjectURL(preview)
  }
  const arrived = ({ id, picture: { fallback } }) => {
    const [label, check, box, text] = ['label', 'span', 'input', 'span'].map((name) => document.createElement(name))
    label.className = 'photo-kept'
    check.className = 'check'
    Object.assign(box, { type: 'checkbox', name: `pictures.${id}`, value: '1', checked: true })
    text.textContent = words.keep
    picture.src = fallback
    check.append(box, text)
    label.append(picture, check)
    place.replaceChildren(label)
  }
  const failed = () => {
    place.remove()
    said.textContent = sentence() ?? words.failed
  }
  /** The shop's own words where the page speaks English; it says them in that language alone. */
  const sentence = () => {
    try {
      return document.documentElement.lang.startsWith('en') ? JSON.parse(request.response).detail : undefined
    } catch {
      return undefined
    }
  }
  const body = new FormData()
  body.append('file', file)
  request.open('POST', words.photos)
  request.send(body)
}
