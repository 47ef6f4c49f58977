import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { pumpBottle } from '../../drawings/beauty/bottles.ts'
import { compact } from '../../drawings/beauty/compact.ts'
import { smear } from '../../drawings/beauty/smear.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'

const skins: readonly Value[] = [
  ['11 Porcelain', '11 백자', '#f3dcc8', ['Very fair, cool', '아주 밝은 쿨톤']],
  ['13 Rice', '13 쌀', '#f1d6bb', ['Very fair, warm', '아주 밝은 웜톤']],
  ['17 Silk', '17 비단', '#eccdb0', ['Fair, neutral', '밝은 뉴트럴']],
  ['19 Pear', '19 배', '#e8c5a0', ['Fair, golden', '밝은 골드']],
  ['21 Oat', '21 귀리', '#e2bb96', ['Light, neutral', '중간 밝기 뉴트럴']],
  ['22 Rose', '22 장미', '#dfb399', ['Light, pink', '중간 밝기 핑크']],
  ['23 Honey', '23 꿀', '#d9a57f', ['Light to medium, warm', '살짝 어두운 웜톤']],
  ['25 Wheat', '25 밀', '#cf9a6e', ['Medium, golden', '중간 골드']],
  ['27 Ginger', '27 생강', '#c48b5e', ['Medium, warm', '중간 웜톤']],
  ['29 Amber', '29 호박', '#b67b51', ['Tan, warm', '그을린 웜톤']],
  ['31 Persimmon', '31 감', '#a96d47', ['Tan, red', '그을린 레드']],
  ['33 Cedar', '33 삼나무', '#96603f', ['Deep tan, neutral', '깊은 뉴트럴']],
  ['35 Chestnut', '35 밤', '#825036', ['Deep, warm', '깊은 웜톤']],
  ['37 Walnut', '37 호두', '#6d412c', ['Deep, neutral', '더 깊은 뉴트럴']],
  ['39 Cacao', '39 카카오', '#573324', ['Very deep, red', '아주 깊은 레드']],
  ['41 Ink', '41 먹', '#42271d', ['Very deep, cool', '아주 깊은 쿨톤']],
]

const blushes: readonly Value[] = [
  ['Apricot', '살구', '#eda07c'],
  ['Azalea', '진달래', '#e08098'],
  ['Brick', '벽돌', '#b9604a'],
  ['Lilac', '라일락', '#c9a0c0'],
  ['Fig', '무화과', '#93495a'],
]

const bottle = (shade: string, colour: string) =>
  pumpBottle(colour, { ink: '#4a332c', name: 'SOFT FOCUS', note: shade.toUpperCase() })
const skin = ([shade, ko, colour]: Value) =>
  shot(
    'blush',
    [`Foundation in ${shade}`, `${ko} 파운데이션`],
    () => branchShadow('#8a5a3a', 0.18) + place(600, 1_250, bottle(shade, colour!), { scale: 1.4 }),
    { of: shade },
  )

export const face = [
  tell({
    handle: 'soft-focus-foundation',
    title: ['Soft focus foundation', '소프트 포커스 파운데이션'],
    line: [
      'A thin, breathing foundation in sixteen skins, from Porcelain to Ink.',
      '백자부터 먹까지 열여섯 가지 피부색의 얇고 숨 쉬는 파운데이션.',
    ],
    story: [
      [
        'It does what early light does: it takes the edge off and leaves the face. Freckles stay. Half a pump is enough for most people, and by evening it has worn off evenly instead of in islands.',
        '이른 아침 빛처럼 거친 데만 부드럽게 하고 얼굴은 남겨 둬요. 주근깨도 그대로예요. 반 펌프면 충분하고, 저녁에는 얼룩 없이 고르게 옅어져요.',
      ],
      [
        'Sixteen shades, each named for something in a kitchen or a wood, and each with a plain word about its undertone. Between two? Order both: the one you do not keep comes back free, even opened.',
        '열여섯 색 모두 부엌이나 숲에서 이름을 따왔고, 언더톤을 쉬운 말로 적어 두었어요. 두 색 사이에서 고민되면 둘 다 주문하세요. 맞지 않는 하나는 열어 보셨어도 무료로 돌려받아요.',
      ],
    ],
    category: 'beauty',
    type: 'Foundation',
    tags: ['beauty', 'face', 'vegan'],
    options: [choice('Shade', '색상', skins)],
    variants: skins.map(([shade], index) => ({
      optionValues: [shade],
      sku: `FND-${shade.slice(0, 2)}`,
      weightGrams: 140,
      price: price(3_400, 3_200, 39_000),
      stock: index === 6 ? 2 : 22 + ((index * 7) % 15),
    })),
    attributes: {
      ingredients: parts(
        ['Rice ferment water', '쌀 발효수'],
        ['Squalane', '스쿠알란'],
        ['Zinc oxide', '징크옥사이드'],
        ['Mineral pigments', '미네랄 색소'],
        ['Centella extract', '병풀 추출물'],
      ),
      'how-to': both(
        'Shake. Half a pump, warmed between two fingers, pressed on from the middle of the face outwards.',
        '흔들어 주세요. 반 펌프를 두 손가락으로 데워 얼굴 가운데부터 바깥으로 눌러 발라요.',
      ),
      finish: both('Skin, slightly satin', '살짝 새틴 같은 피부결'),
    },
    pictures: [
      skin(skins[6]!),
      fromAbove(['#fdf3ea', '#f3dfcf'], ['Four skins, swiped side by side', '나란히 발라 본 네 가지 색'], () =>
        [skins[1]!, skins[6]!, skins[10]!, skins[14]!]
          .map(([, , colour], at) => place(600, 240 + at * 340, smear(colour!, at + 2), { turn: -5, scale: 1.05 }))
          .join(''),
      ),
      shot(
        'blush',
        ['Five bottles from Rice to Cacao on a long step', '긴 단 위에 놓인 쌀부터 카카오까지 다섯 병'],
        () =>
          windowLight(0.3) +
          place(590, 1_040, block(1_000, 240, '#f0d6c2')) +
          [1, 4, 7, 11, 14]
            .map((at, index) => place(200 + index * 195, 1_062, bottle(skins[at]![0], skins[at]![2]!), { scale: 0.72 }))
            .join(''),
      ),
      shot(
        'blush',
        ['The bottle beside its box', '상자와 파운데이션 병'],
        () =>
          place(
            460,
            1_240,
            carton({
              width: 360,
              height: 700,
              paper: '#e8cdb4',
              label: { ink: '#4a332c', name: 'SOFT FOCUS', note: '30 ML' },
              band: '#b67b51',
            }),
          ) + place(880, 1_290, bottle('21 OAT', '#e2bb96'), { scale: 0.95 }),
      ),
      ...skins.filter((_, at) => at !== 6).map(skin),
    ],
  }),
  tell({
    handle: 'blush-balm',
    title: ['Blush balm', '볼 밤'],
    line: [
      'A cream blush that melts at the warmth of a fingertip, in five colours.',
      '손끝 온기에 녹는 크림 블러셔, 다섯 가지 색.',
    ],
    story: [
      [
        'You know the face somebody has who has just come in from the cold? This is that, in a case with a mirror. Tap it on with a finger, on the tram if need be; it forgives a bump in the road.',
        '추운 데서 막 들어온 사람의 볼을 아시죠? 그 볼을 거울 달린 통에 담았어요. 손가락으로 톡톡, 버스 안에서도 괜찮아요. 조금 흔들려도 티가 안 나요.',
      ],
      [
        'Rice bran wax keeps it solid in August and soft in January. The case refills: press the pan out from below, click the new one in, keep the mirror for years.',
        '쌀겨 왁스가 8월에는 단단하게, 1월에는 부드럽게 지켜 줘요. 통은 다시 채워 써요. 아래를 눌러 팬을 빼고 새것을 끼우면, 거울은 몇 해고 그대로예요.',
      ],
    ],
    category: 'beauty',
    type: 'Blush',
    tags: ['beauty', 'face', 'refillable', 'gift'],
    options: [choice('Shade', '색상', blushes)],
    variants: blushes.map(([shade], index) => ({
      optionValues: [shade],
      sku: `BLSH-${index + 1}`,
      weightGrams: 70,
      price: price(2_200, 2_000, 26_000),
      stock: 28 - index * 3,
    })),
    attributes: {
      ingredients: parts(
        ['Rice bran wax', '쌀겨 왁스'],
        ['Jojoba oil', '호호바 오일'],
        ['Mineral pigments', '미네랄 색소'],
        ['Vitamin E', '비타민 E'],
      ),
      'how-to': both(
        'Warm it with a fingertip, tap it on where you would blush, then once on the nose.',
        '손끝으로 녹여 볼에 톡톡, 마지막에 콧등에 한 번.',
      ),
      finish: both('Dewy', '물기 어린 윤기'),
    },
    pictures: [
      ...blushes
        .slice(0, 1)
        .map(([shade, ko, colour]) =>
          shot(
            'rose',
            [`Blush balm in ${shade}, its case open`, `열린 통의 ${ko} 볼 밤`],
            () => place(600, 700, arch(700, 640, '#efc4b6')) + place(600, 1_230, compact(colour!), { scale: 1.35 }),
            { of: shade },
          ),
        ),
      fromAbove(
        ['#fdf0ea', '#f2d5ca'],
        ['Fingertip swipes of Apricot, Azalea and Fig', '손끝으로 펴 바른 살구, 진달래, 무화과'],
        () =>
          ['#eda07c', '#e08098', '#93495a']
            .map((colour, at) => place(600, 320 + at * 420, smear(colour, at + 8), { turn: -16, scale: 0.95 }))
            .join(''),
      ),
      shot(
        'rose',
        ['Two open cases on a step', '단 위에 놓인 통 두 개'],
        () =>
          branchShadow('#8a4a3a') +
          place(600, 1_060, block(860, 240, '#efc9bb')) +
          place(390, 1_084, compact('#e08098'), { scale: 0.82 }) +
          place(830, 1_084, compact('#b9604a'), { scale: 0.82 }),
      ),
      ...blushes
        .slice(1)
        .map(([shade, ko, colour]) =>
          shot(
            'rose',
            [`Blush balm in ${shade}, its case open`, `열린 통의 ${ko} 볼 밤`],
            () => place(600, 700, arch(700, 640, '#efc4b6')) + place(600, 1_230, compact(colour!), { scale: 1.35 }),
            { of: shade },
          ),
        ),
    ],
  }),
]
