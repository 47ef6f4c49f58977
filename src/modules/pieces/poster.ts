import { translated } from '../../kernel/locale.ts'
import type { Edge } from '../../kernel/module.ts'
import type { FileStore } from '../media/index.ts'
import { shopSettings } from '../shop/index.ts'
import { composedPicture } from './composed.ts'
import { getPiece } from './find-pieces.ts'
import { isAllowed } from './giver.ts'
import type { Network } from './piece.ts'
import { notePosted } from './publish.ts'

/** A piece as a network takes it. */
export interface ReadyPost {
  /** The same at each try: whoever posts keeps it from appearing twice. */
  readonly key: string
  readonly picture: Buffer
  readonly caption: string
  readonly alt: string
}

/** Port: who posts on a network. Where nobody does, staff get the picture and the words, and post themselves. */
export interface SocialPoster {
  readonly network: Network
  /** @returns where it stands now */
  post(post: ReadyPost): Promise<{ url: string }>
}

/** Posts a piece that is due by whoever stands behind the port; leaves it to staff where nobody does. Safe to repeat. */
export async function post(
  edge: Edge,
  files: FileStore,
  posters: readonly SocialPoster[],
  pieceId: string,
): Promise<void> {
  const { piece, language, may } = await edge.reading(async (read) => {
    const found = await getPiece(read, pieceId)
    return { piece: found, language: (await shopSettings(read)).defaultLocale, may: await isAllowed(read, found) }
  })
  const poster = posters.find(({ network }) => network === piece.network)
  if (!poster || piece.state !== 'due' || !may) return
  const picture = await composedPicture(edge, files, piece)
  if (!picture) return
  const [caption, alt] = [translated(piece.caption, language), translated(piece.alt, language)]
  const { url } = await poster.post({ key: piece.id, picture, caption, alt })
  await edge.inTransaction((tx) => notePosted(tx, pieceId, url))
}
