// How the page did, told to the shop itself: nothing is kept in the browser, and two pages are never joined here.
// Whoever asks not to be measured (Global Privacy Control, Do Not Track) sends nothing. Figures: docs/measuring.md.
import { onCLS, onINP, onLCP } from 'web-vitals'

/* global document, navigator, location, navigation, innerWidth, innerHeight, scrollY, addEventListener, Blob */
/* global IntersectionObserver, history */
const { documentElement: root, referrer } = document
const { page, subject, market, hits } = document.querySelector('script[data-page]').dataset
const view = performance.timeOrigin.toString(36) + Math.random().toString(36).slice(2)
const told = new Set()
let happenings = []
let seenSince
let visibleMs = 0
let deepest = 0

const note = (name, what, type = name) => {
  if (told.has(name)) return
  told.add(name)
  happenings.push({ id: `${view}-${name}`, type, ...what })
}
const send = () => {
  if (!happenings[0]) return
  const from = referrer && new URL(referrer).host
  const all = { page, subject, locale: root.lang, market, width: innerWidth, from, happenings }
  navigator.sendBeacon('/collect', new Blob([JSON.stringify(all)], { type: 'application/json' }))
  happenings = []
}
const vital = ({ name, value }) => note(name.toLowerCase(), { vital: name.toLowerCase(), value }, 'vital')
const scrolled = () => {
  deepest = Math.max(deepest, (scrollY + innerHeight) / root.scrollHeight)
}
const wentOn = () => note('went-on')
const turned = () => {
  if (!document.hidden) {
    seenSince = performance.now()
    return
  }
  visibleMs += performance.now() - (seenSince ?? performance.now())
  scrolled()
  for (const place in since) stood(place)
  note('page-left', { visibleMs, scrolledPercent: Math.min(100, deepest * 100) })
  send()
}
// Reviews count as seen when they stood in the middle of the window for a second.
const since = {}
const stood = (place) => performance.now() - since[place] > 1_000 && note(`proof-${place}`, { place }, 'proof-seen')
const proofs = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = target.dataset.proof
      stood(place)
      since[place] = isIntersecting ? performance.now() : NaN
    }
  },
  { rootMargin: '-25% 0px' },
)
const did = (place, deed) => note(`proof-${place}-${deed}`, { place, deed }, 'proof-used')
// Links and what opens count when they are tapped, forms when they are sent or changed.
const used = ({ type, target }) => {
  const thing = target.closest?.('[data-deed]')
  if (!thing || (thing.localName === 'form') === (type === 'click')) return
  did(thing.closest('[data-proof]').dataset.proof, thing.dataset.deed)
}
const begin = () => {
  const [{ responseStart, activationStart = 0 }] = performance.getEntriesByType('navigation')
  note('page-seen')
  // She came by an embed on another site: told once, so that the same address again is no second time.
  if (location.hash === '#from-embed') {
    did('embed', 'buy')
    history.replaceState(null, '', location.href.split('#')[0])
  }
  if (hits) note('searched', { hits: Number(hits) })
  vital({ name: 'ttfb', value: Math.max(0, responseStart - activationStart) })
  // Pages of this tab that stand before this one: the browser's own list, of this shop alone.
  const before = globalThis.navigation?.entries().slice(0, navigation.currentEntry.index) ?? []
  if (page === 'product' && before[0] && !before.some(({ url }) => /\/products\/./.test(url)))
    note('product-reached', { taps: before.length })
  if (!document.hidden) seenSince = performance.now()
  addEventListener('scroll', scrolled, { passive: true })
  addEventListener('submit', wentOn)
  addEventListener('click', ({ target }) => target.closest?.('a[href]')?.host === location.host && wentOn())
  for (const block of document.querySelectorAll('[data-proof]:not([data-deed])')) proofs.observe(block)
  for (const type of ['click', 'change', 'submit']) addEventListener(type, used)
  addEventListener('watched', ({ detail }) => note(`film-${detail.media}-${detail.percent}`, detail, 'video-watched'))
  send()
  for (const on of [onLCP, onCLS, onINP]) on(vital)
  // Not while capturing, where the vitals listen: they have said their last word when this sends.
  addEventListener('visibilitychange', turned)
  addEventListener('pagehide', send)
}

if (!navigator.globalPrivacyControl && navigator.doNotTrack !== '1') {
  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
}
