import type { enConsent } from './en-consent.ts'

/** 무엇을 받을지 정하는 곳에서 하는 말. */
export const koConsent: typeof enConsent = {
  title: '받을 소식 고르기',
  lead: (email) => `${email} 주소예요. 주문에 관한 메일은 그대로 보내 드려요.`,
  news: '이메일 소식',
  states: {
    granted: (date) => `${date}부터 소식을 받고 계세요.`,
    asked: '소식을 신청하셨지만 아직 확인하지 않으셨어요. 여기서 저장하시면 바로 적용돼요.',
    withdrawn: (date) => `${date}부터 소식을 보내지 않고 있어요.`,
    never: '지금은 소식을 보내지 않아요.',
  },
  matters: '꼭 필요할 때만',
  mattersHint:
    '주문에 관한 메일과 직접 신청하신 알림만 보내 드려요. 다시 들어왔을 때, 값이 내렸을 때, 다 써 갈 때처럼요.',
  mattersBox: '꼭 필요할 때만 연락받을게요',
  save: '저장',
  saved: '저장했어요. 지금부터 적용돼요.',
  leaveTitle: '소식을 그만 받으시겠어요?',
  leave: (email) => `${email} 주소로 더는 소식을 보내지 않을게요. 주문에 관한 메일은 그대로 보내 드려요.`,
  leaveAct: '소식 그만 받기',
  left: '처리했어요. 이제 소식을 보내지 않아요.',
  leaveReviewsTitle: '이제 여쭤보지 말까요?',
  leaveReviews: (email) =>
    `${email} 주소로 더는 써 보신 소감을 여쭤보지 않을게요. 주문에 관한 메일은 그대로 보내 드려요.`,
  leaveReviewsAct: '그만 물어보기',
  leftReviews: '처리했어요. 이제 리뷰를 부탁드리지 않아요.',
  leftNext: '잘못 누르셨다면 다시 체크하고 저장해 주세요.',
  choose: '받을 소식 고르기',
  confirmTitle: '소식을 보내 드려도 될까요?',
  confirm: '한 번 누르시면 소식을 보내 드려요. 메일마다 있는 링크로 언제든 그만 받으실 수 있어요.',
  confirmAct: '네, 보내 주세요',
  confirmed: '고마워요. 이제 소식을 보내 드릴게요.',
  notConfirmed: '처리하지 못했어요',
  signUpTitle: '소식 받기',
  signUpLead: '새로운 것이 있을 때 가끔 메일을 보내 드려요. 자주 보내지 않아요.',
  signUpAct: '소식 받기',
  signUpAgree: '동의하셔야 보내 드릴 수 있어요. 네모에 체크해 주세요.',
  signUpSent: (email) => `${email} 주소로 메일을 보냈어요.`,
  signUpNext: '메일 속 버튼을 누르시면 끝나요. 7일 동안 쓸 수 있어요.',
  privacy: '이메일 주소를 다루는 방법',
}
