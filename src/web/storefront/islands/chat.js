// The chat without loading pages anew: a panel beside the page, or the chat's own page, with new messages as they are
// said. What is shown is what the shop draws at /chat/panel; what she writes is kept here until it has arrived.
import { ask, kept, one, panelAt } from './chat-parts.js'
import { enter } from './chat-room.js'
const { document, setInterval } = globalThis
const lookEveryMs = 30_000
const isPhone = () => globalThis.innerWidth < 640

let panel
let end

/** Opens the panel that a link leads to, or shows the one that is there. */
export async function open(link) {
  if (panel?.open) return one('textarea', panel)?.focus()
  const [drawn] = await Promise.all([panelAt(link.dataset.panel), sheet(link.dataset.sheet)])
  if (!one('[data-chat-form]', drawn)) throw new Error('The chat is off')
  panel = drawn
  document.body.append(panel)
  panel.addEventListener('close', () => leave(link))
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) panel.close()
  })
  link.setAttribute('aria-expanded', 'true')
  badge(link, 0)
  if (isPhone()) panel.showModal()
  else panel.show()
  end = enter(one('[data-chat-room]', panel), panel)
  if (!isPhone()) one('textarea', panel).focus({ preventScroll: true })
}

function leave(link) {
  end()
  panel.remove()
  link.removeAttribute('aria-expanded')
  link.focus({ preventScroll: true })
}

/** Beside a page of somebody who has a chat: says how much she has not seen. */
export function watch(link) {
  const look = async () => {
    if (document.hidden || panel?.open) return
    const answer = await ask('/messages?limit=1', 'GET')
    if (!answer?.ok || panel?.open) return
    const { chat } = await answer.json()
    badge(link, chat.unseen)
  }
  void look()
  setInterval(look, lookEveryMs)
  document.addEventListener('visibilitychange', look)
}

function badge(link, unseen) {
  one('.count', link)?.remove()
  if (unseen === 0) return
  const count = document.createElement('span')
  count.className = 'count'
  count.textContent = unseen
  count.setAttribute('role', 'img')
  count.setAttribute('aria-label', link.dataset.unseen.replace('{count}', unseen))
  link.append(count)
}

const sheet = (href) =>
  new Promise((done) => {
    if (one(`link[href="${href}"]`)) return done()
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: done })
    document.head.append(link)
  })

// On the chat's own page it is there already.
const own = one('.chat-page [data-chat-room]:has([data-chat-form])')
if (own) {
  kept.set('has', one('[data-chat-part=status]', own).dataset.state !== 'new')
  enter(own)
}
