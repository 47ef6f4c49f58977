import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { firstText, useMarkets } from '../markets/shop-markets.ts'
import { usePriceGroups } from './shop-price-groups.ts'
import { isStandard, priceListsKey, usePriceLists, type PriceList } from './shop-price-lists.ts'

const said = words.priceLists

interface Values {
  code: string
  name: string
  market: string | null
  group: string | null
  priority: number | ''
}

const isRank = (written: number | '') => Number.isInteger(written) && Math.abs(Number(written)) <= 1_000

/** Makes a price list or changes the one given; the one for everybody can be named only. */
export function PriceListForm({ list }: { list?: PriceList }) {
  const { data: lists } = usePriceLists()
  const form = useForm<Values>({
    initialValues: {
      code: list?.code ?? '',
      name: list?.name ?? '',
      market: list?.market ?? null,
      group: list?.group ?? null,
      priority: list?.priority ?? 10,
    },
    validate: {
      // To save a short name that is there would replace what is said of that list
      code: (code) => (!list && lists?.items.some((one) => one.code === code.trim()) ? said.codeTaken : null),
      priority: (written) => (isRank(written) ? null : said.rankMissing),
    },
  })
  const save = useSave()
  const submit = form.onSubmit((values) => {
    const body = bodyOf(values)
    const code = values.code.trim()
    save.mutate({ code, body }, { onError: (error) => showErrors(form, { error, body: { code, ...body } }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput
          label={said.name}
          description={said.nameHint}
          data-autofocus
          maxLength={80}
          {...form.getInputProps('name')}
        />
        {!list && (
          <TextInput label={said.code} description={said.codeHint} maxLength={32} {...form.getInputProps('code')} />
        )}
        {!(list && isStandard(list)) && <Holding form={form} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Body = Omit<PriceList, 'code'>

const bodyOf = ({ name, market, group, priority }: Values): Body => ({
  name,
  priority: Number(priority),
  ...(market ? { market } : {}),
  ...(group ? { group } : {}),
})

const useSave = () =>
  useDoing({
    run: ({ code, body }: { code: string; body: Body }) =>
      orThrow(dangol.PUT('/api/admin/v1/price-lists/{code}', { params: { path: { code } }, body })),
    done: words.common.saved,
    refresh: [priceListsKey, ['prices']],
    after: () => modals.close('price-list'),
    isQuiet: true,
  })

/** Where its prices hold, and which list decides where several do. */
function Holding({ form }: { form: Pick<UseFormReturnType<Values>, 'getInputProps'> }) {
  const { data: groups } = usePriceGroups()
  const { data: markets } = useMarkets()
  return (
    <>
      <Select
        label={said.market}
        description={said.marketHint}
        placeholder={said.everywhere}
        clearable
        data={markets?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        {...form.getInputProps('market')}
      />
      <Select
        label={said.group}
        description={said.groupHint}
        placeholder={said.everybody}
        clearable
        data={groups?.items.map(({ key, name }) => ({ value: key, label: firstText(name) })) ?? []}
        {...form.getInputProps('group')}
      />
      <NumberInput
        label={said.rank}
        description={said.rankHint}
        min={-1_000}
        max={1_000}
        clampBehavior="none"
        {...form.getInputProps('priority')}
      />
    </>
  )
}
