// What scraping leaves of the pages that show documents of the United Nations in Chinese and Arabic: wikis, libraries of declarations, news,
// alignments of two languages. All texts are inventions in these shapes.
import { describe, expect, it } from 'vitest'
import { bodyText } from '../document/draft-text.ts'
import { importText } from './from-text.ts'

function read(source: string) {
  let count = 0
  const document = importText(source, { newId: () => `p${++count}` })
  const lines = document.text.paragraphs.map(
    (paragraph) => `${paragraph.part} ${paragraph.level} ${bodyText(paragraph)}`,
  )
  const told = document.ambiguities.map(({ code, excerpt }) => `${code}: ${excerpt}`)
  return { document, lines, told, codes: document.ambiguities.map(({ code }) => code) }
}

const council = `联合国安理会第1901号决议
← | 联合国安理会第1900号决议 | 联合国安理会第1901号决议 1971年5月4日 |
联合国安理会第1902号决议 |
|
一九七一年五月四日
第1901(1971)号决议
安全理事会,
审议了秘书长关于北部水域观察团的报告(S/10990和Corr.1和2),
对该水域目前的紧张状态表示关切,
1.要求有关各方遵守停火;
2.请秘书长随时提出报告。
第一六二〇次会议以十二票对零票通过。
本作品来自联合国官方文件。此组织之政策为于公有领域保存其文献。
- 官方纪录;
Public domainPublic domainfalsefalse`

describe('a page of a wiki', () => {
  it('leaves neither its links nor its licence in the text, and accounts for them', () => {
    const { document, lines } = read(council)
    expect(document.title).toBe('')
    expect(document.masthead.resolutionNumber).toBe('1901 (1971)')
    expect(lines[0]).toBe('subject 0 安全理事会,')
    expect(lines.at(-1)).toBe('operative 0 请秘书长随时提出报告。')
    const links = document.furniture.filter(({ what }) => what === 'link')
    expect(links.map(({ line }) => line)).toEqual([2, 3, 13, 14, 15])
  })

  it('tells the name that it gives the resolution, and makes no title of it', () => {
    expect(read(council).told).toContain('masthead-line: 联合国安理会第1901号决议')
  })

  it('takes the title behind a number that stands above already', () => {
    const { document } = read(
      '聯合國大會第50/99號決議\n\n維基文庫,自由的圖書館\n\n第五十屆會議\n\n大會決議\n[根據第二委員會的報告\n(A/50/700)通過]\n50/99. 內陸港口的安全\n\n大會,\n\n回顧其以往各項決議,\n\n1. 請各國合作;\n\n2. 請秘書長提出報告。',
    )
    expect(document.title).toBe('內陸港口的安全')
    expect(document.masthead.resolutionNumber).toBe('50/99')
    expect(document.masthead.adoption).toBeNull()
    expect(document.fields).toContainEqual({
      line: 8,
      text: '[根據第二委員會的報告(A/50/700)通過]',
      field: 'adoption-note',
    })
  })

  it('finds no reference in the number of a corrigendum behind Han', () => {
    const { document } = read(`${council.split('\n本作品')[0]} 1\n1 两个理事国没有参加表决。`)
    const runs = document.text.paragraphs.flatMap((each) => ('runs' in each ? each.runs : []))
    expect(runs.filter(({ marks }) => marks.note !== undefined)).toEqual([])
    expect(document.fields.at(-1)?.text).toBe('1 两个理事国没有参加表决。')
    expect(runs.some(({ text }) => text.includes('Corr.1和2'))).toBe(true)
  })
})

describe('older resolutions in Chinese', () => {
  it('count their operative paragraphs 一. 二., whatever verb begins the first', () => {
    const { lines } = read(
      '安全理事會,\n業已閱悉參謀長之報告書,\n並已閱悉會商結果,\n一.惋惜本年三月之衝突,並促請雙方遵守停火;\n二.重申其一九五六年之決議案;\n三.爰請秘書長提具報告。',
    )
    expect(lines.filter((line) => line.startsWith('preamble'))).toHaveLength(2)
    expect(lines.slice(-3).every((line) => line.startsWith('operative'))).toBe(true)
  })

  it('have the notes of their volume, which do not begin with 1', () => {
    const { document, lines } = read(
      '安全理事會,\n\n業已閱悉委員會之報告書,31\n\n爰請秘書長再提報告書。\n\n第三百次會議一致通過。\n\n31 安全理事會正式紀錄,第四年,文件S/1163。\n\n32 同上,文件S/1176。',
    )
    expect(lines.filter((line) => /^\w+ \d \d/u.test(line))).toEqual([])
    const notes = document.text.paragraphs.flatMap((each) =>
      'runs' in each ? each.runs.filter(({ marks }) => marks.note !== undefined) : [],
    )
    expect(notes.map(({ text }) => text)).toContain('安全理事會正式紀錄,第四年,文件S/1163。')
  })

  it('leave notes alone that count from 1, whatever one of them begins with', () => {
    const { document } = read(
      '大会，\n\n回顾其第一项决议，1\n\n又回顾其第二项决议，2 第三项决议，3 第四项决议4 和第五项决议，5\n\n1. 请各国合作。\n\n1 决议一。\n2 决议二。\n3 the third resolution.\n4 决议四。\n5 决议五。',
    )
    const notes = document.text.paragraphs.flatMap((each) =>
      'runs' in each ? each.runs.filter(({ marks }) => marks.note !== undefined) : [],
    )
    expect(notes).toHaveLength(5)
  })

  it('have their number over a space, and the day of the volume for a title', () => {
    const numbered = read(
      '三九五(三) 內河獨立問題\n\n大會\n\n業已審查委員會報告書,\n\n一. 採納報告書之結論;\n\n二. 爰決議設立委員會。',
    )
    expect(numbered.document.title).toBe('內河獨立問題')
    expect(numbered.document.masthead.resolutionNumber).toBe('395 (III)')
    const dated = read(
      '二十(一九四七).一九四七年三月十日決議案1\n\n安全理事會,\n\n一.認為報告書係屬初步;\n\n二.茲將審議紀錄轉送委員會。\n\n第一一七次會議一致通過。',
    )
    expect(dated.document.title).toBe('')
    expect(dated.document.masthead).toMatchObject({
      resolutionNumber: '20 (1947)',
      adoption: { date: '1947-03-10', meeting: 117 },
    })
  })

  it('refer to a note as (注), behind a whole paragraph', () => {
    const { lines } = read(
      '大會議決:\n\n(甲)委員會研討職務之移交;\n\n(乙)委員會研討會址.(注)\n\n每一會員國得派其代表.',
    )
    expect(lines.slice(-2)).toEqual([
      'operative 1 委員會研討會址.(注)',
      'operative 0 每一會員國得派其代表.',
    ])
  })

  it('end with the day and a comma over the meeting', () => {
    const { document } = read(
      '三一〇二(二十八)、內河航運問題\n大會,\n回顧其以往決議案,\n重申此項決議仍屬有效。\n一九六六年十一月二十九日,\n第一四八一次全體會議 |',
    )
    expect(document.masthead.adoption).toMatchObject({ date: '1966-11-29', meeting: 1481 })
  })
})

const lettered =
  '第五十届会议 议程项目72 大会决议 [根据第一委员会的报告(A/50/999)通过] 50/98. 内河航运 A. 港口的安全 大会, 审议了港口会议的报告,1 深信港口对所有国家都很重要, 满意地注意到迄今取得的结果, 1. 重申港口会议的作用; 2. 请秘书长确保提供: (a) 服务; (b) 资料; 3. 决定将此项目列入下届会议议程。 1995年12月12日 第90次全体会议 B. 河流周 大会, 注意到河流的改变, 强调协调的重要性, 1. 欢迎举办河流周; 2. 请各国合作。 1995年12月12日 第90次全体会议'

describe('a Chinese text on one line', () => {
  it('is parted at the spaces, which Chinese has nowhere else', () => {
    const { document, lines, codes } = read(lettered)
    expect(document.title).toBe('内河航运')
    expect(document.masthead).toMatchObject({ session: 50, resolutionNumber: '50/98' })
    expect(lines.slice(1)).toEqual([
      'operative 1 港口的安全',
      'subject 0 大会,',
      'preamble 0 审议了港口会议的报告,1',
      'preamble 0 深信港口对所有国家都很重要,',
      'preamble 0 满意地注意到迄今取得的结果,',
      'operative 0 重申港口会议的作用;',
      'operative 0 请秘书长确保提供:',
      'operative 1 服务;',
      'operative 1 资料;',
      'operative 0 决定将此项目列入下届会议议程。',
      'operative 1 河流周',
      'text 0 大会,',
      'preamble 0 注意到河流的改变,',
      'preamble 0 强调协调的重要性,',
      'operative 0 欢迎举办河流周;',
      'operative 0 请各国合作。',
    ])
    expect(codes).toContain('break-in-paragraph')
  })

  it('is parted in full width too, and where no paragraph has a number', () => {
    const { lines } = read(
      '三一〇三 (二十八). 內河航運問題 大會， 回顧聯合國憲章的原則， 考慮到，港口對於各國都是必不可少的， 承認河流屬於所有沿岸國家， 決定：請各國立即派出代表並給予他們一切必要的便利。 一九七一年十月二十五日， 第一九七六次全體會議。',
    )
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      'title 0 內河航運',
      'subject 0 大會',
      'preamble 0 回',
      'preamble 0 考',
      'preamble 0 承',
      'operative 0 ',
    ])
  })

  it('is told where no space is left in it', () => {
    const { codes } = read(
      '联合国大会,回顾近年来各地出现的混乱状态,深信港口问题对人类构成威胁,认识到规范已迫在眉睫,注意到两国提出的意见,充分肯定这些方案,铭记各国的责任,强调国际社会必须制定规则,考虑到各方的立场以及今后的工作安排,决定成立一个工作组。',
    )
    expect(codes).toContain('break-in-paragraph')
  })
})

describe('paragraphs without empty lines', () => {
  it('are told apart by a person where one ends on a full line and the next has no known opening', () => {
    const { told } = read(
      '大会，\n回顾其关于内河航运安全与可持续发展的以往各项决议，特别是2019年12月1\n9日第74/216号决议，\n重申内河港口对于沿岸各国人民生计的重要性和各方为应对水文变化所作的努力，\n着眼于各区域港口管理机构积累的经验和教训，并愿意进一步推动这些经验在各国，\n1. 请各会员国根据本国情况制定港口安全计划，并与区域组织密切合作以落实这些\n计划所载的各项措施；\n2. 决定在第八十一届会议上继续审议这一问题。',
    )
    expect(told.filter((one) => one.startsWith('break-in-paragraph: 着眼于'))).toHaveLength(1)
  })
})

describe('a sign without its note', () => {
  it('is told once where its shape says for certain what it is', () => {
    const { codes } = read('大会,\n\n审议了报告,[1]\n\n又审议了资料,[2]\n\n1. 请各国合作。')
    expect(codes.filter((code) => code === 'reference-without-note')).toHaveLength(2)
  })

  it.each([
    '大会,\n\n重申《内河宣言》1 的宗旨,\n\n1. 请各国合作。',
    '大会,\n\n回顾其决议,\n\n1. 注意到工作组的报告;23\n\n2. 请各国合作。',
  ])('is told behind a name and at the end of a paragraph: %s', (source) => {
    expect(read(source).codes).toContain('reference-without-note')
  })
})

describe('what stands over a text', () => {
  it('is the class of a library, which sets the title under it and the day below', () => {
    const { document } = read(
      '主题:和平与安全\n\n内河国家缓和宣言\n\n通过日期 联合国大会第一〇六次全体会议1977年12月19日第3299(XXX)号决议通过\n\n原始文本 查看\n\n联合国会员国,\n\n重申全力奉行《联合国宪章》,\n\n认识到各国必须和睦,\n\n深信需要努力,',
    )
    expect(document.title).toBe('内河国家缓和宣言')
    expect(document.masthead).toMatchObject({
      resolutionNumber: '3299 (XXX)',
      adoption: { date: '1977-12-19', meeting: 106 },
    })
  })

  it('ends with the facts of the library, where the declaration has no subject line', () => {
    const { document, lines } = read(
      '主题:和平与安全\n\n纪念港口会议七十五周年宣言\n\n通过日期 联合国大会2020年9月21日第75/99号决议通过\n\n原始文本 查看\n\n1. 我们，代表各国港口的人民，齐聚一堂纪念这次会议。\n\n2. 成就是多方面的。',
    )
    expect(document.title).toBe('纪念港口会议七十五周年宣言')
    expect(lines.slice(1).map((line) => line.slice(0, 10))).toEqual(['numbered 0', 'numbered 0'])
  })

  it('names the Security Council before the day or behind it', () => {
    const { document } = read(
      '第3326(2016)號決議\n安全理事會2016年12月15日第7838次會議通過\n安全理事會,\n認定局勢構成威脅,\n1. 決定繼續處理此案。',
    )
    expect(document.title).toBe('')
    expect(document.masthead.adoption).toEqual({ date: '2016-12-15', meeting: 7838 })
  })

  it.each([
    '一致通过',
    '时间:2024.4.20',
    '更新时间:2024-06-10 14:57',
    '制定机关:联合国大会',
    '(重定向自联合国大会195号决议',
    '一九四六年六月三十日于纽约',
    '内容',
    '本次会议的决议如下。',
    '联合国安理会1901号决议',
  ])('is no title: %s', (line) => {
    const { document, told } = read(
      `${line}\n\n安全理事会,\n\n回顾其决议,\n\n1. 决定继续处理此案。`,
    )
    expect(document.title).toBe('')
    expect(told).toContain(`masthead-line: ${line}`)
  })

  it('is nothing in a page of the preamble alone', () => {
    const { lines } = read(
      '回顾其关于港口的决议,\n\n又回顾其关于河流的决议,\n\n铭记各国的责任,\n\n谴责对港口的袭击,',
    )
    expect(lines.every((line) => line.startsWith('preamble 0'))).toBe(true)
  })
})

describe('pages in Arabic', () => {
  it('name a resolution by its day', () => {
    const { document, lines } = read(
      'قرار مجلس الأمن رقم 1381 بتاريخ 30 تشرين الثاني (نوفمبر) 1975\nإن مجلس الأمن،\nإذ يعرب عن قلقه،\n1- يقرر أن يجتمع مرة أخرى؛\n2- يطلب إلى الأمين العام أن يقدم تقريرا.\nتبنى المجلس هذا القرار في جلسته رقم 1856 بـ 13 صوتا مقابل لا شيء.',
    )
    expect(document.title).toBe('')
    expect(document.masthead).toMatchObject({
      resolutionNumber: '1381 (1975)',
      adoption: { date: '1975-11-30' },
    })
    expect(lines.at(-1)).toMatch(/^operative 0 يطلب/u)
  })

  it('write the number of a resolution with spaces around its stroke', () => {
    const { document } = read(
      '52 / 99   أمن الموانئ النهرية\n\nإن الجمعية العامة،\n\nإذ تلاحظ أهمية الموانئ،\n\n1 - تؤكد أهميتها؛\n\n2 - تطلب إلى الأمين العام أن يقدم تقريرا.',
    )
    expect(document.title).toBe('أمن الموانئ النهرية')
    expect(document.masthead.resolutionNumber).toBe('52/99')
  })

  it('have numbered paragraphs on one line, from the first on', () => {
    const { lines } = read(
      '1 - تحيط علما مع التقدير بتقرير الأمين العام عن الموانئ النهرية؛ 2 - تلاحظ انتهاء أعمال بناء الموانئ في المنطقة خلال العام الماضي؛ 3 - تطلب إلى الأمين العام أن يقدم تقريرا آخر.',
    )
    expect(lines).toHaveLength(3)
  })

  it('set a number with its dash over its paragraph', () => {
    const { lines } = read(
      'إن الجمعية العامة،\n\nإذ تلاحظ أهمية الموانئ،\n\n1 -\n\nتؤكد أهمية الموانئ لجميع الدول؛\n\n2 -\n\nتطلب إلى الأمين العام أن يقدم تقريرا.',
    )
    expect(lines.slice(-2)).toEqual([
      'operative 0 تؤكد أهمية الموانئ لجميع الدول؛',
      'operative 0 تطلب إلى الأمين العام أن يقدم تقريرا.',
    ])
  })

  it('align each line with its original, which is left out and told', () => {
    const { document, lines, codes } = read(
      [
        'A/AC.199/2019/L.18A/AC.199/2019/L.18',
        'United Nationsالأمــم المتحـدة',
        'General Assemblyالجمعية العامة',
        'Question of portsمسألة الموانئ',
        'The General Assembly,إن الجمعية العامة،',
        'Having considered the question of ports,وقد نظرت في مسألة الموانئ،',
        'Taking note of the paper for 2019,وإذ تحيط علما بالورقة لعام 2019،',
        '1. Reaffirms the right of ports;1 - تعيد تأكيد حق الموانئ؛',
        '2. Requests a report.2 - تطلب تقديم تقرير.',
      ].join('\n'),
    )
    expect(document.masthead.symbol).toBe('A/AC.199/2019/L.18')
    expect(lines).toEqual([
      'title 0 مسألة الموانئ',
      'subject 0 إن الجمعية العامة،',
      'preamble 0 وقد نظرت في مسألة الموانئ،',
      'preamble 0 وإذ تحيط علما بالورقة لعام 2019،',
      'operative 0 تعيد تأكيد حق الموانئ؛',
      'operative 0 تطلب تقديم تقرير.',
    ])
    expect(codes).toContain('language-uncertain')
    expect(document.fields.filter(({ field }) => field === 'unread')).toHaveLength(8)
  })
})

describe('a Model UN paper in Chinese', () => {
  it('may name those who sign it on the line of those who wrote it', () => {
    const { document } = read(
      '决议草案1.2 委员会:联合国大会\n议题:港口的安全\n起草国:中国、巴西、剛果布 附议国:印度、希腊\n大会,\n回顾其决议,\n1. 请各国合作。',
    )
    expect(document.sponsors).toEqual({ delegations: ['CHN', 'BRA', 'COG'], unknown: [] })
    expect(document.fields).toContainEqual({
      line: 3,
      text: '附议国:印度、希腊',
      field: 'signatories',
    })
  })

  it('counts with numbers that have their point within', () => {
    const { lines } = read('大会,\n回顾其决议,\n⒈请各国合作;\n⒉决定继续处理此案。')
    expect(lines.slice(-2)).toEqual(['operative 0 请各国合作;', 'operative 0 决定继续处理此案。'])
  })
})
