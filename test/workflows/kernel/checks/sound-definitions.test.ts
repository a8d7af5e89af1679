import { z } from 'zod'
import { known } from '../../../../lib/checks/check-procedures'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { type Anything, changed, withFields, withWords } from '../../../fixtures/changed-procedure'
import { inspectedShed } from '../../../fixtures/inspected-procedure'

const ask = (it: Anything, rule: unknown): void => {
  it.route[2].ask[0].when = rule
}

/** What is right is not refused: samples come from the form, with its patterns, least lengths and refinements. */
const sound: [string, (it: Anything) => void][] = [
  [
    'the first entry of a list that the form wants where it is read',
    (it) => {
      const members = z.array(z.object({ name: z.string().min(1), born: z.iso.date() }))
      withFields(it, { kind: z.enum(['one', 'family']), members })
      withWords(it, ['kind=one', 'kind=family', 'members.name', 'members.born'])
      it.form = it.form.superRefine((answers: Anything, context: Anything) => {
        if ((answers.kind === 'family') !== answers.members.length > 0)
          context.addIssue({ code: 'custom', path: ['members'], message: 'a family has members' })
      })
      it.result = ({ kind, members, name }: Anything) => [['Tên', kind === 'family' ? members[0].name : name]]
    },
  ],
  [
    'figures read as a number behind their pattern',
    (it) => {
      withFields(it, { code: z.string().regex(/^\d{4}$/) })
      ask(it, ({ code }: Anything) => BigInt(code) % 2n === 0n)
      it.result = ({ code }: Anything) => [['Mã', String(BigInt(code) * 2n)]]
    },
  ],
  [
    'the first entry of a list of at least one',
    (it) => {
      withFields(it, { activities: z.array(z.object({ description: z.string().trim().min(1) })).min(1) })
      withWords(it, ['activities.description'])
      it.result = ({ activities }: Anything) => [['Việc', activities[0].description.toUpperCase()]]
    },
  ],
  [
    'patterns of its own',
    (it) => {
      withFields(it, {
        certificate: z.string().regex(/^[A-Z]{3}-\d{8}(\/[A-Z]{2})?$/),
        plot: z.string().regex(/^(?=.{5,9}$)\d+-[IVX]+$/),
        taxCode: z.string().regex(/^\d{10}(-\d{3})?$/),
        fullName: z.string().regex(/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}*)+$/u),
      })
      it.result = ({ certificate, plot, taxCode, fullName }: Anything) => [
        ['Số', certificate.split('-')[1].slice(0, 3)],
        ['Thửa', plot.split('-')[1].trim()],
        ['Mã', taxCode.slice(0, 10)],
        ['Tên', fullName.split(' ')[1].trim()],
      ]
    },
  ],
  [
    'a figure that only an example has right',
    (it) => {
      const sums = (text: string) =>
        [...text].reduce((sum, figure, index) => sum + Number(figure) * (index % 2 ? 3 : 1), 0) % 10 === 0
      withFields(it, {
        book: z
          .string()
          .regex(/^\d{13}$/)
          .refine(sums),
      })
      it.examples = [{ name: 'Lan', storeys: 3, river: true, free: false, book: '4006381333931' }]
    },
  ],
  [
    'two dates in their order',
    (it) => {
      withFields(it, { from: z.iso.date(), to: z.iso.date() })
      it.form = it.form.refine(({ from, to }: Anything) => from < to, { path: ['to'] })
      it.fee = ({ from, to }: Anything) => 1_000 + (Date.parse(to) - Date.parse(from)) / 86_400_000
    },
  ],
  [
    'a year that is read from a date',
    (it) => {
      withFields(it, { born: z.iso.date() })
      ask(it, ({ born }: Anything) => new Date(born).getUTCFullYear() < 1960)
    },
  ],
  [
    'a rule that is seldom true',
    (it) => {
      withFields(it, { north: z.number().min(8).max(24), east: z.number().min(102).max(110) })
      ask(it, ({ north, east }: Anything) => north > 10.75 && north < 10.85 && east > 106.6 && east < 106.75)
    },
  ],
  [
    'a sum over a list',
    (it) => {
      withFields(it, {
        plots: z
          .array(z.object({ area: z.number().positive().max(100_000) }))
          .min(1)
          .max(20),
      })
      withWords(it, ['plots.area'])
      ask(
        it,
        ({ plots }: Anything) => plots.reduce((sum: number, { area }: Anything) => sum + area, 0) > 50_000,
      )
    },
  ],
  [
    'what is asked only of some, and is there where it is asked',
    (it) => {
      withFields(it, {
        kind: z.enum(['one', 'family']),
        members: z.array(z.object({ name: z.string().min(1) })).optional(),
      })
      withWords(it, ['kind=one', 'kind=family', 'members.name'])
      it.asksOnlyIf = { members: ({ kind }: Anything) => kind === 'family' }
      it.result = ({ kind, members, name }: Anything) => [['Tên', kind === 'family' ? members[0].name : name]]
    },
  ],
  [
    'a group that may be left out',
    (it) => {
      withFields(it, { spouse: z.object({ name: z.string().min(1) }).optional() })
      withWords(it, ['spouse.name'])
      it.result = ({ name, spouse }: Anything) => [['Tên', name], ...(spouse ? [['Vợ', spouse.name]] : [])]
    },
  ],
  [
    'a statement that has to be agreed to',
    (it) => {
      withFields(it, { agrees: z.literal(true) })
      withWords(it, ['agrees=true'])
    },
  ],
  [
    'a rule that goes by four answers at once',
    (it) => {
      withFields(it, { cellars: z.int().min(0).max(5), ward: z.enum(['ben-thanh', 'sai-gon', 'tan-dinh']) })
      withWords(it, ['ward=ben-thanh', 'ward=sai-gon', 'ward=tan-dinh'])
      ask(
        it,
        ({ storeys, cellars, ward, river }: Anything) =>
          storeys === 37 && cellars === 4 && ward === 'tan-dinh' && river,
      )
    },
  ],
  [
    'a rule that compares with Vietnamese words',
    (it) => {
      ask(it, ({ name }: Anything) => name.toLowerCase().startsWith('đại sứ quán'))
    },
  ],
]

test.each(sound)('%s is no fault', (_what, change) => {
  expect(checkDefinition(changed(change), known).faults).toEqual([])
})

test('a procedure whose officers record what rules and the result read is no fault', () => {
  expect(checkDefinition(inspectedShed, known)).toMatchObject({ faults: [], warnings: [] })
})
