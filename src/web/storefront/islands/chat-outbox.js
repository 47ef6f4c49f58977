// What she writes: shown at once, sent one after the other, and kept until it has arrived.
import { ask, kept, one, picture } from './chat-parts.js'
const { crypto, navigator } = globalThis

export function outboxOf(room, thread, live) {
  const { words, out, told } = room
  let mine = []
  const entries = () => kept.get('out') ?? mine
  const keep = (next) => {
    mine = next
    kept.set('out', next.length > 0 && next)
  }
  const itemOf = ({ id }) => one(`[data-out="${id}"]`, out)
  const mark = (entry, word) => {
    const item = itemOf(entry) ?? draw(room, entry, flush)
    one('.chat-state span', item).textContent = word
    one('.chat-state button', item).hidden = word === words.sending
    item.toggleAttribute('data-failed', word !== words.sending)
  }
  /** Whether it has arrived. The same id is the same message, however often it is sent. */
  const send = async (entry) => {
    mark(entry, words.sending)
    const { id, text, pictureIds, answersId } = entry
    const answer = await ask('/messages', 'POST', { ...room.about, id, text, pictureIds, answersId })
    if (!answer?.ok) return false
    keep(entries().filter((other) => other.id !== id))
    const page = await room.page()
    itemOf(entry)?.remove()
    told.textContent = words.sent
    if (page) thread.merge(page)
    return true
  }
  async function flush() {
    if (room.isSending) return
    room.isSending = true
    // One may be added while another is on its way.
    let next = entries()[0]
    while (next && (await send(next))) next = entries()[0]
    room.isSending = false
    if (next) fail()
    live.listen()
    thread.again()
  }
  const fail = () => {
    const why = navigator.onLine ? words.failed : words.offline
    for (const entry of entries()) mark(entry, why)
    told.textContent = why
    room.toEnd()
  }
  const say = (text, arrived = [], answersId = undefined) => {
    const [pictureIds, shown] = ['id', 'shown'].map((name) => arrived.map((one) => one[name]))
    const entry = { id: crypto.randomUUID(), text, pictureIds, shown, answersId }
    keep([...entries(), entry])
    mark(entry, words.sending)
    room.toEnd()
    void flush()
  }
  return { say, flush, show: () => entries().forEach((entry) => mark(entry, words.failed)) }
}

function draw({ root, out }, { id, text, shown = [] }, again) {
  const item = one('[data-chat-pending]', root).content.firstElementChild.cloneNode(true)
  item.dataset.out = id
  one('.chat-words', item).textContent = text
  one('.chat-pictures', item).append(...shown.map(picture))
  one('button', item).addEventListener('click', again)
  out.append(item)
  return item
}
