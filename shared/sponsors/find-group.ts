// Which group words name: in full, as after "on behalf of", or by the short names of the rooms (G77, EU, African Group). Short names are
// general knowledge of usage; they are read, never printed.
import { type Language, languages } from '../document/language.ts'
import { simplifyHan } from '../simplify-han.ts'
import { allGroups } from './groups.ts'

const shortNames = `
G77 | G77, G-77, G 77, G77 and China, G77+China, G77/China, G-77 and China, Group of 77, Groupe des 77, Grupo de los 77, Группа 77, Группы 77, 77国集团, 七十七国集团, مجموعة الـ 77, مجموعة ال 77, مجموعة الـ77
EU | EU, UE, ЕС, 欧盟, E.U.
AFRICA | African Group, Africa Group, AG, African States, Groupe africain, Groupe Afrique, Grupo Africano, Grupo de África, Африканская группа, Африканской группы, 非洲集团, 非洲组, المجموعة الأفريقية
ARAB | Arab Group, Groupe arabe, Grupo Árabe, Арабская группа, Арабской группы, 阿拉伯集团, المجموعة العربية
AOSIS | AOSIS, AOSIS/PSIDS, APEI, AOSIE, АОСИС
NAM | NAM, MNA, MNOAL, NOAL, Non-Aligned Movement, Движение неприсоединения, 不结盟运动, حركة عدم الانحياز
OIC | OIC, OCI, ОИС, 伊斯兰合作组织
GRULAC | GRULAC, ГРУЛАК, 拉加集团
WEOG | WEOG
EASTERN-EUROPE | EEG
ASIA-PACIFIC | APG, Asia-Pacific Group
LDC | LDCs, LDC, PMA, НРС
LLDC | LLDCs, LLDC, PDSL, PDL
CARICOM | CARICOM, КАРИКОМ
CELAC | CELAC
ASEAN | ASEAN, ANASE, АСЕАН, 东盟, 东南亚国家联盟
SADC | SADC
PIF | PIF
`

const codesByShortName = new Map(
  shortNames
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', names = ''] = line.split(' | ')
      return names.split(', ').map((name): [string, string] => [comparable(name), code])
    }),
)

const fullNames = allGroups
  .flatMap(({ code, names, members }) =>
    languages.flatMap((language) =>
      [names[language], members[language]].map((name) => ({ code, name: comparable(name) })),
    ),
  )
  .toSorted((a, b) => b.name.length - a.name.length)

/** The code of the group that the words name or end with the name of, in this language or in English; null for all others. */
export function findGroup(words: string, language: Language): string | null {
  if (words.length > 300) return null
  const key = comparable(words)
  const short = codesByShortName.get(key)
  if (short !== undefined) return short
  const named = fullNames.find(({ name }) => key.includes(name))
  if (named) return named.code
  // 代表属于77国集团成员的联合国会员国和中国 has the group's short name inside.
  const inside = [...codesByShortName].filter(
    ([name]) => (language === 'zh' ? name.length > 3 : name.length > 7) && key.includes(name),
  )
  return inside.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}

function comparable(name: string): string {
  return simplifyHan(name)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/(?<=\p{Script=Han}|\d) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:(?:the|les?|la|el|los|las) |l')/u, '')
    .replace(/[.。]$/u, '')
    .trim()
}
