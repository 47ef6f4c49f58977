import { Checkbox, Text } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { type Pickable, Picker } from '../../parts/picker.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { ProductPicker } from '../collections/product-picker.tsx'
import { ArticlePicker } from '../help/article-picker.tsx'
import { firstText } from '../markets/shop-markets.ts'
import { answerWords as said } from './answer-words.ts'
import type { WishedCard } from './use-answer-draft.ts'
import type { Detail } from './use-conversations.ts'

export const dialog = 'pick-card'
const cards = words.inbox.cards

interface PickerProps {
  kind: WishedCard['kind']
  detail: Detail
  present: ReadonlySet<string>
  add: (cards: readonly WishedCard[]) => void
}

/** Finds what is to be shown beside an answer. */
export function CardPicker({ kind, detail, present, add }: PickerProps) {
  if (kind === 'product')
    return (
      <ProductPicker present={present} add={(chosen) => add(chosen.map(({ id, title }) => ({ kind, id, title })))} />
    )
  if (kind === 'article')
    return (
      <ArticlePicker
        present={present}
        add={(chosen) => add(chosen.map(({ id, title }) => ({ kind, id, title: firstText(title) })))}
      />
    )
  if (kind === 'review') return <ReviewPicker detail={detail} present={present} add={add} />
  return <OrderPicker detail={detail} present={present} add={add} />
}

type Review = Schemas['DecidedReview']

/** Of the product that she looked at first; all newest ones where none has her words. */
const ReviewPicker = ({ detail, present, add }: Omit<PickerProps, 'kind'>) => (
  <Picker<Review>
    kind={`reviews ${detail.about.product?.id ?? ''}`}
    label={said.pickReview}
    present={present}
    find={({ search }) => findReviews(detail.about.product?.id, search)}
    none={() => <Empty icon={IconZoomQuestion} title={said.noReviews} next={said.noReviewsNext} />}
    choice={({ item, ...about }) => (
      <Choice
        {...about}
        item={item}
        title={`${'★'.repeat(item.rating)} ${item.title || item.productTitle}`}
        more={`${item.author} · ${item.productTitle} · ${item.body.slice(0, 120)}`}
      />
    )}
    act={said.reviewAct}
    add={(chosen) =>
      add(chosen.map(({ id, title, productTitle }) => ({ kind: 'review', id, title: title || productTitle })))
    }
  />
)

async function findReviews(productId: string | undefined, search: string | undefined): Promise<{ items: Review[] }> {
  const read = (about: { productId?: string }) =>
    orThrow(dangol.GET('/api/admin/v1/reviews', { params: { query: { state: 'published', limit: 50, ...about } } }))
  const [hers, newest] = await Promise.all([productId ? read({ productId }) : { items: [] }, read({})])
  const all = [...new Map([...hers.items, ...newest.items].map((review) => [review.id, review])).values()]
  const wanted = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const has = ({ title, body, author, productTitle }: Review) => {
    const told = `${title} ${body} ${author} ${productTitle}`.toLowerCase()
    return wanted.every((word) => told.includes(word))
  }
  return { items: all.filter(has) }
}

const OrderPicker = ({ detail, present, add }: Omit<PickerProps, 'kind'>) => (
  <Picker<Schemas['OrderSummary']>
    kind={`orders of ${detail.profileId ?? ''}`}
    label={said.pickOrder}
    present={present}
    find={({ search }) => findOrders(detail, search)}
    none={() => <Empty icon={IconZoomQuestion} title={said.noOrders} next={said.noOrdersNext} />}
    choice={({ item, ...about }) => (
      <Choice
        {...about}
        item={item}
        title={cards.order(item.number)}
        more={`${showMoney(item.total)} · ${words.orders.states[item.status]} · ${showDay(item.placedAt)}`}
      />
    )}
    act={said.orderAct}
    add={(chosen) => add(chosen.map(({ id, number }) => ({ kind: 'order', id, title: cards.order(number) })))}
  />
)

/** Of guests none is shown: an order is told to nobody but her. */
async function findOrders(
  { person }: Detail,
  search: string | undefined,
): Promise<{ items: Schemas['OrderSummary'][] }> {
  if (!person) return { items: [] }
  const query = { profileId: person.id, limit: 50, ...(search ? { search } : {}) }
  return orThrow(dangol.GET('/api/admin/v1/orders', { params: { query } }))
}

const Choice = <Item extends { id: string }>(props: Pickable<Item> & { title: string; more: string }) => (
  <Checkbox
    checked={props.isPresent || props.isChosen}
    disabled={props.isPresent}
    onChange={({ currentTarget }) => props.toggle(props.item, currentTarget.checked)}
    py={6}
    label={
      <>
        <Text size="sm" fw={600} component="span" display="block">
          {props.title}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {props.more}
        </Text>
      </>
    }
  />
)
