import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { dropper, tube } from '../../drawings/beauty/bottles.ts'
import { dollop, drop } from '../../drawings/beauty/smear.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { foam, shavingBrush } from '../../drawings/shave/brush.ts'
import { standingRazor } from '../../drawings/shave/razor.ts'
import { leaf } from '../../drawings/tea/leaves.ts'
import { bowl } from '../../drawings/tea/pottery.ts'

const cream = () => tube('#dfe5e0', { ink: '#24423b', name: 'LATHER', note: 'SHAVING CREAM' }, '#24423b')
const balm = () => dropper('#31504a', { ink: '#24423b', name: 'AFTER', note: 'SHAVE BALM' }, '#eef0e8')
const bath = (foot: number, scale: number) =>
  place(0, foot, bowl('#dfe0da'), { scale }) + place(0, foot - 205 * scale, foam(), { scale })
const handles: readonly Value[] = [
  ['Pine', '솔', '#24423b'],
  ['Maple', '단풍나무', '#b07a48'],
]

export const lather = [
  tell({
    handle: 'shaving-cream',
    title: ['Shaving cream', '면도 크림'],
    line: [
      'A brushless-or-brush cream that lathers dense as yoghurt and smells of cut pine.',
      '솔이 있어도 없어도, 요거트처럼 쫀쫀하게 일어나는 솔향 크림.',
    ],
    story: [
      [
        'An almond of it is enough. With a brush it becomes a foam that stands by itself; with your fingers a film the blade glides on. Oat keeps the skin from stinging; there is no menthol to pretend that something is happening.',
        '아몬드 한 알만큼이면 돼요. 솔로 저으면 혼자 서 있는 거품이 되고, 손가락으로 바르면 날이 미끄러지는 막이 돼요. 귀리가 따가움을 막아 줘요. 화한 척하는 멘톨은 안 넣었어요.',
      ],
      [
        'The pine is steam-distilled from branches that foresters leave lying near Uljin. It is gone from your face after ten minutes and stays in the bathroom for an hour.',
        '솔향은 울진 숲에 남은 가지를 쪄서 얻어요. 얼굴에서는 10분이면 사라지고 욕실에는 한 시간쯤 남아요.',
      ],
    ],
    category: 'shaving',
    type: 'Cream',
    tags: ['shaving', 'refill', 'vegan', 'everyday'],
    variants: [
      { optionValues: [], sku: 'LATHER-100', weightGrams: 130, price: price(1_300, 1_200, 15_000), stock: 84 },
    ],
    attributes: {
      ingredients: parts(
        ['Water', '정제수'],
        ['Stearic acid from rice', '쌀 유래 스테아르산'],
        ['Oat extract', '귀리 추출물'],
        ['Pine oil', '솔 오일'],
      ),
      'how-to': both(
        'An almond on a wet brush, small circles on the face until it stands.',
        '젖은 솔에 아몬드만큼, 거품이 설 때까지 얼굴에 작은 원을 그려요.',
      ),
    },
    pictures: [
      shot(
        'stone',
        ['A tube of shaving cream', '면도 크림 튜브'],
        () => windowLight(0.36) + place(600, 1_250, cream(), { scale: 1.4 }),
      ),
      fromAbove(
        ['#eef1ec', '#cfd8d0'],
        ['A peak of the cream and a sprig of pine', '봉긋한 크림과 솔잎'],
        () =>
          place(580, 620, dollop('#fbfbf6'), { scale: 1.4 }) +
          place(380, 1_200, leaf('#4f6f55'), { turn: -24, scale: 1.7 }),
      ),
      shot(
        'stone',
        ['A bowl of lather with the brush beside it', '거품 그릇과 솔'],
        () =>
          branchShadow('#4a5550', 0.2) +
          place(400, 0, bath(1_270, 1)) +
          place(850, 1_220, shavingBrush('#24423b'), { scale: 1.1 }),
      ),
      shot(
        'stone',
        ['The tube beside its box', '상자와 튜브'],
        () =>
          place(
            440,
            1_240,
            carton({
              width: 310,
              height: 690,
              paper: '#24423b',
              label: { ink: '#eef0e8', name: 'LATHER', note: '100 ML' },
            }),
          ) + place(860, 1_280, cream()),
      ),
    ],
  }),
  tell({
    handle: 'after-shave-balm',
    title: ['After-shave balm', '애프터 셰이브 밤'],
    line: [
      'A calm, alcohol-free balm that closes a shave the way a door closes softly.',
      '문이 조용히 닫히듯 면도를 마무리하는, 알코올 없는 밤.',
    ],
    story: [
      [
        'No sting, no cologne, no slap on the cheek. Witch hazel takes the red down, squalane puts back what the blade took, and after a minute the skin feels like skin and not like something that has been done to.',
        '따갑지 않고, 향수 냄새도 없고, 뺨을 칠 일도 없어요. 위치하젤이 붉은 기를 내리고 스쿠알란이 날이 가져간 걸 돌려줘요. 1분 뒤에는 그냥 내 피부예요.',
      ],
      [
        'It does as well on legs, on heads, and on the place under the arm that nobody writes copy about. One bottle sees most people through four months.',
        '다리에도, 머리에도, 아무도 말하지 않는 겨드랑이에도 좋아요. 한 병이면 넉 달쯤 써요.',
      ],
    ],
    category: 'shaving',
    type: 'Balm',
    tags: ['shaving', 'skin', 'vegan'],
    variants: [{ optionValues: [], sku: 'AFTER-100', weightGrams: 190, price: price(2_100, 1_900, 25_000), stock: 37 }],
    attributes: {
      ingredients: parts(
        ['Witch hazel water', '위치하젤 워터'],
        ['Squalane', '스쿠알란'],
        ['Allantoin', '알란토인'],
        ['Green tea extract', '녹차 추출물'],
      ),
      'how-to': both(
        'A coin of it on damp skin, pressed on rather than rubbed.',
        '젖은 피부에 동전만큼, 문지르지 말고 눌러서.',
      ),
    },
    pictures: [
      shot(
        'sage',
        ['A green bottle of balm in a niche', '벽감에 놓인 초록 병'],
        () =>
          place(600, 860, arch(700, 700, '#cdd6bb')) +
          place(600, 860, block(800, 300, '#d6dec6')) +
          place(600, 884, balm(), { scale: 1.12 }),
      ),
      fromAbove(
        ['#f3f5ea', '#dde4cf'],
        ['Drops of the balm', '밤 방울'],
        () =>
          place(460, 480, drop(180, '#dfe8d0', 0.3)) +
          place(820, 760, drop(130, '#dfe8d0', 0.3)) +
          place(460, 980, drop(90, '#dfe8d0', 0.3)) +
          place(560, 1_240, leaf('#6f9150'), { turn: -12, scale: 1.5 }),
      ),
      shot(
        'stone',
        ['The balm between razor and brush', '면도기와 솔 사이의 밤'],
        () =>
          windowLight(0.34) +
          place(600, 1_080, block(980, 240, '#d5dcd9')) +
          place(280, 1_104, standingRazor('#24423b', '#8d8a83'), { scale: 0.82 }) +
          place(590, 1_110, balm(), { scale: 0.86 }) +
          place(890, 1_106, shavingBrush('#24423b'), { scale: 0.8 }),
      ),
    ],
  }),
  tell({
    handle: 'shaving-brush',
    title: ['Shaving brush', '면도 솔'],
    line: [
      'A soft, dense brush of plant fibre that drinks water and gives back lather.',
      '물을 머금어 거품을 돌려주는, 촘촘하고 부드러운 식물모 솔.',
    ],
    story: [
      [
        'The hair is spun from corn, fine at the tip and springy below; no badger had to be asked. It holds enough hot water to make a bowl of lather on a winter morning, which is most of why one would get up.',
        '털은 옥수수에서 뽑은 실이에요. 끝은 가늘고 아래는 탄력이 있어요. 오소리에게 물어볼 일이 없죠. 겨울 아침 거품 한 그릇이 나올 만큼 뜨거운 물을 머금어요. 일어날 이유로 충분해요.',
      ],
      [
        'The handle is turned to sit between three fingers. Shake it out, stand it up, and it will be dry by evening and still be here in ten years.',
        '손잡이는 세 손가락 사이에 맞게 깎았어요. 털어서 세워 두면 저녁이면 마르고, 십 년 뒤에도 그대로예요.',
      ],
    ],
    category: 'shaving',
    type: 'Brush',
    tags: ['shaving', 'gift', 'vegan'],
    options: [choice('Handle', '손잡이', handles)],
    variants: handles.map(([handle], index) => ({
      optionValues: [handle],
      sku: `BRSH-${handle.toUpperCase()}`,
      weightGrams: 110,
      price: price(3_100, 2_900, 36_000),
      stock: 21 - index * 6,
    })),
    attributes: {
      material: parts(['Corn fibre', '옥수수 섬유'], ['Maple', '단풍나무'], ['Brass', '황동']),
      'how-to': both('Soak for a minute, shake once, then circle.', '1분 적시고, 한 번 털고, 원을 그려요.'),
      care: {
        symbols: [],
        text: both('Rinse until clear, stand upright to dry.', '맑아질 때까지 헹구고 세워서 말려요.'),
      },
    },
    pictures: [
      ...handles.map(([handle, ko, colour]) =>
        shot(
          'stone',
          [`The brush with a handle of ${handle.toLowerCase()}`, `${ko} 손잡이 면도 솔`],
          () => windowLight(0.36) + place(600, 1_250, shavingBrush(colour!), { scale: 1.5 }),
          { of: handle },
        ),
      ),
      shot(
        'stone',
        ['The brush beside a bowl of lather', '거품 그릇 옆의 솔'],
        () =>
          branchShadow('#4a5550', 0.2) +
          place(780, 0, bath(1_260, 1)) +
          place(340, 1_230, shavingBrush('#b07a48'), { scale: 1.2 }),
      ),
      shot(
        'stone',
        ['The fibres from near', '가까이 본 솔 털'],
        () => place(600, 1_900, shavingBrush('#24423b'), { scale: 2.7 }),
        { near: '150 200 900 1125' },
      ),
    ],
  }),
]
