import { may } from '../../../../workflows/kernel/authority'
import type { Dossier } from '../../../../workflows/kernel/dossier'
import { LinkList } from '../../layout/link-list'
import { signedIn, type Visit } from '../../runtime/visit'
import { assignedTexts } from './texts'

interface About {
  visit: Visit
  dossier: Dossier
  task: { id: string }
}

/** What somebody may do about an assignment beside handing it in; whether it can be done, the command says. */
export const besideOf = ({ visit, dossier, task: { id } }: About) => {
  const { person } = signedIn(visit)
  const task = dossier.tasks[id]
  const isOpen = task?.kind === 'assignment' && task.status === 'open'
  const isAsked = Object.values(dossier.tasks).some(
    ({ kind, about }) => kind === 'time-request' && about === id,
  )
  return {
    reports: isOpen && may(person, { action: 'assignment.report', dossier, task }),
    extends:
      isOpen &&
      !isAsked &&
      task.silences === 0 &&
      task.dueAt > visit.at &&
      may(person, { action: 'assignment.extend', dossier, task }),
  }
}

export const Beside = (about: About) => {
  const { beside, report, moreTime } = assignedTexts[about.visit.language]
  const rights = besideOf(about)
  const own = `/agency/tasks/${about.task.id}`
  const links = [
    ...(rights.reports ? [{ href: `${own}/progress`, name: report.link }] : []),
    ...(rights.extends ? [{ href: `${own}/more-time`, name: moreTime.link }] : []),
  ]
  if (links.length === 0) return null
  return (
    <nav aria-label={beside}>
      <LinkList links={links} />
    </nav>
  )
}
