// What may stand in what in a Word file, and in which order: the content models of ECMA-376 part 1 (transitional), annex A, of all elements that our
// files have. A name between slashes may come several times, wherever among its neighbours in the same pair of slashes.

/** Content of paragraphs that may come in any order, any number of times. */
const inline =
  'r ins del moveFrom moveTo bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd fldSimple hyperlink moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd'
const blocks =
  'p tbl bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd'

const paragraphProperties =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle'
const runProperties =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'

/** One word for each element in its order; `|a b|` for a choice that may be repeated. */
const models: Readonly<Record<string, string>> = {
  document: 'background body',
  body: `|${blocks}| sectPr`,
  hdr: `|${blocks}|`,
  ftr: `|${blocks}|`,
  footnotes: '|footnote|',
  footnote: `|${blocks}|`,
  comments: '|comment|',
  comment: `|${blocks}|`,
  p: `pPr |${inline}|`,
  pPr: `${paragraphProperties} rPr sectPr pPrChange`,
  'pPr/rPr': `ins del moveFrom moveTo ${runProperties} rPrChange`,
  pPrChange: 'pPr',
  rPr: `${runProperties} rPrChange`,
  rPrChange: 'rPr',
  r: 'rPr |t delText tab br instrText delInstrText fldChar footnoteReference footnoteRef annotationRef commentReference separator continuationSeparator noBreakHyphen softHyphen|',
  ins: `|${inline}|`,
  del: `|${inline}|`,
  moveFrom: `|${inline}|`,
  moveTo: `|${inline}|`,
  fldSimple: `|${inline}|`,
  numPr: 'ilvl numId numberingChange ins',
  pBdr: 'top left bottom right between bar',
  tabs: '|tab|',
  sectPr:
    '|headerReference footerReference| footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  tbl: 'tblPr tblGrid |tr|',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  tblGrid: '|gridCol|',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tr: 'tblPrEx trPr |tc|',
  trPr: '|cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden| ins del trPrChange',
  tc: `tcPr |${blocks}|`,
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcBorders: 'top left bottom right insideH insideV tl2br tr2bl',
  styles: 'docDefaults latentStyles |style|',
  docDefaults: 'rPrDefault pPrDefault',
  rPrDefault: 'rPr',
  pPrDefault: 'pPr',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr',
  numbering: '|abstractNum| |num|',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink |lvl|',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  num: 'abstractNumId |lvlOverride|',
  lvlOverride: 'startOverride lvl',
  settings:
    'writeProtection view zoom removePersonalInformation trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat rsids themeFontLang decimalSymbol listSeparator',
  footnotePr: 'pos numFmt numStart numRestart |footnote|',
  compat: '|compatSetting|',
}

/** Elements that hold nothing, or text only. */
const texts: ReadonlySet<string> = new Set(['t', 'delText', 'instrText', 'delInstrText'])

/** Null where the children of an element of WordprocessingML are as they must be; otherwise what is wrong. Names are without `w:`. */
export function findDisorder(
  name: string,
  parent: string,
  children: readonly string[],
): string | null {
  const model = models[`${parent}/${name}`] ?? models[name]
  if (model === undefined || texts.has(name))
    return children.length === 0 ? null : `<${name}> may not hold <${children[0]}>`
  let at = 0
  const steps = [...model.matchAll(/\|([^|]*)\||(\S+)/gu)].map(([, many, one]) => ({
    names: (many ?? one ?? '').split(' '),
    isMany: many !== undefined,
  }))
  for (const child of children) {
    while (at < steps.length && !steps[at]!.names.includes(child)) at += 1
    const step = steps[at]
    if (!step) return `<${child}> stands at a wrong place in <${name}>: ${children.join(' ')}`
    if (!step.isMany) at += 1
  }
  return null
}
