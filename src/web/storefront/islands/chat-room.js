// The chat at work, in the panel or on its own page.
import { ask, kept } from './chat-parts.js'
import { liveOf } from './chat-live.js'
import { outboxOf } from './chat-outbox.js'
import { picturesOf } from './chat-pictures.js'
import { roomOf, threadOf } from './chat-thread.js'
const { document, matchMedia, performance } = globalThis
const tellEveryMs = 3_000

export function enter(root, panel) {
  const room = roomOf(root, panel)
  const thread = threadOf(room)
  const live = liveOf(room, thread)
  const outbox = outboxOf(room, thread, live)
  const grow = writeIn(room, outbox, picturesOf(room))
  answerForms(room, thread, outbox)
  readIn(room, thread)
  const returned = () => (document.hidden ? live.rest() : (void thread.sync(), live.listen()))
  const online = () => (void outbox.flush(), void thread.sync())
  document.addEventListener('visibilitychange', returned)
  globalThis.addEventListener('online', online)

  room.field.value ||= kept.get('draft') ?? ''
  grow()
  outbox.show()
  // A page on which nothing was said yet begins at its beginning.
  if (panel || room.last() > 0) room.toEnd()
  void thread.look()
  live.listen()
  void outbox.flush()
  return () => {
    live.rest()
    document.removeEventListener('visibilitychange', returned)
    globalThis.removeEventListener('online', online)
  }
}

/** Her words, as she types and sends them. */
function writeIn({ form, field, state }, outbox, pictures) {
  let toldAt = -tellEveryMs
  const grow = () => {
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight + 2, 160)}px`
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = field.value.trim()
    if (!text && pictures.count() === 0) return field.focus()
    field.value = ''
    // Else an empty field goes on in the direction of what stood in it.
    field.dir = 'ltr'
    field.dir = 'auto'
    grow()
    kept.set('draft', '')
    const arrived = await pictures.take()
    if (text || arrived.length > 0) outbox.say(text, arrived)
  })
  field.addEventListener('input', () => {
    grow()
    kept.set('draft', field.value)
    if (performance.now() - toldAt < tellEveryMs || state().state === 'new') return
    toldAt = performance.now()
    void ask('/writing', 'POST')
  })
  field.addEventListener('keydown', (event) => {
    // NOTE Enter also ends a Hangul syllable that is being put together.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    form.requestSubmit()
  })
  return grow
}

/** Questions to begin with, answers to choose from, and where answers reach her. */
function answerForms({ root, field, about }, thread, outbox) {
  root.addEventListener('submit', async (event) => {
    const { target: form, submitter } = event
    if (form.matches('[data-chat-starters]')) {
      event.preventDefault()
      outbox.say(submitter.value)
      // Its answer may take a while, and without a line longer: what is asked is no suggestion any more.
      submitter.remove()
      field.focus({ preventScroll: true })
    } else if (form.matches('[data-chat-choices]')) {
      event.preventDefault()
      outbox.say(submitter.value, [], form.elements.answersId.value)
      form.remove()
      field.focus({ preventScroll: true })
    } else if (form.matches('[data-chat-email]')) {
      event.preventDefault()
      const answer = await ask('/email', 'PUT', { email: form.elements.email.value, locale: about.locale })
      if (!answer?.ok) return form.submit()
      field.focus({ preventScroll: true })
      void thread.sync()
    }
  })
}

/** Moving through what was said; on the chat's own page the link to earlier messages leads to them. */
function readIn(room, thread) {
  const { root, panel, log, fresh } = room
  root.addEventListener('click', (event) => {
    const link = event.target.closest('.chat-earlier a')
    if (!link || !panel || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    void thread.earlier(link)
  })
  fresh.addEventListener('click', () => {
    room.toEnd('smooth')
    log.focus({ preventScroll: true })
  })
  const mover = panel ? log : document
  mover.addEventListener('scroll', () => {
    if (!room.isAtEnd()) return
    fresh.hidden = true
    void thread.look()
  })
}
