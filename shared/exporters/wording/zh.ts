import type { PrintWording } from './wording.ts'

export const zhWording: PrintWording = {
  unitedNations: { text: '联合国', source: 'seed002' },
  distribution: {
    general: { text: 'Distr.: General', source: 'seed002' },
    limited: { text: 'Distr.: Limited', source: 'inferred' },
    restricted: { text: 'Distr.: Restricted', source: 'inferred' },
  },
  original: {
    ar: { text: 'Original: Arabic', source: 'inferred' },
    zh: { text: 'Original: Chinese', source: 'inferred' },
    en: { text: 'Original: English', source: 'seed002' },
    fr: { text: 'Original: French', source: 'inferred' },
    ru: { text: 'Original: Russian', source: 'inferred' },
    es: { text: 'Original: Spanish', source: 'inferred' },
  },
  version: { text: 'Chinese', source: 'seed002' },
  oneLanguage: { text: 'Chinese only', source: 'inferred' },
  backToText: { text: '返回正文', source: 'inferred' },
  notIssued: { text: '草案，尚未作为文件印发', source: 'inferred' },
  noSymbol: { text: '文号不详', source: 'inferred' },
  reissued: { text: '因技术原因于 {day}重新印发。', source: 'seed003' },
  recycle: { text: '请回收', source: 'inferred' },
  jobLetter: 'C',
  meeting: { text: '第 {number} 次全体会议', source: 'seed004' },
  dayBeforeMeeting: true,
}
