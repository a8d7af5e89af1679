import type { Text } from '../../../adapters/text-store'
import { signedIn, type Visit } from '../../runtime/visit'
import { renewFiles } from '../../uploads/renew-files'
import type { AgencyDesk } from '../agency-desk'

/** What whoever visits wrote about a task and did not send yet; the files that go with it are kept as long. */
export const renewText = async (
  visit: Visit,
  task: string,
  { texts, cabinet }: Pick<AgencyDesk, 'texts' | 'cabinet'>,
): Promise<Text> => {
  const { person } = signedIn(visit)
  const text = (await texts.find(person.id, task, visit.at)) ?? {}
  const enclosed = text.enclosed && (await renewFiles(text.enclosed, visit.at, cabinet))?.(text.enclosed)
  if (!enclosed) return text
  await texts.save(person.id, task, { enclosed }, visit.at)
  return { ...text, enclosed }
}
