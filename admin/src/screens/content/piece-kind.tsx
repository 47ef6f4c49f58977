import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { contentWords } from './words.ts'

const said = contentWords.choose
type Format = Schemas['ContentPiece']['format']
type Network = keyof typeof contentWords.networks
const listed = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  (Object.entries(names) as [Key, string][]).map(([value, label]) => ({ value, label }))

/** What a picture becomes, and where that goes. */
export interface PieceKind {
  format: Format
  network?: Network
}

/** The two choices, and what is chosen. */
export function usePieceKind(): { kind: PieceKind; fields: ReactNode } {
  const [format, setFormat] = useState<Format>('square')
  const [network, setNetwork] = useState<Network>('instagram')
  const isPosted = format === 'square' || format === 'story'
  const fields = (
    <>
      <Select
        label={said.as}
        data={listed(contentWords.formats)}
        value={format}
        allowDeselect={false}
        onChange={(value) => value && setFormat(value)}
      />
      {isPosted && (
        <Select
          label={said.where}
          data={listed(contentWords.networks)}
          value={network}
          allowDeselect={false}
          onChange={(value) => value && setNetwork(value)}
        />
      )}
    </>
  )
  return { kind: { format, ...(isPosted && { network }) }, fields }
}
