import { Fieldset, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useCurrencies, useLocales } from '../markets/shop-markets.ts'
import { ConditionFields, LimitFields, TakingFields } from './promotion-fields.tsx'
import { termsOf, valuesOf, type Promotion, type Terms, type Values } from './promotion-values.ts'
import { RuleFields } from './rule-fields.tsx'

const said = words.promotions

/** Makes a promotion or changes the one given. */
export function PromotionForm({ given }: { given?: Promotion }) {
  const may = useMay()
  const locales = useLocales()
  const form = useForm<Values>({ initialValues: valuesOf(given), validate: ({ rule }) => errorsOf(rule) })
  const { rule, conditions } = form.values
  const currencies = useCurrencies(
    [rule.amounts, rule.upTo, conditions.minimumSubtotal].flatMap((amounts) => Object.keys(amounts)),
  )
  const save = useSave(given, () => form.resetDirty())
  const submit = form.onSubmit(
    (values) => {
      const terms = termsOf(values, given)
      save.mutate(terms, { onError: (error) => showErrors(form, { error, body: terms, locale: locales[0] }) })
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] as never)?.focus(),
  )
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" disabled={!may('promotions:write') || given?.endedAt != null}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <Part title={said.shownTitle} about={said.shownTitleHint}>
            <Translations form={form} path="title" label={said.shownTitle} locales={locales} maxLength={120} />
          </Part>
          <RuleFields form={form} currencies={currencies} />
          <TakingFields form={form} isNew={!given} />
          <ConditionFields form={form} currencies={currencies} />
          <LimitFields form={form} />
        </Stack>
      </Fieldset>
      <FormEnd form={form} isSaving={save.isPending} create={given ? undefined : said.make} />
    </form>
  )
}

/** What the form itself knows to be wrong: a share that was mistyped must not become another one unseen. */
function errorsOf({ kind, variantId, basisPoints, get }: Values['rule']): Record<string, string> {
  const isShare = (percent: number | '') => Number(percent) >= 0.01 && Number(percent) <= 100
  if (kind === 'gift' && !variantId) return { 'rule.variantId': said.giftMissing }
  if (kind === 'percent' && !isShare(basisPoints)) return { 'rule.basisPoints': said.percentWrong }
  if (kind === 'buy-x-get-y' && !isShare(get.basisPoints)) return { 'rule.get.basisPoints': said.percentWrong }
  return {}
}

function useSave(given: Promotion | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: Terms) =>
      given
        ? orThrow(dangol.PUT('/api/admin/v1/promotions/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/promotions', { body })),
    done: given ? words.common.saved : said.made,
    refresh: [['promotions'], ['promotion'], ['promotion-codes']],
    after: ({ id }) => {
      settle()
      if (!given) void navigate({ to: `/promotions/${id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
