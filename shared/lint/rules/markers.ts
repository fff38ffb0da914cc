// What writers leave for later: TBC, ???, [xx]. XXX alone is a Roman number and stays.
import { type LineRule, reportMatches, stretchesOf } from '../rule.ts'

const markers =
  /(?<![\p{L}\p{N}])(?:TBC|TBD|TBA|FIXME|TODO|xx\/xx|XX\/XX|l'à compléter|à compléter|por determinar|por completar|подлежит уточнению)(?![\p{L}\p{N}])|\?{2,}|？{2,}|[[（(](?:[x×•.…]{1,5}|[X]{2}|待定|待补|待确认)[\])）]|_{3,}|\u25a0{2,}/gu

export const checkMarkers: LineRule = (line) =>
  stretchesOf(line).flatMap((words) =>
    reportMatches('marker-left', words, markers, ({ 0: marker }) =>
      // Three dots in brackets stand for words left out of a quotation.
      /^[[（(][.…]+[\])）]$/u.test(marker) ? null : { values: { marker } },
    ),
  )
