// What was said: what the shop shows now takes the place of what is shown, but for what she is writing.
import { all, ask, kept, one, panelAt } from './chat-parts.js'
const { document } = globalThis

/** A room's parts, and where in it she is. */
export function roomOf(root, panel) {
  const find = (name) => one(`[data-chat-${name}]`, root)
  const names = ['log', 'said', 'out', 'form', 'waiting', 'writing', 'told', 'fresh']
  const parts = Object.fromEntries(names.map((name) => [name, find(name)]))
  return {
    ...{ root, panel, isSending: false, words: JSON.parse(root.dataset.words), about: JSON.parse(root.dataset.about) },
    ...parts,
    field: parts.form.elements.text,
    isShown: () => !document.hidden && (!panel || panel.open),
    state: () => one('[data-chat-part=status]', root).dataset,
    last: () => Number(all('[data-number]', parts.said).at(-1)?.dataset.number ?? 0),
    page: () => panelAt(root.dataset.chatRoom).catch(() => undefined),
    // In the panel its log moves, on the chat's own page the window.
    isAtEnd: () =>
      panel
        ? parts.log.scrollHeight - parts.log.scrollTop - parts.log.clientHeight < 120
        : root.getBoundingClientRect().bottom - globalThis.innerHeight < 120,
    toEnd(behavior = 'auto') {
      parts.fresh.hidden = true
      if (panel) parts.log.scrollTo({ top: parts.log.scrollHeight, behavior })
      else root.scrollIntoView({ block: 'end', behavior })
    },
  }
}

export function threadOf(room) {
  let isAsking = false
  let isAskedAgain = false
  let seen = ''

  /** Tells the shop what she has seen, so that it is not sent to her mail address too. */
  const look = async () => {
    const latest = all('[data-said]:not(.of-you)', room.said).at(-1)?.dataset.said
    if (!latest || latest === seen || Number(room.state().unseen) === 0) return
    if (!room.isShown() || !room.isAtEnd()) return
    seen = latest
    if (!(await ask('/seen', 'PUT', { messageId: latest }))?.ok) seen = ''
  }
  const merge = (now) => {
    const wasAtEnd = room.isAtEnd()
    for (const part of all('[data-chat-part]:not([data-chat-part=earlier])', now)) swap(room.root, part)
    // What she has pressed, here or on another page, is not asked again.
    for (const { id } of all('.chat-said:has([data-chat-offered=done])', now))
      one(`#${id} [data-chat-choices]`, room.said)?.remove()
    const news = all('[data-said]', now).filter(({ id }) => !document.getElementById(id))
    if (news.length > 0) for (const greeting of all(':scope > li:not([data-said])', room.said)) greeting.remove()
    room.said.append(...news)
    const isToHer = (message) => !message.matches('.of-you')
    if (news.some(isToHer)) room.writing.textContent = ''
    if (wasAtEnd || !news.every(isToHer)) room.toEnd()
    else if (news.length > 0) room.fresh.hidden = false
    kept.set('has', room.state().state !== 'new')
    void look()
  }
  const sync = async () => {
    isAskedAgain = isAsking || room.isSending
    if (isAskedAgain) return
    isAsking = true
    const page = await room.page()
    isAsking = false
    if (page && !room.isSending) merge(page)
    again()
  }
  /** What was asked for meanwhile. */
  const again = () => isAskedAgain && sync()
  return { look, merge, sync, again, earlier: (link) => earlier(room, link) }
}

function swap(root, part) {
  const old = one(`[data-chat-part=${part.dataset.chatPart}]`, root)
  const isInUse = old.contains(document.activeElement) && part.childElementCount > 0
  if (!isInUse && old.outerHTML !== part.outerHTML) old.replaceWith(part)
}

/** Puts earlier messages above the others, and leaves her where she was. */
async function earlier({ root, log, said }, link) {
  const address = new URL(root.dataset.chatRoom, link.href)
  address.searchParams.set('before', new URL(link.href).searchParams.get('before'))
  const page = await panelAt(address).catch(() => undefined)
  if (!page) return globalThis.location.assign(link.href)
  const height = log.scrollHeight
  said.prepend(...all('[data-said]', page))
  for (const later of all('.chat-earlier a:not([href*=before])', page)) later.remove()
  one('.chat-earlier', root).replaceWith(one('.chat-earlier', page))
  log.scrollTop += log.scrollHeight - height
  log.focus({ preventScroll: true })
}
