// A model to turn with the fingers, the mouse or the arrow keys: its viewer, far larger than a page, comes when it is
// asked for. Where a telephone can place it in the room by itself, the way there shows.
const { customElements, CSSStyleSheet, document } = globalThis

if (!document.createElement('a').relList.supports('ar')) {
  for (const link of document.querySelectorAll('a[rel=ar]')) link.remove()
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-model]')
  if (!link || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  void open(link)
})

async function open(link) {
  const stage = link.closest('.in-3d').querySelector('.in-3d-stage')
  const said = link.closest('.in-3d').querySelector('[role=status]')
  const { model, viewer: script, ios, words, loading, failed } = link.dataset
  link.toggleAttribute('aria-busy', true)
  said.textContent = loading
  try {
    await import(script)
    await customElements.whenDefined('model-viewer')
    const viewer = document.createElement('model-viewer')
    const sheets = sheetsOf(viewer)
    viewer.setAttribute('camera-controls', '')
    viewer.setAttribute('touch-action', 'pan-y')
    viewer.setAttribute('alt', words)
    viewer.setAttribute('interaction-prompt', 'none')
    if (ios) viewer.setAttribute('ios-src', ios)
    viewer.addEventListener('load', () => {
      said.textContent = ''
      viewer.shadowRoot.querySelector('[tabindex]')?.focus({ preventScroll: true })
    })
    viewer.addEventListener('error', () => (said.textContent = failed))
    viewer.setAttribute('src', model)
    stage.replaceChildren(viewer)
    viewer.shadowRoot.adoptedStyleSheets = [...viewer.shadowRoot.adoptedStyleSheets, ...sheets]
    stage.hidden = false
    link.hidden = true
  } catch {
    said.textContent = failed
  } finally {
    link.removeAttribute('aria-busy')
  }
}

/** Its rules as sheets to adopt once it stands on the page: the shop's policy lets no style stand within a page. */
function sheetsOf({ shadowRoot }) {
  return [...shadowRoot.querySelectorAll('style')].map((style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style.textContent)
    style.remove()
    return sheet
  })
}
