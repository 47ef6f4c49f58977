import type { enMentions } from './en-mentions.ts'

/** 다른 곳에 올려 주신 글 둘레에서 하는 말. */
export const koMentions: typeof enMentions = {
  title: '저희 이야기를 해 주셨네요',
  lead: (channel) =>
    `${channel}에 올려 주신 글이에요. 성함과 함께 저희 가게에서도 보여 드려도 될까요? 어디에 보일지 직접 골라 주세요. 원하지 않으시면 아무것도 달라지지 않아요.`,
  where: '보여도 되는 곳',
  scopes: { site: '가게의 페이지에', mail: '가게가 보내는 메일에', ads: '가게의 광고에' },
  credit: '함께 적을 이름',
  save: '저장하기',
  kept: '저장했어요. 지금부터 이대로 할게요.',
  gone: '저장했어요. 아무 데도 보이지 않게 할게요.',
  hint: '모두 비워 두시면 보여 드리지 않아요. 허락하신 것은 같은 링크에서 언제든 거두실 수 있고, 그때 저희가 가진 사진도 지워요.',
  pictures: (count) => `사진 ${count}장도 함께 보여 드려요.`,
  elsewhere: '다른 곳에서 하신 이야기',
  by: (author, channel) => `${channel}의 ${author}님`,
  open: (channel) => `${channel}에서 보기`,
}
