// States are called by the names of the United Nations (rules.md 8, 9.38): Republic of Korea, 大韩民国. Told are only names that are met
// in no United Nations text; "United Kingdom", "Palestine" and former names in the titles of missions stand in many.
import type { Language } from '../../document/language.ts'
import { stateAliases } from '../../sponsors/state-aliases.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { allStates, stateName } from '../../sponsors/states.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { type LineRule, report, reportMatches } from '../rule.ts'

/** Aliases that are right somewhere: part of another name, short for a name given before, or the name in an old title. */
const rightSomewhere: Readonly<Record<Language, string>> = {
  en: 'United States/US/USA/UK/United Kingdom/Great Britain/Palestine/Syria/Czech Republic/Kingdom of the Netherlands/Republic of the Congo/Congo (Brazzaville)/Republic of the Gambia/the former Yugoslav Republic of Macedonia/East Timor/Moldova/Micronesia/Vatican',
  fr: "Royaume-Uni/États-Unis/République tchèque/Royaume des Pays-Bas/Syrie/Palestine/ex-République yougoslave de Macédoine/Republique de Cote d'Ivoire/Moldova/Grande-Bretagne/République du Congo/Congo (Brazzaville)/Congo (Kinshasa)/RDC/RPDC/Salvador/Timor oriental/Vatican",
  es: 'Reino Unido/Estados Unidos/República Checa/Reino de los Países Bajos/Siria/Palestina/ex República Yugoslava de Macedonia/Moldova/Bahrein/Cabo Verde/Gran Bretaña/República del Congo/Congo (Brazzaville)/RDC/RPDC/Timor Oriental/Vaticano',
  ru: 'Соединенное Королевство/Соединенные Штаты/США/Чешская Республика/Королевство Нидерландов/Сирия/Палестина/бывшая югославская Республика Македония/Македония/Молдова/ДРК/ЦАР/Республика Конго/Ватикан/Восточный Тимор',
  zh: '刚果/刚果共和国/刚果（金）/捷克共和国/多米尼加共和国/联合王国/荷兰/荷兰（王国）/巴勒斯坦/叙利亚/斯威士兰王国/美利坚合众国政府/前南斯拉夫的马其顿共和国/密克罗尼西亚',
  ar: 'المملكة المتحدة/الولايات المتحدة/فلسطين/سوريا/هولندا/مملكة هولندا/الجمهورية التشيكية/جمهورية مقدونيا اليوغوسلافية سابقا/مقدونيا/مولدوفا/أمريكا/بنين/الفاتيكان/تيمور الشرقية/الرأس الأخضر',
}

/** The year in which a State took its present name: before it, the former one was right. */
const renamed: Readonly<Record<string, number>> = { CPV: 2013, SWZ: 2018, MKD: 2019, TUR: 2022 }

function isFormerName(code: string, year: number | null): boolean {
  return year !== null && year <= (renamed[code] ?? 0)
}

/** States came and went before; of a document from then nothing is said of sponsors that are not known. */
const presentStates = 2012

/** What follows a name that is then part of something else: the Korean Peninsula, a language, a currency. */
const partOfMore = /^(?:半岛|语|族|人|元|裔|帝国|联邦|[ -]?(?:dollars?|Peninsula))/u

interface WrongNames {
  readonly pattern: RegExp
  readonly codes: ReadonlyMap<string, string>
}

const known = new Map<Language, WrongNames>()

function wrongNames(language: Language): WrongNames {
  const before = known.get(language)
  if (before) return before
  const right = new Set(rightSomewhere[language].split('/'))
  const codes = new Map(
    stateAliases(language)
      .filter(([code, name]) => !right.has(name) && stateName(code, language) !== name)
      .map(([code, name]) => [name, code]),
  )
  const names = [...codes.keys()].sort((a, b) => b.length - a.length).map(escape)
  const edge =
    language === 'zh' ? ['', ''] : [String.raw`(?<![\p{L}\p{M}-])`, String.raw`(?![\p{L}\p{M}])`]
  const made = { pattern: new RegExp(`${edge[0]}(?:${names.join('|')})${edge[1]}`, 'gu'), codes }
  known.set(language, made)
  return made
}

export const checkStateNames: LineRule = ({ body }, { language, year }) => {
  const { pattern, codes } = wrongNames(language)
  return reportMatches('state-name', body, pattern, ({ 0: name, index }) => {
    const code = codes.get(name) ?? ''
    const behind = body.text.slice(index + name.length)
    if (isFormerName(code, year)) return null
    if (partOfMore.test(behind) || isInRightName(body.text, index, { name, code, language }))
      return null
    return { values: { name, expected: stateName(code, language) } }
  })
}

/** `Russia` in `Russian Federation` is kept out by its edge; `Bolivia` in `Bolivia (Plurinational State of)` here. */
function isInRightName(
  text: string,
  at: number,
  { name, code, language }: { name: string; code: string; language: Language },
): boolean {
  const forms = rightForms(code, language)
  return forms.some((form) => {
    const within = form.indexOf(name)
    return within >= 0 && text.startsWith(form, at - within)
  })
}

function rightForms(code: string, language: Language): string[] {
  const printed = stateName(code, language)
  const inverted = /^(.+?) ?[(（](.+)[)）]$/u.exec(printed)
  const spoken = inverted ? [`${inverted[2]} ${inverted[1]}`, `${inverted[2]}${inverted[1]}`] : []
  return [printed, ...spoken]
}

function escape(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
}

const codes = new Set(allStates.map(({ code }) => code))

/** Sponsors: each is a State, and the line that a file carried has the name of the United Nations. */
export function checkSponsors({ content, context, language, year }: CheckedDraft): Finding[] {
  const { imported } = context
  const strangers = [
    ...content.sponsors.map(({ delegation }) => delegation).filter((code) => !codes.has(code)),
    ...(year !== null && year < presentStates ? [] : (imported?.sponsors.unknown ?? [])),
  ]
  const line = comparable(
    (imported?.fields ?? [])
      .filter(({ field }) => field === 'sponsors')
      .map(({ text }) => text)
      .join(' '),
  )
  const printed = line === '' ? [] : (imported?.sponsors.delegations ?? [])
  const misnamed = printed.filter((code) => !isFormerName(code, year))
  return [
    ...strangers.flatMap((name) =>
      report('sponsor-unknown', { place: { kind: 'sponsor', delegation: name }, values: { name } }),
    ),
    ...misnamed
      .map((code) => ({ code, expected: stateName(code, language) }))
      .filter(({ expected }) => !line.includes(comparable(expected)))
      .flatMap(({ code, expected }) =>
        report('sponsor-name', {
          place: { kind: 'sponsor', delegation: code },
          values: { expected },
        }),
      ),
  ]
}

function comparable(text: string): string {
  return simplifyHan(text)
    .normalize('NFKC')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/\s+/gu, '')
    .toLowerCase()
}
