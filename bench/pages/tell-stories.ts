import { permitPapers } from '../../bin/demo/papers'
import type { Story } from '../../bin/demo/story'
import { example as permit } from '../../workflows/building-permit/v1/example'
import { example as extract } from '../../workflows/civil-status-extract/v1/example'

const code = '1.013225'

/** Dossiers in the states that have pages of their own: ended by a direction after a silence, blocked by one, asked for more, under review, new. */
export const tellStories = async ({ as, complete, pay, moveClock, dossier }: Story) => {
  const file = async () => (await as('lan').file(code, permit, await permitPapers())).number
  const proceed = async (number: string) => {
    await complete(number, 'ward-ben-thanh-reception', 'check', 'proceed')
    await pay(number, 'lan')
    await complete(number, 'department-natural-resources-reviewer', 'opinion', 'agree-with-conditions', {
      reason: 'Giữ hành lang bảo vệ kênh 10 m',
    })
  }

  const ended = await file()
  // The same silence, of which nobody has said yet what follows.
  const blocked = await file()
  for (const number of [ended, blocked]) {
    await proceed(number)
    await complete(number, 'department-planning-architecture-reviewer', 'opinion', 'agree')
  }
  await moveClock({ to: '2027-03-09T11:00:00.000Z' })
  // A minute on, the machine stands at its next step.
  for (const [officer, kind, outcome] of [
    ['peoples-committee-oversight', 'direction', 'without'],
    ['ward-ben-thanh-reviewer', 'review', 'proceed'],
    ['ward-ben-thanh-signer', 'decision', 'approve'],
  ] as const) {
    await complete(ended, officer, kind, outcome, { reason: 'Phường quyết định' })
    await moveClock({ advance: 'PT1M' })
  }
  let result: string | undefined
  while (!result) result = (await dossier(ended, 'lan')).result?.id

  const supplemented = await file()
  await complete(supplemented, 'ward-ben-thanh-reception', 'check', 'supplement', {
    reason: 'Bản vẽ chưa đọc được',
    items: ['Bản vẽ mặt cắt tỷ lệ 1/100', 'Chữ ký của đơn vị thiết kế'],
  })
  const asked = await file()
  await proceed(asked)
  await file()
  await as('lan').file('2.000635', extract, [])
  return { ended, result, supplemented, asked }
}
