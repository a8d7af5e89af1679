import fc from 'fast-check'
import { z } from 'zod'
import { known } from '../../../lib/checks/check-procedures'
import { checkBeginnings, checkDefinition, checkVersions } from '../../../workflows/kernel/check-definition'
import { calendarDays, workingDays, workingHours } from '../../../workflows/kernel/period'
import { block, deemConsent, escalate, lapse } from '../../../workflows/kernel/silence'
import { stepKinds } from '../../../workflows/kernel/steps/kinds'
import { type Anything, changed } from '../../fixtures/changed-procedure'
import { shedPermit } from '../../fixtures/procedure'
import { notifiedShed } from '../../fixtures/silently-approved'

const law = 'Test Act, Art. 1'
const check = (definition: unknown) => checkDefinition(definition, known)
const faultsOf = (change: (definition: Anything) => void) => check(changed(change)).faults
const pointersOf = (change: (definition: Anything) => void) => faultsOf(change).map(({ pointer }) => pointer)
const ask = (definition: Anything, index: number): Anything => definition.route[2].ask[index]

test('a step asks as many agencies as one transaction can close, and not one more', () => {
  const asking = (count: number) => (it: Anything) => {
    const [question] = it.route[2].ask
    it.route[2].ask = Array.from({ length: count }, (_, index) => ({ ...question, id: `q-${index}` }))
  }
  const about = (count: number) =>
    faultsOf(asking(count)).filter(({ pointer, message }) => pointer === 'route[2].ask' && /15/.test(message))
  expect(about(15)).toEqual([])
  expect(about(16)).toHaveLength(1)
})

test('the fixture itself has no fault', () => {
  expect(check(changed(() => undefined)).faults).toEqual([])
})

describe('outline', () => {
  test.each(['1.99999', '4.999999', '1999999', '', undefined, 1.999999])('%p is no national code', (code) => {
    expect(pointersOf((it) => Object.assign(it, { code }))).toEqual(['code'])
  })
  test('a procedure needs a law', () => {
    expect(pointersOf((it) => Object.assign(it, { legalBasis: [] }))).toEqual(['legalBasis'])
    expect(pointersOf((it) => Object.assign(it, { legalBasis: [' '] }))).toEqual(['legalBasis[0]'])
    expect(pointersOf((it) => delete it.legalBasis)).toEqual(['legalBasis'])
  })
  test('version, field and online level are what they must be', () => {
    expect(pointersOf((it) => Object.assign(it, { version: 0, field: '', onlineLevel: 'half' }))).toEqual([
      'version',
      'field',
      'onlineLevel',
    ])
  })
  test.each([-1, 1.5, Number.NaN, '7', undefined])('a limit of %p working days is none', (amount) => {
    expect(pointersOf((it) => Object.assign(it, { limit: { unit: 'workingDays', amount } }))).toEqual([
      'limit.amount',
    ])
  })
  test('the same day is a limit, and counts as a day; no time in another unit is none', () => {
    const { faults, warnings, longestPath } = check(
      changed((it) => Object.assign(it, { limit: workingDays(0) })),
    )
    expect(faults).toEqual([])
    expect(longestPath?.limitWorkingDays).toBe(1)
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /3 working days \(about 3 working days\) do not fit in the limit of the same day$/,
      ),
    )
    for (const unit of ['workingHours', 'calendarDays', 'months'])
      expect(pointersOf((it) => Object.assign(it, { limit: { unit, amount: 0 } }))).toEqual(['limit.amount'])
  })
  test('a period has a known unit', () => {
    expect(pointersOf((it) => Object.assign(it, { limit: { unit: 'days', amount: 7 } }))).toEqual([
      'limit.unit',
    ])
  })
  test('who decides is an agency', () => {
    expect(pointersOf((it) => Object.assign(it, { decidedBy: 'ward-of-nowhere' }))).toEqual(['decidedBy'])
  })
  test('who decides may be a field of the form that is one of a list of agencies', () => {
    const withWard = (ward: z.ZodType) => (it: Anything) => {
      it.form = it.form.extend({ ward })
      it.decidedBy = { field: 'ward' }
      for (const language of ['vi', 'en']) it.texts[language].fields.ward = 'Ward'
    }
    expect(pointersOf(withWard(z.string()))).toEqual(['decidedBy.field'])
    const given = ['ward-ben-thanh', 'ward-of-nowhere']
    const faults = faultsOf((it) => {
      withWard(z.enum(given))(it)
      for (const language of ['vi', 'en'])
        for (const id of given) it.texts[language].fields[`ward=${id}`] = id
    })
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/unknown agency, given "ward-of-nowhere"/),
    ])
  })
  test('what is prefilled is in the form, and comes from a register', () => {
    expect(
      pointersOf((it) => Object.assign(it, { prefill: { nam: 'person.fullName', name: 'fullName' } })),
    ).toEqual(["prefill['nam']", "prefill['name']"])
  })
})

describe('waits', () => {
  test('nobody who waits is given no time', () => {
    expect(
      pointersOf((it) => {
        it.route[4].within = workingDays(0)
        it.route[3].onSilence.again = workingDays(0)
      }),
    ).toEqual(['route[3].onSilence.again.amount', 'route[4].within.amount'])
  })
  test('every wait says what silence means', () => {
    expect(
      pointersOf((it) => {
        for (const step of it.route) delete step.onSilence
        delete it.route[0].supplement.onSilence
        delete ask(it, 0).onSilence
      }),
    ).toEqual([
      'route[0].onSilence',
      'route[0].supplement.onSilence',
      'route[1].onSilence',
      'route[2].ask[0].onSilence',
      'route[3].onSilence',
      'route[4].onSilence',
      'route[5].onSilence',
    ])
  })
  test('an officer is never deemed to agree, nor does his silence end a dossier', () => {
    for (const index of [0, 3, 4, 5])
      for (const silence of [deemConsent(law), lapse(law)])
        expect(pointersOf((it) => Object.assign(it.route[index], { onSilence: silence }))).toEqual([
          `route[${index}].onSilence`,
        ])
  })
  test('a report about an officer can not end in deemed consent either', () => {
    const onSilence = escalate({
      to: 'peoples-committee',
      within: workingDays(1),
      legalBasis: law,
      onSilence: deemConsent(law),
    })
    expect(pointersOf((it) => Object.assign(it.route[4], { onSilence }))).toEqual([
      'route[4].onSilence.onSilence',
    ])
  })
  test('the silence of the system is on record, and reported to nobody', () => {
    const onSilence = escalate({
      to: 'peoples-committee',
      within: workingDays(1),
      legalBasis: law,
      onSilence: block(workingDays(1), law),
    })
    expect(faultsOf((it) => Object.assign(it.route[5], { onSilence }))).toEqual([
      {
        pointer: 'route[5].onSilence',
        message: expect.stringMatching(/given "escalate"; allowed: block\(…\); write block\(/),
      },
    ])
  })
  test('the silence of an applicant only ends the dossier, that of an agency never does', () => {
    expect(pointersOf((it) => Object.assign(it.route[1], { onSilence: block(workingDays(1), law) }))).toEqual(
      ['route[1].onSilence'],
    )
    expect(pointersOf((it) => Object.assign(ask(it, 0), { onSilence: lapse(law) }))).toEqual([
      'route[2].ask[0].onSilence',
    ])
  })
  test('silence without a law is refused, and so is a report to nobody', () => {
    expect(
      pointersOf((it) => {
        ask(it, 1).onSilence.legalBasis = ' '
        Object.assign(ask(it, 0).onSilence, { to: 'nobody', within: workingDays(0) })
      }),
    ).toEqual([
      'route[2].ask[0].onSilence.to',
      'route[2].ask[0].onSilence.within.amount',
      'route[2].ask[1].onSilence.legalBasis',
    ])
  })
  test('a supplement says how often, and more than once is warned of', () => {
    expect(pointersOf((it) => delete it.route[3].supplement.times)).toEqual(['route[3].supplement.times'])
    const { faults, warnings } = check(changed((it) => Object.assign(it.route[3].supplement, { times: 2 })))
    expect(faults).toEqual([])
    expect(warnings.map(({ pointer }) => pointer)).toContain('route[3].supplement.times')
  })
})

describe('route', () => {
  test('it ends in a result', () => {
    expect(pointersOf((it) => it.route.pop())).toContain('route')
    expect(pointersOf((it) => it.route.unshift(it.route.pop()))).toEqual(['route[1]', 'route'])
    expect(pointersOf((it) => Object.assign(it, { route: [] }))).toContain('route')
  })
  test('somebody can refuse before the result', () => {
    const faults = faultsOf((it) => {
      it.route = it.route.filter(({ kind }: { kind: string }) => kind === 'pay' || kind === 'issue')
    })
    expect(faults).toEqual([{ pointer: 'route', message: expect.stringMatching(/lets nobody refuse/) }])
  })
  test('a step of an unknown kind is named with the kinds that there are', () => {
    const [fault] = faultsOf((it) => Object.assign(it.route[3], { kind: 'reveiw' }))
    expect(fault).toEqual({
      pointer: 'route[3].kind',
      message: `unknown kind of step, given "reveiw"; allowed: ${Object.keys(stepKinds).join(', ')}; did you mean "review"?`,
    })
  })
  test('a question shares papers that the procedure lists', () => {
    const shares = (value: unknown) => faultsOf((it) => Object.assign(ask(it, 1), { shares: value }))
    for (const sound of [['drawing'], [], undefined]) expect(shares(sound)).toEqual([])
    expect(shares(['drawing', 'drawings'])).toEqual([
      {
        pointer: 'route[2].ask[1].shares[1]',
        message: 'unknown paper, given "drawings"; allowed: drawing; did you mean "drawing"?',
      },
    ])
    expect(shares('drawing')).toMatchObject([{ pointer: 'route[2].ask[1].shares' }])
  })
  test('two steps or two questions of one name, and names of the machines, are refused', () => {
    expect(pointersOf((it) => Object.assign(it.route[4], { id: 'review' }))).toEqual(['route[4].id'])
    expect(pointersOf((it) => Object.assign(it.route[4], { id: 'Decide it' }))).toEqual(['route[4].id'])
    expect(pointersOf((it) => Object.assign(it.route[4], { id: 'end' }))).toEqual(['route[4].id'])
    expect(pointersOf((it) => Object.assign(ask(it, 2), { id: 'fire-police' }))).toEqual([
      'route[2].ask[2].id',
    ])
    for (const id of ['procedure', 'asked-1'])
      expect(pointersOf((it) => Object.assign(ask(it, 2), { id }))).toEqual(['route[2].ask[2].id'])
  })
  test('a consultation asks somebody, and an unknown role is refused', () => {
    expect(pointersOf((it) => Object.assign(it.route[2], { ask: [] }))).toEqual(['route[2].ask'])
    expect(pointersOf((it) => Object.assign(it.route[0], { by: 'boss' }))).toEqual(['route[0].by'])
  })
})

describe('rules', () => {
  const when = (rule: unknown) => faultsOf((it) => Object.assign(ask(it, 0), { when: rule }))
  test('a field that is not in the form is found in whichever branch it hides', () => {
    const [fault, ...more] = when((it: Anything) => it.river && (it.free ? it.storeys > 3 : it.storey > 2))
    expect(more).toEqual([])
    expect(fault).toEqual({
      pointer: 'route[2].ask[0].when',
      message: 'reads "storey", which is not in the form; did you mean "storeys"?',
    })
    expect(when((it: Anything) => (it.storeys > 999_999 ? it.nothing.at.all : false))).toHaveLength(1)
    expect(when(({ owner }: Anything) => owner.address.street.length > 3)).toHaveLength(1)
  })
  test('a rule says true or false, and stands on every application that the form allows', () => {
    expect(when((it: Anything) => it.storeys)[0]?.message).toMatch(/true or false, given/)
    expect(when(undefined)[0]?.message).toMatch(/must be a function/)
    const faults = faultsOf((it) => {
      it.form = it.form.extend({ note: z.string().optional() })
      for (const language of ['vi', 'en']) it.texts[language].fields.note = 'Note'
      ask(it, 0).when = ({ note }: Anything) => note.length > 3
    })
    expect(faults).toEqual([
      { pointer: 'route[2].ask[0].when', message: expect.stringMatching(/may be left out/) },
    ])
  })
  test.each([
    [() => 0.5],
    [() => -1],
    [() => '75000'],
    [() => Number.NaN],
    [({ storeys }: Anything) => 1000 - storeys],
  ])('a fee is whole đồng, zero or more: %p', (fee) => {
    expect(pointersOf((it) => Object.assign(it, { fee }))).toEqual(['fee'])
  })
  test('a fee that no step asks for is a fault', () => {
    expect(pointersOf((it) => it.route.splice(1, 1))).toEqual(['fee'])
  })
  test('a paper is required by a rule of the form, and the result is rows of text', () => {
    expect(
      pointersOf((it) => Object.assign(it.documents[0], { required: (a: Anything) => a.rivers })),
    ).toEqual(['documents[0].required'])
    expect(
      pointersOf((it) => Object.assign(it, { result: (a: Anything) => [['Số tầng', a.storeys]] })),
    ).toEqual(['result'])
  })
  test('rules may look into lists, spread and destructure', () => {
    expect(
      pointersOf((it) => {
        it.form = it.form.extend({ members: z.array(z.object({ age: z.int() })) })
        for (const language of ['vi', 'en'])
          Object.assign(it.texts[language].fields, { members: 'Members', 'members.age': 'Age' })
        ask(it, 0).when = ({ members, ...rest }: Anything) =>
          members.some(({ age }: Anything) => age > 18) && Object.keys({ ...rest }).includes('river')
      }),
    ).toEqual([])
  })
})

describe('papers', () => {
  test('they accept something, weigh at most 25 MB and have a name of their own', () => {
    const paper = (change: object) => pointersOf((it) => Object.assign(it.documents[0], change))
    expect(paper({ accepts: [] })).toEqual(['documents[0].accepts'])
    expect(paper({ accepts: ['pdf'] })).toEqual(['documents[0].accepts[0]'])
    expect(paper({ maxBytes: 25 * 1024 * 1024 })).toEqual([])
    expect(paper({ maxBytes: 25 * 1024 * 1024 + 1 })).toEqual(['documents[0].maxBytes'])
    expect(pointersOf((it) => it.documents.push(it.documents[0]))).toEqual(['documents[1].type'])
  })
})

describe('texts', () => {
  test('every identifier has its words in both languages', () => {
    expect(
      pointersOf((it) => {
        delete it.texts.vi.steps.review
        it.texts.en.questions['fire-police'].because = ''
        delete it.texts.en.questions['department-construction']
        delete it.texts.vi.documents.drawing
        delete it.texts.en.fields.river
        it.texts.vi.name = ' '
        delete it.texts.en.reasons.unsafe
      }),
    ).toEqual([
      'texts.vi.name',
      "texts.vi.steps['review']",
      "texts.vi.documents['drawing']",
      "texts.en.fields['river']",
      "texts.en.questions['fire-police'].because",
      "texts.en.questions['department-construction']",
      "texts.en.reasons['unsafe']",
    ])
    expect(pointersOf((it) => delete it.texts.en)).toEqual(['texts.en'])
  })
  test('so has every value that is chosen from a list', () => {
    expect(
      pointersOf((it) => {
        it.form = it.form.extend({ use: z.enum(['home', 'shop']).optional() })
        for (const language of ['vi', 'en'])
          Object.assign(it.texts[language].fields, { use: 'Use', 'use=home': 'Home' })
      }),
    ).toEqual(["texts.vi.fields['use=shop']", "texts.en.fields['use=shop']"])
  })
  test('words for nothing are warned of', () => {
    const { faults, warnings } = check(changed((it) => Object.assign(it.texts.vi.steps, { old: 'Bước cũ' })))
    expect(faults).toEqual([])
    expect(warnings.map(({ pointer }) => pointer)).toContain("texts.vi.steps['old']")
  })
})

describe('the longest path', () => {
  test('a path longer than the limit is warned of with both figures', () => {
    const { faults, warnings, longestPath } = check(shedPermit)
    expect(faults).toEqual([])
    expect(warnings).toContainEqual({
      pointer: 'route[2].ask[1].within',
      message: '12 calendar days (about 8.6 working days) do not fit in the limit of 7 working days',
    })
    expect(warnings).toContainEqual({
      pointer: 'limit',
      message:
        'the longest path takes about 18.1 working days, the limit is 7 working days: 12 calendar days + 3 working days + 5 working days + 1 working day + 4 working hours',
    })
    expect(longestPath?.limitWorkingDays).toBe(7)
  })
  test('questions run side by side: the slowest counts, with its report to the higher authority', () => {
    const { longestPath } = check(
      changed((it) => {
        ask(it, 1).within = workingHours(8)
        it.limit = calendarDays(60)
      }),
    )
    expect(longestPath?.legs.slice(0, 2).map(({ pointer }) => pointer)).toEqual([
      'route[2].ask[0].within',
      'route[2].ask[0].onSilence.within',
    ])
  })
})

describe('whatever it is given', () => {
  test('no definition at all is a fault', () => {
    for (const nothing of [undefined, null, 7, 'x', [], () => 1])
      expect(check(nothing).faults).toHaveLength(1)
    expect(check({}).faults.length).toBeGreaterThan(10)
  })
  test('it reports and never crashes', () => {
    const paths: string[][] = []
    const walk = (value: unknown, path: string[]) => {
      if (path.length) paths.push(path)
      if (typeof value === 'object' && value !== null && value !== shedPermit.form)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    }
    walk(shedPermit, [])
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...paths), fc.anything({ withNullPrototype: true, withBigInt: true })),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (changes) => {
          const definition = changed((it) => {
            for (const [path, value] of changes) {
              let owner = it
              for (const key of path.slice(0, -1)) owner = owner?.[key]
              if (typeof owner === 'object' && owner !== null) owner[path.at(-1)!] = value
            }
          })
          const { faults, warnings } = check(definition)
          for (const { pointer, message } of [...faults, ...warnings]) {
            expect(typeof pointer).toBe('string')
            expect(message.length).toBeGreaterThan(0)
          }
        },
      ),
      {
        numRuns: 1000,
        // Lengths that no number can be made of.
        examples: [
          [[[['reminders', 'at', '0', 'to'], { length: Object.create(null) }]]],
          [[[['duties'], { refund: { to: { length: Object.create(null) } } }]]],
        ],
      },
    )
  })
  test('a version that follows none is a fault, wherever it stands in the list', () => {
    const versions = (...numbers: number[]) =>
      checkVersions(
        numbers.map((version) =>
          checkDefinition(
            changed((it) => Object.assign(it, { version })),
            known,
          ),
        ),
      ).map(({ faults }) => faults.map(({ pointer, message }) => `${pointer}: ${message}`))
    const gap = 'version: 1.999999 has version 1 before it: a version was left out, given 7; version: 2'
    expect(versions(1, 7)).toEqual([[], [gap]])
    expect(versions(7, 1)).toEqual([[gap], []])
    expect(versions(3, 4)).toEqual([[], []])
  })
  test('a version that begins before the one that it follows is a fault', () => {
    const from = (version: number, day?: string) =>
      changed((it) =>
        Object.assign(it, { version, ...(day && { inForce: { from: day, legalBasis: it.legalBasis[0] } }) }),
      )
    const faultsOf = (...versions: unknown[]) =>
      checkVersions(versions.map((it) => checkDefinition(it, known))).map(({ faults }) =>
        faults.map(({ pointer }) => pointer),
      )
    expect(faultsOf(from(1), from(2, '2027-01-01'), from(3, '2027-01-02'))).toEqual([[], [], []])
    expect(faultsOf(from(1), from(2, '2027-01-01'), from(3, '2027-01-01'))[2]).toEqual(['inForce.from'])
    expect(faultsOf(from(1), from(2, '2027-01-01'), from(3))[2]).toEqual(['inForce.from'])
  })
  test('a version defined twice is a fault of the second', () => {
    const procedures = [shedPermit, changed((it) => Object.assign(it, { version: 2 })), shedPermit]
    const reports = checkVersions(procedures.map((it) => checkDefinition(it, known)))
    expect(reports.map(({ faults }) => faults.map(({ pointer }) => pointer))).toEqual([[], [], ['version']])
  })
})

describe('a question and the regulations', () => {
  const asking = (terms: Record<string, unknown>, agency = 'department-construction') =>
    changed((it) => {
      const consult = it.route.find(({ kind }: { kind: string }) => kind === 'consult')
      const { within: _within, onSilence: _silence, insteadOf: _instead, ...question } = consult.ask[2]
      consult.ask[2] = { ...question, agency, id: 'department-construction', ...terms }
    })
  const own = { within: workingDays(3), onSilence: block(workingDays(1), 'Test Act') }
  const place = 'route[2].ask[2]'
  const found = (definition: unknown) => check(definition).faults.map(({ pointer }) => pointer)

  test('it is asked under the one that governs it', () => {
    expect(found(asking({ under: 'city-coordination' }))).toEqual([])
  })
  test('a law of its own says which regulation it comes before', () => {
    expect(found(asking(own))).toEqual([`${place}.insteadOf`])
    expect(found(asking({ ...own, insteadOf: 'city-coordination' }))).toEqual([])
  })
  test('a regulation binds nobody outside of its agencies', () => {
    expect(found(asking({ under: 'city-coordination' }, 'tax'))).toEqual([`${place}.under`])
    expect(found(asking(own, 'tax'))).toEqual([])
  })
  test('a regulation that does not exist is a fault, and its allowed names are told', () => {
    const { faults } = check(asking({ under: 'city' }))
    expect(faults).toEqual([expect.objectContaining({ pointer: `${place}.under` })])
    expect(faults[0]?.message).toContain('city-coordination')
  })
})

describe('what is asked only of some', () => {
  test('can be left out by the others, is in the form, and is a rule', () => {
    const form = z.object({ ...shedPermit.form.shape, purpose: z.string().optional() })
    const asking = (asksOnlyIf: unknown) => (it: Anything) => {
      it.form = form
      for (const language of ['vi', 'en']) it.texts[language].fields.purpose = 'Purpose'
      it.asksOnlyIf = asksOnlyIf
    }
    expect(pointersOf(asking({ purpose: () => true }))).toEqual([])
    expect(pointersOf(asking({ name: () => true }))).toEqual(["asksOnlyIf['name']"])
    expect(pointersOf(asking({ nothing: () => true }))).toEqual(["asksOnlyIf['nothing']"])
    expect(pointersOf(asking({ purpose: true }))).toEqual(["asksOnlyIf['purpose']"])
    expect(pointersOf(asking([]))).toEqual(['asksOnlyIf'])
  })
})

describe('a condition of the form', () => {
  const holding =
    (mustHold: unknown, words: Record<string, string> = { tall: 'Too tall' }) =>
    (it: Anything) => {
      it.mustHold = mustHold
      for (const language of ['vi', 'en']) it.texts[language].mustHold = words
    }
  test('is told at a field, in words, and says true or false also of somebody who has answered nothing', () => {
    const tall = { field: 'storeys', holds: ({ storeys = 0 }) => storeys < 100 }
    expect(pointersOf(holding({ tall }))).toEqual([])
    expect(pointersOf(holding({ tall }, {}))).toEqual(
      ['vi', 'en'].map((one) => `texts.${one}.mustHold['tall']`),
    )
    expect(pointersOf(holding({ tall: { ...tall, field: 'storey' } }))).toEqual(["mustHold['tall'].field"])
    expect(pointersOf(holding({ tall: { ...tall, holds: () => 1 } }))).toEqual(["mustHold['tall'].holds"])
    expect(pointersOf(holding({ tall: { ...tall, holds: true } }))).toEqual(["mustHold['tall'].holds"])
    const early = { field: 'name', holds: ({ name }: { name: string }) => name.length > 0 }
    expect(pointersOf(holding({ tall: early }))).toEqual(["mustHold['tall'].holds"])
    expect(pointersOf(holding([]))).toEqual(['mustHold'])
  })
})

test('a hint is to a field or a paper that there is, and in every language', () => {
  const hinting = (vi: unknown, en: unknown) => (it: Anything) => {
    it.texts.vi.hints = vi
    it.texts.en.hints = en
  }
  expect(
    pointersOf(hinting({ name: 'x', 'documents.drawing': 'y' }, { name: 'x', 'documents.drawing': 'y' })),
  ).toEqual([])
  expect(pointersOf(hinting({ name: 'x' }, {}))).toEqual(["texts.en.hints['name']"])
  expect(pointersOf(hinting({ nothing: 'x' }, { nothing: 'x' }))).toEqual([
    "texts.vi.hints['nothing']",
    "texts.en.hints['nothing']",
  ])
})

test('a route without a decision is sound where a law asks for none', () => {
  expect(checkDefinition(notifiedShed, known)).toMatchObject({ faults: [] })
  expect(checkDefinition({ ...notifiedShed, notification: undefined }, known).faults).toEqual([
    expect.objectContaining({ pointer: 'route[0].onSilence' }),
    {
      pointer: 'route',
      message: expect.stringContaining('or cite the law that asks for none: notification'),
    },
  ])
})

test('a way from results of a procedure that nobody has is told, with those that there are', () => {
  const from = (code: string) => (it: Anything) => Object.assign(it, { from: [{ of: [code], as: 'renew' }] })
  const warningsOf = (code: string) =>
    checkBeginnings([check(changed(from(code)))]).flatMap(({ warnings }) =>
      warnings.filter(({ pointer }) => pointer === 'from[0].of[0]'),
    )
  expect(warningsOf('1.999999')).toEqual([])
  expect(warningsOf('1.013855').map(({ message }) => message)).toEqual([
    expect.stringMatching(/not among those looked at, given "1\.013855"; allowed: 1\.999999/),
  ])
})
