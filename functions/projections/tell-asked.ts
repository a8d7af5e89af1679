import type { DossierEvent } from '../../workflows/kernel/event'
import { circulationIn, keepsDraft } from '../../workflows/kernel/views/drafts'
import { lawOf } from '../adapters/law-book'
import type { Mail } from '../adapters/notifier'
import { doAll } from '../runtime/do-all'
import type { Happened } from '../runtime/happened'
import { issuedMail } from './issued-mail'
import { recipientsOf } from './notice-recipients'
import { sendMail } from './send-mail'
import { type OfficerDesk, tellOne } from './tell-officers'

/** Whoever was asked about a draft hears that the table of opinions is issued: what became of his own stands in it. */
export const tellAsked = async ({ event, dossier: load }: Happened, desk: OfficerDesk): Promise<void> => {
  if (event.type !== 'result-issued') return
  const dossier = await load()
  const { procedure } = await lawOf(desk.law, dossier)
  const { number, questions, result } = dossier
  if (!circulationIn(procedure) || !result) return
  const asked = Object.values(questions).filter((question) => keepsDraft(question, procedure))
  const told = { number, result: result.id, procedure, publicUrl: desk.publicUrl }
  const found = await Promise.all(
    asked.map(async ({ agency }) => {
      const reviewers = { owner: { agency, role: 'reviewer' } } as const
      const recipients = await recipientsOf(reviewers, { levels: ['officer'] }, { ...desk, at: event.at })
      return { ...recipients, body: outsideBody(agency, desk) }
    }),
  )
  // Who has nobody here was let in by a link: that is not an office that nobody is in.
  const officers = found.flatMap((one) => (one.unmanned && one.body ? [] : one.officers))
  const bodies = found.flatMap(({ unmanned, body }) => (unmanned && body ? [body] : []))
  const mail = issuedMail({ ...told, signsIn: true })
  await doAll([
    ...[...new Set(officers)].map((officer) => tellOne(officer, { event, task: 'asked', mail }, desk)),
    ...bodies.map((body) => tellBody(body, { event, mail: issuedMail({ ...told, signsIn: false }) }, desk)),
  ])
}

const outsideBody = (id: string, { agencies }: OfficerDesk) =>
  agencies.find((agency) => agency.id === id && agency.kind === 'outside-body')

const tellBody = async (
  { id, email }: { id: string; email?: string | undefined },
  { event, mail }: { event: DossierEvent; mail: Omit<Mail, 'to'> },
  desk: OfficerDesk,
): Promise<void> => {
  const { notices } = desk
  const about = { dossier: event.dossier, sequence: event.sequence, officer: { task: 'asked', person: id } }
  if (!email || (await notices.isTold(about))) return
  await sendMail({ to: email, ...mail }, { ...about, at: event.at }, desk)
  await notices.mark(about, 'officer')
}
