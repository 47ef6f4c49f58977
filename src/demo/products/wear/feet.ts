import { both, choice, parts, price, tell } from '../../demo-product.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { block, branchShadow, disc, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { waves } from '../../drawings/wear/cloth.ts'
import { sneaker, soleBelow } from '../../drawings/wear/sneaker.ts'
import { flask, rolledMat, socks } from '../../drawings/wear/things.ts'
import { type Colour, colourOf, colours, sizeTable } from './colours.ts'

/** Foot length in mm, pairs: fifty of this season's in all. */
const pairs = { 230: 5, 240: 9, 250: 10, 260: 11, 270: 9, 280: 6 } as const
const european: Readonly<Record<string, string>> = {
  230: '36.5',
  240: '38',
  250: '39.5',
  260: '41',
  270: '42.5',
  280: '44',
}
const look = { upper: '#f8f3e8', accent: '#1f6f5c', sole: '#efe3cc' }
const inSocks: Colour[] = ['Oat', 'Night']
const inMats: Colour[] = ['Clay', 'Moss', 'Heather']
const sockSizes = ['S', 'M', 'L']

export const feet = [
  tell({
    handle: 'court-sneaker',
    title: ['Court sneaker', '코트 스니커즈'],
    line: [
      'Fifty numbered pairs a season, sewn in Busan by people who used to make tennis shoes for everybody else.',
      '한 철에 번호 붙은 쉰 켤레. 남의 테니스화를 만들던 부산 공방에서 꿰매요.',
    ],
    story: [
      [
        'Fifty pairs, once a season, each with its number stamped under the tongue. Sewn in Busan by a workshop that for thirty years made tennis shoes with other names on them. When they are gone we say so and start drawing the next one.',
        '한 철에 한 번, 쉰 켤레. 혀 아래에 번호를 찍어요. 서른 해 동안 남의 이름이 붙은 테니스화를 만들던 부산 공방에서 꿰매요. 다 나가면 다 나갔다고 말씀드리고 다음 것을 그리기 시작해요.',
      ],
      [
        'The leather is thick and takes about a week. After that it has your foot in it. The sole is stitched, not glued, so the cobbler on your corner can put on a new one.',
        '가죽이 두꺼워서 한 주쯤 걸려요. 그다음부터는 내 발 모양이에요. 밑창은 붙이지 않고 꿰맸으니 동네 수선집에서도 갈 수 있어요.',
      ],
    ],
    category: 'shoes',
    type: 'Sneaker',
    tags: ['limited', 'shoes', 'everyday'],
    options: [
      {
        ...choice(
          'Size',
          'Size',
          Object.keys(pairs).map((size) => [size, size] as const),
        ),
        names: both('Size (mm)', '사이즈 (mm)'),
      },
    ],
    variants: Object.entries(pairs).map(([size, stock]) => ({
      optionValues: [size],
      sku: `CRT-${size}`,
      weightGrams: 900,
      price: price(12_900, 11_900, 149_000),
      stock,
    })),
    attributes: {
      material: parts(['Full-grain leather', '통가죽'], ['Natural rubber', '천연고무'], ['Cotton laces', '면 끈']),
      care: {
        symbols: ['do-not-wash'],
        text: both(
          'Brush off the dust, wipe with a damp cloth, a little balm in autumn. Dry away from the stove.',
          '먼지는 털고 젖은 천으로 닦아요. 가을에 밤을 조금. 난로에서 떨어진 곳에서 말려요.',
        ),
      },
      sizes: {
        unit: 'mm',
        names: { foot: both('Foot length', '발 길이') },
        rows: Object.keys(pairs).map((size) => ({
          size,
          systems: { EU: european[size]! },
          measures: { foot: Number(size) },
        })),
        note: both(
          'Stand on paper, heel to a wall, and measure to your longest toe, in the evening.',
          '저녁에 종이를 깔고 벽에 뒤꿈치를 댄 다음 가장 긴 발가락까지 재세요.',
        ),
      },
      fit: both('True to length, narrow for the first week', '길이는 정사이즈, 첫 주는 조금 좁아요'),
    },
    pictures: [
      shot(
        'straw',
        ['A white and green court sneaker from its side', '옆에서 본 흰색과 초록색 코트 스니커즈'],
        () => place(600, 640, disc(380, '#f0cf85')) + place(590, 1_120, sneaker(look), { scale: 1.25 }),
      ),
      shot(
        'straw',
        ['The pair on a step, toes apart', '단 위에 놓인 한 켤레'],
        () =>
          branchShadow('#7a6a3a', 0.2) +
          place(570, 1_050, block(960, 260, '#ead6a2')) +
          place(690, 1_046, sneaker(look), { scale: 0.86 }) +
          place(470, 1_096, sneaker(look), { scale: 0.96 }),
      ),
      shot(
        'mist',
        ['The soles, waves of natural rubber', '천연고무 물결무늬 밑창'],
        () =>
          place(380, 760, soleBelow('#efe0c0', '#1f6f5c'), { turn: -12, scale: 1.2 }) +
          place(830, 760, soleBelow('#efe0c0', '#1f6f5c'), { turn: 10, scale: 1.2 }),
      ),
      shot(
        'straw',
        ['Laces and stitching from near', '가까이 본 끈과 바느질'],
        () => place(520, 1_250, sneaker(look), { scale: 2.2 }),
        { near: '200 340 800 1000' },
      ),
      shot(
        'straw',
        ['The shoe on its box', '상자 위의 신발'],
        () =>
          place(
            520,
            1_260,
            carton({
              width: 760,
              height: 330,
              paper: '#1f6f5c',
              label: { ink: '#f8f3e8', name: 'COURT', note: 'NO. 01 – 50' },
            }),
          ) + place(640, 900, sneaker(look), { scale: 0.88 }),
      ),
    ],
  }),
  tell({
    handle: 'grip-socks',
    title: ['Grip socks', '꼭 양말'],
    line: [
      'Short socks with soft dots under the sole, for floors that are polished and poses that are not.',
      '바닥은 미끄럽고 자세는 서툰 날, 밑창에 말랑한 점이 붙은 짧은 양말.',
    ],
    story: [
      [
        'Ninety-one dots of silicone, placed where a foot pushes: heel, ball, toes. The arch stays free, so the sock bends as you do. They hold on wood, on tile and on the stairs at two in the morning.',
        '발이 미는 곳에 점 아흔한 개를 놓았어요. 뒤꿈치, 앞꿈치, 발가락. 아치는 비워서 발 따라 휘어요. 마루에서도 타일에서도, 새벽 두 시 계단에서도 미끄러지지 않아요.',
      ],
      [
        'The toe is closed by hand so that there is no ridge. Cotton with enough stretch to stay up and not enough to leave a mark. They come as a pair and are washed as a pair.',
        '앞코는 손으로 이어 도톰한 줄이 없어요. 흘러내리지 않을 만큼만 늘어나고 자국은 남지 않아요. 짝으로 오고 짝으로 빨아요.',
      ],
    ],
    category: 'activewear',
    type: 'Socks',
    tags: ['activewear', 'yoga', 'everyday', 'small-things'],
    options: [
      choice(
        'Colour',
        '색상',
        inSocks.map((name) => colours[name]),
      ),
      choice(
        'Size',
        '사이즈',
        sockSizes.map((size) => [size, size] as const),
      ),
    ],
    variants: inSocks.flatMap((colour) =>
      sockSizes.map((size, index) => ({
        optionValues: [colour, size],
        sku: `SOC-${colour.toUpperCase()}-${size}`,
        weightGrams: 60,
        price: price(1_400, 1_300, 15_000),
        stock: 40 - index * 6,
      })),
    ),
    attributes: {
      material: parts(
        ['Organic cotton', '유기농 면', 78],
        ['Polyamide', '폴리아미드', 19],
        ['Elastane', '엘라스탄', 3],
      ),
      care: {
        symbols: ['wash-40', 'do-not-tumble', 'do-not-iron'],
        text: both(
          'Inside out at 40 °C; the dots do not like irons.',
          '뒤집어 40 °C에 빨아요. 점은 다리미를 싫어해요.',
        ),
      },
      sizes: sizeTable({ foot: ['Foot length', '발 길이'] }, { S: [23], M: [25], L: [27] }),
    },
    pictures: [
      ...inSocks.map((name) =>
        shot(
          'clay',
          [`Grip socks in ${name}`, `${colours[name][1]} 색 꼭 양말`],
          () =>
            windowLight(0.34) +
            place(560, 1_130, socks(colourOf(name), name === 'Oat' ? '#9b5a41' : '#e8b98a'), { scale: 1.4 }),
          { of: name },
        ),
      ),
      shot(
        'clay',
        ['The dots under the sole from near', '가까이 본 밑창의 점'],
        () => place(560, 1_220, socks('#d6cbb8', '#9b5a41'), { scale: 2.3 }),
        { near: '200 420 800 1000' },
      ),
      shot(
        'clay',
        ['The socks beside a rolled mat', '말아 둔 매트 옆의 양말'],
        () =>
          branchShadow('#5b4a3c', 0.18) +
          place(640, 1_000, rolledMat('#b9a68e', '#5b4a3c'), { scale: 0.95 }) +
          place(500, 1_300, socks('#d6cbb8', '#9b5a41'), { scale: 0.95 }),
      ),
    ],
  }),
  tell({
    handle: 'cork-mat',
    title: ['Quiet mat', '고요 매트'],
    line: [
      'A mat of natural rubber with a cloth-soft face that grips more the more you sweat.',
      '땀이 날수록 더 붙는, 천처럼 부드러운 천연고무 매트.',
    ],
    story: [
      [
        'Five millimetres: enough for a knee, not so much that you wobble. The face feels like suede when it is dry and holds like a wet stone does not. It lies flat from the first unrolling.',
        '5밀리미터예요. 무릎엔 충분하고 흔들릴 만큼 두껍진 않아요. 마르면 스웨이드 같고, 젖으면 더 붙어요. 처음 펼 때부터 평평해요.',
      ],
      [
        'The rubber is tapped in Thailand and foamed without chlorine; give it a day at the window and the smell is gone. The straps are cotton webbing and become a stretching belt.',
        '고무는 태국에서 받아 염소 없이 부풀려요. 창가에 하루 두면 냄새가 빠져요. 묶는 끈은 면이고, 풀면 스트레칭 띠가 돼요.',
      ],
    ],
    category: 'gear',
    type: 'Mat',
    tags: ['yoga', 'activewear', 'gift'],
    options: [
      choice(
        'Colour',
        '색상',
        inMats.map((name) => colours[name]),
      ),
    ],
    variants: inMats.map((colour, index) => ({
      optionValues: [colour],
      sku: `MAT-${colour.toUpperCase()}`,
      weightGrams: 2_400,
      price: price(7_200, 6_800, 88_000),
      stock: 16 - index * 3,
    })),
    attributes: {
      material: parts(['Natural rubber', '천연고무', 85], ['Microfibre', '마이크로파이버', 15]),
      care: {
        symbols: ['wash-hand', 'line-dry'],
        text: both(
          'Wipe with water and a drop of soap; hang it over a door.',
          '물과 비누 한 방울로 닦아 문 위에 걸어 말려요.',
        ),
      },
      'how-to': both(
        'First days: sprinkle it with water before you begin.',
        '처음 며칠은 시작 전에 물을 조금 뿌려 주세요.',
      ),
    },
    pictures: [
      ...inMats.map((name) =>
        shot(
          'mist',
          [`The mat in ${name}, rolled up`, `말아 둔 ${colours[name][1]} 색 매트`],
          () => windowLight(0.36) + place(580, 1_180, rolledMat(colourOf(name), '#efe3d0'), { scale: 1.3 }),
          { of: name },
        ),
      ),
      fromAbove(['#9b5a41', '#8a4c35'], ['The face of the mat from very near', '아주 가까이 본 매트 겉면'], () =>
        waves('#9b5a41', 9),
      ),
      shot(
        'mist',
        ['The mat with a bottle in the morning', '아침 빛 속의 매트와 물병'],
        () =>
          branchShadow('#4a5560', 0.2) +
          place(520, 1_260, rolledMat('#5c6f55', '#efe3d0'), { scale: 1.1 }) +
          place(960, 1_160, flask('#9b5a41'), { scale: 1 }),
      ),
    ],
  }),
]
