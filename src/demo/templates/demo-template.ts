import type { TemplateDefinition } from '../../modules/templates/index.ts'

/** What the templates of the demo show. */
export interface DemoPictures {
  /** The wide picture of the front page. */
  readonly heroId: string
  /** Celadon cups on a shelf. */
  readonly cupId: string
}

/** A mail in one language. */
export type Words = Extract<TemplateDefinition, { channel: 'email' }>['languages'][string]

export type DemoTemplate = (pictures: DemoPictures) => TemplateDefinition

/** Who signs what the demo shop writes, and reads the answers. */
export const onjeong = { name: 'Lee Onjeong', replyTo: 'hello@onjeong.example' }
