// How much decoded characters look like one of the six languages: what tells the right one of the old encodings, in all of which nearly
// every byte is some character.

/** Letters with marks, and signs, of the Latin languages of the United Nations and of names in them. */
const latin = new Set('àâäáãåçćéèêëíìîïñńóòôöõøœæúùûüýÿžšşğßÀÂÄÁÅÇÉÈÊËÍÎÏÑÓÔÖØŒÚÛÜŽŠ')
const signs = new Set('“”‘’«»„–—…§°№•·¿¡ºª\u00A0')
const dashes = new Set('–—•·°§№')
/** As many of the characters of any Chinese text are these as no wrong reading has. */
const commonHan = new Set(
  '的和在国了是一有各会议决年第号之以为与对其及中不于并大人权上关方合行发展' +
    '國會議決號為與對權關發動務員織開過進這應經題請報書總聯個項執採還業種' +
    '作安全际際理事文件届屆回顾顧认識識到强调調申重欢迎歡提出本次分段能力所组織条',
)
/** Half as large a share of common characters as in running text is taken for certain. */
const certainHanShare = 0.12

/** 0 to 1: of the characters beside ASCII, the share that has its place in a text. 1 of a text with none. */
export function scoreText(text: string): number {
  const characters = Array.from(text)
  let foreign = 0
  let good = 0
  let han = 0
  let common = 0
  characters.forEach((character, index) => {
    if (character < '\u0080') return
    if (/\p{Script=Han}/u.test(character)) {
      han += 1
      if (commonHan.has(character)) common += 1
      return
    }
    foreign += 1
    if (fits(character, characters[index - 1] ?? ' ', characters[index + 1] ?? ' ')) good += 1
  })
  if (foreign + han === 0) return 1
  const hanScore = han === 0 ? 0 : Math.min(1, common / han / certainHanShare)
  return (good + han * hanScore) / (foreign + han)
}

function fits(character: string, before: string, behind: string): boolean {
  if (latin.has(character)) return fitsLatin(character, before, behind)
  // A dash between letters, and a letter of one script beside one of another, are the sign of a wrong reading.
  if (signs.has(character))
    return !dashes.has(character) || !(/\p{L}/u.test(before) && /\p{L}/u.test(behind))
  if (/[\u0400-\u045F№]/u.test(character)) return fitsCyrillic(character, before, behind)
  if (/[\u0600-\u0655\u0660-\u0669\u066A-\u066D\u200C-\u200F]/u.test(character))
    return !isAsciiLetter(before) && !isAsciiLetter(behind)
  return /[\u3000-\u303F\uFF00-\uFFEF\u2010-\u205E]/u.test(character)
}

function fitsLatin(character: string, before: string, behind: string): boolean {
  const isUpper = /\p{Lu}/u.test(character)
  if (isUpper && /\p{Ll}/u.test(before)) return false
  return [before, behind].every((each) => each < '\u0080' || latin.has(each) || signs.has(each))
}

function fitsCyrillic(character: string, before: string, behind: string): boolean {
  if (isAsciiLetter(before) || isAsciiLetter(behind)) return false
  // A word in capitals is rare, and what a wrong reading makes of all words.
  if (/\p{Lu}/u.test(character)) return !/\p{L}/u.test(before)
  // Letters that a Russian text seldom has stand for common ones in a wrong reading.
  return /[абвгдежзийклмнопрстухчыья]/u.test(character) && !isTurned(before, behind)
}

/** Of a small letter: the case of two encodings of Cyrillic is the reverse of each other's. */
function isTurned(before: string, behind: string): boolean {
  return /[\u0400-\u045F]/u.test(before) && /\p{Lu}/u.test(behind)
}

function isAsciiLetter(character: string): boolean {
  return /[A-Za-z]/u.test(character)
}
