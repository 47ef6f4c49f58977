// What all of the chat's script uses.
const { document, DOMParser, localStorage } = globalThis
const api = '/api/store/v1/chat'

export const one = (selector, within = document) => within.querySelector(selector)
export const all = (selector, within = document) => [...within.querySelectorAll(selector)]

/** What the browser keeps of the chat: that there is one, a draft, and what has not arrived. Some browsers keep nothing. */
export const kept = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(`dangol-chat-${key}`))
    } catch {
      return null
    }
  },
  set(key, value) {
    try {
      if (value) localStorage.setItem(`dangol-chat-${key}`, JSON.stringify(value))
      else localStorage.removeItem(`dangol-chat-${key}`)
    } catch {
      // Then it is kept no longer than the page.
    }
  },
}

/** Undefined where there is no line. */
export const ask = (path, method, body) =>
  fetch(api + path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined)

/** The panel as the shop draws it now. @throws where it did not come */
export async function panelAt(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.statusText)
  return one('dialog', new DOMParser().parseFromString(await answer.text(), 'text/html'))
}

export function picture(src) {
  const image = document.createElement('img')
  Object.assign(image, { src, alt: '', width: 144, height: 144 })
  image.onerror = () => image.remove()
  return image
}
