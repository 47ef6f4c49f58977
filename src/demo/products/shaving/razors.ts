import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { openBox, shavingBrush } from '../../drawings/shave/brush.ts'
import { cassette, razor, standingRazor } from '../../drawings/shave/razor.ts'

const handles: readonly Value[] = [
  ['Pine', '솔', '#24423b'],
  ['Brick', '벽돌', '#8f3b2c'],
  ['Ink', '먹', '#2b2f36'],
]
const stones: Readonly<Record<string, string>> = { Pine: '#8d8a83', Brick: '#b7aea1', Ink: '#6d7076' }
const standing = ([handle, ko, colour]: Value) =>
  shot(
    'stone',
    [`The razor in ${handle}, in its stone`, `돌 받침에 꽂힌 ${ko} 색 면도기`],
    () => windowLight(0.36) + place(600, 1_260, standingRazor(colour!, stones[handle]!), { scale: 1.25 }),
    { of: handle },
  )
const row = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    place(0, -250 + at * (500 / (count - 1)), cassette(), { scale: count > 4 ? 0.7 : 0.92 }),
  ).join('')

export const razors = [
  tell({
    handle: 'shaving-starter-kit',
    title: ['Shaving starter kit', '면도 첫 세트'],
    line: [
      'A heavy brass razor, a stone to stand it in and two blades: all it takes to begin.',
      '묵직한 황동 면도기와 세워 둘 돌, 날 두 개. 시작하는 데 필요한 전부.',
    ],
    story: [
      [
        'A razor with some weight to it, a stone to stand it in, and two blades to begin with. The handle is brass under lacquer; it does most of the work, you only steer. Left-handed is fine, wet hands are fine.',
        '묵직한 면도기, 세워 두는 돌, 그리고 날 두 개. 손잡이는 옻칠한 황동이에요. 힘은 면도기가 쓰고 손은 방향만 잡으면 돼요. 왼손도 젖은 손도 괜찮아요.',
      ],
      [
        'The stone comes from a quarry in Boryeong and is drilled so that water runs off the blade. Nothing hangs, nothing rusts. Blades come when you want them; there is no subscription to forget about.',
        '돌은 보령 채석장에서 와요. 날의 물기가 흘러내리게 구멍을 뚫었어요. 매달 것도 녹슬 것도 없어요. 날은 필요할 때만 사시면 돼요. 잊고 사는 정기 결제는 없어요.',
      ],
    ],
    category: 'shaving',
    type: 'Razor',
    tags: ['shaving', 'starter-kit', 'gift'],
    options: [choice('Colour', '색상', handles)],
    variants: handles.map(([handle], index) => ({
      optionValues: [handle],
      sku: `RAZ-${handle.toUpperCase()}`,
      weightGrams: 420,
      price: price(2_900, 2_700, 34_000),
      ...(index === 0 ? { compareAt: price(3_900, 3_600, 45_000) } : {}),
      stock: 42 - index * 7,
    })),
    attributes: {
      material: parts(['Brass', '황동'], ['Lacquer', '옻'], ['Boryeong stone', '보령 돌']),
      'how-to': both(
        'Warm water, a minute of lather, then with the hair and hardly any pressure.',
        '따뜻한 물, 거품 1분, 그리고 수염 결대로 힘을 빼고.',
      ),
      care: { symbols: [], text: both('Rinse, shake, back into the stone.', '헹구고, 털고, 다시 돌에 꽂아요.') },
      inside: both(
        'Razor, stone, two blades, a card with three drawings',
        '면도기, 돌, 날 두 개, 그림 세 장짜리 안내 카드',
      ),
    },
    pictures: [
      standing(handles[0]!),
      shot(
        'stone',
        ['The head and its three edges from near', '가까이 본 면도기 머리와 세 날'],
        () => place(600, 2_050, standingRazor('#24423b', '#8d8a83'), { scale: 2.3 }),
        { near: '180 60 840 1050' },
      ),
      fromAbove(
        ['#e6ebe8', '#c6d0cc'],
        ['What is in the box: razor and two blades', '상자 속의 면도기와 날 두 개'],
        () =>
          place(
            600,
            750,
            openBox(
              '#24423b',
              place(-120, 330, razor('#24423b'), { scale: 0.88 }) +
                place(150, -120, cassette(), { scale: 0.66 }) +
                place(150, 80, cassette(), { scale: 0.66 }),
            ),
            { scale: 1.35 },
          ),
      ),
      shot(
        'stone',
        ['Razor and brush on a step', '단 위의 면도기와 솔'],
        () =>
          branchShadow('#4a5550', 0.2) +
          place(590, 1_060, block(860, 260, '#d5dcd9')) +
          place(400, 1_090, standingRazor('#24423b', '#8d8a83'), { scale: 0.92 }) +
          place(820, 1_090, shavingBrush('#24423b'), { scale: 0.9 }),
      ),
      ...handles.slice(1).map(standing),
    ],
  }),
  tell({
    handle: 'razor-blades',
    // Sold to grown-ups: a program that buys for somebody cannot say how old she is.
    notSoldIn: ['channel:agent'],
    title: ['Razor blades', '면도날'],
    line: [
      'Three Swedish-steel edges in a cassette that fits our razor, four or eight to a box.',
      '우리 면도기에 맞는 스웨덴강 세 겹 날. 네 개 또는 여덟 개.',
    ],
    story: [
      [
        'They fit the razor, last about two weeks each and click in with one hand. The strip above the edges is aloe and nothing else, so it does not turn to slime in the shower.',
        '면도기에 맞고, 하나로 두 주쯤 쓰고, 한 손으로 끼워요. 날 위의 띠는 알로에뿐이라 욕실에서 미끈거리지 않아요.',
      ],
      [
        'The box is the envelope: when they are dull, put them back in, fold the flap and post it to us. The steel goes to a foundry in Pohang; last year it was forty-one kilos.',
        '상자가 곧 봉투예요. 무뎌지면 다시 담아 뚜껑을 접어 부쳐 주세요. 강철은 포항 제철소로 가요. 작년에는 마흔한 킬로였어요.',
      ],
    ],
    category: 'shaving',
    type: 'Refill',
    tags: ['shaving', 'refill', 'small-things'],
    options: [
      choice('Pack', '묶음', [
        ['4 blades', '4개'],
        ['8 blades', '8개'],
      ]),
    ],
    variants: [
      { optionValues: ['4 blades'], sku: 'BLD-4', weightGrams: 60, price: price(900, 850, 10_000), stock: 300 },
      { optionValues: ['8 blades'], sku: 'BLD-8', weightGrams: 100, price: price(1_600, 1_500, 18_000), stock: 220 },
    ],
    attributes: {
      material: parts(['Swedish steel', '스웨덴강'], ['Aloe', '알로에'], ['Paper', '종이']),
      'how-to': both(
        'Push out the old one with your thumb, press the new one on until it clicks.',
        '엄지로 밀어 빼고, 새것을 딸깍 소리가 날 때까지 눌러요.',
      ),
      care: { symbols: [], text: both('Rinse from behind; never wipe.', '뒤에서 헹구고, 닦지는 마세요.') },
    },
    pictures: [
      fromAbove(['#e6ebe8', '#c6d0cc'], ['Four blades in their open box', '열린 상자 속 면도날 네 개'], () =>
        place(600, 750, openBox('#1f6f5c', row(4)), { scale: 1.3 }),
      ),
      fromAbove(['#f0e6e1', '#dcc7bd'], ['Eight blades in their open box', '열린 상자 속 면도날 여덟 개'], () =>
        place(
          600,
          750,
          openBox('#8f3b2c', place(-130, 0, row(4), { scale: 0.8 }) + place(140, 0, row(4), { scale: 0.8 })),
          { scale: 1.3 },
        ),
      ),
      fromAbove(['#eef1ef', '#cfd8d4'], ['One blade from near', '가까이 본 면도날 하나'], () =>
        place(600, 760, cassette(), { scale: 3 }),
      ),
      shot(
        'stone',
        ['The two boxes, closed', '닫힌 상자 두 개'],
        () =>
          windowLight(0.34) +
          place(
            420,
            1_230,
            carton({ width: 360, height: 420, paper: '#1f6f5c', label: { ink: '#f3f1ea', name: 'BLADES', note: '4' } }),
          ) +
          place(
            840,
            1_290,
            carton({ width: 360, height: 520, paper: '#8f3b2c', label: { ink: '#f3f1ea', name: 'BLADES', note: '8' } }),
          ),
      ),
    ],
  }),
]
