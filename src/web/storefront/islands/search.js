// Suggestions below each search field while somebody types: a combobox with a list box, as the ARIA Authoring Practices
// describe it (w3.org/WAI/ARIA/apg/patterns/combobox). Arrows choose, Enter goes, Escape closes.
const { document } = globalThis
const waitMs = 140

for (const form of document.querySelectorAll('form[data-suggest]')) suggestIn(form)

const opener = document.querySelector('[data-opens-search]')
opener?.addEventListener('click', (event) => {
  const form = document.querySelector('.site-head [data-suggest]')
  event.preventDefault()
  form.toggleAttribute('data-open')
  if (form.hasAttribute('data-open')) form.elements.q.focus()
})

function suggestIn(form) {
  const field = form.elements.q
  const { list, said } = partsFor(form, field)
  let options = []
  let turn = 0
  let timer

  const choose = (next) => {
    chosenOf(list)?.setAttribute('aria-selected', 'false')
    const option = list.children[next]
    if (!option) return field.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', option.id)
  }
  const show = (found) => {
    options = found
    list.replaceChildren(...found.map((each, index) => optionOf(each, `${list.id}-${index}`)))
    field.removeAttribute('aria-activedescendant')
    list.hidden = found.length === 0
    field.setAttribute('aria-expanded', String(found.length > 0))
  }
  const close = () => show([])
  const ask = async () => {
    const mine = ++turn
    const term = field.value.trim()
    if (term.length < 2) return close()
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(term)}`).catch(() => undefined)
    if (mine !== turn || !answer?.ok || document.activeElement !== field) return
    show(await answer.json())
    said.textContent = options.length > 0 ? form.dataset.many.replace('{count}', options.length) : form.dataset.none
  }
  const go = (index) => globalThis.location.assign(options[index].href)

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, waitMs)
  })
  field.addEventListener('keydown', (event) => {
    const at = [...list.children].indexOf(chosenOf(list))
    if (list.hidden || !keys(event.key, { at, count: options.length, choose, close, go })) return
    event.preventDefault()
  })
  field.addEventListener('blur', close)
  // The field keeps the focus, else the list would close before it is clicked.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const index = [...list.children].indexOf(event.target.closest('[role=option]'))
    if (index >= 0) go(index)
  })
}

const chosenOf = (list) => list.querySelector('[aria-selected=true]')

/** Whether the key meant the list. */
function keys(key, { at, count, choose, close, go }) {
  if (key === 'Escape') close()
  else if (key === 'ArrowDown') choose((at + 1) % count)
  else if (key === 'ArrowUp') choose((Math.max(at, 0) - 1 + count) % count)
  else if (key === 'Enter' && at >= 0) go(at)
  else return false
  return true
}

function partsFor(form, field) {
  const list = document.createElement('ul')
  const said = document.createElement('p')
  Object.assign(list, { id: `${field.id}-suggestions`, hidden: true, className: 'suggestions' })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.labels[0].textContent)
  said.className = 'unseen'
  said.setAttribute('role', 'status')
  form.append(list, said)
  const roles = { role: 'combobox', 'aria-controls': list.id, 'aria-expanded': 'false', 'aria-autocomplete': 'list' }
  for (const [name, value] of Object.entries(roles)) field.setAttribute(name, value)
  return { list, said }
}

function optionOf({ text, picture, price }, id) {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  if (picture) {
    const image = document.createElement('img')
    Object.assign(image, { src: picture, alt: '', width: 48, height: 60 })
    option.append(image)
  }
  option.append(Object.assign(document.createElement('span'), { textContent: text }))
  if (price) option.append(Object.assign(document.createElement('span'), { className: 'price', textContent: price }))
  return option
}
