import { checkResult } from '../../functions/office/results/check-result'
import { calendarDays, months } from '../../workflows/kernel/period'
import type { Procedure } from '../../workflows/kernel/procedure'
import { answers } from '../fixtures/dossier'
import { certificate, renewal } from '../fixtures/living-procedures'
import { anOffice } from '../fixtures/machines'

const reminding: Procedure = {
  ...certificate,
  validity: { term: months(36), remindBefore: [calendarDays(30)] },
}

test('a certificate is issued, its end announced, and it is replaced by its renewal, which anybody can check', async () => {
  const office = await anOffice({ procedures: [reminding, renewal] })
  const first = await office.takes({ procedure: reminding, answers })
  await first.complete('check', 'proceed')
  const { result } = await first.dossier()
  expect(result).toMatchObject({ registered: '0001/2026/GCN-H29.16', validUntil: '2029-11-24' })
  const standing = async () => checkResult({ id: result!.id, at: office.now() }, office.desk)

  await office.advance('2029-10-25T00:00:00.000Z')
  expect((await office.sweep()).reminded).toBe(0)
  await office.advance('2029-10-25T01:00:00.000Z')
  expect((await office.sweep()).reminded).toBe(1)
  expect((await first.events()).at(-1)).toBe('term-ending')

  const { id, registered = '' } = result!
  const from = { dossier: first.id, result: id, number: registered, as: 'renew' } as const
  const second = await office.takes({ procedure: renewal, answers, from })
  expect(await standing()).toMatchObject({ status: 'current' })
  await second.complete('check', 'proceed')
  const renewed = (await second.dossier()).result!
  expect(renewed).toMatchObject({ registered: '0001/2029/GCN-H29.16', validUntil: '2032-10-25' })
  expect(await standing()).toMatchObject({ status: 'replaced', replacedBy: renewed.id })
  expect((await first.events()).filter((type) => type === 'result-replaced')).toHaveLength(1)

  await office.advance('2029-11-24T18:00:00.000Z')
  expect((await office.sweep()).reminded).toBe(0)
  expect(await standing()).toMatchObject({ status: 'replaced' })
  const check = await checkResult({ id: renewed.id, at: office.now() }, office.desk)
  expect(check).toMatchObject({ status: 'current', replaces: { number: registered, as: 'renew' } })
})
