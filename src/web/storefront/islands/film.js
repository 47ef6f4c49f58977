// A video plays without sound while it stands in view, and rests when it does not; never where less that moves or less
// that is loaded is wanted, and never again once somebody has stopped it. How far it was watched is told to whoever counts.
const { document, CustomEvent, IntersectionObserver, matchMedia, navigator } = globalThis
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches || navigator.connection?.saveData
const marks = [0, 25, 50, 75, 100]
const told = new WeakMap()
let byItself

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, intersectionRatio } of entries) {
      if (intersectionRatio >= 0.6 && !target.dataset.stopped && target.paused && !target.ended) {
        target.play().catch(() => undefined)
      } else if (intersectionRatio < 0.3 && !target.paused) {
        byItself = target
        target.pause()
      }
    }
  },
  { threshold: [0.3, 0.6] },
)
function watch() {
  if (!isCalm) for (const film of document.querySelectorAll('[data-film]')) seen.observe(film)
}

const on = (type, act) => document.addEventListener(type, ({ target }) => target.dataset?.film && act(target), true)
on('pause', (film) => {
  if (byItself !== film && !film.ended) film.dataset.stopped = ''
  byItself = undefined
})
on('play', (film) => delete film.dataset.stopped)
for (const type of ['playing', 'timeupdate', 'ended']) on(type, tell)

/** By what was really seen of it: what was skipped does not count. */
function tell(film) {
  let seconds = 0
  for (let at = 0; at < film.played.length; at++) seconds += film.played.end(at) - film.played.start(at)
  // The last frame is seldom reached to the millisecond.
  const percent = Math.min(100, ((seconds + 0.25) / film.duration) * 100)
  const known = told.get(film) ?? new Set()
  told.set(film, known)
  for (const mark of marks) {
    if (known.has(mark) || percent < mark) continue
    known.add(mark)
    const detail = { media: film.dataset.film, percent: mark }
    document.dispatchEvent(new CustomEvent('watched', { bubbles: true, detail }))
  }
}

watch()
document.addEventListener('swapped', watch)
