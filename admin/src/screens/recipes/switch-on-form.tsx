import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useMay } from '../../session.ts'
import { useChoices } from '../segments/use-names.ts'
import { CardFields } from './card-fields.tsx'
import { recipeWords } from './words.ts'

const said = recipeWords
type Answers = BodyOf<'switchRecipeOn'>

interface SwitchOnFormProps {
  title: string
  asks: Schemas['Recipe']['asks']
  doing: { mutate: (answers: Answers) => void; isPending: boolean }
  close: () => void
}

/** What a recipe has to know before it is switched on. */
export function SwitchOnForm({ title, asks, doing, close }: SwitchOnFormProps) {
  const [answers, setAnswers] = useState<Answers>({ products: [] })
  const isReady =
    (asks.promotion !== 'needed' || answers.promotion !== undefined) &&
    (asks.products !== 'needed' || (answers.products ?? []).length > 0) &&
    (asks.guide !== 'needed' || Boolean(answers.guide?.title.trim() && answers.guide.link.trim()))
  return (
    <Modal opened onClose={close} title={said.choose(title)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) doing.mutate(answers)
        }}
      >
        <Stack>
          {asks.guide && <GuideFields answers={answers} change={setAnswers} />}
          <Fields asks={asks} answers={answers} change={setAnswers} />
          {asks.card && <CardFields answers={answers} change={setAnswers} />}
          <Group justify="flex-end">
            <Button type="submit" loading={doing.isPending} disabled={!isReady}>
              {said.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface FieldsProps {
  asks: Schemas['Recipe']['asks']
  answers: Answers
  change: (answers: Answers) => void
}

function GuideFields({ answers, change }: Omit<FieldsProps, 'asks'>) {
  const guide = answers.guide ?? { title: '', link: '' }
  return (
    <>
      <TextInput
        label={said.guideTitle}
        required
        maxLength={120}
        value={guide.title}
        onChange={({ currentTarget }) => change({ ...answers, guide: { ...guide, title: currentTarget.value } })}
      />
      <TextInput
        label={said.guideLink}
        description={said.guideLinkHint}
        required
        maxLength={2_000}
        value={guide.link}
        onChange={({ currentTarget }) => change({ ...answers, guide: { ...guide, link: currentTarget.value } })}
      />
    </>
  )
}

function Fields({ asks, answers, change }: FieldsProps) {
  const choices = useChoices()
  const promotions = usePromotions(asks.promotion !== undefined)
  return (
    <>
      {asks.promotion && (
        <Select
          label={said.promotion}
          description={said.promotionHint}
          required={asks.promotion === 'needed'}
          clearable={asks.promotion !== 'needed'}
          searchable
          data={promotions}
          value={answers.promotion ?? null}
          onChange={(promotion) => {
            const { promotion: former, ...rest } = answers
            if (promotion !== (former ?? null)) change({ ...rest, ...(promotion && { promotion }) })
          }}
        />
      )}
      {asks.products && (
        <MultiSelect
          label={said.products}
          description={said.productsHint}
          searchable
          maxValues={50}
          data={[...choices.products]}
          value={answers.products ?? []}
          onChange={(products) => change({ ...answers, products })}
        />
      )}
      {asks.sender && (
        <TextInput
          label={said.sender}
          description={said.senderHint}
          maxLength={80}
          value={answers.sender ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const { sender: former, ...rest } = answers
            if (value !== (former ?? '')) change({ ...rest, ...(value && { sender: value }) })
          }}
        />
      )}
    </>
  )
}

function usePromotions(isAsked: boolean): { value: string; label: string }[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['promotions', 'names'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/promotions', { params: { query: { limit: 100 } } })),
    enabled: isAsked && may('promotions:read'),
  })
  return (data?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: title['en'] ?? Object.values(title)[0] ?? id,
  }))
}
