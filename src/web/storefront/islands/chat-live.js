// New messages: as they are said where the browser can be told, else every few seconds.
const { clearTimeout, EventSource, setTimeout } = globalThis
const pollMs = 4_000
const writingMs = 5_000

export function liveOf(room, { sync }) {
  let stream
  let timer
  const poll = () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (room.isShown()) await sync()
      poll()
    }, pollMs)
  }
  const rest = () => {
    stream?.close()
    stream = undefined
    clearTimeout(timer)
  }
  /** Nobody speaks where nothing was said yet. */
  const listen = () => {
    if (!room.isShown() || room.state().state === 'new' || stream?.readyState < 2) return
    clearTimeout(timer)
    if (!EventSource) return poll()
    stream = follow(room, sync, poll)
  }
  return { listen, rest }
}

function follow(room, sync, poll) {
  const stream = new EventSource(`/api/store/v1/chat/stream?after=${room.last()}`)
  let isFirst = true
  let timer
  stream.addEventListener('messages', ({ data }) => {
    // The first tells what is shown already, unless something was said meanwhile.
    if (!isFirst || JSON.parse(data).messages.length > 0) void sync()
    isFirst = false
  })
  stream.addEventListener('writing', ({ data }) => {
    room.writing.textContent = room.words.writing.replace('{name}', JSON.parse(data).name)
    clearTimeout(timer)
    timer = setTimeout(() => (room.writing.textContent = ''), writingMs)
  })
  stream.addEventListener('error', () => stream.readyState === 2 && poll())
  return stream
}
