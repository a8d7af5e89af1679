import { changedAnswers, type Declaration } from '../office/papers/declarations'
import { paperName } from '../wording/paper-name'
import { type SaidAnswer, saidAnswers } from '../wording/said-answers'
import { applicantOf, requestField } from './applicant'
import type { Part, Written } from './paper-content'
import type { PaperSource } from './paper-source'
import { clockTime, sizeText } from './say'
import { vi } from './texts.vi'

/** What was declared in words, section by section; of a later version first what it changed. */
export const declaration = (source: PaperSource, declared: Declaration): Written => {
  const { record, procedure, nameOf } = source
  const said = vi.declaration
  const { filedBy, applicant } = record.dossier
  const answers = saidAnswers(procedure, declared.answers, 'vi')
  const sections = [...new Set(answers.map(({ section }) => section))]
  const papers = declared.documents.map(
    ({ type, contentType, size }) => `${paperName(type, procedure, 'vi')} (${sizeText(contentType, size)})`,
  )
  const time = clockTime(declared.at)
  return {
    parts: [
      {
        is: 'fields',
        fields: [
          requestField(procedure),
          [said.version, declared.version === 1 ? said.filed(time) : said.supplied(declared.version, time)],
        ],
      },
      ...changesIn(source, declared),
      ...(answers.length === 0 ? [paragraph(declared.erased ? vi.erased : vi.none)] : []),
      ...sections.flatMap((section) => sectionOf(section, answers)),
      heading(said.papers),
      papers.length > 0 ? { is: 'list', items: papers } : paragraph(vi.none),
      { ...paragraph(said.made), face: 'italic' },
    ],
    signatures: [
      undefined,
      {
        as: said.declarant,
        note: vi.confirmed(time),
        name: filedBy === applicant ? applicantOf(source).name : (nameOf(filedBy) ?? filedBy),
      },
    ],
  }
}

const paragraph = (text: string) => ({ is: 'paragraph', text }) as const
const heading = (text: string): Part => ({ ...paragraph(text), face: 'bold' })

const sectionOf = (section: string, answers: readonly SaidAnswer[]): Part[] => [
  ...(answers.some((one) => one.section === section && one.name !== section) ? [heading(section)] : []),
  {
    is: 'fields',
    fields: answers.filter((one) => one.section === section).map(({ name, says }) => [name, says]),
  },
]

const changesIn = ({ procedure }: PaperSource, declared: Declaration): Part[] => {
  const changes = declared.version === 1 ? [] : changedAnswers(declared, procedure, 'vi')
  if (changes.length === 0) return []
  const { what, before, after } = vi.declaration.columns
  return [
    heading(vi.declaration.changes),
    {
      is: 'table',
      columns: [
        { title: what, share: 0.3 },
        { title: before, share: 0.35 },
        { title: after, share: 0.35 },
      ],
      rows: changes.map((one) => [one.name, one.before || vi.none, one.after || vi.none]),
    },
  ]
}
