import { issueResult } from '../../../functions/issuance/issue-result'
import { runCommand } from '../../../functions/runtime/run-command'
import { found, inspectedShed } from '../../fixtures/inspected-procedure'
import { aDossierToIssue, anIssuingDesk, decidedAt } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'

test('a result prints what officers recorded, words too', async () => {
  const desk = anIssuingDesk(inspectedShed)
  const { task } = await aDossierToIssue(desk)
  const does = (id: string, outcome: string, record: Record<string, unknown>) =>
    runCommand(desk, 'D1', { kind: 'complete', task: id, outcome, record }, { at: decidedAt, by: 'officer' })
  const open = async () =>
    Object.values((await desk.dossiers.load('D1'))!.tasks).find(({ status }) => status === 'open')!.id
  await does(task, 'proceed', { ...found, finding: 'sound' })
  await does(await open(), 'approve', { book: 'HKD-0007', fee: 100_000 })
  await issueResult({ dossier: 'D1', task: await open(), at: decidedAt }, desk)
  const { result } = (await desk.dossiers.load('D1'))!
  const text = await textOf(desk.files.documents.get(result!.key)!)
  for (const words of ['41.5', 'Nguyễn Văn B keeps the key', 'HKD-0007']) expect(text).toContain(words)
})
