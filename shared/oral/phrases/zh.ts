import { unreachable } from '../../assert.ts'
import { formatChinese } from '../../numbering/counters.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

const quote = (words: string) => `“${words}”`

function name(place: PlaceName): string {
  switch (place.kind) {
    case 'preambular':
      return under(`序言部分第${formatChinese(place.n)}段`, place.subs)
    case 'operative':
      return under(`执行部分第${place.n}段`, place.subs)
    case 'numbered':
      return under(`第${place.n}段`, place.subs)
    case 'section':
      return `第${place.label}节标题`
    case 'annex':
      return `${place.label}的标题`
    case 'in-annex':
      return `${place.label}${name(place.place)}`
    case 'title':
      return '标题'
    case 'footnote':
      return `脚注${place.n}`
    case 'beginning':
      return `以${quote(place.words)}开头的${ifFresh(place, '新')}段落`
    case 'row':
      return `表格中以${quote(place.words)}开头的${ifFresh(place, '新的')}一行`
    default:
      return unreachable(place)
  }
}

function under(paragraph: string, subs: readonly string[]): string {
  return subs.length === 0 ? paragraph : `${paragraph}${subs.join('')}分段`
}

function whereOf(where: Where): string {
  if (where.relation === 'start') return '案文开头'
  return `${name(where.place)}之${where.relation === 'after' ? '后' : '前'}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: '新的序言段落',
  operative: '新的执行段落',
  sub: '新的分段',
  heading: '新的标题',
  annex: '新的附件',
  row: '表格的新的一行',
  other: '新的一段',
  several: '下列新段落',
}

export const zhPhrases: OralPhrases = {
  quote,
  comma: '，',
  semicolon: '；',
  stop: '。',
  name,
  within: (place) => `${name(place)}中`,
  occurrence: (quoted, n) => `第${formatChinese(n)}处${quoted}`,
  behind: (quoted) => `在${quoted}之后`,
  atStart: '在段首',
  atEnd: '在段末',
  replace: (old, now) => `将${old}改为${now}`,
  remove: (old) => `删除${old}`,
  insert: (now) => `插入${now}`,
  insertNote: (quoted) => `插入一个脚注，内容如下：${quoted}`,
  insertReference: (note) => `插入脚注${note}的标号`,
  removeNote: (note) => `删除脚注${note}的标号`,
  noteReads: (note, quoted) => `脚注${note}内容如下：${quoted}`,
  spacing: '更正空格',
  setOff: (quoted) => `${quoted}改用楷体`,
  setPlain: (quoted) => `${quoted}改用宋体`,
  shouldRead: (place, quoted) => `${name(place)}改为：${quoted}`,
  replaceWhole: (places, quoted) => `将${places.map(name).join('和')}改为：\n${quoted}`,
  removeParagraph: (place) => `删除${name(place)}`,
  insertParagraph: (sort, where, quoted) =>
    `在${whereOf(where)}插入${sorts[sort]}${sort === 'several' ? '：\n' : '，案文如下：'}${quoted}`,
  move: (place, where, withSubs) =>
    `将${name(place)}${withSubs ? '及其分段' : ''}移至${whereOf(where)}`,
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `将${name(place)}分为两段，第二段以${beginnings.join('')}开头`
      : `将${name(place)}分为${formatChinese(beginnings.length + 1)}段，各新段分别以${beginnings.join('、')}开头`,
  merge: (places) => `将${places.map(name).join('和')}合并为一段`,
  becomes: (place, as) => `${name(place)}改为${as === null ? '不编号的案文' : name(as)}`,
  brackets: (place, bracketed) =>
    bracketed ? `将${name(place)}置于方括号内` : `删除${name(place)}的方括号`,
  renumber: '其余各段依次重新编号',
  reletter: '其余各分段依次重新编号',
}
