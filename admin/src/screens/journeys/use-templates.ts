import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../session.ts'

export interface TemplateChoice {
  readonly value: string
  readonly label: string
  readonly channel: string
}

const none: readonly TemplateChoice[] = []

export const useTemplates = (): readonly TemplateChoice[] => none
