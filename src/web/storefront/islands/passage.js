// From page to page: a product's picture grows from its card into its page, and goes back into it. Where the browser
// knows no such passages, or motion is not wanted, pages follow each other as ever.
const { addEventListener, CSS, document, location, navigation } = globalThis
const productAt = (address) => /\/products\/([^/]+)$/.exec(address ? new URL(address).pathname : '')?.[1]

/** The picture that both pages show: on the product's own page the first one, elsewhere that of its card. */
const shared = (from, to) => {
  const handle = productAt(to) ?? productAt(from)
  if (!handle) return undefined
  if (productAt(location.href) === handle) return document.querySelector('[data-gallery] img')
  const link = document.querySelector(`.card a[href$="/products/${CSS.escape(handle)}"]`)
  return link?.closest('.card').querySelector('.frame img')
}

const follow = (passage, from, to) => {
  if (!passage) return
  // A page that is left at once gives up its passage: nothing that anybody needs to hear of.
  passage.ready.catch(() => undefined)
  const picture = shared(from, to)
  if (picture) picture.style.viewTransitionName = 'product-picture'
  passage.finished.catch(() => undefined).then(() => picture?.style.removeProperty('view-transition-name'))
}

addEventListener('pageswap', ({ viewTransition, activation }) =>
  follow(viewTransition, location.href, activation?.entry?.url),
)
addEventListener('pagereveal', ({ viewTransition }) =>
  follow(viewTransition, navigation?.activation?.from?.url, location.href),
)
