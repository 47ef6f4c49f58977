import { Button } from '@mantine/core'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useSession } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import type { Body } from './campaign-values.ts'
import { campaignWords } from './words.ts'

/** Sends each variant once to who presses it. */
export function TestButton({ design }: { design: Body }) {
  const [locale = 'en'] = useLocales()
  const to = useSession().data?.email ?? ''
  const test = useDoing({
    run: async () => {
      for (const { templateId: id } of design.variants) {
        const { content } = await orThrow(
          dangol.GET('/api/admin/v1/templates/{id}', { params: { path: { id } } }),
        )
        const body = { draft: content, locale, to } as BodyOf<'sendTemplateTest'>
        await orThrow(dangol.POST('/api/admin/v1/templates/test', { body }))
      }
    },
    done: campaignWords.tested,
  })
  if (design.channel !== 'email' || to === '') return null
  return (
    <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
      {campaignWords.test}
    </Button>
  )
}
