import { dossierStore } from '../../../functions/adapters/dossier-store'
import { officeIds } from '../../../workflows/city/offices'
import { aDraft } from '../../fixtures/draft'
import { overBothTables } from './both-tables'

const wards = officeIds.filter((id) => id.startsWith('ward-'))
const agenciesAsked = 25
const others = wards.slice(0, agenciesAsked - 4).map((agency) => ({ agency, reason: 'because' }))
const ids = Array.from({ length: agenciesAsked }, (_one, index) => `asked-${index + 1}`)

/** A draft at as many agencies as may be asked. */
const atAll = () => aDraft({ others })
/** Each of them was let pass and reported, as what no regulation binds is. */
const allReported = () => {
  const draft = aDraft({ others })
  const { dossier } = draft
  for (const question of Object.values(dossier.questions))
    Object.assign(question.terms as object, { onSilence: dossier.questions['asked-4']?.terms?.onSilence })
  return draft
}

overBothTables((anEmptyTable) => {
  describe('the largest command about a draft is one transaction:', () => {
    test('its filing, and its second round, at as many agencies as may be asked', async () => {
      const store = dossierStore(await anEmptyTable())
      const draft = atAll()
      expect(Object.keys(draft.dossier.questions)).toEqual(ids)
      for (const question of ids)
        draft.completes('opinion', 'agree', '2026-11-25T03:00:00.000Z', {}, question)
      const articles = [{ heading: 'Điều 1', text: 'x'.repeat(100_000) }]
      draft.completes('compile', 'again', '2026-11-25T04:00:00.000Z', { articles })
      const [filing, ...later] = draft.decisions
      let dossier = await store.file(filing!)
      for (const decision of later) dossier = await store.append(dossier, decision)
      expect(dossier.questions['asked-25']).toMatchObject({ round: 2, status: 'open' })
    })

    test('its withdrawal, when all of them were silent and are reported', async () => {
      const store = dossierStore(await anEmptyTable())
      const draft = allReported()
      const [filing] = draft.decisions
      let dossier = await store.file(filing!)
      for (const question of ids)
        dossier = await store.append(
          dossier,
          draft.staysSilent('opinion', '2026-12-15T10:00:00.000Z', question),
        )
      const withdrawal = draft.does(
        { kind: 'withdraw', reason: 'Settled otherwise' },
        '2026-12-15T11:00:00.000Z',
        'quyen',
      )
      // An opinion and a direction are closed for each, and an account is opened.
      expect(withdrawal.event.changes.filter(({ change }) => change === 'task').length).toBe(76)
      dossier = await store.append(dossier, withdrawal)
      expect(dossier.ended?.how).toBe('withdrawn')
    })
  })
})
