import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { attachMedia } from '../../modules/catalog/index.ts'
import {
  addMedia,
  addOwnVideo,
  type FileStore,
  type PreparedFile,
  putCaptions,
  receiveCaptions,
  receiveFile,
  type ReceivedFile,
  type StoredFilm,
  storeOwnFilm,
} from '../../modules/media/index.ts'
import { both } from '../demo-product.ts'
import { cupModel } from './cup-model.ts'

/** What moves and what turns in the demo shop, in the store already. */
export interface Film {
  readonly files: FileStore
  readonly film: StoredFilm
  readonly model: ReceivedFile
}

const about = { width: 576, height: 720, durationMs: 8_000, hasSound: false }

const words = {
  en: [
    'The celadon cup waits.',
    'Tea is poured in, to a finger below the rim.',
    'It steams. Two hands around it say when it is right.',
  ],
  ko: [
    '청자 잔이 기다려요.',
    '차를 따라요. 테두리에서 손가락 하나 아래까지.',
    '김이 올라요. 두 손으로 감싸면 알맞은 때를 알아요.',
  ],
} as const
const times = ['00:00.000 --> 00:01.500', '00:01.700 --> 00:05.000', '00:05.200 --> 00:08.000']

/** @param poster a picture of the cup, to look at before the film plays */
export async function storeFilm(files: FileStore, poster: PreparedFile): Promise<Film> {
  const content = await readFile(pathOf('pour.mp4'))
  const film = await storeOwnFilm(files, { content, ...about }, poster)
  return { files, film, model: await receiveFile(files, cupModel()) }
}

/** Gives a product the film as its second picture, and the model. @returns the id of the film */
export async function showFilm(tx: Tx, { film, model }: Film, productId: string): Promise<string> {
  const mediaId = await addOwnVideo(tx, film, both('Tea is poured into the celadon cup', '청자 잔에 차를 따르는 모습'))
  await attachMedia(tx, { productId, mediaId, position: 1 })
  const cup = await addMedia(tx, { file: model, alt: both('The celadon cup, to turn', '돌려 보는 청자 잔') })
  await attachMedia(tx, { productId, mediaId: cup })
  return mediaId
}

/** Gives the film its words in both languages. */
export async function captionFilm(edge: Edge, { files }: Film, mediaId: string): Promise<void> {
  for (const [locale, said] of Object.entries(words)) {
    const text = ['WEBVTT', ...said.map((line, at) => `${times[at]}\n${line}`)].join('\n\n')
    const received = await receiveCaptions(files, { mediaId, locale, text })
    await edge.inTransaction((tx) => putCaptions(tx, received))
  }
}

/** Beside this file, or in the sources where this is part of a bundle. */
function pathOf(name: string): string {
  const beside = join(import.meta.dirname, name)
  return existsSync(beside) ? beside : join(projectFolder(import.meta.dirname), 'src/demo/film', name)
}

const projectFolder = (from: string): string =>
  existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
