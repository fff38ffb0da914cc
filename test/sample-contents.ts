// Whole contents to print in tests, in the style of real drafts. The symbols and days are invented.
import {
  anchor,
  type DraftText,
  type Paragraph,
  type Part,
  type Run,
} from '../shared/document/draft-text.ts'
import type { Language } from '../shared/document/language.ts'
import type { Masthead } from '../shared/document/masthead.ts'
import type { FrozenContent } from '../shared/revisions/frozen-content.ts'
import type { Sponsor } from '../shared/sponsors/sponsor-list.ts'
import { paragraph } from './builders.ts'

function masthead(language: Language, more: Partial<Masthead> = {}): Masthead {
  return {
    kind: 'draft-resolution',
    language,
    originalLanguage: 'en',
    symbol: 'E/CN.7/2020/L.2/Rev.1',
    distribution: 'limited',
    date: '2020-03-04',
    organ: 'ECOSOC',
    body: 'CND',
    bodyName: null,
    session: 63,
    place: 'Vienna',
    firstDay: '2020-03-02',
    lastDay: '2020-03-06',
    agendaItems: [{ number: '6', title: agendaTitles[language] }],
    jobNumber: 'V.20-01786',
    reissued: [],
    adoption: null,
    resolutionNumber: null,
    ...more,
  }
}

function sponsors(...delegations: string[]): Sponsor[] {
  return delegations.map((delegation, index) => ({
    delegation,
    onBehalfOf: null,
    main: index === 0,
    joinedAt: index,
  }))
}

/** `words` with `{{id|text}}` for a footnote and `{{id}}` for another reference to it. */
export function noted(
  id: string,
  part: Part,
  words: string,
  more: Partial<Paragraph> = {},
): Paragraph {
  const runs = words.split(/(\{\{[^}]*\}\})/u).flatMap((piece): Run[] => {
    const note = /^\{\{([^|}]*)\|?(.*)\}\}$/u.exec(piece)
    if (note) return [{ text: note[2] || anchor, marks: { note: note[1]! } }]
    return piece === '' ? [] : [{ text: piece, marks: {} }]
  })
  return paragraph(id, part, '', { runs, ...more })
}

export function content(
  language: Language,
  paragraphs: readonly Paragraph[],
  more: Partial<Masthead> = {},
): FrozenContent {
  const text: DraftText = { paragraphs }
  return {
    masthead: masthead(language, more),
    title: titles[language],
    text,
    sponsors: sponsors('JPN', 'GEO', 'HND', 'PRY', 'USA'),
  }
}

/** The same short draft in each language: a subject, a preamble with notes, operative paragraphs to the third level. */
export function shortDraft(language: Language, more: Partial<Masthead> = {}): FrozenContent {
  const lines = shortDrafts[language]
  const shapes: readonly (readonly [Part, number])[] = [
    ['subject', 0],
    ['preamble', 0],
    ['preamble', 0],
    ['operative', 0],
    ['operative', 1],
    ['operative', 1],
    ['operative', 2],
    ['operative', 2],
    ['operative', 3],
    ['operative', 0],
  ]
  const title = paragraph('t', 'title', titles[language])
  const rest = shapes.map(([part, level], index) =>
    noted(`p${index}`, part, lines[index] ?? '', { level }),
  )
  return content(language, [title, ...rest], more)
}

const titles: Readonly<Record<Language, string>> = {
  en: 'Promoting effective partnerships with private sector entities to address and counter the world drug problem',
  fr: 'Promotion de partenariats efficaces avec des entités du secteur privé pour aborder et combattre le problème mondial de la drogue',
  es: 'Promoción de alianzas eficaces con entidades del sector privado para abordar y contrarrestar el problema mundial de las drogas',
  ru: 'Развитие эффективных партнерских отношений с частным сектором в целях решения мировой проблемы наркотиков',
  zh: '通过与私营部门实体建立有效伙伴关系，促进会员国努力处理和应对世界毒品问题',
  ar: 'إقامة شراكات فعالة مع كيانات القطاع الخاص من أجل التصدي لمشكلة المخدرات العالمية ومواجهتها',
}

const agendaTitles: Readonly<Record<Language, string>> = {
  en: 'Follow-up to the implementation at the national, regional and international levels of all commitments',
  fr: 'Suite donnée à la mise en œuvre aux niveaux national, régional et international de tous les engagements',
  es: 'Seguimiento de la aplicación en los planos nacional, regional e internacional de todos los compromisos',
  ru: 'Последующая деятельность по выполнению на национальном, региональном и международном уровнях всех обязательств',
  zh: '在国家、区域和国际各级落实 2019 年《部长级宣言》所反映的所有承诺的后续行动',
  ar: 'متابعة تنفيذ جميع الالتزامات على الصعد الوطني والإقليمي والدولي',
}

const shortDrafts: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The Commission on Narcotic Drugs,',
    'Recalling the Single Convention on Narcotic Drugs of 1961 as amended by the 1972 Protocol,{{a|United Nations, Treaty Series, vol. 976, No. 14152.}} and the Convention on Psychotropic Substances of 1971,{{b|Ibid., vol. 1019, No. 14956.}}',
    'Noting with concern that traffickers continue to exploit modern business tools, including financial transfer services and platforms,',
    'Encourages Member States to establish and strengthen partnerships with private sector entities:',
    'By promoting the exchange of best practices and information, in accordance with national legislation;',
    'By safeguarding supply chains, products and platforms, in particular those of:',
    'Financial institutions;',
    'Money or value transfer services providers, among them:',
    'Operators of online platforms;',
    'Also encourages Member States to avail themselves of article 12 of the Convention,{{b}} as appropriate.',
  ],
  fr: [
    'La Commission des stupéfiants,',
    'Rappelant la Convention unique sur les stupéfiants de 1961 telle que modifiée par le Protocole de 1972{{a|Nations Unies, Recueil des Traités, vol. 976, no 14152.}} et la Convention sur les substances psychotropes de 1971{{b|Ibid., vol. 1019, no 14956.}},',
    'Notant avec préoccupation que les trafiquants continuent d’exploiter les outils commerciaux modernes, y compris les services et plateformes de transfert de fonds,',
    'Encourage les États Membres à établir et à renforcer des partenariats avec des entités du secteur privé :',
    'En favorisant l’échange de bonnes pratiques et d’informations, conformément à la législation nationale ;',
    'En protégeant les chaînes d’approvisionnement, les produits et les plateformes, en particulier ceux :',
    'Des institutions financières ;',
    'Des prestataires de services de transfert de fonds ou de valeurs, parmi lesquels :',
    'Les exploitants de plateformes en ligne ;',
    'Encourage également les États Membres à se prévaloir de l’article 12 de la Convention{{b}}, selon qu’il conviendra.',
  ],
  es: [
    'La Comisión de Estupefacientes,',
    'Recordando la Convención Única de 1961 sobre Estupefacientes enmendada por el Protocolo de 1972{{a|Naciones Unidas, Treaty Series, vol. 976, núm. 14152.}} y el Convenio sobre Sustancias Sicotrópicas de 1971{{b|Ibid., vol. 1019, núm. 14956.}},',
    'Observando con preocupación que los traficantes siguen explotando las herramientas comerciales modernas, incluidos los servicios de transferencia financiera,',
    'Alienta a los Estados Miembros a que establezcan y fortalezcan alianzas con entidades del sector privado:',
    'Promoviendo el intercambio de mejores prácticas e información, de conformidad con la legislación nacional;',
    'Salvaguardando las cadenas de suministro, los productos y las plataformas, en particular los de:',
    'Las instituciones financieras;',
    'Los proveedores de servicios de transferencia de dinero o valores, entre ellos:',
    'Los operadores de plataformas en línea;',
    'Alienta también a los Estados Miembros a que se valgan del artículo 12 del Convenio{{b}}, según proceda.',
  ],
  ru: [
    'Комиссия по наркотическим средствам,',
    'ссылаясь на Единую конвенцию о наркотических средствах 1961 года с поправками, внесенными Протоколом 1972 года{{a|United Nations, Treaty Series, vol. 976, No. 14152.}}, и Конвенцию о психотропных веществах 1971 года{{b|Там же, vol. 1019, No. 14956.}},',
    'отмечая с обеспокоенностью, что наркоторговцы продолжают использовать современные инструменты ведения бизнеса, включая услуги и платформы для перевода средств,',
    'призывает государства-члены устанавливать и укреплять партнерские отношения с частным сектором:',
    'содействуя обмену передовым опытом и информацией в соответствии с национальным законодательством;',
    'обеспечивая защиту цепочек поставок, продуктов и платформ, в частности принадлежащих:',
    'финансовым учреждениям;',
    'поставщикам услуг по переводу денег или ценностей, в том числе:',
    'операторам сетевых платформ;',
    'призывает также государства-члены в надлежащих случаях руководствоваться статьей 12 Конвенции{{b}}.',
  ],
  zh: [
    '麻醉药品委员会，',
    '回顾《经 1972 年议定书修正的 1961 年麻醉品单一公约》{{a|联合国，《条约汇编》，第 976 卷，第 14152 号。}}和 1971 年《精神药物公约》{{b|同上，第 1019 卷，第 14956 号。}}，',
    '关切地注意到贩毒分子继续利用包括金融转账服务和平台在内的现代商务工具贩运前体、前前体化学品和合成毒品，',
    '鼓励会员国通过下列方式与私营部门实体建立和加强伙伴关系：',
    '根据国家立法促进交流最佳做法和信息；',
    '保障供应链、产品和平台，特别是下列各方的供应链、产品和平台：',
    '金融机构；',
    '金钱或价值转账服务提供商，其中包括：',
    '网上平台运营商；',
    '又鼓励会员国酌情利用《公约》第 12 条{{b}}。',
  ],
  ar: [
    'إن لجنة المخدرات،',
    'إذ تشير إلى الاتفاقية الوحيدة للمخدرات لسنة 1961 بصيغتها المعدلة ببروتوكول سنة 1972{{a|United Nations, Treaty Series, vol. 976, No. 14152.}} واتفاقية المؤثرات العقلية لسنة 1971{{b|المرجع نفسه، المجلد 1019، الرقم 14956.}}،',
    'وإذ تلاحظ مع القلق أن المتجرين بالمخدرات ما زالوا يستغلون الأدوات التجارية الحديثة، بما فيها خدمات التحويل المالي (انظر الوثيقة E/CN.7/2019/CRP.10)،',
    'تشجع الدول الأعضاء على إقامة شراكات مع كيانات القطاع الخاص وتعزيزها بالوسائل التالية:',
    'تبادل أفضل الممارسات والمعلومات وفقا للتشريعات الوطنية؛',
    'حماية سلاسل الإمداد والمنتجات والمنصات، ولا سيما تلك التابعة للجهات التالية:',
    'المؤسسات المالية؛',
    'مقدمو خدمات تحويل الأموال أو القيمة، ومن بينهم:',
    'مشغلو المنصات الشبكية؛',
    'تشجع أيضا الدول الأعضاء على الاستفادة من المادة 12 من الاتفاقية{{b}}، حسب الاقتضاء.',
  ],
}
