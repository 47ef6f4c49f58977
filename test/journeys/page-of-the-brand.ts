import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A page of the brand on a site of its own, with the pixel on it. */
export interface BrandPage {
  readonly origin: string
  /** From now on the page carries this key. */
  use(key: string): void
}

/** Serves it until the last test is over; `shop` is where the shop answers. */
export async function pageOfTheBrand(shop: string): Promise<BrandPage> {
  let key = ''
  const page = () =>
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Recipes</title><h1>Iced green tea</h1>
     <script>window.dangol = [['track', 'Recipe Opened', { recipe: 'Iced green tea' }]]</script>
     <script async src="${shop}/collect/pixel.js" data-key="${key}"></script>`
  const site = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html').end(page())
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  afterAll(() => void site.close())
  const { port } = site.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, use: (given) => (key = given) }
}
