import { noticeMail } from '../../../functions/projections/notice-mail'
import type { DossierEvent } from '../../../workflows/kernel/event'
import { apply } from '../../../workflows/kernel/fold'
import { aDossier } from '../../fixtures/dossier'
import { shedPermit as procedure } from '../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

test('a mail says that a date is provisional, and in which year the days off are not decided', () => {
  const journey = aDossier()
  const asked = journey.completes('check', 'supplement', at('2027-12-02T09:00'), { items: ['The drawing'] })
  const event = { ...asked.event, prev: '' } as DossierEvent
  const dossier = apply(undefined, journey.decisions[0]!.event)
  const { text } = noticeMail({
    kind: 'supplement-requested',
    event,
    dossier: apply(dossier, asked.event),
    procedure,
    items: ['The drawing'],
    publicUrl: 'https://motcua.example.vn',
  })
  expect(text).toContain(
    'Please supply it by 17:00 on 4 January 2028 (provisional, the days off of 2028 are not decided yet).',
  )
  expect(text).toContain('17:00 ngày 04/01/2028 (tạm tính, chưa có lịch nghỉ năm 2028)')
})
