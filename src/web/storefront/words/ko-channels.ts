import type { enChannels } from './en-channels.ts'

/** 메일이 아닌 방법으로 소식을 받을지 정하는 곳에서 하는 말. */
export const koChannels: typeof enChannels = {
  texts: '문자 소식',
  phone: '휴대폰 번호',
  phoneHint: '010-1234-5678처럼 적어 주세요. 다른 나라 번호는 +로 시작해 주세요.',
  agree: '동의하셔야 문자를 보내 드릴 수 있어요. 네모에 체크해 주세요.',
  ask: '문자로 받기',
  asked: (phone) => `${phone} 번호로 문자를 보냈어요. YES라고 답하시면 끝나요.`,
  askedCode: (phone) => `${phone} 번호로 문자를 보냈어요. YES라고 답하시거나 여기에 여섯 자리 번호를 적어 주세요.`,
  code: '문자로 받은 번호',
  confirm: '확인',
  states: {
    granted: (phone, date) => `${date}부터 ${phone} 번호로 문자를 받고 계세요.`,
    asked: (phone) => `${phone} 번호로 신청하셨지만 아직 확인하지 않으셨어요.`,
    withdrawn: (phone, date) => `${date}부터 ${phone} 번호로 문자를 보내지 않고 있어요.`,
    never: '지금은 문자를 보내지 않아요.',
  },
  stop: '문자 그만 받기',
  stopped: '처리했어요. 이제 문자로 소식을 보내지 않아요.',
  confirmed: '고마워요. 이제 문자로 소식을 보내 드릴게요.',
  held: '이 번호는 문자를 받지 않겠다고 하셨어요. 이 번호에서 START를 보내 주시면 다시 보내 드릴 수 있어요.',
  device: '이 기기의 알림',
  deviceOff: '이 기기에는 알림을 보내지 않아요.',
  deviceOn: '이 기기로 알림을 보내 드려요.',
  deviceDenied: '브라우저가 알림을 막고 있어요. 브라우저의 이 페이지 설정에서 허용해 주세요.',
  deviceFailed: '처리하지 못했어요. 잠시 뒤에 다시 눌러 주세요.',
  deviceStart: '이 기기에서 알림 받기',
  deviceStop: '이 기기에서 알림 끄기',
  devices: (count) => `기기 ${count}대에서 알림을 받고 계세요.`,
  devicesStop: '모든 기기에서 끄기',
  devicesStopped: '처리했어요. 이제 어느 기기로도 알림을 보내지 않아요.',
}
