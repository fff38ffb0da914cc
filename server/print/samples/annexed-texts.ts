// Documents with annexes and a table, as the contact sheet prints them: a report, a draft and an adopted resolution. The figures are
// invented.
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import type { FrozenContent } from '../../../shared/revisions/frozen-content.ts'
import {
  paragraphOf,
  sampleDraft,
  sampleReport,
  sampleResolution,
  type Shape,
} from './sample-texts.ts'

interface AnnexWords {
  readonly titles: readonly [string, string]
  readonly table: string
  readonly rows: readonly string[]
  readonly section: string
  readonly paragraphs: readonly [string, string]
  readonly items: readonly [string, string]
  /** Under the last item. */
  readonly points: readonly [string, string]
}

const figures = [
  ['54', '1 240.5', '(3.2)'],
  ['55', '980.0', '12.4'],
  ['33', '12 005.7', '–'],
] as const

const annexWords: Readonly<Record<Language, AnnexWords>> = {
  en: {
    titles: ['Replies received, by regional group', 'Terms of reference of the working group'],
    table: 'Table 1. Replies to the questionnaire',
    rows: [
      'Regional group\tStates\tBudget\tChange (percentage)',
      'African States',
      'Asia-Pacific States{{t1|Excluding observers.}}',
      'Latin American and Caribbean States',
    ],
    section: 'Mandate',
    paragraphs: ['The working group shall meet once a year.', 'The working group shall:'],
    items: ['Consider the replies received;', 'Report to the Commission on:'],
    points: ['Its work;', 'The resources that it requires.'],
  },
  fr: {
    titles: ['Réponses reçues, par groupe régional', 'Mandat du groupe de travail'],
    table: 'Tableau 1. Réponses au questionnaire',
    rows: [
      'Groupe régional\tÉtats\tBudget\tVariation (pourcentage)',
      'États d’Afrique',
      'États d’Asie et du Pacifique{{t1|Observateurs non compris.}}',
      'États d’Amérique latine et des Caraïbes',
    ],
    section: 'Mandat',
    paragraphs: ['Le groupe de travail se réunit une fois par an.', 'Le groupe de travail :'],
    items: ['Examine les réponses reçues ;', 'Rend compte à la Commission :'],
    points: ['De ses travaux ;', 'Des ressources qui lui sont nécessaires.'],
  },
  es: {
    titles: ['Respuestas recibidas, por grupo regional', 'Mandato del grupo de trabajo'],
    table: 'Cuadro 1. Respuestas al cuestionario',
    rows: [
      'Grupo regional\tEstados\tPresupuesto\tVariación (porcentaje)',
      'Estados de África',
      'Estados de Asia y el Pacífico{{t1|Sin incluir a los observadores.}}',
      'Estados de América Latina y el Caribe',
    ],
    section: 'Mandato',
    paragraphs: ['El grupo de trabajo se reunirá una vez al año.', 'El grupo de trabajo:'],
    items: ['Examinará las respuestas recibidas;', 'Informará a la Comisión sobre:'],
    points: ['Su labor;', 'Los recursos que necesite.'],
  },
  ru: {
    titles: [
      'Полученные ответы с разбивкой по региональным группам',
      'Круг ведения рабочей группы',
    ],
    table: 'Таблица 1. Ответы на вопросник',
    rows: [
      'Региональная группа\tГосударства\tБюджет\tИзменение (в процентах)',
      'Государства Африки',
      'Государства Азии и Тихого океана{{t1|Не считая наблюдателей.}}',
      'Государства Латинской Америки и Карибского бассейна',
    ],
    section: 'Мандат',
    paragraphs: ['Рабочая группа проводит заседания один раз в год.', 'Рабочая группа:'],
    items: ['рассматривает полученные ответы;', 'представляет Комиссии доклад:'],
    points: ['о своей работе;', 'о необходимых ей ресурсах.'],
  },
  zh: {
    titles: ['按区域组分列的答复', '工作组的职权范围'],
    table: '表 1. 对问卷的答复',
    rows: [
      '区域组\t国家数目\t预算\t变化（百分比）',
      '非洲国家',
      '亚洲及太平洋国家{{t1|不包括观察员。}}',
      '拉丁美洲和加勒比国家',
    ],
    section: '任务',
    paragraphs: ['工作组每年举行一次会议。', '工作组应：'],
    items: ['审议收到的答复；', '就下列事项向委员会提出报告：'],
    points: ['工作组的工作；', '所需资源。'],
  },
  ar: {
    titles: ['الردود الواردة بحسب المجموعة الإقليمية', 'اختصاصات الفريق العامل'],
    table: 'الجدول 1 - الردود على الاستبيان',
    rows: [
      'المجموعة الإقليمية\tالدول\tالميزانية\tالتغير (النسبة المئوية)',
      'الدول الأفريقية',
      'دول آسيا والمحيط الهادئ{{t1|عدا المراقبين.}}',
      'دول أمريكا اللاتينية ومنطقة البحر الكاريبي',
    ],
    section: 'الولاية',
    paragraphs: ['يجتمع الفريق العامل مرة واحدة في السنة.', 'يقوم الفريق العامل بما يلي:'],
    items: ['النظر في الردود الواردة؛', 'تقديم تقرير إلى اللجنة عما يلي:'],
    points: ['أعماله؛', 'الموارد التي يحتاج إليها.'],
  },
}

/** A report with a table in its first annex, and paragraphs in its second. */
export function sampleAnnexedReport(language: Language): FrozenContent {
  return withAnnexes(sampleReport(language), [...tableAnnex(language), ...termsAnnex(language)])
}

/** A draft with both annexes, which follow its text on the same page. */
export function sampleAnnexedDraft(language: Language): FrozenContent {
  return withAnnexes(sampleDraft(language), [...tableAnnex(language), ...termsAnnex(language)])
}

/** A resolution with one annex, behind the lines that say when it was adopted. */
export function sampleAnnexedResolution(language: Language): FrozenContent {
  return withAnnexes(sampleResolution('GA', language), termsAnnex(language))
}

function tableAnnex(language: Language): Shape[] {
  const { titles, table, rows } = annexWords[language]
  const [head = '', ...groups] = rows
  return [
    ['text', 0, titles[0], 'annex'],
    ['text', 2, table, 'heading'],
    ['text', 0, head, 'row'],
    ...groups.map((group, index): Shape => [
      'text',
      0,
      [group, ...(figures[index] ?? [])].join('\t'),
      'row',
    ]),
  ]
}

function termsAnnex(language: Language): Shape[] {
  const { titles, section, paragraphs, items, points } = annexWords[language]
  return [
    ['text', 0, titles[1], 'annex'],
    ['numbered', 0, section, 'heading'],
    ...paragraphs.map((words): Shape => ['numbered', 0, words]),
    ...items.map((words): Shape => ['numbered', 1, words]),
    ...points.map((words): Shape => ['numbered', 2, words]),
  ]
}

function withAnnexes(content: FrozenContent, shapes: readonly Shape[]): FrozenContent {
  const annexes = shapes.map((shape, index): Paragraph => paragraphOf(shape, 1000 + index))
  return { ...content, text: { paragraphs: [...content.text.paragraphs, ...annexes] } }
}
