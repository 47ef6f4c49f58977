import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'
import { root } from '../../config.ts'

const google = join(root, '../shared/data/google/product_reviews_2.2.xsd')

/** Google's own schema is not ours to keep: where it is absent, only the shop's own is asked. */
export const hasGoogleSchema = existsSync(google)

export const ownSchema = (): string => readFileSync(join(import.meta.dirname, 'written-elements.xsd'), 'utf8')

/** Google's schema 2.2 with what 2.4 brought: the number, two flags, the language and the country. */
export function googleSchema(): string {
  const optional = (name: string, type: string) => `<xs:element name="${name}" type="${type}" minOccurs="0"/>`
  const flags = optional('is_verified_purchase', 'xs:boolean') + optional('is_incentivized_review', 'xs:boolean')
  const tongue = optional('review_language', 'xs:string') + optional('review_country', 'xs:string')
  return readFileSync(google, 'utf8')
    .replace('fixed="2.2"', 'fixed="2.4"')
    .replace(/(?=<xs:element name="review_timestamp")/, flags)
    .replace(/(?=<xs:element name="pros")/, tongue)
}

/** What libxml2's `xmllint` has against a document; nothing where it is as the schema says. */
export async function faultsIn(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'feed.xml', contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}
