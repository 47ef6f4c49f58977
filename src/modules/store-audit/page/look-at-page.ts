import { isTag } from 'domutils'
import type { ChildNode, Element } from 'domhandler'
import type { OwnAnswer } from '../ports.ts'
import { bodyFacts } from './body-facts.ts'
import { formShown } from './form-shown.ts'
import { headFacts } from './head-facts.ts'
import { linkedDataOf, trailDataOf } from './linked-data.ts'
import type { PageFacts, PageKind } from './page-facts.ts'
import { attribute, type Parsed, parsed } from './parsed.ts'
import { type ParsedPicture, picturesOn } from './pictures.ts'
import { productShown } from './product-shown.ts'

/** A page with the addresses of what it needs, whose weight is not known yet. */
export interface LookedAt {
  readonly facts: Omit<PageFacts, 'codeBytes' | 'unkept' | 'pictures'>
  readonly pictures: readonly ParsedPicture[]
  /** Scripts, style sheets and letterforms of the shop itself. */
  readonly code: readonly string[]
}

/** Takes a page apart and notes what the checks ask for. Asks nobody, and runs nothing of the page. */
export function lookAtPage(answer: OwnAnswer, about: { path: string; kind: PageKind }): LookedAt {
  const page = parsed(answer.body.toString('utf8'))
  const pictures = picturesOn(page)
  const files = filesOf(page)
  const code = files.filter((address) => address.startsWith('/') && !address.startsWith('//'))
  return {
    facts: {
      ...about,
      ...{ status: answer.status, bytes: answer.bytes, elements: countElements(page.document.children) },
      files: files.length + pictures.filter(({ isLazy }) => !isLazy).length,
      otherHosts: otherHostsOf(page),
      trailData: trailDataOf(linkedDataOf(page)),
      ...headFacts(page),
      ...bodyFacts(page),
      ...(about.kind === 'product' ? { product: productShown(page) } : {}),
      ...(about.kind === 'checkout' ? { form: formShown(page) } : {}),
    },
    ...{ pictures, code },
  }
}

const filesOf = (page: Parsed): string[] => [
  ...page.all('link[rel="stylesheet"], link[rel="preload"]').map((link) => attribute(link, 'href')),
  ...page.all('script[src]').map((script) => attribute(script, 'src')),
]

function otherHostsOf(page: Parsed): string[] {
  const addresses = [
    ...filesOf(page),
    ...page.all('img[src], iframe[src], video[src], source[src]').map((one) => attribute(one, 'src')),
  ]
  const hosts = addresses.flatMap((address) =>
    /^(https?:)?\/\//.test(address) && URL.canParse(address, 'https://own.invalid')
      ? [new URL(address, 'https://own.invalid').host]
      : [],
  )
  return [...new Set(hosts)]
}

const countElements = (nodes: readonly ChildNode[]): number =>
  nodes.filter((node): node is Element => isTag(node)).reduce((sum, one) => sum + 1 + countElements(one.children), 0)
