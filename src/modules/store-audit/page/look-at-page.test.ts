import { describe, expect, it } from 'vitest'
import { lookAtPage } from './look-at-page.ts'
import { lookAtStyle } from './look-at-style.ts'
import type { PageKind } from './page-facts.ts'

const look = (html: string, kind: PageKind = 'home') => {
  const body = Buffer.from(html)
  return lookAtPage({ status: 200, headers: {}, body, bytes: body.length }, { path: '/', kind })
}
const inMain = (html: string, kind?: PageKind) => look(`<html lang="en"><body><main>${html}</main></body></html>`, kind)

describe('a page taken apart', () => {
  it('names fields without a label, and buttons and links without words', () => {
    const { facts } = inMain(`
      <input name="q"><label>Email <input name="email"></label><label for="city">City</label><input id="city">
      <button class="menu"><svg></svg></button><a href="/cart"><img src="/bag.svg" alt="Cart"></a><a href="/empty"></a>
      <button aria-hidden="true"></button>`)
    expect(facts.unlabelled).toEqual(['<input name="q">'])
    expect(facts.unnamed).toEqual(['<button class="menu">', '<a href="/empty">'])
  })

  it('U7: names what lies over it without having been asked for, and not what waits to be opened', () => {
    expect(inMain('<dialog class="news" open>Join us</dialog>').facts.popups).toEqual(['<dialog class="news">'])
    expect(inMain('<div class="popup">Join us</div>').facts.popups).toEqual(['<div class="popup">'])
    expect(inMain('<dialog class="zoom">…</dialog><div class="popup" hidden></div>').facts.popups).toEqual([])
  })

  it('D1: tells pictures by format, widths, room and words', () => {
    const { pictures } = inMain(`
      <picture><source type="image/avif" srcset="/media/a-400.avif 400w, /media/a-900.avif 900w, /media/a-2000.avif 2000w">
        <img src="/media/a.jpg" alt="Tea" width="2000" height="2500" loading="lazy"></picture>
      <img src="/old.jpg">
      <details><img src="/folded.jpg"></details>`)
    expect(pictures).toMatchObject([
      { isModern: true, hasWidths: true, hasSize: true, hasAlt: true, isLazy: true, onPhone: '/media/a-900.avif' },
      { src: '/old.jpg', isModern: false, hasSize: false, hasAlt: false, isLazy: false },
    ])
  })

  it('tells what it loads from elsewhere, and what a template left behind', () => {
    const { facts } = inMain(`<script src="https://count.test/c.js"></script><img src="//pictures.test/a.jpg" alt="">
      <p>Hello {{ name }}, lorem ipsum</p>`)
    expect(facts.otherHosts).toEqual(['count.test', 'pictures.test'])
    expect(facts.leftovers).toEqual(['lorem ipsum', 'braces of a template'])
  })

  it('A5: reads what search engines are told, and takes broken data for none', () => {
    const script = (data: string) => `<script type="application/ld+json">${data}</script>`
    const offer = { '@type': 'Offer', price: '12.00', availability: 'https://schema.org/InStock' }
    const product = { '@type': 'Product', name: 'Tea', image: ['https://shop.test/a.jpg'], offers: offer }
    const shown = (html: string) => inMain(html, 'product').facts.product
    expect(shown(script(JSON.stringify(product)))?.data).toEqual({
      ...{ name: 'Tea', hasImage: true, prices: ['12.00'], inStock: [true], hasRating: false },
    })
    expect(shown(script('{ broken'))?.data).toBeUndefined()
  })

  it('U6 K1: counts what a guest fills in, without choices, boxes and what is folded away', () => {
    const form = inMain(
      `<form id="checkout"><input type="email" name="email" autocomplete="email"><input name="address.line1">
        <select name="address.country"></select><input type="hidden" name="token">
        <input type="checkbox" name="marketing" checked><input type="radio" name="provider"><input type="radio" name="provider">
        <details><summary>More</summary><input name="address.phone"></details><button value="pay">Pay $12.00</button></form>`,
      'checkout',
    ).facts.form
    expect(form).toMatchObject({
      ...{ fields: 3, withoutAutofill: ['address.line1'], waysToPay: 2, marketingTicked: true, tellsTotal: true },
      ...{ isWhole: true, asksPassword: false, wrongKeyboard: [] },
    })
  })
})

describe('a style sheet taken apart', () => {
  it('U7: tells thumbs’ room, covering layers and the smallest letters', () => {
    expect(lookAtStyle(':root{--tap:2.75rem}.button{min-height:var(--tap);font-size:.75rem}')).toMatchObject({
      ...{ tapPixels: 44, smallestTextPixels: 12, covering: [] },
    })
    const bad = `.button{min-height:28px} small{font-size:9px} .news{position:fixed;inset:0} dialog::backdrop{position:fixed;inset:0}
      @font-face{font-family:A;src:url(a.woff2)}`
    expect(lookAtStyle(bad)).toMatchObject({
      ...{ tapPixels: 28, smallestTextPixels: 9, covering: ['.news'], blockingFonts: 1 },
    })
  })

  it('reads the colours by day and by night', () => {
    const css = `:root{color-scheme:light;--ink:#222222;--paper:#ffffff}
      @media (prefers-color-scheme:dark){:root:not([data-light=day]){color-scheme:dark;--ink:#eeeeee}}`
    expect(lookAtStyle(css).schemes).toEqual([
      { name: 'by day', colours: { ink: '#222222', paper: '#ffffff' } },
      { name: 'by night', colours: { ink: '#eeeeee' } },
    ])
  })
})
