import { issueResult } from '../../../functions/issuance/issue-result'
import { runCommand } from '../../../functions/runtime/run-command'
import { instant } from '../../../workflows/kernel/instant'
import { directing, tasks } from '../../fixtures/assigning-procedure'
import { aDossier } from '../../fixtures/dossier'
import { anIssuingDesk } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'

const at = (local: string) => instant(Date.parse(`${local}:00+07:00`))
const reason = 'because'

test('the report on a directive says of each task whose it was, by when, and what came of it', async () => {
  const desk = anIssuingDesk({ ...directing, resultShows: 'assignments' })
  const journey = aDossier(tasks as never, desk.procedure)
  journey.completes('uptake', 'accept', at('2026-11-24T10:00'), {}, 'task-1')
  journey.staysSilent('assignment', at('2026-12-01T17:00'), 'task-1')
  journey.completes('assignment', 'hand-in', at('2026-12-02T10:00'), { reason }, 'task-1')
  journey.completes('appraisal', 'accept', at('2026-12-03T10:00'), {}, 'task-1')
  journey.completes('uptake', 'decline', at('2026-12-03T11:00'), { reason }, 'task-2')
  journey.completes('ruling', 'drop', at('2026-12-04T10:00'), { reason }, 'task-2')
  const [filed, ...later] = journey.decisions
  let dossier = await desk.dossiers.file(filed!)
  for (const decision of later) dossier = await desk.dossiers.append(dossier, decision)
  const closing = Object.values(dossier.tasks).find(({ kind }) => kind === 'decision')!
  const command = { kind: 'complete', task: closing.id, outcome: 'approve' } as const
  const when = at('2026-12-04T14:00')
  const approved = await runCommand(desk, dossier.id, command, { at: when, by: 'signer' })
  const issue = Object.values(approved.tasks).find(({ kind }) => kind === 'issue')!
  await issueResult({ dossier: dossier.id, task: issue.id, at: when }, desk)
  const { result } = (await desk.dossiers.load(dossier.id))!
  const file = await desk.files.read(result!.key)
  const text = (await textOf(file!)).replaceAll(/\s+/g, ' ')
  for (const part of [
    'Count the sheds',
    'Sở Tài chính',
    '01/12/2026',
    '02/12/2026',
    'hoàn thành 03/12/2026',
    'không trả lời đúng hạn 1 lần',
    'Paint them',
    'không thực hiện theo quyết định của cấp trên 04/12/2026',
    'từ chối nhận 1 lần',
  ])
    expect(text).toContain(part)
})
