// Pictures are sent when they are chosen, and go with the next message.
import { picture } from './chat-parts.js'
import { smallerPhoto } from './smaller-photo.js'
const { document, FormData, URL, XMLHttpRequest } = globalThis
const most = 4

export function picturesOf({ words, waiting, field, told, form }) {
  const under = new Set()
  const choose = (file) => {
    if (under.size >= most) {
      told.textContent = words.tooMany
      return
    }
    const shown = URL.createObjectURL(file)
    const { place, bar, remove } = placeOf(shown, file.name, words)
    const sent = upload(file, (part) => (bar.value = part))
    const picked = { place, arrived: sent.arrived.then((id) => id && { id, shown }) }
    const drop = () => {
      under.delete(picked)
      place.remove()
    }
    under.add(picked)
    waiting.append(place)
    remove.addEventListener('click', () => {
      drop()
      sent.stop()
      field.focus()
    })
    void sent.arrived.then((id) => {
      bar.remove()
      if (id || !under.has(picked)) return
      told.textContent = words.pictureFailed
      drop()
    })
  }
  const { pictures: files } = form.elements
  files.addEventListener('change', () => {
    for (const file of files.files) choose(file)
    files.value = ''
  })
  return {
    count: () => under.size,
    /** All that were chosen, once they have arrived. */
    async take() {
      const taken = [...under]
      under.clear()
      const arrived = await Promise.all(taken.map((one) => one.arrived))
      for (const { place } of taken) place.remove()
      return arrived.filter(Boolean)
    },
  }
}

function placeOf(shown, name, words) {
  const place = document.createElement('li')
  const bar = Object.assign(document.createElement('progress'), { className: 'progress', max: 1, value: 0 })
  const remove = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' })
  bar.setAttribute('aria-label', `${words.picture} ${name}`)
  remove.setAttribute('aria-label', `${words.remove}: ${name}`)
  place.append(picture(shown), bar, remove)
  return { place, bar, remove }
}

/** The picture's id, or nothing where it was refused, stopped or lost. */
function upload(file, told) {
  const request = new XMLHttpRequest()
  let isStopped = false
  const arrived = new Promise((done) => {
    request.upload.onprogress = ({ loaded, total }) => told(loaded / total)
    request.onloadend = () => done(request.status === 201 ? JSON.parse(request.responseText).id : undefined)
    void smallerPhoto(file).then((sent) => {
      if (isStopped) return done()
      const body = new FormData()
      body.append('file', sent)
      request.open('POST', '/api/store/v1/chat/pictures')
      request.send(body)
    })
  })
  const stop = () => {
    isStopped = true
    request.abort()
  }
  return { arrived, stop }
}
