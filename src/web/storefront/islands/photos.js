// Pictures and a video for a review are sent as soon as they are chosen, in small parts: a broken connection goes on
// where it stopped, also after the page was opened anew (tus 1.0.0).
import { smallerPhoto } from './smaller-photo.js'
const { document, URL, sessionStorage, setTimeout } = globalThis
const field = document.querySelector('[data-photos]')
const input = field?.querySelector('input[type=file]')
const list = field?.querySelector('.photos-kept')
const said = field?.querySelector('[data-photos-said]')
const words = field?.dataset ?? {}
const form = field?.closest('form')
const partBytes = 1_000_000
const mostTries = 6
let under = 0

input?.addEventListener('change', () => {
  said.textContent = ''
  for (const file of input.files) void choose(file)
  input.value = ''
})

async function choose(file) {
  const isVideo = file.type.startsWith('video/') || /\.(mp4|mov|m4v)$/i.test(file.name)
  const kept = list.querySelectorAll(':checked').length + list.querySelectorAll('[data-under-way]').length
  const has = list.querySelector('[data-video] :checked, [data-video][data-under-way]')
  const no =
    (kept >= Number(words.most) && words.tooMany) ||
    (isVideo && has && words.oneVideo) ||
    (isVideo && file.size > Number(words.videoLimit) && words.videoTooLarge) ||
    (isVideo && (await lastsMs(file)) > Number(words.videoMs) + 500 && words.videoTooLong)
  if (no) said.textContent = no
  else send(file, isVideo)
}

/** As far as this browser can tell; the shop looks again. */
const lastsMs = (file) =>
  new Promise((resolve) => {
    const video = document.createElement('video')
    const done = () => {
      resolve(video.duration * 1_000)
      URL.revokeObjectURL(video.src)
    }
    video.preload = 'metadata'
    video.onloadedmetadata = video.onerror = done
    setTimeout(done, 3_000)
    video.src = URL.createObjectURL(file)
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

function send(file, isVideo) {
  const [place, bar, picture] = ['li', 'progress', isVideo ? 'video' : 'img'].map((name) =>
    document.createElement(name),
  )
  place.dataset.underWay = ''
  if (isVideo) place.dataset.video = ''
  bar.className = 'progress'
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `${words.sending} ${file.name}`)
  const preview = URL.createObjectURL(file)
  picture.alt = file.name
  picture.muted = true
  picture.src = preview
  picture.onerror = () => picture.removeAttribute('src')
  place.append(picture, bar)
  list.append(place)
  under++
  const ready = isVideo ? Promise.resolve(file) : smallerPhoto(file)
  ready
    .then((sent) => {
      if (!isVideo && sent.size > Number(words.limit)) throw Object.assign(new Error(), { said: words.tooLarge })
      return upload(sent, (part) => (bar.value = part))
    })
    .then(arrived, failed)
    .finally(() => {
      under--
      delete place.dataset.underWay
      URL.revokeObjectURL(preview)
    })
  function arrived({ id, kind, picture: shown }) {
    const [label, check, box, text, waits] = ['label', 'span', 'input', 'span', 'span'].map((name) =>
      document.createElement(name),
    )
    label.className = 'photo-kept'
    check.className = 'check'
    Object.assign(box, { type: 'checkbox', name: `pictures.${id}`, value: '1', checked: true })
    text.textContent = words.keep
    waits.className = 'video-waits small'
    waits.textContent = kind === 'video' ? words.videoMaking : words.pictureMaking
    picture.src = shown?.fallback ?? ''
    check.append(box, text)
    label.append(shown ? picture : waits, check)
    place.replaceChildren(label)
  }
  function failed(no) {
    place.remove()
    // The shop's own words where the page speaks English; it says them in that language alone.
    said.textContent = no.said ?? ((document.documentElement.lang.startsWith('en') && no.detail) || words.failed)
  }
}

async function upload(file, told) {
  const key = `upload ${file.name} ${file.size} ${file.lastModified}`
  let address = sessionStorage.getItem(key)
  let at = address ? await standsAt(address) : undefined
  if (at === undefined) {
    const begun = await ask(words.uploads, { method: 'POST', headers: { 'upload-length': String(file.size) } })
    address = begun.headers.get('location')
    sessionStorage.setItem(key, address)
    at = 0
  }
  for (let tries = 0; at < file.size;) {
    told(at / file.size)
    try {
      const headers = { 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' }
      const kept = await ask(address, { method: 'PATCH', headers, body: file.slice(at, at + partBytes) })
      at = Number(kept.headers.get('upload-offset'))
      tries = 0
    } catch (no) {
      if ((no.status < 500 && ![409, 408, 429].includes(no.status)) || ++tries >= mostTries) throw no
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
      at = (await standsAt(address)) ?? at
    }
  }
  told(1)
  sessionStorage.removeItem(key)
  const body = JSON.stringify({ upload: address.split('/').at(-1) })
  const made = await ask(words.photos, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return made.json()
}

const standsAt = (address) =>
  ask(address, { method: 'HEAD' }).then(
    ({ headers }) => Number(headers.get('upload-offset')),
    () => undefined,
  )

async function ask(address, about) {
  const answer = await fetch(address, { ...about, headers: { 'tus-resumable': '1.0.0', ...about.headers } })
  if (answer.ok) return answer
  const { detail } = await answer.json().catch(() => ({}))
  throw Object.assign(new Error(answer.statusText), { status: answer.status, detail })
}
