import type { PersonShown } from '../../../modules/media/index.ts'
import { both, choice, type DemoPicture, parts, price, tell, type Telling } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, type SetName, shot } from '../../drawings/sets.ts'
import { knit, waves } from '../../drawings/wear/cloth.ts'
import { type Figure, figure } from '../../drawings/wear/figure.ts'
import { braTop, longSleeve, tank } from '../../drawings/wear/garments.ts'
import { type Colour, colourOf, colours, seamOf, sizeTable } from './colours.ts'

const sizes = ['XS', 'S', 'M', 'L', 'XL']
const measures = { chest: ['Chest', '가슴둘레'], length: ['Length', '총장'] } as const

interface Top {
  readonly set: SetName
  readonly of: readonly Colour[]
  readonly sku: string
  readonly grams: number
  readonly price: ReturnType<typeof price>
  readonly draw: (colour: string, seam: string) => string
  readonly scale: number
  readonly foot: number
  /** What the cloth looks like from near. */
  readonly cloth: 'knit' | 'waves'
  readonly words: readonly [en: string, ko: string]
  /** Pictures of people who wear it. */
  readonly worn?: readonly DemoPicture[]
}

/** What every top has in common: colours and sizes, and its pictures. */
function top(garment: Top): Pick<Telling, 'options' | 'variants' | 'pictures' | 'category'> {
  const { of, sku, grams, price } = garment
  return {
    category: 'activewear',
    options: [
      choice(
        'Colour',
        '색상',
        of.map((name) => colours[name]),
      ),
      choice(
        'Size',
        '사이즈',
        sizes.map((size) => [size, size] as const),
      ),
    ],
    variants: of.flatMap((colour, row) =>
      sizes.map((size, index) => ({
        optionValues: [colour, size],
        sku: `${sku}-${colour.toUpperCase()}-${size}`,
        weightGrams: grams,
        price,
        stock: (index * 7 + row * 5 + 6) % 19,
      })),
    ),
    pictures: picturesOf(garment),
  }
}

function picturesOf({ set, of, draw, scale, foot, cloth, words, worn = [] }: Top): DemoPicture[] {
  const inColour = (name: Colour) =>
    shot(
      set,
      [`${words[0]} in ${name}`, `${colours[name][1]} 색 ${words[1]}`],
      () => windowLight(0.34) + place(600, foot, draw(colourOf(name), seamOf(name)), { scale }),
      { of: name },
    )
  const first = colourOf(of[0]!)
  return [
    inColour(of[0]!),
    shot(
      set,
      [`${words[0]}: the stitching from near`, `${words[1]}: 가까이 본 바느질`],
      () => place(600, foot + 420, draw(first, seamOf(of[0]!)), { scale: scale * 1.7 }),
      { near: '180 240 840 1050' },
    ),
    fromAbove([first, first], [`${words[0]}: the cloth from very near`, `${words[1]}: 아주 가까이 본 원단`], () =>
      cloth === 'knit' ? knit(first) : waves(first),
    ),
    shot(
      set,
      [`${words[0]}: two colours side by side`, `${words[1]}: 나란히 놓은 두 색`],
      () =>
        branchShadow('#4a4038', 0.16) +
        place(370, foot - 60, draw(colourOf(of[1]!), seamOf(of[1]!)), { scale: scale * 0.66 }) +
        place(830, foot + 40, draw(first, seamOf(of[0]!)), { scale: scale * 0.66 }),
    ),
    ...of.slice(1).map(inColour),
    ...worn,
  ]
}

/** Who wears the tank: skin, hair, and what she told for others to find her. */
const wearers = [
  [
    { skin: '#eccbb0', hair: '#3a2a22', cut: 'long' },
    { heightCm: 158, sizeWorn: 'S', tone: 3 },
  ],
  [
    { skin: '#b07a50', hair: '#241a17', cut: 'bun' },
    { heightCm: 167, sizeWorn: 'M', tone: 6 },
  ],
  [
    { skin: '#5f3d2c', hair: '#1c1514', cut: 'short' },
    { heightCm: 176, sizeWorn: 'L', tone: 8 },
  ],
] as const satisfies readonly (readonly [Figure, PersonShown])[]

const wornTank = ([wearer, person]: (typeof wearers)[number]): DemoPicture => ({
  ...shot(
    'clay',
    [
      `Float tank in ${person.sizeWorn}, worn by somebody ${person.heightCm} cm tall`,
      `키 ${person.heightCm}cm인 분이 입은 둥실 탱크톱 ${person.sizeWorn}`,
    ],
    () => windowLight(0.3) + place(600, 1_240, tank(colourOf('Clay'), seamOf('Clay'), figure(wearer)), { scale: 1 }),
  ),
  person,
})

const washed = (en: string, ko: string) => ({ symbols: ['wash-30', 'do-not-tumble', 'line-dry'], text: both(en, ko) })

export const tops = [
  tell({
    handle: 'float-tank',
    title: ['Float tank', '둥실 탱크톱'],
    line: [
      'A tank cut away from the ribs, in a cotton that cools as it dries.',
      '갈비뼈에서 살짝 떨어지게 재단한, 마르면서 시원해지는 면 탱크톱.',
    ],
    story: [
      [
        'Most tanks cling where you are warmest. This one hangs from the shoulders and stands a thumb off the ribs, so that air goes through it like a curtain. It is long enough to stay down in a handstand.',
        '탱크톱은 보통 제일 더운 데 달라붙어요. 이건 어깨에 걸려 갈비뼈에서 엄지만큼 떨어져 있어서 커튼처럼 바람이 지나요. 물구나무를 서도 흘러내리지 않을 만큼 길어요.',
      ],
      [
        'Cotton from Gwangju with a little modal, dyed with madder, indigo and oak. The colours go softer with the years, as a good book does at the edges.',
        '광주 면에 모달을 조금 섞어 꼭두서니, 쪽, 참나무로 물들였어요. 해가 갈수록 색이 순해져요. 오래 읽은 책 모서리처럼요.',
      ],
    ],
    type: 'Top',
    tags: ['activewear', 'yoga', 'summer'],
    attributes: {
      material: parts(['Organic cotton', '유기농 면', 68], ['Modal', '모달', 32]),
      care: washed('Wash at 30 °C with like colours.', '비슷한 색끼리 30 °C에 빨아요.'),
      sizes: sizeTable(measures, { XS: [82, 60], S: [88, 62], M: [94, 64], L: [102, 66], XL: [110, 68] }),
      fit: both('Loose, cut away at the arm', '여유롭고 팔 둘레가 깊어요'),
    },
    ...top({
      set: 'clay',
      of: ['Clay', 'Oat', 'Night'],
      sku: 'TNK',
      grams: 120,
      price: price(3_200, 2_900, 38_000),
      draw: tank,
      scale: 1.32,
      foot: 1_200,
      cloth: 'waves',
      words: ['Float tank', '둥실 탱크톱'],
      worn: wearers.map(wornTank),
    }),
  }),
  tell({
    handle: 'hold-bra-top',
    title: ['Hold bra top', '든든 브라톱'],
    line: [
      'A bra top for medium effort that holds without a wire and comes off without a fight.',
      '와이어 없이 받쳐 주고 벗을 때 싸우지 않아도 되는 브라톱.',
    ],
    story: [
      [
        'Three layers where it matters, one where it does not. The band is as wide as three fingers and has no elastic that could roll. You can breathe to the bottom of your lungs, which is the idea of exercise.',
        '필요한 곳은 세 겹, 나머지는 한 겹이에요. 밴드는 손가락 세 개 너비이고 말릴 고무줄이 없어요. 폐 끝까지 숨을 쉴 수 있어요. 운동이란 원래 그런 거니까요.',
      ],
      [
        'The straps cross low, away from the neck. It opens over the hips as well as over the head, for the days when your shoulders have had enough.',
        '어깨끈은 목에서 멀리, 아래쪽에서 엇갈려요. 머리 위로도 골반 아래로도 벗을 수 있어요. 어깨가 지친 날을 위해서요.',
      ],
    ],
    type: 'Bra top',
    tags: ['activewear', 'yoga', 'recycled'],
    attributes: {
      material: parts(['Recycled nylon', '재생 나일론', 72], ['Elastane', '엘라스탄', 28]),
      care: washed('Take the pads out, wash at 30 °C in a net.', '패드를 빼고 망에 넣어 30 °C에 빨아요.'),
      sizes: sizeTable(
        { chest: ['Chest', '가슴둘레'], under: ['Under the chest', '밑가슴둘레'] },
        { XS: [80, 66], S: [86, 71], M: [92, 76], L: [100, 83], XL: [108, 90] },
      ),
      fit: both('Close, medium hold', '몸에 붙고 적당히 받쳐 줘요'),
    },
    ...top({
      set: 'clay',
      of: ['Heather', 'Night', 'Clay'],
      sku: 'BRA',
      grams: 140,
      price: price(3_900, 3_600, 45_000),
      draw: braTop,
      scale: 1.5,
      foot: 1_100,
      cloth: 'knit',
      words: ['Hold bra top', '든든 브라톱'],
    }),
  }),
  tell({
    handle: 'dawn-long-sleeve',
    title: ['Dawn long sleeve', '새벽 긴소매'],
    line: [
      'A merino layer for the hour before the sun, soft enough to sleep in.',
      '해 뜨기 전 한 시간을 위한, 입고 자도 될 만큼 부드러운 메리노.',
    ],
    story: [
      [
        'For the run that starts with breath you can see. Merino is warm while you stand and cool while you move, and it can be worn three days in a row before anybody says anything.',
        '입김이 보일 때 시작하는 달리기를 위해서요. 메리노는 서 있으면 따뜻하고 움직이면 시원해요. 사흘을 내리 입어도 아무도 뭐라 하지 않아요.',
      ],
      [
        'The cuffs have a slit for the thumb; the hem is longer at the back. Knitted without side seams, so there is nothing under the straps of a pack.',
        '소매 끝에 엄지 구멍이 있고 뒷단이 더 길어요. 옆 솔기 없이 짜서 배낭 끈 아래 걸리는 게 없어요.',
      ],
    ],
    type: 'Layer',
    tags: ['activewear', 'running', 'winter'],
    attributes: {
      material: parts(['Merino wool', '메리노 울', 87], ['Nylon', '나일론', 13]),
      care: {
        symbols: ['wash-hand', 'do-not-tumble', 'dry-flat'],
        text: both(
          'By hand or in the wool cycle, dry flat. Airing overnight does more than you think.',
          '손이나 울 코스로 빨고 눕혀 말려요. 하룻밤 널어 두기만 해도 생각보다 깨끗해져요.',
        ),
      },
      sizes: sizeTable(measures, { XS: [86, 63], S: [92, 65], M: [98, 67], L: [106, 69], XL: [114, 71] }),
      fit: both('Regular, long at the back', '보통 핏, 뒤가 길어요'),
    },
    ...top({
      set: 'mist',
      of: ['Oat', 'Moss', 'Night'],
      sku: 'LSL',
      grams: 210,
      price: price(6_400, 5_900, 76_000),
      draw: (colour, seam) => longSleeve(colour, seam),
      scale: 1.26,
      foot: 1_250,
      cloth: 'knit',
      words: ['Dawn long sleeve', '새벽 긴소매'],
    }),
  }),
  tell({
    handle: 'ridge-wind-shell',
    title: ['Ridge wind shell', '능선 바람막이'],
    line: [
      'A shell of ninety-four grams against wind on ridges and rivers; it packs into its own pocket.',
      '능선과 강바람을 막는 94그램 바람막이. 제 주머니에 쏙 들어가요.',
    ],
    story: [
      [
        'It weighs as much as a tangerine and keeps off what the Han blows at you in March. Rain beads on it for half an hour, long enough to reach a café. Packed away it is the size of a fist.',
        '귤 한 개 무게로 3월 한강 바람을 막아요. 비는 반 시간쯤 굴러떨어져요. 카페까지 가기엔 충분하죠. 접으면 주먹만 해요.',
      ],
      [
        'The zip runs without catching, the collar stands up to the nose, and the back breathes through a slit you do not see. We sew three hundred a season and mend every one that comes back.',
        '지퍼는 걸리지 않고, 깃은 코까지 올라오고, 등은 보이지 않는 틈으로 숨을 쉬어요. 한 철에 삼백 벌을 만들고, 돌아오는 건 모두 고쳐 드려요.',
      ],
    ],
    type: 'Shell',
    tags: ['activewear', 'running', 'winter'],
    attributes: {
      material: parts(['Recycled nylon ripstop', '재생 나일론 립스톱', 100]),
      care: {
        symbols: ['wash-30', 'do-not-bleach', 'tumble-low', 'do-not-iron'],
        text: both(
          'Close the zip, wash at 30 °C; ten minutes in a low dryer wake the water repellence.',
          '지퍼를 닫고 30 °C에 빨아요. 낮은 온도로 10분 건조하면 발수가 살아나요.',
        ),
      },
      sizes: sizeTable(measures, { XS: [96, 64], S: [102, 66], M: [108, 68], L: [116, 70], XL: [124, 72] }),
      fit: both('Roomy over a layer', '겹쳐 입기 좋게 여유로워요'),
    },
    ...top({
      set: 'mist',
      of: ['Night', 'Clay', 'Moss'],
      sku: 'SHL',
      grams: 94,
      price: price(8_900, 8_200, 108_000),
      draw: (colour, seam) => longSleeve(colour, seam, true),
      scale: 1.26,
      foot: 1_250,
      cloth: 'waves',
      words: ['Ridge wind shell', '능선 바람막이'],
    }),
  }),
]
