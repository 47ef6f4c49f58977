import type { Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Facts } from '../../parts/facts.tsx'
import { useSegments } from '../segments/use-names.ts'
import { campaignWords } from './words.ts'
import { useTemplates } from './what-step.tsx'

const said = campaignWords

/** What a campaign does, read only. */
export function DesignInWords({ design }: { design: Schemas['Campaign']['design'] }) {
  const segments = useSegments()
  const templates = useTemplates(design.channel)
  const segment = (id: string) => segments.data?.items.find((one) => one.id === id)?.name ?? '–'
  const template = (id: string) => templates.data?.items.find((one) => one.id === id)?.name ?? '–'
  const { variants, schedule, winner, again, endsAt, withoutSegmentIds, withoutCountries, holdoutPercent } = design
  return (
    <Facts
      facts={[
        [said.segment, segment(design.segmentId)],
        [said.channel, said.channels[design.channel]],
        ...variants.map(
          ({ name, templateId, share }) =>
            [
              variants.length === 1 ? said.template : said.variant(name),
              variants.length === 1 ? template(templateId) : `${template(templateId)}, ${share} %`,
            ] as const,
        ),
        [
          said.when,
          schedule.when === 'at'
            ? showInstant(schedule.at)
            : schedule.when === 'local'
              ? `${schedule.on}, ${said.atHour(schedule.hour)}, ${said.schedules.local.toLowerCase()}`
              : said.schedules['at-once'],
        ],
        ...(winner ? ([[said.winner, `${winner.testPercent} %, ${said.bys[winner.by]}, ${winner.afterHours} h`]] as const) : []),
        ...(again ? ([[said.again, again.subject ?? template(again.templateId ?? '')]] as const) : []),
        ...(endsAt ? ([[said.ends, showInstant(endsAt)]] as const) : []),
        ...(withoutSegmentIds.length > 0 ? ([[said.without, withoutSegmentIds.map(segment).join(', ')]] as const) : []),
        ...(withoutCountries.length > 0 ? ([[said.withoutCountries, withoutCountries.join(', ')]] as const) : []),
        [said.holdout, `${holdoutPercent} %`],
        [said.goalDays, String(design.goalDays)],
      ]}
    />
  )
}
