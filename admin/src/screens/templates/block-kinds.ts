import {
  IconBlockquote,
  IconBook2,
  IconColumns2,
  IconH1,
  IconLetterCase,
  IconPackage,
  IconPhoto,
  IconRectangle,
  IconSeparatorHorizontal,
  IconShoppingCart,
  IconSignature,
  IconSpacingVertical,
  IconTicket,
  IconTextSize,
  type Icon,
} from '@tabler/icons-react'
import { newId } from './block-changes.ts'
import type { Block, BlockKind, BlockOf, SimpleKind } from './draft.ts'

export const icons: Record<BlockKind, Icon> = {
  heading: IconH1,
  text: IconLetterCase,
  picture: IconPhoto,
  button: IconRectangle,
  columns: IconColumns2,
  divider: IconSeparatorHorizontal,
  spacer: IconSpacingVertical,
  products: IconPackage,
  review: IconBlockquote,
  cart: IconShoppingCart,
  story: IconBook2,
  code: IconTicket,
  signature: IconSignature,
  'footer-note': IconTextSize,
}

/** As the palette offers them. */
export const paletteGroups = [
  { key: 'words', kinds: ['heading', 'text', 'button', 'story', 'signature', 'footer-note'] },
  { key: 'look', kinds: ['picture', 'columns', 'divider', 'spacer'] },
  { key: 'hers', kinds: ['products', 'review', 'cart', 'code'] },
] as const satisfies readonly { key: string; kinds: readonly BlockKind[] }[]

export const simpleKinds = ['heading', 'text', 'picture', 'button', 'divider', 'spacer'] as const satisfies SimpleKind[]

const first = { id: '' }
const aligned = { align: 'left' } as const
const shown = { title: '', whenNone: 'leave-out' } as const

const blanks: { readonly [Kind in BlockKind]: BlockOf<Kind> } = {
  heading: { kind: 'heading', ...first, text: '', size: 'large', ...aligned },
  text: { kind: 'text', ...first, text: '', ...aligned },
  picture: { kind: 'picture', ...first, mediaId: '', alt: '', width: 'full', caption: '' },
  button: { kind: 'button', ...first, text: '', link: '/', ...aligned },
  divider: { kind: 'divider', ...first },
  spacer: { kind: 'spacer', ...first, size: 'medium' },
  columns: {
    kind: 'columns',
    ...first,
    left: [{ kind: 'text', id: 'left', text: '', ...aligned }],
    right: [{ kind: 'text', id: 'right', text: '', ...aligned }],
  },
  products: {
    kind: 'products',
    ...first,
    ...shown,
    source: { from: 'recommended' },
    most: 4,
    layout: 'grid',
    shows: { price: true, rating: true },
    button: '',
  },
  review: { kind: 'review', ...first, ...shown, source: { from: 'hers' }, most: 2, pictures: true },
  cart: { kind: 'cart', ...first, title: '', button: '', whenNone: 'do-not-send' },
  story: { kind: 'story', ...first, series: '', kicker: '', title: '', alt: '', text: '', linkText: '' },
  code: { kind: 'code', ...first, text: '', note: '', button: '' },
  signature: { kind: 'signature', ...first, greeting: '', name: '', role: '' },
  'footer-note': { kind: 'footer-note', ...first, text: '' },
}

/** A new block, with nothing written in it but what has to stand there. */
export function blankBlock(kind: BlockKind, locale: string): Block {
  const button = locale.startsWith('ko') ? '장바구니로 가기' : 'Back to my cart'
  const blank = { ...structuredClone(blanks[kind]), id: newId() }
  return blank.kind === 'cart' ? { ...blank, button } : blank
}
