import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { bojagi, candle, crate, woodWool } from '../../drawings/gift/crate.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { shot, fromAbove } from '../../drawings/sets.ts'
import { cup, teapot } from '../../drawings/tea/pottery.ts'
import { tin } from '../../drawings/tea/tin.ts'
import { waves } from '../../drawings/wear/cloth.ts'

const green = () =>
  tin({ body: '#4f7458', paper: '#f8f1e0', label: { ink: '#3a2b25', name: 'JEJU GREEN', note: '50 G' } })
const barley = () => tin({ body: '#b98a4b', paper: '#f8f1e0', label: { ink: '#3a2b25', name: 'BARLEY', note: '50 G' } })
export const filledCrate = () =>
  crate(
    '#d3a878',
    place(-10, -336, woodWool('#e6cfa4')) +
      place(-230, -300, green(), { scale: 0.62 }) +
      place(30, -306, barley(), { scale: 0.56 }) +
      place(268, -300, cup('#9fb89a', '#b9a24c'), { scale: 0.56 }),
  )

const cloths: readonly Value[] = [
  ['Persimmon', '감', '#c8553d'],
  ['Indigo', '쪽', '#3f5a86'],
  ['Celadon', '청자', '#8fb09a'],
]
const linings: Readonly<Record<string, string>> = { Persimmon: '#f1c9a0', Indigo: '#c9b6d9', Celadon: '#f0d9a8' }
const smells: readonly Value[] = [
  ['Hearth', '아궁이', '#7a4a2a'],
  ['Persimmon wood', '감나무', '#a85a3a'],
]

export const gifts = [
  tell({
    handle: 'gift-crate',
    title: ['Gift crate', '선물 상자'],
    line: [
      'Green tea, barley tea and a celadon cup in a pine crate too good to throw away.',
      '버리기 아까운 소나무 상자에 담은 녹차와 보리차, 청자 잔.',
    ],
    story: [
      [
        'Green tea, barley tea and a celadon cup on a bed of wood wool, in a pine crate that is too good to throw away. It becomes a shelf, a step, a house for a cat. It needs no tool to open.',
        '녹차와 보리차, 청자 잔을 나무솜 위에 얹어 버리기 아까운 소나무 상자에 담았어요. 선반도, 디딤대도, 고양이 집도 돼요. 연장 없이 열려요.',
      ],
      [
        'Add gift wrap at the checkout and we tie it in hanji with a red cord and put your words on a card, in ink, by hand. The price stays with you: nothing in the crate says what it cost.',
        '주문할 때 선물 포장을 고르시면 한지로 싸 붉은 끈으로 묶고, 적어 주신 말을 손글씨로 카드에 옮겨요. 가격은 보내는 분만 알아요.',
      ],
    ],
    category: 'gifts',
    type: 'Gift',
    tags: ['gift', 'tea', 'handmade'],
    variants: [
      { optionValues: [], sku: 'GIFT-CRATE', weightGrams: 1_450, price: price(6_900, 6_400, 82_000), stock: 25 },
    ],
    attributes: {
      material: parts(['Pine', '소나무'], ['Wood wool', '나무솜']),
      'how-to': both('Lift the lid, keep the crate.', '뚜껑을 들어 올리고, 상자는 간직하세요.'),
      inside: both(
        'Jeju green tea 50 g, roasted barley tea 50 g, one celadon cup',
        '제주 녹차 50 g, 볶은 보리차 50 g, 청자 잔 하나',
      ),
    },
    pictures: [
      shot(
        'oat',
        ['A pine crate with two tins and a cup', '차 두 통과 잔이 담긴 소나무 상자'],
        () => windowLight(0.36) + place(600, 1_250, filledCrate(), { scale: 1.22 }),
      ),
      shot(
        'oat',
        ['The tins on wood wool from near', '나무솜 위의 통을 가까이'],
        () => place(640, 1_500, filledCrate(), { scale: 2 }),
        { near: '100 330 840 1050' },
      ),
      shot(
        'oat',
        ['What is inside: two tins and a cup on a step', '상자 속: 단 위의 차 두 통과 잔'],
        () =>
          place(600, 1_080, block(960, 240, '#ead6b0')) +
          place(300, 1_106, green(), { scale: 0.82 }) +
          place(600, 1_106, barley(), { scale: 0.82 }) +
          place(920, 1_110, cup('#9fb89a', '#b9a24c'), { scale: 0.7 }),
      ),
      shot(
        'oat',
        ['The crate beside a bundle in persimmon cloth', '감색 보자기 옆의 상자'],
        () =>
          branchShadow('#7a6a3a', 0.2) +
          place(720, 1_110, filledCrate(), { scale: 0.84 }) +
          place(360, 1_330, bojagi('#c8553d', '#f1c9a0'), { scale: 0.66 }),
      ),
    ],
  }),
  tell({
    handle: 'bojagi-wrap',
    title: ['Bojagi wrapping cloth', '보자기'],
    line: [
      'A square of two-coloured ramie that wraps anything and is a present by itself.',
      '무엇이든 싸고 그 자체로도 선물이 되는 두 빛깔 모시 보자기.',
    ],
    story: [
      [
        'Paper is torn once; a bojagi goes round for generations. It holds a bottle, a book, a lunch, a bunch of radishes. The knot is the same one in every case, and it is on the card.',
        '종이는 한 번 찢으면 끝이지만 보자기는 대를 이어요. 병도, 책도, 도시락도, 무 한 단도 싸요. 매듭은 늘 같아요. 카드에 그려 두었어요.',
      ],
      [
        'Ramie from Hansan, woven by four people, dyed on one side and then on the other, so that the ears of the knot show a second colour. Eighty-eight centimetres; it softens with every wash.',
        '한산에서 네 분이 짠 모시예요. 한쪽을 물들이고 다시 다른 쪽을 물들여 매듭 귀에 두 번째 빛깔이 나와요. 팔십팔 센티미터. 빨수록 부드러워져요.',
      ],
    ],
    category: 'gifts',
    type: 'Cloth',
    tags: ['gift', 'handmade', 'small-things'],
    options: [choice('Colour', '색상', cloths)],
    variants: cloths.map(([cloth], index) => ({
      optionValues: [cloth],
      sku: `BOJ-${index + 1}`,
      weightGrams: 120,
      price: price(2_400, 2_200, 28_000),
      stock: 33 - index * 8,
    })),
    attributes: {
      material: parts(['Ramie', '모시', 100]),
      care: {
        symbols: ['wash-30', 'line-dry', 'iron-medium'],
        text: both('Iron while damp, or do not iron at all.', '축축할 때 다리거나, 다리지 않아도 좋아요.'),
      },
      'how-to': both(
        'Thing in the middle, two corners over, two corners knotted twice.',
        '가운데 놓고, 두 귀를 덮고, 두 귀를 두 번 묶어요.',
      ),
    },
    pictures: [
      ...cloths
        .slice(0, 1)
        .map(([cloth, ko, colour]) =>
          shot(
            'oat',
            [`A bundle in ${cloth.toLowerCase()} ramie`, `${ko} 빛 보자기 꾸러미`],
            () => windowLight(0.36) + place(600, 1_260, bojagi(colour!, linings[cloth]!), { scale: 1.4 }),
            { of: cloth },
          ),
        ),
      fromAbove(['#c8553d', '#b5472f'], ['The cloth, laid in waves', '물결처럼 펼친 천'], () => waves('#c8553d', 6)),
      shot(
        'oat',
        ['Three bundles, one in each colour', '세 가지 빛깔의 꾸러미'],
        () =>
          place(600, 1_120, bojagi('#3f5a86', '#c9b6d9'), { scale: 0.86 }) +
          place(310, 1_340, bojagi('#c8553d', '#f1c9a0'), { scale: 0.72 }) +
          place(890, 1_340, bojagi('#8fb09a', '#f0d9a8'), { scale: 0.72 }),
      ),
      ...cloths
        .slice(1)
        .map(([cloth, ko, colour]) =>
          shot(
            'oat',
            [`A bundle in ${cloth.toLowerCase()} ramie`, `${ko} 빛 보자기 꾸러미`],
            () => windowLight(0.36) + place(600, 1_260, bojagi(colour!, linings[cloth]!), { scale: 1.4 }),
            { of: cloth },
          ),
        ),
    ],
  }),
  tell({
    handle: 'hearth-candle',
    title: ['Hearth candle', '아랫목 초'],
    line: [
      'A soy candle that smells of a heated floor, pine smoke and somebody cooking rice.',
      '데운 방바닥과 솔 연기, 밥 짓는 냄새가 나는 소이 캔들.',
    ],
    story: [
      [
        'Onjeong means warmth between people; this is what ours smells like. Clay floor, pine smoke, the steam when the lid comes off the rice. It does not shout. After an hour somebody asks what is for dinner.',
        '온정은 사람 사이의 따뜻함이에요. 이게 저희 온정의 냄새예요. 구들장, 솔 연기, 밥솥 뚜껑 열 때의 김. 크게 소리치지 않아요. 한 시간쯤 지나면 누가 저녁이 뭐냐고 물어요.',
      ],
      [
        'Forty-five hours of it, in brown glass that becomes a tumbler. The wick is cotton and wants to be trimmed; the persimmon-wood one is rounder and a little sweet.',
        '마흔다섯 시간 타고, 갈색 유리는 컵이 돼요. 심지는 면이니 다듬어 주세요. 감나무 향은 더 둥글고 살짝 달아요.',
      ],
    ],
    category: 'gifts',
    type: 'Candle',
    tags: ['gift', 'winter', 'home'],
    options: [choice('Scent', '향', smells)],
    variants: smells.map(([smell], index) => ({
      optionValues: [smell],
      sku: `CNDL-${index + 1}`,
      weightGrams: 520,
      price: price(3_400, 3_100, 39_000),
      stock: 27 - index * 7,
    })),
    attributes: {
      ingredients: parts(['Soy wax', '소이 왁스'], ['Pine oil', '솔 오일'], ['Cedar oil', '삼나무 오일']),
      'how-to': both(
        'First time: let it melt to the rim. Trim the wick to 5 mm before each lighting.',
        '처음엔 가장자리까지 녹이고, 켤 때마다 심지를 5 mm로 다듬어요.',
      ),
      care: { symbols: [], text: both('Never alone, never in a draught.', '혼자 두지 말고, 바람 없는 곳에서.') },
    },
    pictures: [
      ...smells.map(([smell, ko, colour]) =>
        shot(
          'clay',
          [`A burning candle in brown glass, ${smell.toLowerCase()}`, `갈색 유리 속에서 타는 초, ${ko}`],
          () =>
            place(600, 900, arch(700, 700, '#dcb59c')) +
            place(600, 900, block(820, 300, '#e0bda6')) +
            place(600, 926, candle(colour!, '#fff1dc', '#5b3a26'), { scale: 1.35 }),
          { of: smell },
        ),
      ),
      shot(
        'clay',
        ['The flame from near', '가까이 본 불꽃'],
        () => place(600, 1_640, candle('#7a4a2a', '#fff1dc', '#5b3a26'), { scale: 2.6 }),
        { near: '160 360 880 1100' },
      ),
      shot(
        'oat',
        ['The candle beside a teapot in the evening', '저녁의 초와 찻주전자'],
        () =>
          windowLight(0.2) +
          place(740, 1_130, teapot('#c07a4e'), { scale: 0.9 }) +
          place(330, 1_300, candle('#7a4a2a', '#fff1dc', '#5b3a26'), { scale: 1 }),
      ),
      shot(
        'clay',
        ['The candle beside its box', '상자와 초'],
        () =>
          place(
            430,
            1_240,
            carton({
              width: 380,
              height: 520,
              paper: '#7a4a2a',
              label: { ink: '#fff1dc', name: 'HEARTH', note: '45 HOURS' },
            }),
          ) + place(870, 1_300, candle('#7a4a2a', '#fff1dc', '#5b3a26')),
      ),
    ],
  }),
]
