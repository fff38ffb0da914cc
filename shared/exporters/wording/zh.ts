// The words around the text in Chinese: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const zhPage: Sourced<PrintWording> = {
  unitedNations: read('联合国', 'seed002'),
  distribution: {
    general: read('Distr.: General', 'seed002'),
    limited: inferred('Distr.: Limited'),
    restricted: inferred('Distr.: Restricted'),
  },
  original: {
    ar: inferred('Original: Arabic'),
    zh: inferred('Original: Chinese'),
    en: read('Original: English', 'seed002'),
    fr: inferred('Original: French'),
    ru: inferred('Original: Russian'),
    es: inferred('Original: Spanish'),
  },
  version: read('Chinese', 'seed002'),
  oneLanguage: inferred('Chinese only'),
  notEdited: inferred('本会议室文件未经编辑。'),
  backToText: inferred('返回正文'),
  notIssued: inferred('草案，尚未作为文件印发'),
  noSymbol: inferred('文号不详'),
  reissued: read('因技术原因于 {day}重新印发。', 'seed003'),
  recycle: inferred('请回收'),
  jobLetter: read('C', 'rules 1.2'),
  meeting: read('第 {number} 次全体会议', 'seed004'),
  dayBeforeMeeting: true,
}

/** Of adopted resolutions. */
export const zhAdoption: Sourced<AdoptionWording> = {
  assembly: read('{day}大会决议', 'seed004'),
  council: inferred('{day}经济及社会理事会决议'),
  humanRights: inferred('人权理事会决议'),
  humanRightsNote: inferred(
    '人权理事会通过的决议和决定将载入理事会第{session}届会议报告({report})第一章。',
  ),
  heading: inferred('第{number}号决议'),
  securityHeading: read('第{number}号决议', 'D18'),
  security: read('{day}安全理事会第{meeting}次会议通过', 'D18'),
  securityDay: inferred('{day}安全理事会通过'),
  decision: {
    assembly: inferred('{day}大会决定'),
    council: inferred('{day}经济及社会理事会决定'),
    humanRights: inferred('人权理事会决定'),
    heading: inferred('第{number}号决定'),
  },
  onReport: read('[根据{body}的报告({symbols})通过]', 'seed004'),
  withoutReference: inferred('[未经发交主要委员会而通过({symbols})]'),
  onRecommendation: inferred('[根据{body}的建议({symbols})通过]'),
  meeting: inferred('第 {number} 次会议'),
  withoutVote: inferred('[未经表决获得通过。]'),
  recordedVote: inferred(
    '[经记录表决，以{inFavour}票赞成、{against}票反对、{abstaining}通过。表决情况如下：',
  ),
  nobody: inferred('0'),
  abstentions: [inferred('0票弃权'), inferred('{n}票弃权'), inferred('{n}票弃权')],
  inFavour: inferred('赞成：{names}'),
  against: inferred('反对：{names}'),
  abstaining: inferred('弃权：{names}'),
  noNames: inferred('无'),
  inReport: inferred('供列入会议报告的案文'),
}

/** Of addenda and corrigenda. */
export const zhNotice: Sourced<NoticeWording> = {
  addendum: read('增编', 'Y1'),
  corrigendum: read('更正', 'Y1'),
  addOne: inferred('在决议草案提案国名单中增列下列国家：'),
  addSeveral: inferred('在决议草案提案国名单中增列下列国家：'),
  stop: inferred('。'),
  only: inferred('（仅限{languages}文本）'),
  languages: {
    ar: inferred('阿拉伯文'),
    zh: inferred('中文'),
    en: inferred('英文'),
    fr: inferred('法文'),
    ru: inferred('俄文'),
    es: inferred('西班牙文'),
  },
  places: {
    title: inferred('标题'),
    subject: inferred('首行'),
    preambular: inferred('序言部分第 {number} 段'),
    operative: inferred('第 {number} 段'),
    heading: inferred('标题 {number}'),
    annex: inferred('{number}标题'),
    row: inferred('表格第 {number} 行'),
    footnote: inferred('脚注 {number}'),
  },
  forRead: inferred('将{old}改为{new}。'),
  shouldRead: inferred('案文应为{new}。'),
  quotes: [inferred('“'), inferred('”')],
}

/** Of comparisons. */
export const zhMarked: Sourced<MarkedWording> = {
  heading: inferred('{new} 与 {old} 对照'),
  currentText: inferred('当前草案'),
  movedFrom: inferred('移自 {label}'),
  movedTo: inferred('移至 {label}'),
  legend: inferred('标记说明'),
  inserted: inferred('新增文字'),
  deleted: inferred('删除文字'),
  moved: inferred('移动文字'),
  paragraphs: {
    changed: inferred('修改'),
    added: inferred('新增'),
    deleted: inferred('删除'),
    moved: inferred('移动'),
    split: inferred('拆分'),
    joined: inferred('合并'),
    renumbered: inferred('重新编号'),
  },
  of: {
    paragraphs: inferred('段落'),
    words: inferred('词语'),
    notes: inferred('脚注'),
    sponsors: inferred('提案国'),
  },
  words: {
    inserted: inferred('新增'),
    deleted: inferred('删除'),
  },
  notes: inferred('脚注'),
  proposals: inferred('附待决提案的草案案文'),
  equal: inferred('两份案文相同。'),
}

/** Of what is not issued. */
export const zhDraft: Sourced<DraftWording> = {
  draft: inferred('草稿'),
  orallyRevisedOf: inferred('{symbol}，经口头订正（未印发）'),
}
