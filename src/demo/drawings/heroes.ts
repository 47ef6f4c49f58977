import { type Backdrop, scene } from './kit/scene.ts'
import { lipTint } from './beauty/lip-tint.ts'
import { dropper, jar, pumpBottle, tube } from './beauty/bottles.ts'
import { compact } from './beauty/compact.ts'
import { bojagi, candle, crate, woodWool } from './gift/crate.ts'
import { place } from './kit/paint.ts'
import { arch, block, branchShadow, disc, plinth, windowLight } from './kit/stage.ts'
import { bag, kibble } from './pets/bag.ts'
import { dogFace, sittingDog } from './pets/dog.ts'
import { foam, shavingBrush } from './shave/brush.ts'
import { standingRazor } from './shave/razor.ts'
import { sets } from './sets.ts'
import { bowl, cup, steam, teapot } from './tea/pottery.ts'
import { tin } from './tea/tin.ts'
import { leggings, longSleeve, tank } from './wear/garments.ts'
import { sneaker } from './wear/sneaker.ts'
import { flask, rolledMat } from './wear/things.ts'

const ink = '#3a2b25'
const wide = (set: Backdrop, content: string): string => scene({ ...set, content, width: 1_920, height: 1_080 })
const green = () => tin({ body: '#4f7458', paper: '#f8f1e0', label: { ink, name: 'JEJU GREEN', note: '50 G' } })
const barley = () => tin({ body: '#b98a4b', paper: '#f8f1e0', label: { ink, name: 'BARLEY', note: '50 G' } })
const court = { upper: '#f8f3e8', accent: '#1f6f5c', sole: '#efe3cc' }
const salmon = () =>
  bag({
    paper: '#fbf3e6',
    band: '#e8743b',
    label: { ink: '#5b3a26', name: 'SALMON BOWL' },
    picture: dogFace('#d9a066'),
  })

/** A warm table in the evening: what the house is about. Things stand at the right; the left is free for words. */
export const homeWide = (): string =>
  wide(
    sets.oat,
    `${windowLight(0.4)}${place(1_390, 700, arch(720, 600, '#ecd2ae'))}${place(1_300, 720, block(1_080, 250, '#efdab6'))}${place(1_330, 744, teapot('#9fb89a'), { scale: 0.82 })}${place(1_010, 750, candle('#7a4a2a', '#fff1dc', '#5b3a26'), { scale: 0.56 })}${place(1_690, 748, green(), { scale: 0.6 })}${place(1_120, 960, cup('#a9c0a4', '#c2a545'), { scale: 0.62 })}${place(1_120, 800, steam(), { scale: 0.8 })}${place(1_500, 985, bojagi('#c8553d', '#f1c9a0'), { scale: 0.44 })}`,
  )

export const homeTall = (): string =>
  scene({
    ...sets.oat,
    content: `${windowLight(0.4)}${place(640, 960, arch(760, 700, '#ecd2ae'))}${place(600, 980, block(1_000, 240, '#efdab6'))}${place(620, 1_006, teapot('#9fb89a'), { scale: 0.92 })}${place(990, 1_004, candle('#7a4a2a', '#fff1dc', '#5b3a26'), { scale: 0.56 })}${place(330, 1_330, cup('#a9c0a4', '#c2a545'), { scale: 0.72 })}${place(330, 1_140, steam())}${place(850, 1_350, bojagi('#c8553d', '#f1c9a0'), { scale: 0.56 })}`,
  })

/**
 * Draws things that were laid out at the right into the middle, so that none is cut where a tile shows only the middle
 * of the picture: the width that a frame of four to five leaves of a wide one.
 */
const centred = (content: string, { from, to, floor = 990 }: { from: number; to: number; floor?: number }): string => {
  const scale = Math.min(0.86, 770 / (to - from))
  return place(960 - ((from + to) / 2) * scale, 955 - floor * scale, content, { scale })
}

/** A wide picture of each collection, by its handle: its things stand in the middle, whatever frame it is shown in. */
export const collectionHeroes: Readonly<Record<string, () => string>> = {
  'tea-time': () =>
    wide(
      sets.sage,
      `${place(680, 0, branchShadow('#5c7350', 0.22))}${centred(`${place(1_240, 720, block(1_060, 250, '#cfd8ba'))}${place(960, 744, green(), { scale: 0.72 })}${place(1_350, 744, teapot('#9fb89a'), { scale: 0.9 })}${place(1_130, 980, cup('#a9c0a4', '#b9b04c'), { scale: 0.66 })}${place(1_130, 810, steam(), { scale: 0.85 })}${place(1_600, 985, cup('#94b094', '#c2a545'), { scale: 0.56 })}`, { from: 780, to: 1790 })}`,
    ),
  beauty: () =>
    wide(
      sets.rose,
      `${windowLight(0.36)}${centred(`${place(1_420, 640, arch(560, 540, '#efc4b6'))}${place(1_240, 700, block(1_120, 260, '#f1cfc1'))}${place(840, 724, lipTint('#b3243f', 'Camellia'), { scale: 0.72 })}${place(1_040, 724, pumpBottle('#d9a57f', { ink, name: 'SOFT FOCUS' }), { scale: 0.74 })}${place(1_420, 730, compact('#e08e7e'), { scale: 0.72 })}${place(1_690, 724, dropper('#7a4a2a', { ink, name: 'CAMELLIA' }), { scale: 0.64 })}${place(1_230, 970, jar('#ead9c6', '#fff3dc', { ink, name: 'MELT' }, true), { scale: 0.7 })}`, { from: 760, to: 1830 })}`,
    ),
  shaving: () =>
    wide(
      sets.stone,
      `${windowLight(0.4)}${centred(`${place(1_270, 720, block(1_060, 250, '#d5dcd9'))}${place(980, 748, standingRazor('#24423b', '#8d8a83'), { scale: 0.78 })}${place(1_270, 744, shavingBrush('#24423b'), { scale: 0.84 })}${place(1_560, 744, tube('#dfe5e0', { ink: '#24423b', name: 'LATHER' }, '#24423b'), { scale: 0.74 })}${place(1_200, 990, bowl('#dfe0da'), { scale: 0.62 })}${place(1_200, 862, foam(), { scale: 0.62 })}`, { from: 790, to: 1810 })}`,
    ),
  activewear: () =>
    wide(
      sets.mist,
      `${windowLight(0.4)}${centred(`${place(980, 960, leggings('#2f4257', '#e8b98a'), { scale: 0.78 })}${place(1_330, 800, tank('#9b5a41', '#e8b98a'), { scale: 0.74 })}${place(1_680, 820, longSleeve('#d6cbb8', '#9b5a41'), { scale: 0.64 })}${place(1_420, 990, rolledMat('#5c6f55', '#efe3d0'), { scale: 0.56 })}${place(1_190, 980, flask('#9b5a41'), { scale: 0.5 })}`, { from: 790, to: 1900 })}`,
    ),
  'for-dogs': () =>
    wide(
      sets.apricot,
      centred(
        `${place(1_330, 470, disc(360, '#f3b877'))}${place(1_050, 960, salmon(), { scale: 0.76 })}${place(1_480, 960, sittingDog('#d9a066', '#1f6f5c'), { scale: 0.98 })}${place(1_260, 1_000, bowl('#9fb89a') + place(0, -196, kibble(['#8a5a2e', '#a8713c']), { scale: 0.9 }), { scale: 0.42 })}`,
        { from: 820, to: 1740, floor: 1010 },
      ),
    ),
  gifts: () =>
    wide(
      sets.oat,
      `${place(680, 0, branchShadow('#7a6a3a', 0.18))}${centred(`${place(1_240, 900, crate('#d3a878', place(-10, -336, woodWool('#e6cfa4')) + place(-230, -300, green(), { scale: 0.62 }) + place(30, -306, barley(), { scale: 0.56 }) + place(268, -300, cup('#9fb89a', '#b9a24c'), { scale: 0.56 })), { scale: 0.86 })}${place(1_690, 960, bojagi('#3f5a86', '#c9b6d9'), { scale: 0.54 })}${place(830, 985, bojagi('#c8553d', '#f1c9a0'), { scale: 0.4 })}`, { from: 700, to: 1830 })}`,
    ),
  'new-this-season': () =>
    wide(
      sets.straw,
      centred(
        `${place(1_330, 480, disc(330, '#f0cf85'))}${place(1_300, 760, block(1_080, 240, '#ead6a2'))}${place(1_260, 760, sneaker(court), { scale: 1 })}${place(1_690, 984, bojagi('#8fb09a', '#f0d9a8'), { scale: 0.3 })}`,
        { from: 760, to: 1850 },
      ),
    ),
  'small-things': () =>
    wide(
      sets.clay,
      `${windowLight(0.36)}${centred(`${place(1_000, 760, plinth(190, 180, '#e0bda6'))}${place(1_380, 720, plinth(220, 240, '#e4c4b0'))}${place(1_700, 800, plinth(160, 140, '#dcb59c'))}${place(1_000, 762, lipTint('#c8472f', 'Persimmon'), { scale: 0.62 })}${place(1_380, 724, candle('#7a4a2a', '#fff1dc', '#5b3a26'), { scale: 0.8 })}${place(1_700, 804, tube('#e9c15c', { ink, name: 'HAND CREAM' }), { scale: 0.56 })}`, { from: 800, to: 1870, floor: 1000 })}`,
    ),
}
