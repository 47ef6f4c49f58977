import type { Openings } from './openings.ts'

const parcelBy = '{{ arrives.to }}까지 도착할 거예요.'
const putRight =
  '아직 못 받으셨거나, 상했거나, 생각과 다르신가요? 이 메일에 답장하시거나 주문 페이지에서 반품을 신청해 주세요. 바로 해결해 드릴게요.'

/** 주문 메일의 첫머리, 한국어로. */
export const koOpenings: Openings = {
  confirmation: {
    plain: {
      title: '고맙습니다',
      titleFor: '{{ name }}님, 고맙습니다',
      happened: '주문 {{ number }}번이 접수됐고, 결제도 끝났어요.',
      next: '포장해서 보내고, 출발할 때 알려 드릴게요.',
      happenedUnpaid: '주문 {{ number }}번이 접수됐어요.',
      nextUnpaid: '입금이 확인되면 시작할게요.',
    },
    warm: {
      title: '고맙습니다',
      titleFor: '{{ name }}님, 고맙습니다',
      happened: '주문 {{ number }}을(를) 받았고, 결제도 끝났어요.',
      next: '손으로 정성껏 포장하고, 출발할 때 알려 드릴게요.',
      happenedUnpaid: '주문 {{ number }}을(를) 받았어요.',
      nextUnpaid: '물건을 챙겨 두고, 입금이 확인되면 바로 시작할게요.',
    },
    playful: {
      title: '덕분에 신나는 하루예요',
      titleFor: '{{ name }}님 덕분에 신나는 하루예요',
      happened: '주문 {{ number }}번을 받았고, 결제도 끝났어요.',
      next: '포장하고, 테이프를 붙이고, 잘 가라고 손을 흔들게요. 출발할 때 알려 드릴게요.',
      happenedUnpaid: '주문 {{ number }}번을 받았어요.',
      nextUnpaid: '물건을 챙겨 두고, 입금이 확인되면 바로 시작할게요.',
    },
  },
  shipped: {
    plain: {
      title: '택배가 출발했어요',
      happened: '오늘 보내 드렸어요.',
      next: parcelBy,
      more: '나머지는 다른 상자로 보내 드리고, 그때 알려 드릴게요.',
    },
    warm: {
      title: '택배가 출발했어요',
      happened: '정성껏 포장해서 오늘 보내 드렸어요.',
      next: parcelBy,
      more: '나머지는 다른 상자로 보내 드릴게요. 출발할 때 다시 알려 드려요.',
    },
    playful: {
      title: '택배가 길을 나섰어요',
      happened: '포장하고, 테이프를 붙이고, 손을 흔들며 오늘 보내 드렸어요.',
      next: parcelBy,
      more: '나머지는 다른 상자를 타고 뒤따라가요. 출발할 때 다시 알려 드려요.',
    },
  },
  delivered: {
    plain: {
      title: '도착했어요',
      happened: '주문 {{ number }}번이 배송됐어요.',
      next: putRight,
    },
    warm: {
      title: '도착했어요',
      happened: '주문 {{ number }}이(가) 배송됐어요. 포장하는 저희만큼 열어 보는 마음도 즐거우셨으면 좋겠어요.',
      next: putRight,
    },
    playful: {
      title: '무사히 도착했어요',
      happened: '주문 {{ number }}번이 배송됐어요. 포장하는 재미는 저희가 누렸으니, 여는 재미는 누려 주세요.',
      next: putRight,
    },
  },
}
