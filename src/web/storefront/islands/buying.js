// Buying without loading pages anew: the cart, the drawer that follows "add to cart", and the checkout.
// Every form works without this; where anything here fails, the form is sent as it would have been.
const { CSS, document, DOMParser, FormData, URLSearchParams, location, navigator } = globalThis
const one = (selector, within = document) => within.querySelector(selector)
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const parsed = (text) => new DOMParser().parseFromString(text, 'text/html')
const dataOf = (form, submitter) => new URLSearchParams(new FormData(form, submitter))

/** Sends a form as the browser would; the page it leads to, or undefined when it did not come. */
const send = (form, submitter, body = dataOf(form, submitter)) =>
  fetch(form.action, { method: 'POST', body, keepalive: true })
    .then(async (answer) => (answer.ok ? parsed(await answer.text()) : undefined))
    .catch(() => undefined)
const say = (text) => {
  const status = one('#cart-status')
  if (status && text && status.textContent !== text) status.textContent = text
}
const count = (units) => {
  for (const link of all('a[data-cart]')) {
    one('.count', link)?.remove()
    if (Number(units) === 0) continue
    const mark = document.createElement('span')
    mark.className = 'count fresh'
    mark.textContent = units
    link.append(mark)
  }
}

// The cart: what a form of it leads to takes the place of what is shown.
let turn = 0
const inCart = async (form, submitter) => {
  const own = ++turn
  const open = all('details[open][id]').map(({ id }) => id)
  const focused = document.activeElement?.id
  const page = await send(form, submitter)
  const now = page && one('[data-cart-page]', page)
  if (!now) return form.submit()
  if (own !== turn) return
  one('[data-cart-page]').replaceWith(now)
  for (const id of open) one(`details#${CSS.escape(id)}`)?.setAttribute('open', '')
  count(now.dataset.count)
  say(now.dataset.said)
  const next = (focused && document.getElementById(focused)) || one('#undo') || one('#answer') || one('#content')
  if (
    next &&
    (focused || !submitter || submitter === document.activeElement || document.activeElement === document.body)
  ) {
    next.focus({ preventScroll: true })
  }
}
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.matches('[data-cart]') || !one('[data-cart-page]')) return
  event.preventDefault()
  inCart(form, event.submitter)
})
document.addEventListener('change', (event) => {
  const form = event.target.form
  if (form?.matches('[data-cart-change]')) inCart(form)
  else if (form?.matches('.stepper')) form.requestSubmit()
})
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy]')
  if (!button) return
  const field = document.getElementById(button.dataset.copy)
  field.select()
  await navigator.clipboard?.writeText(field.value).catch(() => document.execCommand('copy'))
  button.textContent = button.dataset.copied
})

// Beside a product: what was put in is shown in a drawer, and can be taken out again there.
document.addEventListener('submit', async (event) => {
  const form = event.target
  const elsewhere = event.submitter?.hasAttribute('formaction')
  const action = new URL(form.action, location.href).pathname
  if (elsewhere || !action.endsWith('/cart/add') || !globalThis.HTMLDialogElement) return
  event.preventDefault()
  if (form.dataset.busy) return
  form.dataset.busy = 'yes'
  event.submitter?.setAttribute('aria-busy', 'true')
  const said = dataOf(form)
  const page = await send(form)
  const refused = page && one('[data-cart-page] [role=alert]', page)
  const query = new URLSearchParams({ variant: said.get('variant'), quantity: said.get('quantity') || 1 })
  const drawer = refused
    ? undefined
    : await fetch(`${action.replace(/add$/, 'added')}?${query}`)
        .then(async (answer) => (answer.ok ? one('dialog', parsed(await answer.text())) : undefined))
        .catch(() => undefined)
  delete form.dataset.busy
  event.submitter?.removeAttribute('aria-busy')
  if (!drawer) return location.assign(action.replace(/\/add$/, ''))
  show(drawer, event.submitter)
})
const show = (drawer, from) => {
  one('#cart-drawer')?.remove()
  document.body.append(drawer)
  count(drawer.dataset.count)
  drawer.addEventListener('click', ({ target }) => target === drawer && drawer.close())
  drawer.addEventListener('close', () => {
    drawer.remove()
    from?.focus()
  })
  one('[data-undo]', drawer).addEventListener('submit', async (event) => {
    event.preventDefault()
    const page = await send(event.target, event.submitter)
    if (!page) return event.target.submit()
    count(one('[data-cart-page]', page)?.dataset.count ?? '0')
    drawer.close()
  })
  drawer.showModal()
}

// The checkout: keeps what was typed (on blur) and reckons again, never touching a field that somebody types in.
const checkout = one('form#checkout')
const reckon = (page) => {
  for (const now of all('[data-reckoned]', page)) {
    const old = one(`[data-reckoned=${now.dataset.reckoned}]`)
    if (!old || old.contains(document.activeElement)) continue
    if (now.dataset.reckoned === 'address' && now.dataset.country === old.dataset.country) continue
    if (old.open) now.open = true
    for (const { id } of all('details[open][id]', old)) one(`#${CSS.escape(id)}`, now)?.setAttribute('open', '')
    const [code, fresh] = [old, now].map((part) => one('#code', part))
    if (code) fresh.value = code.value
    if (old.outerHTML !== now.outerHTML) old.replaceWith(now)
  }
  for (const field of all('form#checkout .field', page)) {
    const input = one('[name]', field)
    const old = input && one(`form#checkout [name="${input.name}"]`)
    if (old && old !== document.activeElement && input.name !== 'add') mark(old, input)
  }
  // The button itself stays: a tap that has begun on it would be lost with it.
  const [pay, now] = [document, page].map((each) => one('.checkout-end [value=pay]', each))
  if (pay && now) pay.textContent = now.textContent
  say(one('form#checkout', page)?.dataset.said)
}
/** Shows beside a field what is wrong with it, or no longer. */
const mark = (old, now) => {
  const name = `${old.name}-fault`
  one(`#${CSS.escape(name)}`)?.remove()
  for (const part of ['aria-invalid', 'aria-describedby']) {
    if (now.hasAttribute(part)) old.setAttribute(part, now.getAttribute(part))
    else old.removeAttribute(part)
  }
  const fault = now.ownerDocument.getElementById(name)
  if (fault) old.closest('.field').append(document.importNode(fault, true))
}
// One after the other: an earlier answer that came later would take back what she typed since.
let underWay
let again
const keep = async (body) => {
  if (underWay) {
    again = true
    return underWay
  }
  underWay = send(checkout, undefined, body ?? typed())
  const page = await underWay
  underWay = undefined
  if (again) {
    again = false
    return keep()
  }
  if (page && one('form#checkout', page)) reckon(page)
  return page
}
/** All that she typed, but for a code that she has not applied. */
const typed = () => {
  const body = dataOf(checkout)
  body.delete('add')
  return body
}
checkout?.addEventListener('change', (event) => {
  if (event.target.name !== 'add' && event.target.name !== 'provider') keep()
})
let sent = false
checkout?.addEventListener('submit', async (event) => {
  const by = event.submitter
  if (by?.value !== 'pay') {
    event.preventDefault()
    return applyNow(by)
  }
  if (sent) return event.preventDefault()
  sent = true
  by.setAttribute('aria-busy', 'true')
  if (!underWay) return
  // What is being kept must not reach the shop after the payment has begun.
  event.preventDefault()
  while (underWay) await underWay
  sent = false
  checkout.requestSubmit(by)
})
/** A code was typed or taken out, or Enter pressed in a field: keeps all of it, and says what became of the code. */
const applyNow = async (by) => {
  const isCode = by?.name === 'drop' || by?.closest('#codes') || document.activeElement?.id === 'code'
  const body = dataOf(checkout, by)
  document.activeElement?.blur()
  while (underWay) await underWay
  if (isCode && one('#code')) one('#code').value = ''
  const page = await keep(body)
  if (!page) return checkout.submit()
  if (isCode) one('#codes summary')?.focus()
}
// Who comes back from the bank's page finds a button that can be pressed again.
globalThis.addEventListener('pageshow', ({ persisted }) => {
  sent = false
  one('.pay[aria-busy]')?.removeAttribute('aria-busy')
  if (persisted && checkout) location.reload()
})
