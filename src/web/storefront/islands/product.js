// Choosing an option swaps price, stock, pictures and address in place; pictures can be jumped to and looked at closely.
const { addEventListener, CSS, document, DOMParser, Event, history, IntersectionObserver, location, ResizeObserver } =
  globalThis
const pages = new Map()
let turn = 0

const linkOf = (event) => {
  const link = event.target.closest?.('a[data-choice]')
  return link && !event.metaKey && !event.ctrlKey && !event.shiftKey ? link : undefined
}

/** A page is asked for once; a pointer that comes near asks already. */
function pageAt(address) {
  if (!pages.has(address)) {
    const asked = fetch(address, { headers: { accept: 'text/html' } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .catch(() => pages.delete(address))
    pages.set(address, asked)
  }
  return pages.get(address)
}

document.addEventListener('pointerover', (event) => {
  const link = linkOf(event)
  if (link && !link.hasAttribute('aria-current')) void pageAt(link.href)
})

document.addEventListener('click', (event) => {
  const link = linkOf(event)
  if (!link) return
  event.preventDefault()
  // What was tapped looks chosen at once; what follows from it comes with the answer.
  for (const other of link.closest('ul').querySelectorAll('[aria-current]')) other.removeAttribute('aria-current')
  link.setAttribute('aria-current', 'true')
  void choose(link.href, link.dataset.choice)
})

async function choose(address, choice) {
  const mine = ++turn
  const html = await pageAt(address)
  if (mine !== turn) return
  if (typeof html !== 'string') return location.assign(address)
  const page = new DOMParser().parseFromString(html, 'text/html')
  const isHeld = document.activeElement?.dataset?.choice === choice
  for (const old of document.querySelectorAll('[data-swap]')) {
    const now = page.querySelector(`[data-swap="${old.dataset.swap}"]`)
    if (!now || old.innerHTML === now.innerHTML) continue
    if (old.dataset.swap === 'gallery' && sameFirst(old, now)) continue
    old.replaceChildren(...[...now.childNodes].map((node) => document.adoptNode(node)))
  }
  history.replaceState(undefined, '', address)
  if (isHeld) document.querySelector(`[data-choice="${CSS.escape(choice)}"]`)?.focus({ preventScroll: true })
  watchGallery()
  watchButton()
  document.dispatchEvent(new Event('swapped'))
}

const firstOf = (gallery) => gallery.querySelector('[data-gallery] img')?.getAttribute('src')
const sameFirst = (one, other) => firstOf(one) === firstOf(other)

let gallery
function watchGallery() {
  const row = document.querySelector('[data-gallery]')
  if (!row || row === gallery) return
  gallery = row
  const thumbs = [...document.querySelectorAll('[data-thumb]')]
  for (const [index, thumb] of thumbs.entries()) {
    thumb.addEventListener('click', (event) => {
      event.preventDefault()
      row.scrollTo({ left: row.clientWidth * index })
    })
  }
  const seen = new IntersectionObserver(
    (entries) => {
      const at = [...row.children].indexOf(entries.find((entry) => entry.isIntersecting)?.target)
      if (at < 0) return
      row.parentElement.toggleAttribute('data-film', Boolean(row.children[at].querySelector('.film')))
      for (const [index, thumb] of thumbs.entries()) {
        if (index === at) thumb.setAttribute('aria-current', 'true')
        else thumb.removeAttribute('aria-current')
      }
    },
    { root: row, threshold: 0.6 },
  )
  for (const item of row.children) seen.observe(item)
}

let buttonSeen
function watchButton() {
  buttonSeen?.disconnect()
  const [bar, button] = ['[data-buy-bar]', '.buy-form button'].map((each) => document.querySelector(each))
  if (!bar || !button) return
  buttonSeen = new IntersectionObserver(([entry]) => {
    bar.toggleAttribute('data-away', entry.isIntersecting)
  })
  buttonSeen.observe(button)
}

/** Beside each other, a column stops once its end was seen: the shorter one stays while the other goes on. */
const product = document.querySelector('.product')
function rest() {
  for (const column of product.children) {
    const top = Math.min(24, globalThis.innerHeight - column.offsetHeight - 24)
    column.style.setProperty('--rest', `${top}px`)
  }
  product.dataset.rests = ''
}
const heights = new ResizeObserver(rest)
for (const column of product?.children ?? []) heights.observe(column)
if (product) addEventListener('resize', rest)

const dialog = document.querySelector('[data-zoom-dialog]')
const stage = dialog?.querySelector('.zoom-stage')
const zoomed = dialog?.querySelector('[data-zoomed]')
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-zoom]')
  if (!link || !dialog || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  show(link)
  dialog.showModal()
})

/** The largest that there is of it, its words with it. */
function show(link) {
  const image = link.querySelector('img')
  const largest = link.querySelector('source')?.srcset.split(',').at(-1)?.trim().split(' ')[0]
  zoomed.src = largest ?? link.href
  zoomed.alt = image.alt
  stage.classList.remove('close')
  dialog.dataset.at = String([...document.querySelectorAll('a[data-zoom]')].indexOf(link))
}

stage?.addEventListener('click', (event) => {
  if (event.target !== zoomed) return dialog.close()
  const { left, top, width, height } = zoomed.getBoundingClientRect()
  const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height]
  if (!stage.classList.toggle('close')) return
  stage.scrollTo({
    left: x * zoomed.offsetWidth - stage.clientWidth / 2,
    top: y * zoomed.offsetHeight - stage.clientHeight / 2,
    behavior: 'instant',
  })
})

dialog?.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!step || stage.classList.contains('close')) return
  const links = [...document.querySelectorAll('a[data-zoom]')]
  show(links[(Number(dialog.dataset.at) + step + links.length) % links.length])
})

watchGallery()
watchButton()
