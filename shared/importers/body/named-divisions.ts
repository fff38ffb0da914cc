// Divisions that are called by a word and counted: "Part one", "Chapter II", "Article 3", Статья 1, 第一条, المادة 1. The text has no numbers of
// this kind, so the word and the number stay words of the heading.

const counters = String.raw`(?:[IVXLC]{1,7}|\d{1,3}|[A-Z])(?![\p{L}\p{N}])`
const words: readonly (readonly [names: string, ordinals: string])[] = [
  [
    'Part|Chapter|Section|Article|Title|Rule|Regulation|Principle|Guideline|Recommendation|Goal|Objective|Pillar',
    'one|two|three|four|five|six|seven|eight|nine|ten|first|second|third',
  ],
  [
    'Partie|Chapitre|Section|Article|Titre|Règle|Principe|Objectif|Recommandation',
    'premier|première|unique|un|deux|trois|quatre',
  ],
  [
    'Parte|Capítulo|Sección|Artículo|Título|Regla|Principio|Objetivo',
    'primer[oa]|segund[oa]|únic[oa]',
  ],
  [
    'Часть|Глава|Раздел|Статья|Правило|Принцип|Цель',
    'перв(?:ая|ый|ое)|втор(?:ая|ой|ое)|трет(?:ья|ий|ье)|четверт(?:ая|ый|ое)',
  ],
]
const ordinalFirst =
  '(?:Première|Deuxième|Troisième|Quatrième) partie|(?:Primera|Segunda|Tercera|Cuarta) parte|(?:Первая|Вторая|Третья) часть'

const named = words.map(
  ([names, ordinals]) => String.raw`(?:${names})\s+(?:${counters}|(?:${ordinals})(?!\p{L}))`,
)
const latin = new RegExp(
  String.raw`^(${named.join('|')}|${ordinalFirst})(\s*[.:]\s*|\s+[–—-]\s+|\s{2,}|$)(.*)$`,
  'suiy',
)
const han =
  /^(第\s?[一二三四五六七八九十百\d]{1,4}\s?(?:部分|[编編章节節条條]))(\s*[：:、.．]\s*|\s+|$)(.*)$/su
const arabic =
  /^((?:ال)?(?:جزء|فصل|قسم|مادة|باب|مبدأ|قاعدة|هدف)\s+(?:\d{1,3}|ال\p{L}{3,8}(?:\s+عشرة?)?))(\s*[:.–—-]\s*|$)(.*)$/su

const firstOnes =
  /(?:\s(?:I|1|A|one|first|un|premi\p{L}+|unique|prim\p{L}+|перв\p{L}+|الأولى?)|^(?:Première|Primera|Первая)\s.*|^第\s?[一1]\s?\p{Script=Han}+)$/iu

export interface NamedDivision {
  /** With what divides it from the words: `Chapter I.`. */
  readonly printed: string
  /** Its heading, or the words of the article; may be empty. */
  readonly rest: string
  /** True for the first of its kind. */
  readonly first: boolean
}

/** The divisions of a declaration or of rules, of which the paragraphs are numbered and operate nothing by themselves. */
export function isArticle(text: string): boolean {
  const division = readNamedDivision(text)
  return division !== null && article.test(division.printed)
}

const article =
  /^(?:(?:Article|Artículo|Статья|Rule|Règle|Regla|Правило|Principle|Principe|Principio|Принцип|Guideline)\s|第.{1,6}[条條]|(?:ال)?(?:مادة|مبدأ|قاعدة)\s)/iu

/** Null for a sentence that begins with such words: "Article 3 of the Charter", "Part one is long". */
export function readNamedDivision(text: string): NamedDivision | null {
  // A sentence has a small letter where a heading has its capital.
  if (!/^[\p{Lu}第\p{Script=Arabic}]/u.test(text)) return null
  latin.lastIndex = 0
  const match = latin.exec(text) ?? han.exec(text) ?? arabic.exec(text)
  if (!match) return null
  const rest = match[3] ?? ''
  if (/^\p{Ll}/u.test(rest)) return null
  const first = firstOnes.test(match[1] ?? '')
  return { printed: text.slice(0, text.length - rest.length).trim(), rest, first }
}
