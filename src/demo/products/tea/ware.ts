import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { sachet, sachetFan } from '../../drawings/tea/sachet.ts'
import { driedLeaves } from '../../drawings/tea/leaves.ts'
import { bowl, cup, steam, teapot } from '../../drawings/tea/pottery.ts'

const glazes: readonly Value[] = [
  ['Celadon', '청자', '#9fb89a'],
  ['Persimmon', '감', '#c07a4e'],
]
const papers = ['#7d9a7a', '#d9963f', '#a85a4a', '#c9b28c'] as const

export const teaWare = [
  tell({
    handle: 'tea-sachet-box',
    title: ['A week of tea', '한 주의 차'],
    line: [
      'Fourteen sachets of four teas, for desks, trains and people who cannot decide.',
      '네 가지 차 열네 포. 책상과 기차, 고르지 못하는 사람을 위해.',
    ],
    story: [
      [
        'Four teas in pyramids of corn gauze: green for mornings, ember for the desk, barley after lunch, yuja when somebody coughs. Two a day and a week is round.',
        '네 가지 차를 옥수수 거즈에 담았어요. 아침엔 녹차, 책상엔 잉걸, 점심 뒤엔 보리, 누가 기침하면 유자. 하루 두 포면 한 주가 채워져요.',
      ],
      [
        'The leaves are whole, the same as in the tins; a pyramid gives them room to open. Thread and tag have no staple, so nothing sparks in a microwave at the office.',
        '통에 든 것과 같은 온잎이에요. 피라미드라 펼 자리가 넉넉해요. 실과 꼬리표에 철심이 없어 사무실 전자레인지에서도 안심이에요.',
      ],
    ],
    category: 'tea',
    type: 'Sachets',
    tags: ['tea', 'gift', 'small-things'],
    variants: [{ optionValues: [], sku: 'TEA-WEEK', weightGrams: 120, price: price(1_800, 1_700, 21_000), stock: 96 }],
    attributes: {
      ingredients: parts(
        ['Green tea', '녹차'],
        ['Roasted green tea', '볶은 녹차'],
        ['Roasted barley', '볶은 보리'],
        ['Yuja peel and ginger', '유자 껍질과 생강'],
      ),
      'how-to': both(
        'One sachet, 250 ml, two to four minutes. The tag says which.',
        '한 포에 250 ml, 2분에서 4분. 꼬리표에 적혀 있어요.',
      ),
      origin: both('Jeju, Hadong, Gochang, Goheung', '제주, 하동, 고창, 고흥'),
    },
    pictures: [
      shot(
        'oat',
        ['A pyramid sachet with its thread and tag', '실과 꼬리표가 달린 피라미드 티백'],
        () =>
          windowLight(0.34) +
          place(560, 1_240, sachet(['#8a5a2e', '#5d3a22', '#7d9260'], '#f7efe0', '#8a4a3a'), { scale: 2 }),
      ),
      shot('oat', ['Four sachet papers, fanned out', '부채처럼 펼친 네 가지 봉지'], () =>
        place(600, 1_200, sachetFan(papers, '#fffaf0'), { scale: 1.3 }),
      ),
      shot(
        'oat',
        ['The box with one sachet before it', '상자와 그 앞의 티백'],
        () =>
          branchShadow('#7a6a3a', 0.2) +
          place(
            500,
            1_220,
            carton({
              width: 520,
              height: 560,
              paper: '#7d9a7a',
              label: { ink: '#f8f3e4', name: 'A WEEK OF TEA', note: '14 SACHETS' },
              band: '#d9963f',
            }),
          ) +
          place(880, 1_350, sachet(['#3f5b3c', '#5d7a4a'], '#f7efe0', '#4f7458'), { scale: 0.9 }),
      ),
      fromAbove(['#f8f0de', '#ecdcb8'], ['The four teas, side by side', '나란히 놓은 네 가지 차'], () =>
        [
          ['#3f5b3c', '#5d7a4a'],
          ['#6b4226', '#8a5a34'],
          ['#b98a4b', '#8a5a2e'],
          ['#e0a93a', '#f0c765'],
        ]
          .map((of, at) =>
            place(
              330 + (at % 2) * 540,
              420 + Math.floor(at / 2) * 640,
              driedLeaves(of, { count: 90, spread: 200, seed: at + 2 }),
              { scale: 1.1 },
            ),
          )
          .join(''),
      ),
    ],
  }),
  tell({
    handle: 'celadon-cup',
    title: ['Celadon cup', '청자 잔'],
    line: [
      'A handleless celadon cup, glazed by hand; no two run alike.',
      '손으로 유약을 발라 하나하나 다르게 흐른, 손잡이 없는 청자 잔.',
    ],
    story: [
      [
        'No handle, so your hands know when the tea is right. Each is glazed by hand and runs a little differently; the one you get is the only one like it.',
        '손잡이가 없어서 차가 알맞은지 손이 먼저 알아요. 하나하나 손으로 유약을 발라 흐른 자국이 모두 달라요. 받으시는 잔은 세상에 하나뿐이에요.',
      ],
      [
        'The crackle is not damage: the glaze shrinks faster than the clay and goes on ticking for a day after the kiln is opened. Over the years tea draws the lines darker, and that is the point.',
        '잔금은 흠이 아니에요. 유약이 흙보다 빨리 줄어들며 가마를 연 뒤에도 하루쯤 똑똑 소리를 내요. 해가 가면 찻물이 들어 금이 짙어져요. 그게 멋이에요.',
      ],
    ],
    category: 'teaware',
    type: 'Tableware',
    tags: ['gift', 'handmade', 'teaware'],
    variants: [{ optionValues: [], sku: 'CUP-CEL', weightGrams: 320, price: price(3_200, 2_900, 38_000), stock: 18 }],
    attributes: {
      material: parts(['Stoneware', '석기'], ['Celadon glaze', '청자 유약']),
      care: {
        symbols: [],
        text: both('Dishwasher is fine; the microwave is not.', '식기세척기는 괜찮지만 전자레인지는 안 돼요.'),
      },
      capacity: 160,
      origin: both('Icheon, Korea', '이천'),
    },
    pictures: [
      shot(
        'sage',
        ['A celadon cup of hot tea', '따뜻한 차가 담긴 청자 잔'],
        () =>
          windowLight(0.36) + place(600, 1_200, cup('#9fb89a', '#b9a24c'), { scale: 1.5 }) + place(600, 800, steam()),
      ),
      shot(
        'sage',
        ['The crackle in the glaze from near', '가까이 본 유약의 잔금'],
        () => place(600, 1_250, cup('#9fb89a', '#b9a24c'), { scale: 2.6 }),
        { near: '180 400 840 1050' },
      ),
      shot(
        'oat',
        ['Two cups on a step', '단 위의 잔 두 개'],
        () =>
          branchShadow('#5c7350') +
          place(600, 1_060, block(900, 260, '#ead6b0')) +
          place(390, 1_090, cup('#a9c0a4', '#c2a545'), { scale: 0.86 }) +
          place(830, 1_090, cup('#94b094', '#c2a545'), { scale: 0.86 }),
      ),
      shot(
        'oat',
        ['The cup beside its box', '상자와 청자 잔'],
        () =>
          place(
            430,
            1_220,
            carton({
              width: 420,
              height: 460,
              paper: '#9fb89a',
              label: { ink: '#2f4632', name: 'CELADON', note: '160 ML' },
            }),
          ) + place(880, 1_300, cup('#9fb89a', '#b9a24c'), { scale: 0.86 }),
      ),
    ],
  }),
  tell({
    handle: 'round-teapot',
    title: ['Round teapot', '둥근 찻주전자'],
    line: [
      'A teapot for two that pours without dripping and fits under one arm of the drying rack.',
      '물이 흐르지 않게 따라지는 두 사람 몫의 찻주전자.',
    ],
    story: [
      [
        'The spout is cut at an angle that took eleven tries; the last drop goes back in and not down the front. The lid stays on when you forget to hold it. The handle stays cool.',
        '주둥이 각도를 열한 번 고쳤어요. 마지막 방울이 앞으로 흐르지 않고 되돌아가요. 잡는 걸 잊어도 뚜껑이 안 떨어지고, 손잡이는 뜨겁지 않아요.',
      ],
      [
        'Inside there is a wall of clay with forty holes instead of a strainer that gets lost. Thrown and glazed in Icheon by the same hands as the cups, so they sit well together.',
        '안에는 잃어버릴 거름망 대신 구멍 마흔 개를 뚫은 흙 벽이 있어요. 잔과 같은 이천의 손에서 나와 함께 두면 잘 어울려요.',
      ],
    ],
    category: 'teaware',
    type: 'Tableware',
    tags: ['gift', 'handmade', 'teaware'],
    options: [choice('Glaze', '유약', glazes)],
    variants: glazes.map(([glaze], index) => ({
      optionValues: [glaze],
      sku: `POT-${index + 1}`,
      weightGrams: 980,
      price: price(7_800, 7_200, 96_000),
      stock: 9 - index * 3,
    })),
    attributes: {
      material: parts(['Stoneware', '석기'], ['Ash glaze', '재 유약']),
      care: {
        symbols: [],
        text: both('Rinse with hot water only; soap stays in the clay.', '뜨거운 물로만 헹궈요. 세제는 흙에 남아요.'),
      },
      capacity: 450,
      origin: both('Icheon, Korea', '이천'),
    },
    pictures: [
      ...glazes.map(([glaze, ko, colour]) =>
        shot(
          glaze === 'Celadon' ? 'sage' : 'clay',
          [`The teapot in ${glaze.toLowerCase()}, in a niche`, `벽감에 놓인 ${ko} 색 찻주전자`],
          () => {
            const tone = glaze === 'Celadon' ? '#cfd8ba' : '#e0bda6'
            return (
              place(600, 920, arch(760, 760, tone)) +
              place(600, 920, block(880, 280, tone)) +
              place(580, 950, teapot(colour!), { scale: 1.02 })
            )
          },
          { of: glaze },
        ),
      ),
      shot(
        'sage',
        ['Spout and lid from near', '가까이 본 주둥이와 뚜껑'],
        () => place(700, 1_300, teapot('#9fb89a'), { scale: 2 }),
        { near: '120 330 860 1075' },
      ),
      shot(
        'oat',
        ['The pot with two cups of tea', '찻주전자와 찻잔 두 개'],
        () =>
          windowLight(0.34) +
          place(480, 1_120, teapot('#9fb89a'), { scale: 0.95 }) +
          place(900, 1_220, cup('#a9c0a4', '#c2a545'), { scale: 0.62 }) +
          place(560, 1_370, cup('#94b094', '#c2a545'), { scale: 0.66 }),
      ),
    ],
  }),
  tell({
    handle: 'tea-bowl-set',
    title: ['Morning bowl', '아침 사발'],
    line: [
      'A wide bowl for tea drunk with both hands, or for porridge, or for keys.',
      '두 손으로 마시는 차, 죽, 아니면 열쇠를 담는 넉넉한 사발.',
    ],
    story: [
      [
        'Wide enough to get your nose into. It is what farmers drank from: no foot to speak of, no decoration, a rim that a thumb has gone round. The glaze inside is left thin so that the clay looks through.',
        '코를 담글 만큼 넓어요. 농부들이 마시던 그릇이에요. 굽도 무늬도 없고, 엄지가 한 바퀴 돌고 간 가장자리뿐. 안쪽 유약은 얇게 발라 흙이 비쳐요.',
      ],
      [
        'Good for ember tea and milk, for rice porridge, for the keys by the door. One customer proofs bread in it. It does not mind what you call it.',
        '잉걸차와 우유에도, 쌀죽에도, 문가의 열쇠에도 좋아요. 빵 반죽을 부풀리는 손님도 계세요. 뭐라고 부르든 괜찮아요.',
      ],
    ],
    category: 'teaware',
    type: 'Tableware',
    tags: ['handmade', 'teaware', 'everyday'],
    variants: [{ optionValues: [], sku: 'BOWL-MORN', weightGrams: 520, price: price(4_200, 3_900, 49_000), stock: 12 }],
    attributes: {
      material: parts(['Stoneware', '석기'], ['Ash glaze', '재 유약']),
      care: {
        symbols: [],
        text: both(
          'Dishwasher is fine. Warm it with water before boiling tea.',
          '식기세척기 괜찮아요. 끓는 차 전에는 물로 데워 주세요.',
        ),
      },
      capacity: 480,
      origin: both('Icheon, Korea', '이천'),
    },
    pictures: [
      shot(
        'oat',
        ['A wide bowl of sand-coloured clay', '모래빛 넓은 사발'],
        () => windowLight(0.36) + place(600, 1_180, bowl('#d9b98c'), { scale: 1.5 }),
      ),
      shot(
        'oat',
        ['The rim from near', '가까이 본 가장자리'],
        () => place(600, 1_250, bowl('#d9b98c'), { scale: 2.5 }),
        { near: '160 380 880 1100' },
      ),
      shot(
        'oat',
        ['The bowl with the teapot behind it', '찻주전자 앞의 사발'],
        () =>
          branchShadow('#7a6a3a', 0.2) +
          place(680, 1_080, teapot('#c07a4e'), { scale: 0.92 }) +
          place(420, 1_330, bowl('#d9b98c'), { scale: 0.95 }),
      ),
    ],
  }),
]
