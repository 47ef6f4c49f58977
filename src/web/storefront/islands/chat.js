// The chat without loading pages anew: a panel beside the page, or the chat's own page, with new messages as they are
// said. What is shown is what the shop draws at /chat/panel; what she writes is kept here until it has arrived.
const { clearTimeout, crypto, document, DOMParser, EventSource, FormData, innerWidth, matchMedia, navigator } =
  globalThis
const { localStorage, setTimeout, URL, XMLHttpRequest } = globalThis
const api = '/api/store/v1/chat'
const one = (selector, within = document) => within.querySelector(selector)
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const isPhone = () => globalThis.innerWidth < 640

/** What the browser keeps of the chat: that there is one, a draft, and what has not arrived. Some keep nothing. */
const kept = {
  get: (key) => {
    try {
      return JSON.parse(localStorage.getItem(`dangol-chat-${key}`))
    } catch {
      return null
    }
  },
  set: (key, value) => {
    try {
      if (value) localStorage.setItem(`dangol-chat-${key}`, JSON.stringify(value))
      else localStorage.removeItem(`dangol-chat-${key}`)
    } catch {
      // Then it is kept no longer than the page.
    }
  },
}
const ask = (path, method, body) =>
  fetch(api + path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })

let room
let opener

/** Opens the panel that a link leads to, or shows the one that is there. */
export async function open(link) {
  opener = link
  if (room?.panel?.open) return room.panel.querySelector('textarea').focus()
  const [panel] = await Promise.all([panelAt(link.dataset.panel), sheet(link.dataset.sheet)])
  one('#chat-panel')?.remove()
  document.body.append(panel)
  room = enter(one('[data-chat-room]', panel), panel)
  panel.addEventListener('close', leave)
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) panel.close()
  })
  link.setAttribute('aria-expanded', 'true')
  badge(link, 0)
  if (isPhone()) panel.showModal()
  else panel.show()
  room.show()
  if (!isPhone()) one('textarea', panel).focus({ preventScroll: true })
}

function leave() {
  room?.end()
  room = undefined
  one('#chat-panel')?.remove()
  opener.removeAttribute('aria-expanded')
  opener.focus({ preventScroll: true })
}

/** Beside a page of somebody who has a chat: says how much she has not seen. */
export function watch(link) {
  const look = async () => {
    if (document.hidden || room) return
    const answer = await ask('/messages?limit=1', 'GET').catch(() => undefined)
    if (!answer?.ok || room) return
    const { chat } = await answer.json()
    badge(link, chat.unseen)
  }
  void look()
  globalThis.setInterval(look, 30_000)
  document.addEventListener('visibilitychange', look)
}

function badge(link, unseen) {
  one('.count', link)?.remove()
  if (unseen === 0) return
  const count = document.createElement('span')
  count.className = 'count'
  count.textContent = unseen
  count.setAttribute('aria-label', link.dataset.unseen.replace('{count}', unseen))
  count.setAttribute('role', 'img')
  link.append(count)
}

async function panelAt(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.statusText)
  return one('dialog', new DOMParser().parseFromString(await answer.text(), 'text/html'))
}

const sheet = (href) =>
  new Promise((done) => {
    if (one(`link[href="${href}"]`)) return done()
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done, onerror: done })
    document.head.append(link)
  })

function enter(root, panel) {
  const words = JSON.parse(root.dataset.words)
  const about = JSON.parse(root.dataset.about)
  const find = (name) => one(`[data-chat-${name}]`, root)
  const [log, said, out, form] = ['log', 'said', 'out', 'form'].map(find)
  const [waiting, writing, told, fresh] = ['waiting', 'writing', 'told', 'fresh'].map(find)
  const field = form.elements.text
  const pictures = new Map()
  const isShown = () => !document.hidden && (!panel || panel.open)
  const state = () => one('[data-chat-part=status]', root).dataset
  const last = () => Number(all('[data-number]', said).at(-1)?.dataset.number ?? 0)
  let isSending = false
  let isAsking = false
  let isAskedAgain = false
  let stream
  let timer
  let lastTold = 0
  let seen = ''

  // In the panel its log moves, on the chat's own page the window.
  const isAtEnd = () =>
    panel
      ? log.scrollHeight - log.scrollTop - log.clientHeight < 120
      : root.getBoundingClientRect().bottom - globalThis.innerHeight < 120
  const toEnd = (behavior = 'auto') => {
    fresh.hidden = true
    if (panel) log.scrollTo({ top: log.scrollHeight, behavior })
    else root.scrollIntoView({ block: 'end', behavior })
  }

  /** What the shop shows now takes the place of what is shown, but for what she is writing. */
  const merge = (now) => {
    const wasAtEnd = isAtEnd()
    let added = 0
    for (const part of all('[data-chat-part]', now)) {
      const old = one(`[data-chat-part=${part.dataset.chatPart}]`, root)
      const isInUse = old.contains(document.activeElement) && part.childElementCount > 0
      if (!isInUse && old.outerHTML !== part.outerHTML && part.dataset.chatPart !== 'earlier') old.replaceWith(part)
    }
    const news = all('[data-said]', now).filter(({ id }) => !document.getElementById(id))
    if (news.length > 0) for (const greeting of all(':scope > li:not([data-said])', said)) greeting.remove()
    for (const message of news) {
      said.append(message)
      if (!message.matches('.of-you')) added++
    }
    if (added > 0) writing.textContent = ''
    if (wasAtEnd || news.length > added) toEnd()
    else if (added > 0) fresh.hidden = false
    kept.set('has', state().state !== 'new')
    look()
  }
  const sync = async () => {
    if (isAsking || isSending) {
      isAskedAgain = true
      return
    }
    isAsking = true
    const page = await panelAt(root.dataset.chatRoom).catch(() => undefined)
    isAsking = false
    if (page && !isSending) merge(page)
    if (isAskedAgain && !isSending) {
      isAskedAgain = false
      void sync()
    }
  }

  /** Tells the shop what she has seen, so that it is not sent to her mail address too. */
  const look = () => {
    const latest = all('[data-said]:not(.of-you)', said).at(-1)
    if (!isShown() || !latest || latest.dataset.said === seen || Number(state().unseen) === 0 || !isAtEnd()) return
    seen = latest.dataset.said
    ask('/seen', 'PUT', { messageId: seen }).catch(() => (seen = ''))
  }

  // New messages: as they are said where the browser can be told, else every few seconds.
  const listen = () => {
    clearTimeout(timer)
    if (!isShown() || state().state === 'new' || stream?.readyState < 2) return
    if (!EventSource) return poll()
    stream = new EventSource(`${api}/stream?after=${last()}`)
    stream.addEventListener('messages', ({ data }) => {
      const { messages } = JSON.parse(data)
      if (messages.length > 0 || stream.isKnown) void sync()
      stream.isKnown = true
    })
    stream.addEventListener('writing', ({ data }) => {
      writing.textContent = words.writing.replace('{name}', JSON.parse(data).name)
      clearTimeout(writing.timer)
      writing.timer = setTimeout(() => (writing.textContent = ''), 5_000)
    })
    stream.addEventListener('error', () => stream.readyState === 2 && poll())
  }
  const poll = () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (isShown()) await sync()
      poll()
    }, 4_000)
  }
  const rest = () => {
    stream?.close()
    stream = undefined
    clearTimeout(timer)
  }

  // What she writes: shown at once, sent one after the other, kept until it has arrived.
  const outbox = () => kept.get('out') ?? mine
  let mine = []
  const keep = (entries) => {
    mine = entries
    kept.set('out', entries.length > 0 && entries)
  }
  const draw = (entry) => {
    const item = one('[data-chat-pending]', root).content.firstElementChild.cloneNode(true)
    item.dataset.out = entry.id
    one('.chat-words', item).textContent = entry.text
    for (const src of entry.shown ?? []) one('.chat-pictures', item).append(picture(src))
    one('button', item).addEventListener('click', () => void flush())
    out.append(item)
    return item
  }
  const mark = (entry, word) => {
    const item = one(`[data-out="${entry.id}"]`, out) ?? draw(entry)
    one('.chat-state span', item).textContent = word
    one('.chat-state button', item).hidden = word === words.sending
    item.toggleAttribute('data-failed', word !== words.sending)
  }
  const flush = async () => {
    if (isSending) return
    isSending = true
    // One may be added while another is on its way.
    for (let entry = outbox()[0]; entry; entry = outbox()[0]) {
      mark(entry, words.sending)
      const { shown: _, ...body } = entry
      const answer = await ask('/messages', 'POST', { ...about, ...body }).catch(() => undefined)
      if (!answer?.ok) {
        const why = navigator.onLine ? words.failed : words.offline
        for (const later of outbox()) mark(later, why)
        told.textContent = why
        toEnd()
        break
      }
      keep(outbox().filter(({ id }) => id !== entry.id))
      const page = await panelAt(root.dataset.chatRoom).catch(() => undefined)
      one(`[data-out="${entry.id}"]`, out)?.remove()
      told.textContent = words.sent
      if (page) merge(page)
    }
    isSending = false
    listen()
    if (isAskedAgain) {
      isAskedAgain = false
      void sync()
    }
  }
  const say = (text, pictureIds = [], shown = []) => {
    const entry = { id: crypto.randomUUID(), text, pictureIds, shown }
    keep([...outbox(), entry])
    mark(entry, words.sending)
    toEnd()
    void flush()
  }

  // Pictures are sent when they are chosen, and go with the next message.
  const choose = (file) => {
    if (pictures.size >= 4) {
      writing.textContent = words.tooMany
      return
    }
    const key = crypto.randomUUID()
    const place = document.createElement('li')
    const bar = Object.assign(document.createElement('progress'), { className: 'progress', max: 1, value: 0 })
    const remove = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' })
    const shown = URL.createObjectURL(file)
    bar.setAttribute('aria-label', `${words.picture} ${file.name}`)
    remove.setAttribute('aria-label', `${words.remove}: ${file.name}`)
    place.append(picture(shown), bar, remove)
    waiting.append(place)
    const request = new XMLHttpRequest()
    const drop = () => {
      request.abort()
      pictures.delete(key)
      place.remove()
      field.focus()
    }
    const arrived = new Promise((done) => {
      request.upload.onprogress = ({ loaded, total }) => (bar.value = loaded / total)
      request.onloadend = () => {
        bar.remove()
        if (request.status === 201) return done({ id: JSON.parse(request.responseText).id, shown })
        if (pictures.has(key)) writing.textContent = words.pictureFailed
        pictures.delete(key)
        place.remove()
        done(undefined)
      }
    })
    remove.addEventListener('click', drop)
    pictures.set(key, arrived)
    const body = new FormData()
    body.append('file', file)
    request.open('POST', `${api}/pictures`)
    request.send(body)
  }

  const submit = async () => {
    const text = field.value.trim()
    if (!text && pictures.size === 0) return field.focus()
    const sent = [...pictures.values()]
    pictures.clear()
    field.value = ''
    // Else an empty field goes on in the direction of what stood in it.
    field.dir = 'ltr'
    field.dir = 'auto'
    grow()
    kept.set('draft', '')
    const arrived = (await Promise.all(sent)).filter(Boolean)
    waiting.replaceChildren()
    if (!text && arrived.length === 0) return
    say(
      text,
      arrived.map(({ id }) => id),
      arrived.map(({ shown }) => shown),
    )
  }
  const grow = () => {
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight + 2, 160)}px`
  }
  root.addEventListener('submit', async (event) => {
    if (event.target === form) {
      event.preventDefault()
      void submit()
    } else if (event.target.matches('[data-chat-starters]')) {
      event.preventDefault()
      say(event.submitter.value)
      field.focus({ preventScroll: true })
    } else if (event.target.matches('[data-chat-email]')) {
      event.preventDefault()
      const { email } = event.target.elements
      const answer = await ask('/email', 'PUT', { email: email.value, locale: about.locale }).catch(() => undefined)
      if (!answer?.ok) return event.target.submit()
      field.focus({ preventScroll: true })
      void sync()
    }
  })
  // Beside a page, earlier messages come above the others; on the chat's own page the link leads to them.
  root.addEventListener('click', async (event) => {
    const link = event.target.closest('.chat-earlier a')
    if (!link || !panel || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    const { searchParams } = new URL(link.href)
    const address = new URL(root.dataset.chatRoom, link.href)
    address.searchParams.set('before', searchParams.get('before'))
    const page = await panelAt(address).catch(() => undefined)
    if (!page) return
    const height = log.scrollHeight
    said.prepend(...all('[data-said]', page))
    for (const later of all('.chat-earlier a:not([href*=before])', page)) later.remove()
    one('.chat-earlier', root).replaceWith(one('.chat-earlier', page))
    log.scrollTop += log.scrollHeight - height
    log.focus({ preventScroll: true })
  })
  field.addEventListener('input', () => {
    grow()
    kept.set('draft', field.value)
    if (Date.now() - lastTold < 3_000 || state().state === 'new') return
    lastTold = Date.now()
    ask('/writing', 'POST').catch(() => undefined)
  })
  field.addEventListener('keydown', (event) => {
    // NOTE: Enter also ends a Hangul syllable that is being put together.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    form.requestSubmit()
  })
  const files = form.elements.pictures
  files.addEventListener('change', () => {
    for (const file of files.files) choose(file)
    files.value = ''
  })
  fresh.addEventListener('click', () => {
    toEnd('smooth')
    log.focus({ preventScroll: true })
  })
  const moved = () => {
    if (!isAtEnd()) return
    fresh.hidden = true
    look()
  }
  ;(panel ? log : document).addEventListener('scroll', moved)

  const returned = () => (document.hidden ? rest() : (void sync(), listen()))
  const online = () => (void flush(), void sync())
  document.addEventListener('visibilitychange', returned)
  globalThis.addEventListener('online', online)
  return {
    panel,
    show() {
      field.value ||= kept.get('draft') ?? ''
      grow()
      for (const entry of outbox()) mark(entry, words.failed)
      // A page on which nothing was said yet begins at its beginning.
      if (panel || last() > 0) toEnd()
      look()
      listen()
      if (outbox().length > 0) void flush()
    },
    end() {
      rest()
      document.removeEventListener('visibilitychange', returned)
      globalThis.removeEventListener('online', online)
    },
  }
}

function picture(src) {
  const image = document.createElement('img')
  Object.assign(image, { src, alt: '', width: 144, height: 144 })
  image.onerror = () => image.remove()
  return image
}

// On the chat's own page it is there already.
const own = document && one('.chat-page [data-chat-room]:has([data-chat-form])')
if (own) {
  kept.set('has', one('[data-chat-part=status]', own).dataset.state !== 'new')
  enter(own).show()
}
