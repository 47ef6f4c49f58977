import type { Tones } from './en-tones.ts'

/** 돈을 기다리거나 돌려드릴 때는 웃지 않아요. */
const sober = {
  'waiting-for-payment': '입금을 기다리고 있어요',
  returned: '저희에게 돌아왔어요',
  refunded: '돈을 돌려드리고 있어요',
  cancelled: '취소되었어요',
}

/** 주문하신 분께 가게가 처음 건네는 한국어, 말투마다. */
export const koTones: Tones = {
  thanks: {
    plain: {
      title: (name) => `${name}님, 고맙습니다`,
      happened: (number) => `주문 ${number}번이 접수됐고, 결제도 끝났어요.`,
      happenedUnpaid: (number) => `주문 ${number}번이 접수됐어요. 입금이 확인되면 시작할게요.`,
      nextPack: '포장해서 보내고, 출발할 때 메일로 알려 드려요.',
      nextNothingToSend: '보내 드릴 물건은 없어요. 자세한 내용은 메일에 있어요.',
    },
    warm: {
      title: (name) => `${name}님, 고맙습니다`,
      happened: (number) => `주문 ${number}번을 받았고, 결제도 끝났어요.`,
      happenedUnpaid: (number) => `주문 ${number}번을 받았어요. 입금이 확인되면 바로 시작할게요.`,
      nextPack: '손으로 정성껏 포장하고, 출발할 때 메일로 알려 드려요.',
      nextNothingToSend: '보내 드릴 물건은 없어요. 주문하신 내용은 메일에 모두 적혀 있어요.',
    },
    playful: {
      title: (name) => `${name}님 덕분에 신나는 하루예요`,
      happened: (number) => `주문 ${number}번을 받았고, 결제도 끝났어요. 기다리시는 동안 저희도 같이 설렐게요.`,
      happenedUnpaid: (number) => `주문 ${number}번을 받았어요. 입금이 확인되면 바로 시작할게요.`,
      nextPack: '포장하고, 테이프를 붙이고, 잘 가라고 손을 흔들게요. 출발할 때 메일로 알려 드려요.',
      nextNothingToSend:
        '이번에는 상자도 테이프도 쉬어요. 보내 드릴 물건은 없고, 주문하신 내용은 메일에 모두 적혀 있어요.',
    },
  },
  order: {
    plain: {
      headline: (number) => `주문 ${number}`,
      placed: (date) => `${date}에 주문하셨어요`,
      hello: (name) => `${name}님, 안녕하세요`,
      noOrders: '아직 주문이 없어요. 주문하시면 여기에 보여요.',
      states: {
        ...sober,
        confirmed: '주문을 받았고, 다음은 포장이에요',
        packing: '포장하고 있어요',
        'partly-on-its-way': '일부가 출발했어요',
        'on-its-way': '가고 있어요',
        delivered: '도착했어요',
      },
    },
    warm: {
      headline: (number) => `주문 ${number}`,
      placed: (date) => `${date}에 주문하셨어요`,
      hello: (name) => `${name}님, 반가워요`,
      noOrders: '아직 주문이 없어요. 주문하시면 여기에서 볼 수 있어요.',
      states: {
        ...sober,
        confirmed: '주문을 받았고, 곧 포장할게요',
        packing: '지금 포장하고 있어요',
        'partly-on-its-way': '일부가 출발했어요',
        'on-its-way': '가고 있어요',
        delivered: '도착했어요',
      },
    },
    playful: {
      headline: (number) => `${number}번 주문이에요`,
      placed: (date) => `${date}에 찾아 주셨어요`,
      hello: (name) => `${name}님, 잘 오셨어요`,
      noOrders: '아직 주문이 없어서 선반이 조용해요. 주문하시면 여기에서 볼 수 있어요.',
      states: {
        ...sober,
        confirmed: '주문을 받았고, 이제 상자와 테이프 차례예요',
        packing: '지금 상자에 포근히 담고 있어요',
        'partly-on-its-way': '일부가 먼저 길을 나섰어요',
        'on-its-way': '씩씩하게 가고 있어요',
        delivered: '무사히 도착했어요',
      },
    },
  },
}
