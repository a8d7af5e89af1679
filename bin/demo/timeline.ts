import type { PresentedDossier } from '../../functions/office/presented/presented-dossier'
import { zone } from '../../workflows/city/zone'

const inCity = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone.name,
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
export const localTime = (instant: string): string => inCity.format(new Date(instant)).replace(',', '')

/** `2 d 03:15 h` in working days of eight hours. */
export const workingTime = (minutes: number): string => {
  const days = Math.floor(minutes / 480)
  const rest = minutes % 480
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${days} d ${pad(Math.floor(rest / 60))}:${pad(rest % 60)} h`
}

/** Tells each event of a dossier once, in order, with the working time used when it was first seen. */
export const timeline = (tell: (line: string) => void) => {
  let told = 0
  return (dossier: PresentedDossier): void => {
    for (const event of dossier.events.slice(told)) {
      const about = event.task && dossier.tasks.find(({ id }) => id === event.task)
      const where = about ? ` ${about.question ?? about.step}` : ''
      const outcome = event.outcome ? ` (${event.outcome})` : ''
      const law = event.legalBasis ? ` [${event.legalBasis}]` : ''
      const { usedMinutes, running, startedAt } = dossier.clock
      const clock = !startedAt ? 'not started' : `${workingTime(usedMinutes)}${running ? '' : ' still'}`
      tell(
        `${localTime(event.at).padEnd(18)} ${clock.padEnd(18)} ${`${event.type}${where}${outcome}`.padEnd(62)} ${event.by}${law}`,
      )
    }
    told = dossier.events.length
  }
}
