import { expect, it } from 'vitest'
import { readSourceLines } from './source-lines.ts'
import { readTexLines } from './tex-lines.ts'

const texts = (source: string) =>
  readTexLines(readSourceLines(source)).lines.map(({ text }) => text)

it('reads titles, sections and notes', () => {
  const source = String.raw`\title{
Economic and Social Council
}
\section*{Draft decision}
\footnotetext{
¹ A/80/1.
}
\footnotetext{² A/80/2.}`
  expect(texts(source)).toEqual([
    '# Economic and Social Council',
    '# Draft decision',
    '¹ A/80/1.',
    '² A/80/2.',
  ])
})

it('reads lists and tables', () => {
  const source = String.raw`\begin{enumerate}
\item Decides to meet;
\item[(a)] In May;
\item Requests a report.
\end{enumerate}
\begin{tabular}{|l|l|}
\hline Region & Share \\
\hline Africa & 40\% \\
\hline
\end{tabular}`
  expect(texts(source)).toEqual([
    '1. Decides to meet;',
    '(a) In May;',
    '2. Requests a report.',
    '| Region | Share |',
    String.raw`| Africa | 40\% |`,
  ])
})

it('leaves other texts as they are', () => {
  const lines = readSourceLines('a \\ b {c} & d \\\\\n}')
  expect(readTexLines(lines).lines).toBe(lines)
})
