// What LibreOffice makes of Word files: one start of it reads many, takes or refuses all their tracked changes, and says what text is left.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface LibreOfficeJob {
  readonly docx: Uint8Array
  readonly decision: 'accept' | 'reject'
}

export interface LibreOfficeText {
  /** In tables too. `{1}` for a note; it keeps a repeated reference, a field, as text, which stands here as `{again}`. */
  readonly paragraphs: readonly { readonly number: string; readonly words: string }[]
  readonly notes: readonly string[]
  /** Changes that were still tracked in the end. */
  readonly left: number
}

/** Throws when LibreOffice does not start or does not end within three minutes. */
export function readWithLibreOffice(jobs: readonly LibreOfficeJob[]): LibreOfficeText[] {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-office-'))
  try {
    // A profile is filled at the first start, whatever stands in it.
    start(folder, ['--terminate_after_init'])
    installMacro(join(folder, 'profile'))
    const list = jobs.map(({ docx, decision }, index) => {
      writeFileSync(join(folder, `${index}.docx`), docx)
      return `${decision} file://${folder}/${index}.docx file://${folder}/${index}.txt`
    })
    writeFileSync(join(folder, 'jobs'), `${list.join('\n')}\n`)
    start(folder, [`macro:///Standard.Module1.Run("file://${folder}/jobs")`])
    return jobs.map((_, index) => readAnswer(readFileSync(join(folder, `${index}.txt`), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(folder: string, words: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const { status, stderr } = spawnSync(
    'soffice',
    ['--headless', '--norestore', profile, ...words],
    { encoding: 'utf8', timeout: 180_000 },
  )
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
}

function readAnswer(answer: string): LibreOfficeText {
  const lines = answer.split('\n')
  const of = (sign: string) =>
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(sign.length))
  return { paragraphs: of('P ').map(readParagraph), notes: of('N '), left: Number(of('L ')[0]) }
}

function readParagraph(line: string): LibreOfficeText['paragraphs'][number] {
  const [number = '', words = ''] = line.split('\t')
  return { number, words }
}

function installMacro(profile: string): void {
  const basic = join(profile, 'user', 'basic')
  mkdirSync(join(basic, 'Standard'), { recursive: true })
  const library = (name: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${name}</library:library>`
  const libraries = (kind: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`
  writeFileSync(join(basic, 'script.xlc'), libraries('script'))
  writeFileSync(join(basic, 'dialog.xlc'), libraries('dialog'))
  writeFileSync(
    join(basic, 'Standard', 'script.xlb'),
    library('<library:element library:name="Module1"/>'),
  )
  writeFileSync(join(basic, 'Standard', 'dialog.xlb'), library(''))
  writeFileSync(
    join(basic, 'Standard', 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</script:module>`,
  )
}

const macro = String.raw`
Sub Run(jobs As String)
  Dim files, stream, lines, index, parts
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(jobs))
  stream.setEncoding("UTF-8")
  lines = Split(stream.readString(Array(), False), Chr(10))
  For index = 0 To UBound(lines)
    parts = Split(lines(index), " ")
    If UBound(parts) = 2 Then Decide(parts(0), parts(1), parts(2), files)
  Next
  StarDesktop.terminate()
End Sub

Sub Decide(decision As String, source As String, target As String, files)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim doc, dispatcher, out, index, changes, count
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, IIf(decision = "accept", ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"), "", 0, Array())
  If files.exists(target) Then files.kill(target)
  out = createUnoService("com.sun.star.io.TextOutputStream")
  out.setOutputStream(files.openFileWrite(target))
  out.setEncoding("UTF-8")
  doc.TextFields.refresh()
  WriteText(doc.Text, out)
  For index = 0 To doc.Footnotes.Count - 1
    out.writeString("N " & Replace(doc.Footnotes.getByIndex(index).String, Chr(10), "|") & Chr(10))
  Next
  changes = doc.Redlines.createEnumeration()
  count = 0
  Do While changes.hasMoreElements()
    changes.nextElement()
    count = count + 1
  Loop
  out.writeString("L " & count & Chr(10))
  out.closeOutput()
  doc.close(True)
End Sub

Sub WriteText(text, out)
  Dim paragraphs, paragraph, names, index
  paragraphs = text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    If paragraph.supportsService("com.sun.star.text.TextTable") Then
      names = paragraph.getCellNames()
      For index = 0 To UBound(names)
        WriteText(paragraph.getCellByName(names(index)), out)
      Next
    Else
      WriteParagraph(paragraph, out)
    End If
  Loop
End Sub

Sub WriteParagraph(paragraph, out)
  Dim portions, portion, words
  words = ""
  portions = paragraph.createEnumeration()
  Do While portions.hasMoreElements()
    portion = portions.nextElement()
    Select Case portion.TextPortionType
      Case "Text"
        If InStr(LCase(portion.CharStyleName), "footnote") > 0 Then
          words = words & "{again}"
        Else
          words = words & portion.String
        End If
      Case "Footnote"
        words = words & "{" & portion.String & "}"
      Case "TextField"
        words = words & portion.String
    End Select
  Loop
  out.writeString("P " & paragraph.ListLabelString & Chr(9) & Replace(words, Chr(10), "|") & Chr(10))
End Sub
`
