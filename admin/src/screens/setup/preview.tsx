import { Group, SegmentedControl, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { words } from '../../words.ts'
import { useLogo } from './logo-field.tsx'
import type { Look } from './look-step.tsx'

const said = words.setup
const hex = /^#[0-9a-f]{6}$/i
type Light = keyof typeof said.light

/** The real front page in the look that is not saved yet. */
export function Preview({ look, locale }: { look: Look; locale: string }) {
  const [light, setLight] = useState<Light>('day')
  const { data: logo } = useLogo(look.logoMediaId)
  const wanted = addressOf(look, locale, light, logo?.state === 'ready' ? look.logoMediaId : null)
  const [address] = useDebouncedValue(wanted, 350)
  const last = useRef(address)
  if (address) last.current = address
  return (
    <section className="preview" aria-label={said.preview}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {said.preview}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={said.preview}
          value={light}
          onChange={(to) => setLight(to as Light)}
          data={Object.entries(said.light).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {wanted ? said.previewAbout : said.previewWaits}
      </Text>
      {last.current && (
        <iframe
          className="preview-frame"
          title={said.preview}
          src={last.current}
          sandbox="allow-same-origin"
          tabIndex={-1}
          inert
        />
      )}
    </section>
  )
}

/** Undefined while the look cannot be shown. */
function addressOf(look: Look, locale: string, light: Light, logo: string | null): string | undefined {
  const { brand, accent, paper } = look.colours
  if (!look.name.trim() || ![brand, accent, paper].every((colour) => hex.test(colour))) return undefined
  const tagline = look.tagline[locale] ?? ''
  const shown = { name: look.name, tagline, brand, accent, paper, light, ...(logo ? { logo } : {}) }
  return `/preview?${new URLSearchParams(shown).toString()}`
}
