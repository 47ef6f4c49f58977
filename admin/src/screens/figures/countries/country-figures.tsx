import { SimpleGrid } from '@mantine/core'
import type { Schemas } from '../../../api.ts'
import { showNumber } from '../../../format.ts'
import { showMoney } from '../../../money.ts'
import { Figure } from '../../dashboard/figure.tsx'
import { countryWords } from './words.ts'

const { page: said, none, percent, duration, beforeWas } = countryWords
type Page = Schemas['CountryPage']
type Proportion = Schemas['Proportion']

const share = (of: Proportion) => (of.of === 0 ? none : percent(of.share))
const then = (of: Proportion) => (of.of === 0 ? '' : ` ${beforeWas(percent(of.share))}`)

/** All that is counted of one country, each with its meaning and what it was before. */
export function CountryFigures({ country }: { country: Page }) {
  const { now, before, reachable, visits } = country
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
      <Figure
        name={said.orders}
        value={showNumber(now.orders)}
        about={`${said.ordersAbout(share(now.refunds))} ${beforeWas(showNumber(before.orders))}`}
      />
      <Sold country={country} />
      <Figure
        name={said.repeat}
        value={share(now.within90)}
        about={said.repeatAbout(now.within90.count, now.within90.of) + then(before.within90)}
      />
      <Figure
        name={said.ever}
        value={share(now.everCameBack)}
        about={said.everAbout(now.everCameBack.count, now.everCameBack.of) + then(before.everCameBack)}
      />
      <Delivery now={now} before={before} />
      <Figure
        name={said.conversion}
        value={visits ? share(visits.ordered) : none}
        about={
          visits
            ? said.conversionAbout(visits.ordered.count, visits.visits, visits.countries.length > 1)
            : said.noVisits
        }
      />
      <Messages country={country} />
      <Figure
        name={said.left}
        value={showNumber(now.left)}
        about={`${said.leftAbout} ${beforeWas(showNumber(before.left))}`}
      />
      <Figure
        name={said.reachable}
        value={showNumber(reachable.any)}
        about={said.reachableAbout(reachable.email, reachable.sms, reachable.push)}
      />
    </SimpleGrid>
  )
}

function Sold({ country: { now, before } }: { country: Page }) {
  if (now.money.length === 0) return <Figure name={countryWords.revenue} value={none} about={said.nothingSold} />
  return now.money.map(({ currency, revenue, average, refunded }) => {
    const earlier = before.money.find((one) => one.currency === currency)
    const about = said.soldAbout(average ? showMoney(average) : none, showMoney(refunded))
    return (
      <Figure
        key={currency}
        name={said.sold(currency)}
        value={showMoney(revenue)}
        about={earlier ? `${about} ${beforeWas(showMoney(earlier.revenue))}` : about}
      />
    )
  })
}

function Delivery({ now: { delivery }, before }: Pick<Page, 'now' | 'before'>) {
  if (!delivery) return <Figure name={said.delivery} value={none} about={said.noParcels} />
  const { parcels, medianHours, p90Hours } = delivery
  const earlier = before.delivery ? ` ${beforeWas(duration(before.delivery.medianHours))}` : ''
  return (
    <Figure
      name={said.delivery}
      value={duration(medianHours)}
      about={said.deliveryAbout(parcels, duration(p90Hours)) + earlier}
    />
  )
}

function Messages({ country: { now, before } }: { country: Page }) {
  const { opened, clicked, sent } = now.marketing
  return (
    <>
      <Figure
        name={said.opened}
        value={share(opened)}
        about={said.openedAbout(opened.count, opened.of, sent) + then(before.marketing.opened)}
      />
      <Figure
        name={said.clicked}
        value={share(clicked)}
        about={said.clickedAbout(clicked.count, clicked.of) + then(before.marketing.clicked)}
      />
      <Figure
        name={said.service}
        value={showNumber(now.service.sent)}
        about={said.serviceAbout(share(now.service.opened))}
      />
    </>
  )
}
