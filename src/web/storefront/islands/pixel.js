// The shop's pixel for any page of the brand: page views and what the page tells itself, sent to the shop alone. Until
// the page says that the visitor agreed nothing is sent and nothing is stored; whoever asks not to be measured (Global
// Privacy Control, Do Not Track) is never asked. How to use it: docs/collecting.md.

/* global document, navigator, location, history, addEventListener, window, crypto, URLSearchParams */

const { src, dataset } = document.currentScript
const door = new URL('/collect/events', src).href
const cookie = 'dangol_id'
// Thirteen months, the longest that authorities let such a cookie live.
const cookieSeconds = 34_128_000
const mostWaiting = 50
const mostAtOnce = 20
const library = { name: 'dangol-pixel', version: '1' }

const asksNotTo = navigator.globalPrivacyControl || navigator.doNotTrack === '1'
let id = new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(document.cookie)?.[1]
let userId
let may = asksNotTo
  ? false
  : id || dataset.consent === 'granted'
    ? true
    : dataset.consent === 'denied'
      ? false
      : undefined
let waiting = []
let timer
let pauseMs = 1_000
let isSending = false

// By the browser's clock, which goes on evenly: the shop takes out how far it is off.
const now = () => new Date(performance.timeOrigin + performance.now()).toISOString()
const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
const keepId = (value, seconds) => {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${cookie}=${value}; path=/; max-age=${seconds}; samesite=lax${secure}`
}
const campaign = () => {
  const found = {}
  for (const [key, value] of new URLSearchParams(location.search))
    if (key.startsWith('utm_')) found[key === 'utm_campaign' ? 'name' : key.slice(4)] = value
  return found
}
// Without the query, in which secrets and addresses stand.
const plain = (address) => address.replace(/[?#].*/, '')
const context = () => ({
  library,
  locale: navigator.language,
  campaign: campaign(),
  page: {
    url: plain(location.href),
    path: location.pathname,
    title: document.title,
    referrer: plain(document.referrer),
  },
})
const note = (type, what) => {
  if (may === false) return
  waiting.push({ type, messageId: newId(), timestamp: now(), context: context(), ...what })
  waiting = waiting.slice(-mostWaiting)
  later()
}
const later = () => {
  if (may && waiting[0] && !timer && !isSending) timer = setTimeout(send, waiting[mostAtOnce] ? 0 : pauseMs)
}
const written = (events) =>
  JSON.stringify({
    writeKey: dataset.key,
    sentAt: now(),
    batch: events.map((event) => ({ anonymousId: id, userId, ...event })),
  })
const send = async () => {
  clearTimeout(timer)
  timer = undefined
  const events = waiting.splice(0, mostAtOnce)
  if (!may || !events[0]) return
  isSending = true
  // Plain text, so that the browser need not ask the shop first.
  const answer = await fetch(door, {
    method: 'POST',
    body: written(events),
    keepalive: true,
    credentials: 'omit',
  }).catch(() => undefined)
  isSending = false
  // What did not arrive is sent again under its id, ever less often; what was refused is not.
  const isLost = !answer || answer.status === 429 || answer.status > 499
  if (isLost) waiting = [...events, ...waiting].slice(-mostWaiting)
  pauseMs = isLost ? Math.min(60_000, pauseMs * 2) : 1_000
  later()
}
const leave = ({ type }) => {
  const events = may && (document.hidden || type === 'pagehide') ? waiting.splice(0, mostWaiting) : []
  if (events[0] && !navigator.sendBeacon(door, written(events))) waiting = events
}
const begin = () => {
  id ??= newId()
  keepId(id, cookieSeconds)
  later()
}
const forget = () => {
  waiting = []
  id = userId = undefined
  keepId('', 0)
}

const acts = {
  track: (event, properties) => note('track', { event, properties }),
  page: (name, properties) => note('page', { name: name ?? document.title, properties }),
  identify: (user, traits) => {
    userId = user ?? userId
    note('identify', { traits })
  },
  consent: (choice) => {
    if (asksNotTo) return
    may = choice === 'granted' ? true : choice === 'denied' ? false : undefined
    if (may) begin()
    else if (may === false) forget()
  },
  // At sign-out: who comes next is somebody else.
  reset: () => {
    forget()
    if (may) begin()
  },
}
const before = window.dangol
window.dangol = { ...acts, push: (...calls) => calls.forEach(([act, ...said]) => acts[act]?.(...said)) }

if (may) begin()
else if (may === false && id) forget()
if (dataset.pages !== 'no') {
  acts.page()
  let last = location.pathname
  const moved = () => {
    if (location.pathname === last) return
    last = location.pathname
    acts.page()
  }
  const { pushState } = history
  history.pushState = function (...said) {
    pushState.apply(this, said)
    setTimeout(moved)
  }
  addEventListener('popstate', moved)
}
if (Array.isArray(before)) window.dangol.push(...before)
addEventListener('visibilitychange', leave)
addEventListener('pagehide', leave)
