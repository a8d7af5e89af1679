import { officePapersOf } from '../../../functions/papers/office-papers-of'
import { paperKinds } from '../../../functions/papers/paper-kinds'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { answers } from '../../fixtures/dossier'
import { aPaperStory, inCity, type PaperStory } from '../../fixtures/paper-story'
import { shedPermit } from '../../fixtures/procedure'

const papersOf = (story: PaperStory) => officePapersOf(story.record()).map(({ id, kind }) => `${id} ${kind}`)
const missing = { reason: 'Thiếu', items: ['Bản vẽ'] }

describe('the papers of the office', () => {
  it('follow seven forms, or none where the state has set none, each with its law and how far that was confirmed', () => {
    const rules = Object.values(paperKinds)
    expect([...new Set(rules.map(({ form }) => form))]).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      undefined,
    ])
    for (const { legalBasis, confirmed } of rules)
      expect([!!legalBasis, !!confirmed.form]).toEqual([true, true])
  })

  it('are none before reception but the control sheet', () => {
    expect(papersOf(aPaperStory())).toEqual(['06 control-sheet'])
  })

  it('are one each for reception, requests and the end, as they happened', () => {
    const story = aPaperStory()
    story.toTheResult()
    expect(papersOf(story)).toEqual(['01-2 receipt', '02-10 supplement-request', '06 control-sheet'])
    const [receipt] = officePapersOf(story.record())
    expect(receipt?.at).toBe(inCity('24 10:15'))
  })

  it('tell a refusal to receive from one after reception', () => {
    const early = aPaperStory()
    early.completes('check', 'refuse', 'hoa', '24 10:00', { reason: 'Không thuộc thẩm quyền' })
    expect(papersOf(early)).toEqual(['03-2 refusal-to-receive', '06 control-sheet'])

    const late = aPaperStory({
      procedure: shedPermit as Procedure,
      answers: { ...answers, storeys: 1, river: false, free: true },
    })
    late.completes('check', 'proceed', 'hoa', '24 10:00')
    late.completes('review', 'refuse', 'duc', '25 10:00', { reason: 'Không đạt' })
    expect(papersOf(late)).toEqual(['01-2 receipt', '03-3 refusal', '06 control-sheet'])
  })

  it('tell of a stop when the applicant withdraws, or stays silent', () => {
    const withdrawn = aPaperStory()
    withdrawn.does({ kind: 'withdraw', reason: 'Đã bán đất' }, 'lan', '24 11:00')
    expect(papersOf(withdrawn)).toEqual(['05-2 stop-notice', '06 control-sheet'])

    const silent = aPaperStory()
    silent.completes('check', 'supplement', 'hoa', '24 10:00', missing)
    silent.staysSilent('supplement')
    expect(papersOf(silent)).toEqual(['02-2 supplement-request', '05-3 stop-notice', '06 control-sheet'])
  })

  it('begin with a receipt where the route begins without a check', () => {
    const route = shedPermit.route.filter(({ kind }) => kind !== 'check')
    const story = aPaperStory({ procedure: { ...shedPermit, route } as Procedure, answers })
    expect(papersOf(story)).toEqual(['01-1 receipt', '06 control-sheet'])
  })
})
