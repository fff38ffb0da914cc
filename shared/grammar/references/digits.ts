// Whole numbers in the digits that documents of the United Nations have: European, Arabic, Persian, full-width, and Chinese numerals.
const zeros = [0x30, 0x660, 0x6f0, 0xff10]
const chinese = '零一二三四五六七八九'

/** 0 for what is no number. */
export function readDigits(text: string): number {
  let value = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code <= first + 9)
    if (zero === undefined) return 0
    value = value * 10 + code - zero
  }
  return value
}

/** 十二 -> 12, 三十 -> 30; 0 for what is no number up to 99. */
export function readChineseNumeral(text: string): number {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
  if (!found || text === '') return 0
  const [tens = '', ten, ones = ''] = found.slice(1)
  if (ten === undefined) return ones === '' ? chinese.indexOf(tens) : 0
  return (tens === '' ? 1 : chinese.indexOf(tens)) * 10 + Math.max(0, chinese.indexOf(ones || '零'))
}
