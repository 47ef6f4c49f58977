import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from './assets.ts'

const folder = join(projectFolder(), 'src/web/storefront/islands')
const islands = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/** What a script does when its page comes: all but what stands within functions. */
function atOnce(text: string): string {
  let depth = 0
  return Array.from(text)
    .filter((sign) => {
      if (sign === '{') depth++
      if (sign === '}') depth--
      return depth === 0
    })
    .join('')
}

describe('the scripts of pages', () => {
  it('U7: open dialogs when a shopper asks for them, never when a page comes or after a while', () => {
    const opening = islands.filter(({ text }) => /\.showModal\(|\.showPopover\(/.test(text))
    expect(opening.length).toBeGreaterThan(0)
    expect(opening.filter(({ text }) => /showModal|showPopover/.test(atOnce(text))).map(({ name }) => name)).toEqual([])
    const waiting = /set(Timeout|Interval)\([^)]*show(Modal|Popover)/
    expect(islands.filter(({ text }) => waiting.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('would be seen if one greeted with a pop-up', () => {
    expect(atOnce('function later() { box.showModal() }\nbox.showModal()')).toContain('showModal')
    expect(atOnce('link.addEventListener("click", () => { box.showModal() })')).not.toContain('showModal')
  })
})
