/** What is wrong with how something is said, in words for whoever writes it; see docs/voice.md. */

/** Said by machines, never by a shopkeeper. */
const robotic: readonly RegExp[] = [
  /\boops\b/i,
  /\bwhoops\b/i,
  /\bsuccess(ful|fully)?\b/i,
  /\ban? (unknown |unexpected )?error\b/i,
  /\berror occurred\b/i,
  /\bplease note\b/i,
  /\binvalid\b/i,
  /\bunfortunately\b/i,
  /\bkindly\b/i,
  /\bapologi[sz]e\b/i,
  /\binconvenience\b/i,
  /\bsubmit\b/i,
  /\bclick here\b/i,
  /\bplease be advised\b/i,
  /\bvalued customer\b/i,
  /\btransaction\b/i,
  /\bonly today\b/i,
  /\bhurry\b/i,
  /오류가 발생/,
  /에러/,
  /유효하지 않/,
  /성공적으로/,
  /불편을 드려/,
  /고객님/,
  /당사/,
  /서두르세요/,
]

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/

/** Names and formats that stay as they are in every language. */
const everywhere =
  /\{\w+\}|minji@example\.com|Apple Pay|Google Pay|PayPal|\bBIC\b|\bSMS\b|\bRSS\b|https?:\/\/\S+|[\w.+-]+@[\w.-]+|\b[A-Z]{2,4}\b/g

/** Everything about one text that the shop would not say. */
export function faultsIn(text: string, language: string): string[] {
  const faults = robotic.flatMap((phrase) => {
    const found = phrase.exec(text)
    return found ? [`says “${found[0]}”`] : []
  })
  if (/[!！]/.test(text)) faults.push('shouts')
  if (language !== 'ko' && hangul.test(text)) faults.push('has Hangul in it')
  if (language === 'ko') {
    const latin = text.replaceAll(everywhere, '').match(/[A-Za-z]{2,}/g)
    if (latin) faults.push(`has “${latin.join(' ')}” left in another language`)
    if (text.length > 12 && !hangul.test(text)) faults.push('has no Hangul')
  }
  return faults
}
