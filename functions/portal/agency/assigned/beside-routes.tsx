import type { Hono } from 'hono'
import { Refusal } from '../../../../workflows/kernel/errors'
import { askMoreTime, reportProgress } from '../../../office/assignments/report-on-assignment'
import { MoreTime, Progress } from '../../../office/assignments/schemas'
import { parsed } from '../../../runtime/field-errors'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { errorOf } from '../../layout/error-summary'
import { DateInput } from '../../layout/fields/date-input'
import { TextInput } from '../../layout/fields/text-input'
import { Textarea } from '../../layout/fields/textarea'
import { timeText } from '../../layout/format'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { callerOf, type PortalContext, type PortalEnv } from '../../runtime/visit'
import { AboutTaskPage } from '../about-task-page'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { readDay } from '../read-day'
import { taskOnRecord } from '../reading-on-record'
import { besideOf } from './beside'
import { assignedTexts } from './texts'

const longest = 5_000

/** What is said of an assignment while it is worked on: how far it is, and that it needs more time. */
export const addBeside = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const at = (right: keyof ReturnType<typeof besideOf>) => async (c: PortalContext) => {
    const { visit } = c.var
    const id = c.req.param('id') ?? ''
    const { reading, task } = await taskOnRecord(visit, id, desk)
    const given = reading.shown.assignments?.find((one) => one.id === task.question)
    if (!given) throw new PageMissing(`task ${id} is about no assignment`)
    if (!besideOf({ visit, task, dossier: reading.dossier })[right])
      throw new Refusal('forbidden', `nobody ${right} task ${id} here and now`)
    return { visit, task, given, reading, names: await namesFor(visit, [], desk) }
  }

  formPage(app, '/agency/tasks/:id/progress', {
    at: at('reports'),
    view(place, { typed, faults }) {
      const { visit } = place
      const { report: text } = assignedTexts[visit.language]
      return (
        <AboutTaskPage {...place} heading={text.heading} lead={text.lead} faults={faults}>
          <form method="post" novalidate>
            <CsrfField visit={visit} />
            <TextInput
              visit={visit}
              id="percent"
              label={text.percent}
              hint={text.percentHint}
              error={errorOf(faults, 'percent')}
              value={valueIn(typed, 'percent')}
              inputmode="numeric"
              width={3}
              suffix="%"
            />
            <Textarea
              visit={visit}
              id="text"
              label={text.text}
              error={errorOf(faults, 'text')}
              value={valueIn(typed, 'text')}
              longest={longest}
            />
            <Button>{text.send}</Button>
          </form>
        </AboutTaskPage>
      )
    },
    async carryOut({ task }, form, visit) {
      const percent = valueIn(form, 'percent')
      const body = parsed(Progress, {
        ...(percent && { percent: Number(percent) }),
        text: valueIn(form, 'text'),
      })
      await reportProgress({ id: task.id, ...body }, callerOf(visit), desk)
      return `/agency/tasks/${task.id}`
    },
  })

  formPage(app, '/agency/tasks/:id/more-time', {
    at: at('extends'),
    view(place, { typed, faults }) {
      const { visit, task } = place
      const { moreTime: text } = assignedTexts[visit.language]
      const lead = text.lead(timeText(task.dueAt, visit.language))
      return (
        <AboutTaskPage {...place} heading={text.heading} lead={lead} faults={faults}>
          <form method="post" novalidate>
            <CsrfField visit={visit} />
            <DateInput
              visit={visit}
              id="until"
              label={text.until}
              hint={text.untilHint}
              error={errorOf(faults, 'until')}
              value={{
                day: valueIn(typed, 'until-day'),
                month: valueIn(typed, 'until-month'),
                year: valueIn(typed, 'until-year'),
              }}
            />
            <Textarea
              visit={visit}
              id="reason"
              label={text.reason}
              error={errorOf(faults, 'reason')}
              value={valueIn(typed, 'reason')}
              longest={longest}
            />
            <Button>{text.send}</Button>
          </form>
        </AboutTaskPage>
      )
    },
    async carryOut({ task }, form, visit) {
      const until = readDay(form, 'until')
      if (!until)
        throw new WrongForm([{ id: 'until', message: assignedTexts[visit.language].moreTime.noDay }])
      const body = parsed(MoreTime, { until, reason: valueIn(form, 'reason') })
      await askMoreTime({ id: task.id, ...body }, callerOf(visit), desk)
      return `/agency/tasks/${task.id}`
    },
  })
}
