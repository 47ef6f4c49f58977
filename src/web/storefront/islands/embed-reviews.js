// Shows a product's reviews on a page that is not the shop's: one script tag, and nothing of the page is touched.
//
// What people wrote is only ever set as text. Styles stand in a shadow tree and come from a sheet made in code, so that
// neither the page's style sheet nor a policy without unsafe-inline gets in their way.
const { CSSStyleSheet, IntersectionObserver, URL, URLSearchParams, document, navigator } = globalThis

const rules = `
:host{contain:content}
*{box-sizing:border-box;margin:0;padding:0}
/* The colours stand here: a page's rule for all its elements reaches the host, and not into the tree. */
.all{height:100%;display:flex;flex-direction:column;gap:.9em;padding:1.1em;font-size:medium;line-height:1.5;
  color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:14px;overflow:hidden}
h2{font-size:1.15em;line-height:1.3}
h3{font-size:1em;line-height:1.4}
a{color:var(--brand-ink);text-underline-offset:.2em}
a:focus-visible,ol:focus-visible{outline:3px solid var(--brand-ink);outline-offset:2px;border-radius:6px}
.head{display:flex;flex-wrap:wrap;gap:.5em 1.6em;align-items:center}
.mean{display:flex;align-items:baseline;gap:.5em;flex-wrap:wrap}
.mean b{font-size:2em;line-height:1}
.stars{color:var(--accent-ink);letter-spacing:.08em;white-space:nowrap}
.soft{color:var(--ink-soft);font-size:.875em}
.bars{list-style:none;flex:1 1 11em;max-width:26em;font-size:.8125em}
.bars li{display:grid;grid-template-columns:4.2em 1fr 2.4em;gap:.6em;align-items:center}
.bars span:last-child{text-align:right}
.bar{height:.45em;border-radius:1em;background:var(--sunk);overflow:hidden}
.bar i{display:block;height:100%;background:var(--accent)}
.list{list-style:none;flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;border-top:1px solid var(--line)}
.list>li{padding:.9em .1em;border-bottom:1px solid var(--line)}
.list>li:last-child{border-bottom:0}
.said{white-space:pre-line;overflow-wrap:anywhere;margin:.2em 0;max-width:42em}
h3{overflow-wrap:anywhere}
.reply{margin-top:.6em;padding:.6em .8em;background:var(--sunk);border-radius:10px;font-size:.9375em}
.none{flex:1;display:grid;place-content:center;text-align:center}
.ends{display:flex;flex-wrap:wrap;gap:.4em 1em;align-items:center;justify-content:space-between;font-size:.9375em}
.buy{background:var(--brand);color:var(--on-brand);padding:.5em 1em;border-radius:999px;text-decoration:none;font-weight:600}
`

/** An element with text or children; what is empty is left away. */
function make(name, about = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(about)) {
    if (value !== undefined && value !== '') element.setAttribute(key, value)
  }
  element.append(...children.filter(Boolean))
  return element
}

const stars = (count, label) =>
  make('span', { class: 'stars', role: 'img', 'aria-label': label }, '★'.repeat(count) + '☆'.repeat(5 - count))

function bar({ label, share, count }) {
  const fill = make('i')
  fill.style.width = `${share}%`
  return make('li', {}, make('span', {}, label), make('span', { class: 'bar' }, fill), make('span', {}, count))
}

function one(review) {
  const { locale } = review
  return make(
    'li',
    {},
    stars(review.rating, review.starsLabel),
    review.title && make('h3', { lang: locale, dir: 'auto' }, review.title),
    review.body && make('p', { class: 'said', lang: locale, dir: 'auto' }, review.body),
    make('p', { class: 'soft', dir: 'auto' }, review.by.join(' · ')),
    review.reply &&
      make(
        'div',
        { class: 'reply' },
        make('strong', {}, review.reply.by),
        make('p', { class: 'said', lang: review.reply.locale, dir: 'auto' }, review.reply.body),
      ),
  )
}

function drawn(told) {
  const { words, rating } = told
  const whole = Math.round(rating.mean)
  const out = { target: '_top', rel: 'noopener' }
  return make(
    'section',
    { class: 'all', lang: told.locale, 'aria-labelledby': 'title' },
    make('h2', { id: 'title' }, words.title),
    rating.count > 0
      ? make(
          'div',
          { class: 'head' },
          make(
            'p',
            { class: 'mean' },
            make('b', { 'aria-hidden': 'true' }, rating.shown),
            stars(whole, rating.label),
            make('span', { class: 'soft' }, rating.countLabel),
          ),
          make('ul', { class: 'bars', role: 'list' }, ...told.histogram.map(bar)),
        )
      : make('p', { class: 'soft none' }, words.empty),
    rating.count > 0 &&
      make('ol', { class: 'list', role: 'list', tabindex: '0', 'aria-label': words.title }, ...told.reviews.map(one)),
    make(
      'p',
      { class: 'ends' },
      make('a', { class: 'more', href: told.allUrl, ...out }, words.all),
      make('a', { class: 'buy', href: told.buyUrl, ...out }, words.buy),
    ),
  )
}

/** What search engines may know: what is shown here, and nothing else. */
function tell({ product, rating, reviews }) {
  if (rating.count === 0) return
  const scale = { '@type': 'Rating', bestRating: 5, worstRating: 1 }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    url: product.url,
    aggregateRating: {
      ...scale,
      '@type': 'AggregateRating',
      ratingValue: rating.mean,
      reviewCount: rating.count,
    },
    review: reviews.map(({ author, at, title, body, rating: given }) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: author },
      datePublished: at,
      ...(title && { name: title }),
      ...(body && { reviewBody: body }),
      reviewRating: { ...scale, ratingValue: given },
    })),
  }
  const script = make('script', { type: 'application/ld+json' })
  script.textContent = JSON.stringify(data)
  document.head.append(script)
}

function coloursOf({ day, night }, theme) {
  const list = (scheme) =>
    Object.entries(scheme)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  if (theme === 'light') return `.all{${list(day)};color-scheme:light}`
  if (theme === 'dark') return `.all{${list(night)};color-scheme:dark}`
  return `.all{${list(day)}}@media(prefers-color-scheme:dark){.all{${list(night)}}}`
}

/** What the page's style sheet says of all its elements, however loudly, ends here; its typeface goes on. */
function keep(host, height) {
  const own = { all: 'initial', display: 'block', height: `${height}px`, overflow: 'hidden', 'font-family': 'inherit' }
  for (const [name, value] of Object.entries(own)) host.style.setProperty(name, value, 'important')
}

/**
 * Tells the shop that it was seen for a second, and that she read on: each once a view, without cookies or anything of the
 * page. Whoever asks not to be measured (Global Privacy Control, Do Not Track) sends nothing.
 */
function tellSeen(host, script, { locale }) {
  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1') return
  const id = performance.timeOrigin.toString(36) + Math.random().toString(36).slice(2)
  const said = new Set()
  const say = (end, deed) => {
    if (said.has(end)) return
    said.add(end)
    const body = JSON.stringify({ id: id + end, locale, width: globalThis.innerWidth, deed })
    fetch(new URL('/embed/told', script.src), {
      method: 'POST',
      body,
      mode: 'no-cors',
      credentials: 'omit',
      keepalive: true,
    }).catch(() => {})
  }
  let waiting
  const seen = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      clearTimeout(waiting)
      if (isIntersecting) waiting = setTimeout(() => (say('-s'), seen.disconnect()), 1_000)
    },
    { rootMargin: '-25% 0px' },
  )
  seen.observe(host)
  const tree = host.shadowRoot
  tree.querySelector('.list').addEventListener('scroll', () => say('-r', 'read'), { once: true, passive: true })
  tree.querySelector('.more').addEventListener('click', () => say('-r', 'read'))
}

/** Where the shop does not answer, its page of the product is a tap away. */
function leadThere(host, { origin }, product) {
  if (host.shadowRoot) return
  const href = `${origin}/products/${encodeURIComponent(product)}#reviews`
  host.attachShadow({ mode: 'open' }).append(make('a', { href, target: '_top', rel: 'noopener' }, new URL(origin).host))
}

async function show(script) {
  const { product, theme, lang, height = '520', jsonld } = script.dataset
  const address = new URL(`/api/store/v1/embeds/reviews/${encodeURIComponent(product)}`, script.src)
  const locale = lang || document.documentElement.lang
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale)) address.search = new URLSearchParams({ locale })
  // The height is there before the words are, and does not depend on them: nothing on the page moves.
  const host = document.createElement('div')
  host.setAttribute('data-dangol', 'reviews')
  keep(host, Math.min(Math.max(Number(height) || 520, 300), 2000))
  script.style.display = 'none'
  script.after(host)
  try {
    const answer = await fetch(address, { credentials: 'omit' })
    // There is no such product: nothing will ever stand here.
    if (answer.status === 404) host.remove()
    if (!answer.ok) throw new Error(`The shop answered ${answer.status}`)
    const told = await answer.json()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules + coloursOf(told.colours, theme))
    const tree = host.attachShadow({ mode: 'open' })
    tree.adoptedStyleSheets = [sheet]
    tree.append(drawn(told))
    if (jsonld !== undefined) tell(told)
    if (told.reviews.length > 0) tellSeen(host, script, told)
  } catch (error) {
    leadThere(host, address, product)
    globalThis.console.warn(`Reviews of “${product}” cannot be shown: ${error.message}`)
  }
}

if (document.currentScript?.dataset.product) void show(document.currentScript)
