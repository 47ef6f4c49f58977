/** Networks as they write their names; others as they are told, with a capital. */
const names: Readonly<Record<string, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  x: 'X',
  threads: 'Threads',
  kakaotalk: 'KakaoTalk',
  'naver-blog': 'Naver Blog',
  'naver-cafe': 'Naver Cafe',
}

export const channelName = (channel: string): string =>
  names[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1).replaceAll('-', ' ')
